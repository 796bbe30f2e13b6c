import { numbersIn } from './formatters.ts';
import type { Key } from './messages.ts';
import type { Speech } from './speech.ts';
import { spokenIn } from './spoken.ts';

/** A length in seconds with its bounds; `most` may be infinite. */
interface Length {
  readonly least: number;
  readonly nominal: number;
  readonly most: number;
}

/** The words that a length is told with. */
export const LENGTH_WORDS = [
  'duration.d',
  'duration.h',
  'duration.m',
  'duration.s',
  'doubt.about',
  'doubt.atLeast',
  'doubt.atMost',
  'doubt.range',
  'length.unknown',
] as const satisfies readonly Key[];

type Words = Speech<(typeof LENGTH_WORDS)[number]>;

const UNITS = [
  ['duration.d', 86_400],
  ['duration.h', 3_600],
  ['duration.m', 60],
  ['duration.s', 1],
] as const;

/** To which side a length is rounded: a bound from above goes up, one from below goes down. */
type Rounding = 'up' | 'down' | 'near';

/** The longest length, in seconds, that is told in hours rather than days. */
const HOURS_UP_TO = 100 * 3_600;

/** How wide, in seconds, the doubt of a length must at least be for it to be told in steps of so many seconds. */
const STEPS: readonly { readonly from: number; readonly step: number }[] = [
  { from: 86_400, step: 86_400 },
  { from: 3_601, step: 3_600 },
  { from: 601, step: 300 },
];

/** Seconds in words: below a minute to the second, up to 100 hours to the minute, else to the hour. 8640 => '2 h 24 min' */
export function writeSeconds(seconds: number, speech: Words, rounding: Rounding = 'near'): string {
  const rounded = roundTo(unitOf(seconds), seconds, rounding);
  return print(rounded, speech, rounded > HOURS_UP_TO);
}

function unitOf(seconds: number): number {
  return seconds < 60 ? 1 : seconds <= HOURS_UP_TO ? 60 : 3_600;
}

function roundTo(unit: number, seconds: number, rounding: Rounding): number {
  const round = { up: Math.ceil, down: Math.floor, near: Math.round }[rounding];
  return round(Math.round(seconds * 1000) / 1000 / unit) * unit;
}

function print(seconds: number, speech: Words, inDays: boolean): string {
  let rest = seconds;
  const parts: string[] = [];
  for (const [key, size] of UNITS) {
    if (key === 'duration.d' && !inDays) continue;
    const n = Math.floor(rest / size);
    rest -= n * size;
    if (n > 0) parts.push(speech.say(key, { n: numbersIn(spokenIn(speech.language)).format(n) }));
  }
  return parts.length === 0 ? speech.say('duration.m', { n: 0 }) : parts.join('\u00A0');
}

/**
 * The step to which a length in doubt is told: the wider the doubt the coarser, so that no more is printed than is known;
 * but no coarser than its least, unless that is far below the middle.
 */
function stepOf({ least, nominal, most }: Length): number {
  const coarse = STEPS.find(
    ({ from, step }) => most - least >= from && step <= Math.max(least, nominal / 20),
  );
  return Math.max(coarse?.step ?? 1, unitOf(nominal));
}

/** One figure of a length in doubt, in the same units as the others of its line. */
function tellOf(length: Length, speech: Words): (seconds: number, rounding: Rounding) => string {
  const step = stepOf(length);
  const inDays = step >= 86_400 || length.most > HOURS_UP_TO;
  return (seconds, rounding) => {
    const own = rounding === 'down' && seconds < step ? unitOf(seconds) : step;
    return print(roundTo(own, seconds, rounding), speech, inDays);
  };
}

/** A length as it may be told: the number where it is exact, else `about`, `at least` or `at most`, and `not known` where it has no bound. */
export function writeDuration(length: Length, speech: Words): string {
  const { least, nominal, most } = length;
  const told = (seconds: number, rounding?: Rounding): string => writeSeconds(seconds, speech, rounding);
  const bound = boundOf(length, speech, told);
  if (bound !== undefined) return bound;
  return told(least) === told(most)
    ? told(nominal)
    : speech.say('doubt.about', { what: tellOf(length, speech)(nominal, 'near') });
}

/** A length as a source said it, in its own figures and units however wide the doubt: `12 h to 15 h`, `about 2 h`. */
export function writeClaim(length: Length & { readonly text: string }, speech: Words): string {
  const { least, nominal, most, text } = length;
  const told = (seconds: number): string => print(seconds, speech, text.includes('d'));
  const bound = boundOf(length, speech, told);
  if (bound !== undefined) return bound;
  return text.includes('..')
    ? speech.say('doubt.range', { least: told(least), most: told(most) })
    : speech.say('doubt.about', { what: told(nominal) });
}

/** A length of which there is one figure to tell, or none; `undefined` where it is in doubt at both sides. */
function boundOf(
  { least, most }: Length,
  speech: Words,
  told: (seconds: number, rounding?: Rounding) => string,
): string | undefined {
  if (least === most) return told(least);
  if (!Number.isFinite(most))
    return least === 0
      ? speech.say('length.unknown')
      : speech.say('doubt.atLeast', { what: told(least, 'down') });
  return least === 0 ? speech.say('doubt.atMost', { what: told(most, 'up') }) : undefined;
}

/** The bounds of a length in doubt, `1 h 35 min to 2 h 35 min`; `undefined` where it is exact or told by one bound alone. */
export function writeSpread(length: Length, speech: Words): string | undefined {
  const { least, most } = length;
  if (least === most || least === 0 || !Number.isFinite(most)) return undefined;
  const told = tellOf(length, speech);
  return speech.say('doubt.range', { least: told(least, 'down'), most: told(most, 'up') });
}
