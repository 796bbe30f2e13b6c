import { lookOf, SHADES, type Look } from '../charts/shades.ts';
import { standingOf } from '../domain/coverage.ts';
import type { DayId } from '../domain/day.ts';
import { weeksOf, type MonthId, type Period } from '../domain/period.ts';
import { tallyOf, type Tally } from '../domain/tally.ts';
import { nameOfMonth, namesOfWeekdays } from '../i18n/calendar.ts';
import { formatSeconds } from '../i18n/duration.ts';
import { formatDate } from '../i18n/moment.ts';
import { formatList, formatNumber } from '../i18n/names.ts';
import { linkTo, nameOfProvider, plain, tellDuration, type Link, type Said, type Voice } from './words.ts';

/** A day of a calendar, or a month of a table of years. */
export interface Field {
  /** What is seen first: the number of the day, or how many incidents the month had. */
  readonly text: string;
  readonly look: Look;
  /** Where it leads, if it has a page. */
  readonly href: string | undefined;
  /** All that it says, for those who do not see it: `26 July 2012: 3 incidents, about 9 h affected`. */
  readonly name: string;
  /** What a large calendar has room for. */
  readonly affected: string;
  readonly who: string;
}

/** A month as weeks from Monday to Sunday; places without a field lie in other months. */
export interface CalendarView {
  readonly caption: Link | Said;
  readonly weekdays: readonly { readonly name: string; readonly short: string }[];
  readonly weeks: readonly (readonly (Field | undefined)[])[];
}

/** What a look means, in words. */
export interface LegendLine {
  readonly look: Look;
  readonly text: string;
}

/** The calendar of a month. */
export function calendarOf(voice: Voice, month: MonthId, hasPage: boolean): CalendarView {
  const caption = plain(nameOfMonth(month, voice.language));
  return {
    caption: hasPage ? linkTo(voice, { kind: 'month', month }, caption) : caption,
    weekdays: namesOfWeekdays(voice.language),
    weeks: weeksOf(month).map((week) =>
      week.map((day) => (day === undefined ? undefined : fieldOfDay(voice, day))),
    ),
  };
}

function fieldOfDay(voice: Voice, day: DayId): Field {
  const page = { kind: 'day', day } as const;
  return fieldOf(
    voice,
    day,
    'day',
    (text) => linkTo(voice, page, plain(text)).href,
    String(Number(day.slice(8))),
  );
}

/** The field of a month in a table of years. */
export function fieldOfMonth(voice: Voice, month: MonthId): Field {
  const page = { kind: 'month', month } as const;
  return fieldOf(voice, month, 'month', (text) => linkTo(voice, page, plain(text)).href);
}

function fieldOf(
  voice: Voice,
  period: Period,
  kind: 'day' | 'month',
  hrefOf: (text: string) => string,
  number?: string,
): Field {
  const { archive, language, say } = voice;
  const tally = tallyOf(archive, period);
  const standing = standingOf(archive, period, tally.incidents);
  const date = formatDate(period, language);
  const isTouched = standing === 'touched';
  const count = isTouched ? formatNumber(tally.incidents, language) : '';
  return {
    text: number ?? count,
    look: lookOf(standing, tally, kind),
    href: isTouched ? hrefOf(date) : undefined,
    name: isTouched
      ? say('calendar.field', { date, what: tellTally(voice, tally) })
      : say(`calendar.${standing}`),
    affected: isTouched ? tellAffected(voice, tally) : '',
    who: isTouched ? tellProviders(voice, tally, 3) : '',
  };
}

/** How many incidents, and how much time they affected: `3 incidents, about 9 h affected`. */
export function tellTally(voice: Voice, tally: Tally): string {
  const incidents = voice.say('calendar.incidents', { count: tally.incidents });
  return tally.affected.nominal === 0
    ? incidents
    : voice.say('calendar.tally', { incidents, length: tellDuration(voice, tally.affected) });
}

/** The affected time of a period; where all of it was planned work, or nothing of its length is known, that in words. */
export function tellAffected(voice: Voice, { affected, planned, incidents }: Tally): string {
  return planned === incidents ? voice.say('calendar.planned') : tellDuration(voice, affected);
}

/** The providers of a period, the most affected first, at most so many by name. */
export function tellProviders(voice: Voice, { shares }: Tally, limit: number): string {
  const names = shares.map(({ provider }) => nameOfProvider(voice, provider).text);
  const others = names.length - limit;
  return others <= 0
    ? formatList(names, voice.language)
    : formatList([...names.slice(0, limit), voice.say('calendar.others', { count: others })], voice.language);
}

/** What the looks of some fields mean: the shades always, and whatever else there is. */
export function legendOf(
  { language, say }: Voice,
  kind: keyof typeof SHADES,
  looks: readonly Look[],
): LegendLine[] {
  const [first, second, third] = SHADES[kind].map((step) => formatSeconds(step, language));
  const upTo = (step = ''): string => say('calendar.shade.upTo', { length: step });
  const special = (['quiet', 'untracked', 'ahead'] as const).filter((look) => looks.includes(look));
  return [
    ...(looks.includes(0) ? [{ look: 0 as const, text: say('calendar.shade.none') }] : []),
    { look: 1, text: upTo(first) },
    { look: 2, text: upTo(second) },
    { look: 3, text: upTo(third) },
    { look: 4, text: say('calendar.shade.more', { length: third ?? '' }) },
    ...special.map((look) => ({ look, text: say(`calendar.${look}`) })),
  ];
}
