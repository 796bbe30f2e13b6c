import { writeClaim, writeDuration, writeSeconds, writeSpread } from './length.ts';
import { speechIn } from './messages.ts';

/** Seconds in words: below a minute to the second, up to 100 hours to the minute, else to the hour. 8640 => '2 h 24 min' */
export function formatSeconds(
  seconds: number,
  language: string,
  rounding?: Parameters<typeof writeSeconds>[2],
): string {
  return writeSeconds(seconds, speechIn(language), rounding);
}

/** A length as it may be told: the number where it is exact, else `about`, `at least` or `at most`, and `not known` where it has no bound. */
export function formatDuration(length: Parameters<typeof writeDuration>[0], language: string): string {
  return writeDuration(length, speechIn(language));
}

/** A length as a source said it, in its own figures and units however wide the doubt: `12 h to 15 h`, `about 2 h`. */
export function formatClaim(length: Parameters<typeof writeClaim>[0], language: string): string {
  return writeClaim(length, speechIn(language));
}

/** The bounds of a length in doubt, `1 h 35 min to 2 h 35 min`; `undefined` where it is exact or told by one bound alone. */
export function formatSpread(
  length: Parameters<typeof writeSpread>[0],
  language: string,
): string | undefined {
  return writeSpread(length, speechIn(language));
}
