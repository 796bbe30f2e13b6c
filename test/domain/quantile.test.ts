import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile, summariseLengths } from '../../src/domain/quantile.ts';
import { duration } from './an-incident.ts';

/** R-7 by its other definition: the inverse of the broken line through ((k − 1)/(n − 1), k-th smallest). */
function oracle(numbers: readonly number[], p: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  if (sorted.length === 1) return sorted[0] ?? NaN;
  const share = (k: number): number => k / (sorted.length - 1);
  const k = sorted.findIndex((_, index) => share(index + 1) >= p);
  const [low = NaN, high = NaN] = [sorted[k], sorted[k + 1]];
  const weight = (p - share(k)) / (share(k + 1) - share(k));
  return low * (1 - weight) + high * weight;
}

describe('a quantile', () => {
  it.each([
    [[1, 2, 10], 0.5, 2],
    [[10, 1, 3, 2], 0.5, 2.5],
    [[1, 2, 3, 4], 0.25, 1.75],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9.1],
    [[7], 0.9, 7],
    [[1, 2, Infinity], 0.5, 2],
    [[1, Infinity, Infinity], 0.75, Infinity],
  ])('of %j at %d is %d', (numbers, p, expected) => {
    expect(quantile(numbers, p)).toBeCloseTo(expected, 12);
  });

  it('of nothing is none', () => {
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('agrees with the other definition of R-7', () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 10 ** 6 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 100 }), (list, hundredths) => {
        expect(quantile(list, hundredths / 100)).toBeCloseTo(oracle(list, hundredths / 100), 4);
      }),
    );
  });
});

describe('what lengths have in common', () => {
  it('is nothing for none', () => {
    expect(summariseLengths([])).toBeUndefined();
  });

  it('takes least, nominal and most each for itself', () => {
    const summary = summariseLengths([duration('1h'), duration('2h..'), duration('3h..5h')]);
    expect(summary?.median).toEqual({ least: 7200, nominal: 7200, most: duration('5h').most });
    expect(summary?.upperQuartile.most).toBe(Infinity);
    expect(summary?.count).toBe(3);
  });

  it('has a 90th percentile from ten lengths on', () => {
    const lengths = Array.from({ length: 10 }, (_, index) => duration(`${String(index + 1)}h`));
    expect(summariseLengths(lengths.slice(1))?.ninetieth).toBeUndefined();
    expect(summariseLengths(lengths)?.ninetieth?.nominal).toBeCloseTo(9.1 * 3600, 6);
  });
});
