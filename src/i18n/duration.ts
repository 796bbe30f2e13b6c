import { say, spokenIn, type Key } from './messages.ts';

/** A length in seconds with its bounds; `most` may be infinite. */
interface Length {
  readonly least: number;
  readonly nominal: number;
  readonly most: number;
}

const UNITS: readonly (readonly [Key, number])[] = [
  ['duration.d', 86_400],
  ['duration.h', 3_600],
  ['duration.m', 60],
  ['duration.s', 1],
];

/** To which side a length is rounded: a bound from above goes up, one from below goes down. */
type Rounding = 'up' | 'down' | 'near';

/** The longest length, in seconds, that is told in hours rather than days. */
const HOURS_UP_TO = 100 * 3_600;

/** Seconds in words: below a minute to the second, up to 100 hours to the minute, else to the hour. 8640 => '2 h 24 min' */
export function formatSeconds(seconds: number, language: string, rounding: Rounding = 'near'): string {
  const round = { up: Math.ceil, down: Math.floor, near: Math.round }[rounding];
  const unit = seconds < 60 ? 1 : seconds <= HOURS_UP_TO ? 60 : 3_600;
  let rest = round(Math.round(seconds * 1000) / 1000 / unit) * unit;
  const parts: string[] = [];
  for (const [key, size] of UNITS) {
    if (key === 'duration.d' && rest <= HOURS_UP_TO) continue;
    const n = Math.floor(rest / size);
    rest -= n * size;
    if (n > 0) parts.push(say(language, key, { n: new Intl.NumberFormat(spokenIn(language)).format(n) }));
  }
  return parts.length === 0 ? say(language, 'duration.m', { n: 0 }) : parts.join('\u00A0');
}

/** A length as it may be told: the number where it is exact, else `about`, `at least` or `at most`, and `not known` where it has no bound. */
export function formatDuration({ least, nominal, most }: Length, language: string): string {
  const told = (seconds: number, rounding?: Rounding): string => formatSeconds(seconds, language, rounding);
  if (least === most) return told(least);
  if (!Number.isFinite(most))
    return least === 0
      ? say(language, 'length.unknown')
      : say(language, 'doubt.atLeast', { what: told(least, 'down') });
  if (least === 0) return say(language, 'doubt.atMost', { what: told(most, 'up') });
  return told(least) === told(most) ? told(nominal) : say(language, 'doubt.about', { what: told(nominal) });
}

/** The bounds of a length in doubt, `1 h 35 min to 2 h 35 min`; `undefined` where it is exact or told by one bound alone. */
export function formatSpread({ least, most }: Length, language: string): string | undefined {
  if (least === most || least === 0 || !Number.isFinite(most)) return undefined;
  return say(language, 'doubt.range', {
    least: formatSeconds(least, language, 'down'),
    most: formatSeconds(most, language, 'up'),
  });
}
