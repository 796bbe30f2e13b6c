import { spokenIn } from '../i18n/messages.ts';
import { formatSeconds } from '../i18n/duration.ts';
import type { Axis, Reach } from './spec.ts';

/** The height of a row of a chart, in pixels, and the size of a chart that has none: it fits a phone. */
const ROW = 36;
export const HEIGHT = 320;
export const WIDTH = 240;

/** How wide a chart with rows is at the least, in pixels: their names, and what its other axis has to say. */
export const WIDE = 560;

/** An axis of whole years from one to another, both included, marked at most so many times. */
export function yearsAxis(first: number, last: number, marks = 8): Axis {
  const step = Math.max(1, Math.ceil((last + 1 - first) / marks));
  const count = Math.floor((last + 1 - first) / step) + 1;
  const years = Array.from({ length: count }, (_, index) => first + index * step);
  return {
    scale: 'linear',
    least: startOf(first),
    most: startOf(last + 1),
    ticks: years.map((year) => ({ at: startOf(year), text: String(year) })),
  };
}

/** The first instant of a year in UTC: what a clock elsewhere adds is not seen on an axis of years. */
function startOf(year: number): number {
  return Date.UTC(year, 0, 1) / 1000;
}

/** An axis of rows or columns, one for each name; the first row is the uppermost. */
export function namesAxis(names: readonly string[], way: 'rows' | 'columns', marks = names.length): Axis {
  const step = Math.max(1, Math.ceil(names.length / marks));
  return {
    scale: 'linear',
    isReversed: way === 'rows',
    least: -0.5,
    most: names.length - 0.5,
    ticks: names.flatMap((text, at) => (at % step === 0 ? [{ at, text }] : [])),
  };
}

/** How high a chart of so many rows is. */
export function heightOf(rows: number): number {
  return rows * ROW + 40;
}

/** The extent of a row or a column by its place. */
export function place(at: number, width = 0.7): Reach {
  return { least: at - width / 2, nominal: at, most: at + width / 2 };
}

/** The marks of the axis of lengths, in seconds: a minute to some years, about three a step of ten. */
const LENGTHS = [60, 600, 3600, 21_600, 86_400, 604_800, 2_592_000, 31_536_000, 315_360_000];

/** A length as it is drawn, in seconds: never less than a minute, and at its least where it has no most. */
export function drawnLength({ least, nominal, most }: Reach): Reach {
  const drawn = (seconds: number): number => Math.max(60, Number.isFinite(seconds) ? seconds : least);
  const highest = drawn(most);
  return { least: drawn(least), nominal: Math.min(drawn(nominal), highest), most: highest };
}

/** A logarithmic axis that holds some lengths in seconds. */
export function lengthsAxis(lengths: readonly Reach[], language: string): Axis {
  const longest = Math.max(...lengths.map(({ most }) => most));
  const shortest = Math.min(...lengths.map(({ least }) => least));
  const least = LENGTHS.findLast((mark) => mark <= shortest) ?? 60;
  const most = LENGTHS.find((mark) => mark > longest) ?? longest * 2;
  const ticks = LENGTHS.filter((mark) => mark >= least && mark <= most);
  return {
    scale: 'logarithmic',
    least,
    most,
    ticks: ticks.map((at) => ({ at, text: formatSeconds(at, language) })),
  };
}

/** The shares that are missing to availability at which its axis is marked: each step is one nine. */
const MISSING = [1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1];

/** The axis of availability: by the share that is missing, each step a nine, the best at the top or the right. Holds the shares given, and 90 % to 99.99 %. */
export function ninesAxis(missing: readonly number[], language: string): Axis {
  const shares = missing.filter((share) => share > 0);
  const worst = Math.max(0.1, ...shares);
  const best = Math.min(1e-4, ...shares);
  const least = MISSING.findLast((mark) => mark < best) ?? 1e-8;
  const most = MISSING.find((mark) => mark >= worst) ?? 1;
  const format = new Intl.NumberFormat(spokenIn(language), { style: 'percent', maximumFractionDigits: 8 });
  return {
    scale: 'logarithmic',
    isReversed: true,
    least,
    most,
    ticks: MISSING.filter((mark) => mark > least && mark <= most).map((at) => ({
      at,
      text: format.format(1 - at),
    })),
  };
}
