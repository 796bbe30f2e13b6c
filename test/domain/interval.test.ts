import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clip,
  countAtOnce,
  intersect,
  isEmpty,
  lengthOf,
  measure,
  measureIn,
  touches,
  union,
  without,
  type Interval,
} from '../../src/domain/interval.ts';
import { cells, marks, type Ends } from './grid.ts';

const SIZE = 12;
const end = fc.integer({ min: 0, max: SIZE });
const ends = fc.tuple(end, end);
const someEnds = fc.array(ends, { maxLength: 8 });

/** Intervals as the model has them; some are the wrong way round, and so are empty. */
const intervalsOf = (several: readonly Ends[]): Interval[] => several.map(([from, to]) => ({ from, to }));
const endsOf = (intervals: readonly Interval[]): Ends[] => intervals.map(({ from, to }) => [from, to]);

describe('an interval', () => {
  it('holds its first instant and not its last', () => {
    expect(lengthOf({ from: 3, to: 5 })).toBe(2);
    expect(intersect({ from: 0, to: 3 }, { from: 3, to: 5 })).toEqual({ from: 3, to: 3 });
  });

  it('is empty where it ends where it begins, or before', () => {
    expect(isEmpty({ from: 3, to: 3 })).toBe(true);
    expect(isEmpty({ from: 3, to: 2 })).toBe(true);
    expect(isEmpty({ from: 3, to: 4 })).toBe(false);
    expect(lengthOf({ from: 3, to: 2 })).toBe(0);
  });

  it('shares with another what both hold', () => {
    fc.assert(
      fc.property(ends, ends, (a, b) => {
        const shared = intersect({ from: a[0], to: a[1] }, { from: b[0], to: b[1] });
        expect(shared.to).toBeGreaterThanOrEqual(shared.from);
        expect(lengthOf(shared)).toBe(cells(marks([a, b], SIZE), (count) => count === 2));
      }),
    );
  });
});

describe('clipping', () => {
  it('keeps what lies in the window, in the order given, and drops what is empty', () => {
    const window = { from: 10, to: 20 };
    const several = intervalsOf([[18, 30], [0, 10], [0, 12], [13, 13], [20, 25], [-Infinity, Infinity]]); // prettier-ignore
    expect(clip(several, window)).toEqual(intervalsOf([[18, 20], [10, 12], [10, 20]])); // prettier-ignore
  });

  it('holds the same instants of the window as before', () => {
    fc.assert(
      fc.property(someEnds, ends, (several, [from, to]) => {
        const parts = clip(intervalsOf(several), { from, to });
        const kept = marks(several, SIZE).map((count, cell) => (from <= cell && cell < to ? count : 0));
        expect(marks(endsOf(parts), SIZE)).toEqual(kept);
        expect(parts.filter(isEmpty)).toEqual([]);
      }),
    );
  });
});

describe('a union', () => {
  it('joins what overlaps or touches', () => {
    expect(union(intervalsOf([[3, 4], [0, 2], [6, 7], [1, 3]]))).toEqual(intervalsOf([[0, 4], [6, 7]])); // prettier-ignore
  });

  it('keeps to the longest where one lies within another', () => {
    expect(union(intervalsOf([[0, 9], [2, 3]]))).toEqual(intervalsOf([[0, 9]])); // prettier-ignore
  });

  it('holds the same instants, as few intervals, ascending, with gaps between', () => {
    fc.assert(
      fc.property(someEnds, (several) => {
        const united = union(intervalsOf(several));
        expect(marks(endsOf(united), SIZE)).toEqual(marks(several, SIZE).map((count) => Math.min(count, 1)));
        expect(united.filter(isEmpty)).toEqual([]);
        for (const [index, { from }] of united.entries()) {
          expect(from).toBeGreaterThan(united[index - 1]?.to ?? -Infinity);
        }
      }),
    );
  });

  it('measures each instant once', () => {
    fc.assert(
      fc.property(someEnds, (several) => {
        expect(measure(intervalsOf(several))).toBe(cells(marks(several, SIZE), (count) => count > 0));
      }),
    );
  });

  it('measures in a window what the window holds of it', () => {
    fc.assert(
      fc.property(someEnds, ends, (several, [from, to]) => {
        const inside = marks(several, SIZE).filter((count, cell) => count > 0 && from <= cell && cell < to);
        expect(measureIn({ from, to }, union(intervalsOf(several)))).toBe(inside.length);
      }),
    );
  });

  it('of nothing measures nothing', () => {
    expect(union([])).toEqual([]);
    expect(measure([])).toBe(0);
  });
});

describe('what remains of intervals without others', () => {
  it('is what the others do not hold', () => {
    expect(without(intervalsOf([[0, 9]]), intervalsOf([[2, 3], [5, 6], [8, 12]]))).toEqual(
      intervalsOf([[0, 2], [3, 5], [6, 8]]),
    ); // prettier-ignore
    expect(without([{ from: -Infinity, to: Infinity }], intervalsOf([[2, 3]]))).toEqual([
      { from: -Infinity, to: 2 },
      { from: 3, to: Infinity },
    ]);
  });

  it('holds those instants, as few intervals, ascending', () => {
    fc.assert(
      fc.property(someEnds, someEnds, (several, holes) => {
        const [kept, gone] = [marks(several, SIZE), marks(holes, SIZE)];
        const rest = without(intervalsOf(several), intervalsOf(holes));
        const left = kept.map((count, cell) => (count > 0 && gone[cell] === 0 ? 1 : 0));
        expect(marks(endsOf(rest), SIZE)).toEqual(left);
        expect(rest).toEqual(union(rest));
      }),
    );
  });
});

describe('touching a window', () => {
  it('is sharing an instant with it, also a single one', () => {
    const window = { from: 2, to: 4 };
    const touching = intervalsOf([[0, 3], [2, 2], [3, 3], [3, 9], [0, 9]]); // prettier-ignore
    const apart = intervalsOf([[0, 2], [4, 4], [4, 5], [1, 1]]); // prettier-ignore
    expect(touching.filter((interval) => touches(interval, window))).toEqual(touching);
    expect(apart.filter((interval) => touches(interval, window))).toEqual([]);
    expect(touches({ from: 2, to: 2 }, { from: 2, to: 2 })).toBe(false);
  });
});

describe('counting at once', () => {
  it('tells how many hold each stretch', () => {
    expect(countAtOnce(intervalsOf([[0, 6], [2, 4], [4, 6], [8, 9]]))).toEqual([
      { from: 0, to: 2, count: 1 },
      { from: 2, to: 6, count: 2 },
      { from: 8, to: 9, count: 1 },
    ]); // prettier-ignore
  });

  it('counts each instant as an array of marks does', () => {
    fc.assert(
      fc.property(someEnds, (several) => {
        const stretches = countAtOnce(intervalsOf(several));
        const counts = marks([], SIZE);
        for (const { from, to, count } of stretches) counts.fill(count, from, to);
        expect(counts).toEqual(marks(several, SIZE));
      }),
    );
  });

  it('gives no empty stretch, none of zero, and no two neighbours of the same count', () => {
    fc.assert(
      fc.property(someEnds, (several) => {
        const stretches = countAtOnce(intervalsOf(several));
        for (const [index, { from, to, count }] of stretches.entries()) {
          const last = stretches[index - 1];
          expect(to).toBeGreaterThan(from);
          expect(count).toBeGreaterThan(0);
          expect(from).toBeGreaterThanOrEqual(last?.to ?? -Infinity);
          expect(last?.to === from && last.count === count).toBe(false);
        }
      }),
    );
  });
});
