import { clustersOn, type Cluster } from '../domain/cluster.ts';
import { countProviders } from '../domain/coverage.ts';
import { sameDates } from '../domain/dates.ts';
import type { DayId } from '../domain/day.ts';
import type { Digest } from '../domain/digest.ts';
import { tallyOf } from '../domain/tally.ts';
import { formatDays } from '../i18n/calendar.ts';
import { tellProviders } from './calendar.ts';
import { asideOf, type Aside } from './period.ts';
import { tellDay } from './source.ts';
import { linkTo, nameOfProvider, plain, tell, type Link, type Said, type Voice } from './words.ts';

/** Incidents that hang together over several days, of which the day is one. */
export interface ClusterView {
  /** `The same cause: 20–24 October 2025`. */
  readonly name: string;
  readonly incidents: readonly { readonly provider: Said; readonly link: Link; readonly days: string }[];
  /** Its first and its last day, as far as they are not this one. */
  readonly days: readonly Link[];
}

/** The same date in another year. */
export interface Anniversary {
  readonly link: Link;
  readonly title: Said | undefined;
  readonly who: string;
}

/** What lies around a day and is no part of it. */
export interface Around {
  readonly clusters: readonly ClusterView[];
  readonly otherYears: readonly Anniversary[];
  readonly possible: readonly Aside[];
  /** How many of the providers the archive covers on the day. */
  readonly coverage: string;
}

/** What lies around a day. */
export function viewAround(voice: Voice, digest: Digest): Around {
  const { archive, say } = voice;
  return {
    clusters: clustersOn(archive, digest.day).map((cluster) => clusterOf(voice, cluster, digest.day)),
    otherYears: sameDates(archive, digest.day).map((day) => anniversaryOf(voice, day)),
    possible: asideOf(voice, digest.possible, say('day.possible', { count: digest.possible.length })),
    coverage: say('day.coverage', { count: digest.tracked.length, all: countProviders(archive) }),
  };
}

/** How many incidents of a cluster are named. */
const NAMED = 12;

function clusterOf(voice: Voice, { tie, first, last, incidents }: Cluster, day: DayId): ClusterView {
  const { archive, language, say } = voice;
  const ends = [
    { date: first, key: 'day.cluster.first' },
    { date: last, key: 'day.cluster.last' },
  ] as const;
  return {
    name: say(`day.cluster.${tie}`, { days: formatDays(first, last, language) }),
    incidents: incidents.slice(0, NAMED).map(({ id, provider, title, language: original }) => {
      const days = archive.daysOf(id);
      return {
        provider: nameOfProvider(voice, provider),
        link: linkTo(voice, { kind: 'incident', id }, tell(voice, title, original)),
        days: formatDays(days[0] ?? first, days.at(-1) ?? last, language),
      };
    }),
    days: ends
      .filter(({ date }) => date !== day)
      .map(({ date, key }) =>
        linkTo(voice, { kind: 'day', day: date }, plain(say(key, { date: tellDay(voice, date) }))),
      ),
  };
}

/** A day as one of those that share its date. */
export function anniversaryOf(voice: Voice, day: DayId): Anniversary {
  const editorial = voice.archive.editorialOf(day);
  return {
    link: linkTo(voice, { kind: 'day', day }, plain(tellDay(voice, day))),
    title: editorial && tell(voice, editorial.title, editorial.language),
    who: tellProviders(voice, tallyOf(voice.archive, day), 4),
  };
}
