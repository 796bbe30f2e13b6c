import { countProviders, providersTrackedIn, standingOf } from '../domain/coverage.ts';
import { datesOf, neighboursOf } from '../domain/dates.ts';
import type { Incident } from '../domain/incident.ts';
import {
  daysOf,
  monthsOf,
  windowOfPeriod,
  yearOf,
  type MonthId,
  type Period,
  type YearId,
} from '../domain/period.ts';
import { incidentsIn, incidentsPossiblyIn } from '../domain/presence.ts';
import { tallyOf, worstDays, type Tally } from '../domain/tally.ts';
import { withCapital } from '../i18n/calendar.ts';
import { formatDate } from '../i18n/moment.ts';
import { formatNumber } from '../i18n/names.ts';
import type { Page } from '../site/urls.ts';
import {
  calendarOf,
  legendOf,
  tellAffected,
  tellProviders,
  type CalendarView,
  type LegendLine,
} from './calendar.ts';
import type { FigureView } from './incident.ts';
import { newestFirst, rowOfIncident, type IncidentRow } from './listing.ts';
import { frameOf, type Frame } from './page.ts';
import { rowOfDay, rowsOfShares, type DayRow, type ShareRow } from './ranking.ts';
import { linkTo, plain, tellSpread, titleOf, type Link, type Voice, linkToMethod } from './words.ts';

/** Incidents that a calendar cannot show, and why. */
export interface Aside {
  readonly text: string;
  readonly links: readonly Link[];
}

/** All that the page of a month or a year shows, in one language. */
export interface PeriodView {
  readonly frame: Frame;
  readonly title: string;
  readonly summary: string;
  readonly figures: readonly FigureView[];
  readonly calendars: readonly CalendarView[];
  readonly legend: readonly LegendLine[];
  readonly asides: readonly Aside[];
  /** The days, the worst first. */
  readonly days: readonly DayRow[];
  /** Where it is told how their order is worked out. */
  readonly method: Link;
  /** The incidents of a month, the newest first; a year leaves them to its months. */
  readonly incidents: readonly IncidentRow[];
  readonly otherIncidents: string | undefined;
  readonly providers: readonly ShareRow[];
  readonly otherProviders: string | undefined;
  readonly turn: { readonly previous: Link | undefined; readonly next: Link | undefined };
}

/** How many days a year ranks, how many incidents a month lists, and how many an aside names. */
const WORST = 10;
const LISTED = 40;
const NAMED = 20;

/** The page of a month: every day of it that has anything, the worst first. */
export function viewMonth(voice: Voice, month: MonthId): PeriodView {
  const { months } = datesOf(voice.archive);
  const year = yearOf(month);
  const crumbs = [linkTo(voice, { kind: 'year', year }, plain(year))];
  const view = viewPeriod(voice, { kind: 'month', month }, month, [calendarOf(voice, month, false)], crumbs);
  const days = daysOf(month)
    .map((day) => tallyOf(voice.archive, day))
    .filter(({ incidents }) => incidents > 0)
    .sort((a, b) => b.affected.nominal - a.affected.nominal);
  const incidents = newestFirst(incidentsIn(voice.archive, month));
  const others = incidents.length - LISTED;
  const { previous, next } = neighboursOf(months, month);
  const pageOf = (date: MonthId): Page => ({ kind: 'month', month: date });
  return {
    ...view,
    days: days.map((tally) => rowOfDay(voice, tally)),
    method: linkToMethod(voice, 'calendars'),
    incidents: incidents.slice(0, LISTED).map((incident) => rowOfIncident(voice, incident)),
    otherIncidents: others > 0 ? voice.say('calendar.incidents.others', { count: others }) : undefined,
    turn: turnTo(voice, previous, next, pageOf),
  };
}

/** The page of a year: its twelve months, and its worst days. */
export function viewYear(voice: Voice, year: YearId): PeriodView {
  const { months, years } = datesOf(voice.archive);
  const calendars = monthsOf(year).map((month) => calendarOf(voice, month, months.includes(month)));
  const { previous, next } = neighboursOf(years, year);
  const pageOf = (date: YearId): Page => ({ kind: 'year', year: date });
  return {
    ...viewPeriod(voice, { kind: 'year', year }, year, calendars, []),
    days: worstDays(voice.archive, WORST, year).map((tally) => rowOfDay(voice, tally)),
    method: linkToMethod(voice, 'calendars'),
    incidents: [],
    otherIncidents: undefined,
    turn: turnTo(voice, previous, next, pageOf),
  };
}

