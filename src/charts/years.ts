/** One year as a bar: its place from the left, its height, and how many it stands for. */
export interface YearBar {
  readonly x: number;
  readonly height: number;
  readonly count: number;
  readonly year: number;
}

/** Counts by year as bars side by side; one unit to the right is a year, upwards the greatest count is `height`. */
export interface YearBars {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly YearBar[];
}

/** The height that the greatest count has. */
const HEIGHT = 24;

/** Draws counts by year from the first year to the last, both included, so that `most` has the full height; none has no bar, and any other is seen. */
export function yearBarsOf(
  counts: ReadonlyMap<number, number>,
  { first, last, most }: { readonly first: number; readonly last: number; readonly most: number },
): YearBars {
  const bars = [...counts]
    .filter(([year, count]) => count > 0 && year >= first && year <= last)
    .sort(([a], [b]) => a - b)
    .map(([year, count]) => ({
      x: year - first,
      height: Math.max(2, Math.round((count / most) * HEIGHT * 10) / 10),
      count,
      year,
    }));
  return { width: last - first + 1, height: HEIGHT, bars };
}
