import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, exactly, isExact, narrow, type Bounds } from '../../src/domain/bounds.ts';
import { allEnds, orderings, product } from './grid.ts';

/** Bounds of any kind: exact, a range, or open at one side. */
const anyBounds = fc
  .tuple(
    fc.integer({ min: -50, max: 50 }),
    fc.integer({ min: -50, max: 50 }),
    fc.constantFrom('none', 'low', 'high'),
  )
  .map(([a, b, open]) =>
    between(open === 'low' ? -Infinity : Math.min(a, b), open === 'high' ? Infinity : Math.max(a, b)),
  );

describe('bounds', () => {
  it('have their nominal in the middle', () => {
    expect(between(10, 21)).toEqual({ earliest: 10, nominal: 15.5, latest: 21 });
  });

  it('have as nominal the side that is known where the other is open', () => {
    expect(between(10, Infinity)).toEqual({ earliest: 10, nominal: 10, latest: Infinity });
    expect(between(-Infinity, 10)).toEqual({ earliest: -Infinity, nominal: 10, latest: 10 });
  });

  it('are exact only where no doubt is left', () => {
    expect(exactly(7)).toEqual({ earliest: 7, nominal: 7, latest: 7 });
    expect(isExact(exactly(7))).toBe(true);
    expect(isExact(between(7, 8))).toBe(false);
    expect(isExact(between(7, Infinity))).toBe(false);
  });
});

describe('narrowing', () => {
  it('leaves alone what is certain to be in order', () => {
    expect(narrow(between(0, 10), between(10, 20))).toEqual([between(0, 10), between(10, 20)]);
  });

  it('moves a start that may be too late, and an end that may be too early, and centres them anew', () => {
    expect(narrow(between(0, 24), exactly(3))).toEqual([between(0, 3), exactly(3)]);
    expect(narrow(exactly(20), between(0, 24))).toEqual([exactly(20), between(20, 24)]);
  });

  it('lets an instant in the middle narrow both sides', () => {
    expect(narrow(between(0, 24), exactly(16), between(0, 24))).toEqual([
      between(0, 16),
      exactly(16),
      between(16, 24),
    ]);
  });

  it('keeps a nominal that is not the middle where nothing is narrowed', () => {
    const skewed: Bounds = { earliest: 12, nominal: 13, latest: 20 };
    expect(narrow(exactly(10), skewed)).toEqual([exactly(10), skewed]);
  });

  it('finds no order where the end is certain to lie before the start', () => {
    expect(narrow(exactly(10), exactly(9))).toBeUndefined();
    expect(narrow(between(10, 20), between(0, 9))).toBeUndefined();
  });

  it('takes an end at the very start for possible', () => {
    expect(narrow(between(10, 20), between(0, 10))).toEqual([exactly(10), exactly(10)]);
  });

  it('puts no nominal end before a nominal start, open sides or not', () => {
    expect(narrow(between(0, 100), between(10, Infinity))).toEqual([
      { earliest: 0, nominal: 50, latest: 100 },
      { earliest: 10, nominal: 50, latest: Infinity },
    ]);
    fc.assert(
      fc.property(fc.array(anyBounds, { maxLength: 5 }), (several) => {
        for (const [index, { earliest, nominal, latest }] of (narrow(...several) ?? []).entries()) {
          expect(earliest).toBeLessThanOrEqual(nominal);
          expect(nominal).toBeLessThanOrEqual(latest);
          expect(nominal).toBeGreaterThanOrEqual(narrow(...several)?.[index - 1]?.nominal ?? -Infinity);
        }
      }),
    );
  });

  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(fc.array(anyBounds, { maxLength: 5 }), (several) => {
        const once = narrow(...several);
        fc.pre(once !== undefined);
        expect(narrow(...once)).toEqual(once);
      }),
    );
  });

  it.each([
    ['two', 2, 6],
    ['three', 3, 3],
  ])('of %s loses no possible order and keeps no impossible one', (_, count, last) => {
    for (const ends of product(Array.from({ length: count }, () => allEnds(last)))) {
      const possible = orderings(ends);
      const narrowed = narrow(...ends.map(([low, high]) => between(low, high)));
      const expected = ends.map((_, index) => {
        const instants = possible.map((order) => order[index] ?? NaN);
        return { earliest: Math.min(...instants), latest: Math.max(...instants) };
      });
      if (possible.length === 0) expect(narrowed).toBeUndefined();
      else expect(narrowed?.map(({ earliest, latest }) => ({ earliest, latest }))).toEqual(expected);
    }
  });
});
