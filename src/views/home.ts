import { stripOf, type Strip } from '../charts/strip.ts';
import type { DayId } from '../domain/day.ts';
import { digestOf } from '../domain/digest.ts';
import { formatNumber } from '../i18n/names.ts';
import type { FigureView } from './incident.ts';
import { newestFirst, rowOfIncident, type IncidentRow } from './listing.ts';
import { frameOf, type Frame } from './page.ts';
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
} from './words.ts';

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

/** A provider as a row. */
export interface ProviderRow {
  readonly link: Link;
  readonly kind: string;
  readonly onRecord: string;
}

/** One cause of the taxonomy with what it means. */
export interface CauseLine {
  readonly name: Said;
  readonly description: Said;
}

/** All that the first page shows, in one language. */
export interface HomeView {
  readonly frame: Frame;
  readonly title: Said;
  readonly description: Said;
  readonly figures: readonly FigureView[];
  readonly days: readonly DayCard[];
  readonly otherDays: readonly Link[];
  readonly incidents: readonly IncidentRow[];
  readonly providers: readonly ProviderRow[];
  readonly causes: readonly CauseLine[];
  readonly weights: string;
  readonly empty: string | undefined;
}

/** How many incidents the first page lists. */
const LATEST = 10;

/** The first page. */
export function viewHome(voice: Voice): HomeView {
  const { archive, language, site, say } = voice;
  const first = site.languages[0];
  const description = tell(voice, archive.settings.description, first);
  const isTold = (day: DayId): boolean =>
    archive.editorialOf(day) !== undefined ||
    new Set(archive.incidentsOn(day).map(({ provider }) => provider)).size > 1;
  const days = archive.days.toReversed();
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
    days: days.filter(isTold).map((day) => cardOfDay(voice, day)),
    otherDays: days
      .filter((day) => !isTold(day))
      .map((day) => linkTo(voice, { kind: 'day', day }, plain(tellDay(voice, day)))),
    incidents: newestFirst(archive.incidents)
      .slice(0, LATEST)
      .map((incident) => rowOfIncident(voice, incident)),
    providers: rowsOfProviders(voice),
    causes: archive.causes.map(({ name, description: meaning }) => ({
      name: tell(voice, name, first),
      description: tell(voice, meaning, first),
    })),
    weights: say('home.weights', {
      full: formatNumber(full, language),
      partial: formatNumber(partial, language),
      degraded: formatNumber(degraded, language),
    }),
    empty: archive.incidents.length === 0 ? say('home.empty') : undefined,
  };
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
  const names = providers.slice(0, 4).map(({ id }) => nameOfProvider(voice, id));
  return [
    { label: say('home.lead.incidents'), value: count(archive.incidents.length), note: span },
    { label: say('home.lead.days'), value: count(archive.days.length), note: say('home.lead.days.note') },
    { label: say('home.lead.providers'), value: count(providers.length), note: join(voice, names) },
  ];
}

function cardOfDay(voice: Voice, day: DayId): DayCard {
  const editorial = voice.archive.editorialOf(day);
  const providers = [...new Set(voice.archive.incidentsOn(day).map(({ provider }) => provider))];
  const title = editorial
    ? tell(voice, editorial.title, editorial.language)
    : plain(voice.say('day.title', { date: tellDay(voice, day) }));
  return {
    link: linkTo(voice, { kind: 'day', day }, title),
    date: tellDay(voice, day, 'weekday'),
    who: join(
      voice,
      providers.map((id) => nameOfProvider(voice, id)),
    ),
    summary: tellIf(voice, editorial?.summary, editorial?.language ?? ''),
    lanes: lanesOf(voice, day),
  };
}

/** The lanes of a day, each named by its provider and times. */
function lanesOf(voice: Voice, day: DayId): DayLane[] {
  const { window, lanes } = digestOf(voice.archive, day);
  return lanes.map(({ incident, stretches }) => ({
    name: tellTerm(voice, nameOfProvider(voice, incident.provider).text, tellWhen(voice, incident, day)),
    strip: stripOf(stretches, window, incident.planned, window.to - window.from),
  }));
}

/** Every provider as a row, in the order of their ids. */
export function rowsOfProviders(voice: Voice): ProviderRow[] {
  return voice.archive.providers.map(({ id, categories }) => ({
    link: linkTo(voice, { kind: 'provider', id }, nameOfProvider(voice, id)),
    kind: categories.map((category) => voice.say(`category.${category}`)).join(', '),
    onRecord: voice.say('provider.onRecord', { count: voice.archive.incidentsOf(id).length }),
  }));
}