function viewPeriod(
  voice: Voice,
  page: Page,
  period: Period,
  calendars: readonly CalendarView[],
  crumbs: readonly Link[],
): Omit<PeriodView, 'days' | 'method' | 'incidents' | 'otherIncidents' | 'turn'> {
  const { archive, say } = voice;
  const tally = tallyOf(archive, period);
  const name = nameOf(voice, period);
  const title = say('calendar.title', { period: name });
  const summary = summaryOf(voice, tally, name);
  const shares = rowsOfShares(voice, tally);
  const looks = calendars.flatMap(({ weeks }) => weeks.flat().flatMap((field) => field?.look ?? []));
  return {
    frame: frameOf(voice, {
      page,
      title,
      description: summary,
      crumbs,
      here: plain(withCapital(name, voice.language)),
    }),
    title,
    summary,
    figures: figuresOf(voice, tally),
    calendars,
    legend: legendOf(voice, 'day', looks),
    asides: asidesOf(voice, period),
    providers: shares.rows,
    otherProviders: shares.others,
  };
}

function summaryOf(voice: Voice, { period, incidents }: Tally, name: string): string {
  const said = voice.say('calendar.summary', { count: incidents, period: name });
  const [worst, second] = worstDays(voice.archive, 2, period);
  return worst && second
    ? `${said} ${voice.say('calendar.worst', { date: formatDate(worst.period, voice.language) })}`
    : said;
}

function nameOf({ language }: Voice, period: Period): string {
  return period.length === 4 ? period : formatDate(period, language);
}

function figuresOf(voice: Voice, tally: Tally): FigureView[] {
  const { archive, language, say } = voice;
  const count = (number: number): string => formatNumber(number, language);
  const days = daysOf(tally.period);
  const touched = days.filter((day) => archive.incidentsOn(day).length > 0);
  const tracked = providersTrackedIn(archive, windowOfPeriod(tally.period, archive.settings.timeZone));
  const untracked = days.filter((day) => standingOf(archive, day, 0) === 'untracked').length;
  const open =
    tally.withoutLength === 0 ? [] : [say('calendar.withoutLength', { count: tally.withoutLength })];
  const spread = tellSpread(voice, tally.affected);
  return [
    {
      label: say('calendar.affected'),
      value: tellAffected(voice, tally),
      note:
        [...(spread === undefined ? [] : [spread]), ...open].join(say('semicolon')) ||
        say('calendar.affected.note'),
    },
    {
      label: say('table.incidents'),
      value: count(tally.incidents),
      note: say('calendar.planned.count', { count: tally.planned }),
    },
    {
      label: say('nav.days'),
      value: say('calendar.days', { count: count(touched.length), all: count(days.length) }),
      note:
        untracked === 0 ? say('calendar.days.note') : say('calendar.days.untracked', { count: untracked }),
    },
    {
      label: say('nav.providers'),
      value: count(tally.shares.length),
      note: [
        tellProviders(voice, tally, 3),
        say('calendar.tracked', { count: tracked.length, all: countProviders(archive) }),
      ].join(say('semicolon')),
    },
  ];
}

/** The incidents of a period of which no day is known, and those that may have touched it. */
function asidesOf(voice: Voice, period: Period): Aside[] {
  const { archive, say } = voice;
  const undated = incidentsIn(archive, period).filter(({ id }) => archive.daysOf(id).length === 0);
  const possible = incidentsPossiblyIn(archive, period);
  return [
    ...asideOf(voice, undated, say('calendar.undated', { count: undated.length })),
    ...asideOf(voice, possible, say('calendar.possible', { count: possible.length })),
  ];
}

/** Some incidents by title; of many the first. */
export function asideOf(voice: Voice, incidents: readonly Incident[], text: string): Aside[] {
  const links = incidents
    .slice(0, NAMED)
    .map((incident) => linkTo(voice, { kind: 'incident', id: incident.id }, titleOf(voice, incident)));
  return links.length === 0 ? [] : [{ text, links }];
}

function turnTo(
  voice: Voice,
  previous: Period | undefined,
  next: Period | undefined,
  pageOf: (period: Period) => Page,
): PeriodView['turn'] {
  const link = (key: 'day.previous' | 'day.next', period: Period | undefined): Link | undefined =>
    period === undefined
      ? undefined
      : linkTo(voice, pageOf(period), plain(voice.say(key, { date: nameOf(voice, period) })));
  return { previous: link('day.previous', previous), next: link('day.next', next) };
}
