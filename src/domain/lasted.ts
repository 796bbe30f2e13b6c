import type { Duration } from './duration.ts';

/** Classes of length, shortest first; the last for incidents of which no length is known. */
export const LASTED = ['hour', 'four-hours', 'day', 'longer', 'unknown'] as const;
export type Lasted = (typeof LASTED)[number];

const HOUR = 3600;

/** The class that a length falls in by its nominal: below an hour, from there below four, from there below a day, and from a day on. */
export function lastedOf(length: Duration | undefined): Lasted {
  if (length === undefined) return 'unknown';
  const bounds = [HOUR, 4 * HOUR, 24 * HOUR];
  return LASTED[bounds.filter((bound) => length.nominal >= bound).length] ?? 'longer';
}
