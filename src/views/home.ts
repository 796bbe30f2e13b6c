import { stripOf, type Strip } from '../charts/strip.ts';
import type { DayId } from '../domain/day.ts';
import { digestOf } from '../domain/digest.ts';
import { tallyOf, worstDays } from '../domain/tally.ts';
import { formatNumber } from '../i18n/names.ts';
import { addressOfAnniversaries } from '../site/urls.ts';
import { tellProviders } from './calendar.ts';
import type { FigureView } from './incident.ts';
import { newestFirst, rowOfIncident, type IncidentRow } from './listing.ts';
import { frameOf, type Frame } from './page.ts';
import { rowOfDay, type DayRow } from './ranking.ts';
import { editOf } from './prose.ts';
import { tellDay } from './source.ts';
import {
  join,
  linkTo,
  nameOfProvider,
  plain,
  tell,
  tellIf,
  tellTerm,
  tellWhen,
  type Link,
  type Said,
  type Voice,
  linkToMethod,
} from './words.ts';
import { viewYears, type YearsView } from './years.ts';

/** A day as a card: what it was, who was down. */
export interface DayCard {
  readonly link: Link;
  readonly date: string;
  readonly who: string;
  readonly summary: Said | undefined;
  readonly lanes: readonly DayLane[];
}

/** One incident over the hours of a day, as a card draws it. */
export interface DayLane {
  readonly name: string;
  readonly strip: Strip;
}

/** A way into the archive and what one finds there. */
export interface WayIn {
  readonly link: Link;
  readonly text: string;
}

/** What the script of the first page needs to tell what happened on the reader's own date in other years. */
export interface OnThisDayHead {
  /** Where that is told, with `MM` for the month of the calendar, such as `07`. */
  readonly pattern: string;
  /** The heading, with `…` for the reader's own date. */
  readonly title: string;
  /** What is said where nothing is on record for that date, but something for one near it, which is `…`. */
  readonly nearest: string;
}

/** All that the first page shows, in one language. */
export interface HomeView {
  readonly frame: Frame;
  readonly title: Said;
  readonly description: Said;
  readonly figures: readonly FigureView[];
  readonly onThisDay: OnThisDayHead;
  readonly latest: readonly DayCard[];
  readonly worst: readonly DayRow[];
  /** Where it is told how their order is worked out. */
  readonly method: Link;
  readonly years: YearsView;
  readonly incidents: readonly IncidentRow[];
  readonly ways: readonly WayIn[];
  readonly weights: string;
  readonly empty: string | undefined;
}

/** How many providers are named by way of example. */
const NAMED = 3;

/** How many incidents, days, worst days and years the first page shows, and how many incidents of a day. */
const LATEST = { incidents: 10, days: 3, worst: 5, years: 10, lanes: 6 };

/** The first page. */
export function viewHome(voice: Voice): HomeView {
  const { archive, language, site, say } = voice;
  const first = site.languages[0];
  const description = tell(voice, archive.settings.description, first);
  const { degraded, partial, full } = archive.settings.weights;
  return {
    frame: frameOf(voice, {
      page: { kind: 'home' },
      title: tell(voice, archive.settings.title, first).text,
      description: description.text,
      edit: editOf(voice, 'content/site.yaml'),
    }),
    title: tell(voice, archive.settings.title, first),
    description,
    figures: figuresOf(voice),
    onThisDay: {
      pattern: addressOfAnniversaries(site, language, 'MM'),
      title: say('home.onThisDay', { date: '…' }),
      nearest: say('home.onThisDay.nearest', { date: '…' }),
    },
    latest: archive.days
      .slice(-LATEST.days)
      .reverse()
      .map((day) => cardOfDay(voice, day)),
    worst: worstDays(archive, LATEST.worst).map((tally) => rowOfDay(voice, tally)),
    method: linkToMethod(voice, 'calendars'),
    years: viewYears(voice, LATEST.years),
    incidents: newestFirst(archive.incidents)
      .slice(0, LATEST.incidents)
      .map((incident) => rowOfIncident(voice, incident)),
    ways: waysIn(voice),
    weights: say('home.weights', {
      full: formatNumber(full, language),
      partial: formatNumber(partial, language),
      degraded: formatNumber(degraded, language),
    }),
    empty: archive.incidents.length === 0 ? say('home.empty') : undefined,
  };
}

function waysIn(voice: Voice): WayIn[] {
  const { archive, say } = voice;
  const ways = [
    ['days', say('home.way.days', { count: archive.days.length })],
    ['incidents', say('home.way.incidents', { count: archive.incidents.length })],
    ['providers', say('home.way.providers', { count: archive.providers.length })],
    ['causes', say('home.way.causes', { count: archive.causes.length })],
  ] as const;
  return ways.map(([kind, text]) => ({ link: linkTo(voice, { kind }, plain(say(`nav.${kind}`))), text }));
}

function figuresOf(voice: Voice): FigureView[] {
  const { archive, language, say } = voice;
  const [first, last] = [archive.days[0], archive.days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const count = (number: number): string => formatNumber(number, language);
  const span =
    first === last
      ? tellDay(voice, first, 'short')
      : say('home.lead.since', {
          from: tellDay(voice, first, 'short'),
          to: tellDay(voice, last, 'short'),
        });
  const providers = archive.providers.filter(({ id }) => archive.incidentsOf(id).length > 0);
  const others = providers.length - NAMED;
  const names = [
    ...providers.slice(0, NAMED).map(({ id }) => nameOfProvider(voice, id)),
    ...(others > 0 ? [plain(say('calendar.others', { count: others }))] : []),
  ];
  return [
    { label: say('home.lead.incidents'), value: count(archive.incidents.length), note: span },
    { label: say('home.lead.days'), value: count(archive.days.length), note: say('home.lead.days.note') },
    { label: say('home.lead.providers'), value: count(providers.length), note: join(voice, names) },
  ];
}

function cardOfDay(voice: Voice, day: DayId): DayCard {
  const editorial = voice.archive.editorialOf(day);
  const [only, ...others] = voice.archive.incidentsOn(day);
  // A day of one outage that nobody wrote about is told by that outage.
  const told = editorial ?? (others.length === 0 ? only : undefined);
  const title = told
    ? tell(voice, told.title, told.language)
    : plain(voice.say('day.title', { date: tellDay(voice, day) }));
  return {
    link: linkTo(voice, { kind: 'day', day }, title),
    date: tellDay(voice, day, 'weekday'),
    who: tellProviders(voice, tallyOf(voice.archive, day), 4),
    summary: tellIf(voice, told?.summary, told?.language ?? ''),
    lanes: lanesOf(voice, day),
  };
}

/** The first lanes of a day, each named by its provider and times. */
function lanesOf(voice: Voice, day: DayId): DayLane[] {
  const { window, lanes } = digestOf(voice.archive, day);
  return lanes.slice(0, LATEST.lanes).map(({ incident, stretches }) => ({
    name: tellTerm(voice, nameOfProvider(voice, incident.provider).text, tellWhen(voice, incident, day)),
    strip: stripOf(stretches, window, incident.planned, window.to - window.from),
  }));
}
