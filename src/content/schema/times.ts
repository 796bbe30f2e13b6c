import * as z from 'zod';
import { isDurationFault, parseDuration } from '../../domain/duration.ts';
import { isMomentFault, type MomentFaultKind } from '../../domain/moment.ts';
import { readingOf } from '../moments.ts';
import { quote } from '../quote.ts';
import { describe, refuse } from './fields.ts';

const MOMENT_FAULTS: Readonly<Record<MomentFaultKind, string>> = {
  'no-zone':
    'has no zone, so it could be any of some forty instants. Z says UTC, an offset such as +02:00 another clock.',
  'zone-name':
    'names its zone by letters, which mean different zones to different people and change with the season. Write the offset.',
  'no-such-date': 'is a date that does not exist.',
  'no-such-time': 'is a time of day that does not exist.',
  'no-such-zone': 'has an offset that no place on Earth has; they run from -12:00 to +14:00.',
  reversed: 'ends before it begins.',
  'about-a-day':
    'says "about" of a day; ~ and ± stand behind a time of day. A day alone already says that its hour is not known.',
  'not-a-moment':
    'is not a time as the archive writes it: 2012-07-26T15:20Z, with ~ behind it for "about", or a day, a month, or two of them with .. between.',
};

const IF_UTC = 'If that is UTC; an offset such as +02:00 in the place of Z says another clock:';

/** The longest doubt and the longest duration that are read, in seconds: a hundred years. */
const LONGEST = 36_525 * 86_400;
const TOO_LONG = 'spans more than a hundred years. Perhaps a digit is wrong.';

function checkMoment(text: string, context: z.RefinementCtx<string>, others = ''): void {
  const reading = readingOf(text);
  const offer = isMomentFault(reading) ? (reading.offer ?? dayIn(text)) : dayIn(text);
  if (isMomentFault(reading))
    refuse(
      context,
      `${quote(text)} ${MOMENT_FAULTS[reading.fault]}${reading.fault === 'not-a-moment' ? others : ''}`,
      { rule: 'moment', offer, tip: isMomentFault(reading) && reading.isUtcAssumed ? IF_UTC : undefined },
    );
  else if (isLong(reading.latest - reading.earliest))
    refuse(context, `${quote(text)} ${TOO_LONG}`, { rule: 'moment', offer });
}

function isLong(seconds: number): boolean {
  return Number.isFinite(seconds) && seconds > LONGEST;
}

/** The day that a text begins with, which is left where its time of day is none: `2012-07-26T25:10Z` => `2012-07-26`. */
function dayIn(text: string): string | undefined {
  const [day] = /^\d{4}-\d\d-\d\d/.exec(text) ?? [];
  return day === undefined || isMomentFault(readingOf(day)) ? undefined : day;
}

/** A moment, with its doubt. */
export function moment(description: string, example: string): z.ZodString {
  return describe(z.string().superRefine(checkMoment), 'moment', description, example);
}

/** When an incident ended: a moment, or a word that says why there is none. */
export function end(description: string, example: string): z.ZodString {
  const check = (text: string, context: z.RefinementCtx<string>): void => {
    const word = /^[a-z?]/i.test(text) ? END_WORDS.get(text.toLowerCase().replace(/\.$/, '')) : undefined;
    if (word === text) return;
    if (word === undefined) checkMoment(text, context, ' Or one of: unknown, ongoing, never.');
    else
      refuse(
        context,
        `${quote(text)} is not how the archive says it. One of: unknown, ongoing, never, or a time.`,
        { rule: 'moment', offer: word },
      );
  };
  return describe(z.string().superRefine(check), 'end', description, example);
}

/** What may stand for an end that is no time. */
export const ENDS_WITHOUT_TIME: readonly string[] = ['unknown', 'ongoing', 'never'];

const END_WORDS: ReadonlyMap<string, string> = new Map([
  ...ENDS_WITHOUT_TIME.map((word) => [word, word] as const),
  ...['?', 'n/a', 'none', 'tbd', 'unclear', 'inconnu', 'inconnue'].map((word) => [word, 'unknown'] as const),
  ...['now', 'still', 'today', 'present', 'open', 'en cours'].map((word) => [word, 'ongoing'] as const),
]);

const DURATION_FAULTS = {
  reversed: 'has its greater length first.',
  'not-a-duration':
    'is not a length as the archive writes it: 2h24m, ~2h for "about", 3h..5h, or 5h.. for "at least".',
} as const;

/** A length of time, with its doubt. */
export function duration(description: string, example: string): z.ZodString {
  const check = (text: string, context: z.RefinementCtx<string>): void => {
    const reading = parseDuration(text);
    if (isDurationFault(reading))
      refuse(context, `${quote(text)} ${DURATION_FAULTS[reading.fault]}`, {
        rule: 'moment',
        offer: reading.offer,
      });
    else if (isLong(reading.nominal) || isLong(reading.most))
      refuse(context, `${quote(text)} ${TOO_LONG}`, { rule: 'moment' });
  };
  return describe(z.string().superRefine(check), 'duration', description, example);
}
