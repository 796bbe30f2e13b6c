/** Seconds since 1970-01-01T00:00Z; leap seconds are not counted. */
export type Instant = number;

/** The instants from `from` up to but not including `to`; empty where `to <= from`. */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

/** The seconds that an interval holds; 0 for an empty one. */
export function lengthOf({ from, to }: Interval): number {
  return to > from ? to - from : 0; // and not the difference of two infinities
}

/** Whether an interval holds no instant. */
export function isEmpty(interval: Interval): boolean {
  return lengthOf(interval) === 0;
}

/** Whether an interval shares an instant with a window; an empty one stands for the instant at which it begins. */
export function touches({ from, to }: Interval, window: Interval): boolean {
  return from < window.to && (to > window.from || (to === from && from === window.from));
}

/** The instants that both intervals hold; empty where they only touch. */
export function intersect(a: Interval, b: Interval): Interval {
  const from = Math.max(a.from, b.from);
  return { from, to: Math.max(from, Math.min(a.to, b.to)) };
}

/** The parts of the intervals that lie in the window, empty ones left out, in the order given. */
export function clip(intervals: readonly Interval[], window: Interval): Interval[] {
  return intervals.map((interval) => intersect(interval, window)).filter((part) => !isEmpty(part));
}

/**
 * The same instants as disjoint intervals in ascending order, none touching the next.
 * [0, 2) and [1, 3) and [3, 4) => [0, 4)
 */
export function union(intervals: readonly Interval[]): Interval[] {
  const ascending = intervals.filter((interval) => !isEmpty(interval)).sort((a, b) => a.from - b.from);
  const united: Interval[] = [];
  for (const next of ascending) {
    const last = united.at(-1);
    if (last === undefined || next.from > last.to) united.push(next);
    else united[united.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
  }
  return united;
}

/** What remains of some intervals without the instants of others, as disjoint intervals in ascending order. */
export function without(intervals: readonly Interval[], holes: readonly Interval[]): Interval[] {
  const [kept, gone] = [union(intervals), union(holes)];
  return kept.flatMap(({ from, to }) => {
    const inside = gone.filter((hole) => hole.from < to && hole.to > from);
    const starts = [from, ...inside.map((hole) => hole.to)];
    const parts = starts.map((start, index) => ({ from: start, to: inside[index]?.from ?? to }));
    return parts.filter((part) => !isEmpty(part));
  });
}

/** The seconds that at least one of the intervals holds; what several hold counts once. */
export function measure(intervals: readonly Interval[]): number {
  return union(intervals).reduce((sum, interval) => sum + lengthOf(interval), 0);
}

/** The seconds of a window that disjoint intervals in ascending order hold; quick where they are many. */
export function measureIn(window: Interval, ascending: readonly Interval[]): number {
  let seconds = 0;
  for (let index = firstAfter(window.from, ascending); index < ascending.length; index += 1) {
    const next = ascending[index];
    if (next === undefined || next.from >= window.to) break;
    seconds += lengthOf(intersect(next, window));
  }
  return seconds;
}

/** The index of the first of some disjoint intervals in ascending order that ends after an instant. */
function firstAfter(instant: Instant, ascending: readonly Interval[]): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle]?.to ?? Infinity) > instant) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** One stretch of time and how many of some intervals hold it. */
export interface Stretch extends Interval {
  readonly count: number;
}

/** The stretches on which the number of intervals that hold an instant is constant and above zero, ascending. */
export function countAtOnce(intervals: readonly Interval[]): Stretch[] {
  const held = intervals.filter((interval) => !isEmpty(interval));
  const edges = [...new Set(held.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  for (const [index, from] of edges.slice(0, -1).entries()) {
    const to = edges[index + 1] ?? from;
    const count = held.filter((interval) => interval.from <= from && interval.to >= to).length;
    const last = stretches.at(-1);
    if (last?.to === from && last.count === count) stretches[stretches.length - 1] = { ...last, to };
    else if (count > 0) stretches.push({ from, to, count });
  }
  return stretches;
}
