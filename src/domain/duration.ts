/** A length in seconds: the least and the most that what is known allows and the nominal between them; `most` may be infinite. */
export interface Duration {
  readonly least: number;
  readonly nominal: number;
  readonly most: number;
}

/** A duration with the text that was written for it. */
export interface WrittenDuration extends Duration {
  readonly text: string;
}

/** Why a text is not a duration, and the text that may have been meant. */
export interface DurationFault {
  readonly fault: 'not-a-duration' | 'reversed';
  readonly offer: string | undefined;
}

const UNITS = { d: 86_400, h: 3_600, m: 60, s: 1 } as const;
const SIMPLE = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;
const ABOUT = 15 * UNITS.m;

/** A duration without doubt, of so many seconds. */
export function exactDuration(seconds: number): Duration {
  return { least: seconds, nominal: seconds, most: seconds };
}

/** Whether least and most are the same. */
export function isExactDuration({ least, most }: Duration): boolean {
  return least === most;
}

/**
 * Reads `2h24m`, `~2h` (15 minutes either way, a convention, and never more than half of the length),
 * `2h±20m` (or `2h+-20m`), `3h..5h`, `5h..` and `..5h`; anything else is a fault.
 */
export function parseDuration(text: string): Duration | DurationFault {
  const reading = readDuration(text);
  if (reading === undefined) return { fault: 'not-a-duration', offer: guess(text) };
  return isReversed(reading)
    ? { fault: 'reversed', offer: text.replace(/^(.*)\.\.(.*)$/, '$2..$1') }
    : reading;
}

/** Whether a reading of a duration is a fault. */
export function isDurationFault(reading: Duration | DurationFault): reading is DurationFault {
  return 'fault' in reading;
}

/** Reads any duration; one whose ends are the wrong way round keeps them so. */
function readDuration(text: string): Duration | undefined {
  const [, low, high] = /^(.*)\.\.(.*)$/s.exec(text) ?? [];
  if (low !== undefined && high !== undefined) return readRange(low, high);
  const [, centre = text, width] = /^(.+?)(?:±|\+-)(.+)$/s.exec(text) ?? [];
  const isAbout = centre.startsWith('~') && width === undefined;
  const seconds = secondsOf(isAbout ? centre.slice(1) : centre);
  if (seconds === undefined) return undefined;
  const either = width === undefined ? (isAbout ? Math.min(ABOUT, seconds / 2) : 0) : secondsOf(width);
  return either === undefined
    ? undefined
    : { least: Math.max(0, seconds - either), nominal: seconds, most: seconds + either };
}

function readRange(low: string, high: string): Duration | undefined {
  const [from, to] = [secondsOf(low), secondsOf(high)];
  if (from !== undefined && to !== undefined) return { least: from, nominal: (from + to) / 2, most: to };
  if (from !== undefined && high === '') return { least: from, nominal: from, most: Infinity };
  return to !== undefined && low === '' ? { least: 0, nominal: to, most: to } : undefined;
}

/** Reads `1d2h3m4s`, any unit left out, as seconds; a number too great to be counted in seconds is none. */
function secondsOf(text: string): number | undefined {
  const match = SIMPLE.exec(text);
  if (!match || text === '') return undefined;
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = match;
  const sum = Number(days) * UNITS.d + Number(hours) * UNITS.h + Number(minutes) * UNITS.m + Number(seconds);
  return Number.isSafeInteger(sum) ? sum : undefined;
}

/** What people write instead of our signs and units, once spaces are single and letters small; in this order. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:~|about|around|approximately|environ) ?/, '~'],
  [/ ?(?:d|days?|jours?|j)\b/g, 'd'],
  [/ ?(?:h|hours?|hrs?|heures?)\b/g, 'h'],
  [/ ?(?:m|minutes?|mins?)\b/g, 'm'],
  [/ ?(?:s|seconds?|secs?|secondes?)\b/g, 's'],
  [/ ?(±|\+-) ?/, '$1'],
  [/(?<=[\ddhms]) ?(?:to|à|-|–) ?(?=\d)/, '..'],
  [/(?<=[dhms]),? ?(?:and |et )?(?=\d)/g, ''],
  [/^(\d+)\.\.(\d+)([dhms])$/, '$1$3..$2$3'],
];

/** What somebody who wrote `2 hours`, `3-5h`, `2:24` or `120` may have meant. */
function guess(text: string): string | undefined {
  const written = text.trim().replace(/\s+/g, ' ').toLowerCase();
  const clock = written.replace(/^(\d+):([0-5]\d)$/, '$1h$2m').replace(/^\d+$/, '$&m');
  const plain = WORDS.reduce((words, [pattern, sign]) => words.replace(pattern, sign), clock);
  const reading = readDuration(plain);
  return reading === undefined || isReversed(reading) ? undefined : plain;
}

function isReversed({ least, most }: Duration): boolean {
  return least > most;
}
