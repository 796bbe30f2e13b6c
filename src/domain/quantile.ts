import type { Duration } from './duration.ts';

/**
 * The quantile of some numbers by R-7 (Hyndman and Fan 1996, type 7): the value at position (n − 1)p of the ascending list,
 * linear between neighbours. NaN for no numbers. quantile([1, 2, 10], 0.5) => 2
 */
export function quantile(numbers: readonly number[], p: number): number {
  const ascending = [...numbers].sort((a, b) => a - b);
  const position = (ascending.length - 1) * p;
  const [low, high] = [ascending[Math.floor(position)] ?? NaN, ascending[Math.ceil(position)] ?? NaN];
  return low === high ? low : low + (high - low) * (position - Math.floor(position));
}

/** Quantiles of lengths, on least, nominal and most separately; the 90th percentile is only given from ten lengths on. */
export interface LengthSummary {
  readonly count: number;
  readonly lowerQuartile: Duration;
  readonly median: Duration;
  readonly upperQuartile: Duration;
  readonly ninetieth: Duration | undefined;
}

/** The least number of lengths of which a 90th percentile says anything. */
const ENOUGH = 10;

/** What some lengths have in common; `undefined` for none. */
export function summariseLengths(lengths: readonly Duration[]): LengthSummary | undefined {
  if (lengths.length === 0) return undefined;
  const at = (p: number): Duration => ({
    least: quantile(
      lengths.map(({ least }) => least),
      p,
    ),
    nominal: quantile(
      lengths.map(({ nominal }) => nominal),
      p,
    ),
    most: quantile(
      lengths.map(({ most }) => most),
      p,
    ),
  });
  return {
    count: lengths.length,
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
    ninetieth: lengths.length < ENOUGH ? undefined : at(0.9),
  };
}
