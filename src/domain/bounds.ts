import type { Instant } from './interval.ts';

/** The half-open range [earliest, latest) in which an instant lies and the middle of it; all three equal where it is exact. An open side is infinite. */
export interface Bounds {
  readonly earliest: Instant;
  readonly nominal: Instant;
  readonly latest: Instant;
}

/** The bounds between two instants, either of them possibly infinite; the nominal is the middle, or the one that is finite. */
export function between(earliest: Instant, latest: Instant): Bounds {
  return { earliest, nominal: middle(earliest, latest), latest };
}

/** Bounds without doubt. */
export function exactly(instant: Instant): Bounds {
  return { earliest: instant, nominal: instant, latest: instant };
}

function middle(low: Instant, high: Instant): Instant {
  if (!Number.isFinite(low)) return high;
  if (!Number.isFinite(high)) return low;
  return (low + high) / 2;
}

/** Whether the instant is known without doubt. */
export function isExact({ earliest, latest }: Bounds): boolean {
  return earliest === latest;
}

/**
 * Instants known to follow one another, such as a start and an end, each narrowed by what that makes certain and then
 * centred anew, no nominal before the one ahead of it; `undefined` where no such order is possible.
 */
export function narrow(...several: readonly Bounds[]): Bounds[] | undefined {
  const narrowed: Bounds[] = [];
  for (const [index, own] of several.entries()) {
    const before = narrowed.at(-1);
    const earliest = Math.max(own.earliest, before?.earliest ?? -Infinity);
    const latest = Math.min(...several.slice(index).map((later) => later.latest));
    if (latest < earliest) return undefined;
    const isNarrower = earliest > own.earliest || latest < own.latest;
    const nominal = isNarrower ? middle(earliest, latest) : own.nominal;
    narrowed.push({ earliest, nominal: Math.max(nominal, before?.nominal ?? -Infinity), latest });
  }
  return narrowed;
}
