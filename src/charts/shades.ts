import type { Standing } from '../domain/coverage.ts';
import type { Duration } from '../domain/duration.ts';
import type { Tally } from '../domain/tally.ts';

/** How dark a field of a calendar is: 0 where something is on record and no length of it, then by the time affected. */
export type Shade = 0 | 1 | 2 | 3 | 4;

const HOUR = 3_600;

/** The affected time, in seconds, up to which a field has the first, the second and the third shade. */
export const SHADES = {
  day: [HOUR, 4 * HOUR, 24 * HOUR],
  month: [4 * HOUR, 24 * HOUR, 168 * HOUR],
} as const;

/** The shade of a time, by its nominal length. */
export function shadeOf({ nominal }: Duration, field: keyof typeof SHADES): Shade {
  if (nominal === 0) return 0;
  const [first, second, third] = SHADES[field];
  if (nominal <= first) return 1;
  if (nominal <= second) return 2;
  return nominal <= third ? 3 : 4;
}

/** How a field looks: its shade where something is on record, else how it stands. */
export type Look = Shade | Exclude<Standing, 'touched'>;

/** The look of a field. */
export function lookOf(standing: Standing, { affected }: Tally, field: keyof typeof SHADES): Look {
  return standing === 'touched' ? shadeOf(affected, field) : standing;
}
