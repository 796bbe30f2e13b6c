// A small world to check the model against: whole cells, every possibility written out, nothing borrowed from src.

/** Two ends on the grid: a half-open interval, or the bounds of an instant. */
export type Ends = readonly [low: number, high: number];

/** Every pair of ends from 0 to `last`, low before or at high. */
export function allEnds(last: number): Ends[] {
  return wholes(0, last).flatMap((low) => wholes(low, last).map((high): Ends => [low, high]));
}

/** Every pair of such ends. */
export function allPairs(last: number): (readonly [Ends, Ends])[] {
  return allEnds(last).flatMap((first) => allEnds(last).map((second) => [first, second] as const));
}

/** The whole numbers from low to high, both included; none where high is below low. */
export function wholes(low: number, high: number): number[] {
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, index) => low + index);
}

/** Every way to take one of each list. */
export function product<Item>(lists: readonly (readonly Item[])[]): Item[][] {
  return lists.reduce<Item[][]>(
    (ways, list) => ways.flatMap((way) => list.map((item) => [...way, item])),
    [[]],
  );
}

/** Every choice of one instant within each of some ends that puts them in order. */
export function orderings(ends: readonly Ends[]): number[][] {
  return product(ends.map(([low, high]) => wholes(low, high))).filter((instants) =>
    instants.every((instant, index) => index === 0 || (instants[index - 1] ?? 0) <= instant),
  );
}

/** How many of some intervals hold each cell from 0 to `size`; what lies outside is not marked. */
export function marks(intervals: readonly Ends[], size: number): number[] {
  return wholes(0, size - 1).map(
    (cell) => intervals.filter(([from, to]) => from <= cell && cell < to).length,
  );
}

/** How many cells satisfy a condition. */
export function cells<Cell>(row: readonly Cell[], holds: (cell: Cell) => boolean): number {
  return row.filter(holds).length;
}
