import { paintsSeen } from '../charts/strip.ts';
import type { DayId, Editorial } from '../domain/day.ts';
import { digestOf, openOverlapsOf, type Digest } from '../domain/digest.ts';
import type { Incident } from '../domain/incident.ts';
import { monthOf, yearOf } from '../domain/period.ts';
import { withCapital } from '../i18n/calendar.ts';
import { formatClock, formatDate } from '../i18n/moment.ts';
import { formatList, formatNumber } from '../i18n/names.ts';
import { viewAround, type Around } from './around.ts';
import {
  atOnceOf,
  clockNoteOf,
  viewHours,
  type AtOnceView,
  type HoursOfDay,
  type LaneView,
} from './day-hours.ts';
import type { FigureView, Mark } from './incident.ts';
import { cardOfIncident, type IncidentCard } from './listing.ts';
import { revisionOfSeveral } from '../domain/revision.ts';
import { linkedDay } from './linked-data.ts';
import { frameOf, type Frame } from './page.ts';
import { viewReference, type ReferenceView } from './reference.ts';
import { chooseWriteUp, editLink, languagesOf, type Prose } from './prose.ts';
import { tellDay, viewSources, type SourceView } from './source.ts';
import {
  linkTo,
  linkToMethod,
  nameOfProvider,
  nameOfZone,
  namesOfServices,
  plain,
  tell,
  tellDuration,
  tellIf,
  tellSpread,
  type Link,
  type Said,
  type Voice,
} from './words.ts';

/** Two incidents that overlapped, and for how long. */
export interface OverlapRow {
  readonly first: Link;
  readonly second: Link;
  readonly length: string;
  readonly spread: string | undefined;
}

/** What one incident of the day says of its tie to another of the day. */
export interface DayTie {
  readonly kind: string;
  readonly pair: readonly [Link, Link];
  readonly note: Said | undefined;
}

/** All that the page of a day shows, in one language. */
export interface DayView extends HoursOfDay {
  readonly frame: Frame;
  readonly date: string;
  readonly title: Said;
  readonly summary: Said;
  readonly figures: readonly FigureView[];
  /** That the day has more or fewer hours than others. */
  readonly clockNote: string | undefined;
  readonly atOnce: AtOnceView | undefined;
  /** How it is counted what was down at once. */
  readonly method: Link;
  readonly legend: readonly Mark[];
  readonly doubtNotes: readonly string[];
  readonly overlaps: readonly OverlapRow[];
  readonly otherOverlaps: string | undefined;
  /** Of which pairs it is not known whether they overlapped, or that none did. */
  readonly overlapsNote: string | undefined;
  readonly ties: readonly DayTie[];
  readonly tiesNote: string;
  readonly writeUp: Prose | undefined;
  readonly cards: readonly IncidentCard[];
  readonly sources: readonly SourceView[];
  readonly around: Around;
  readonly reference: ReferenceView;
  readonly turn: { readonly previous: Link | undefined; readonly next: Link | undefined };
}

/** How many pairs of incidents are told; of more the longest. */
const PAIRS = 20;

/** The page of a day. */
export function viewDay(voice: Voice, day: DayId): DayView {
  const { archive, say } = voice;
  const digest = digestOf(archive, day);
  const editorial = archive.editorialOf(day);
  const incidents = digest.lanes.map(({ incident }) => incident);
  const { hours, zone, lanes } = viewHours(voice, digest);
  const date = tellDay(voice, day, 'weekday');
  const title = titleOfDay(voice, day);
  const summary =
    tellIf(voice, editorial?.summary, editorial?.language ?? '') ??
    plain(say('day.summary', { count: incidents.length }));
  return {
    frame: frameOfDay(voice, day, editorial, title, summary),
    date,
    title,
    summary,
    figures: figuresOf(voice, digest),
    hours,
    zone,
    clockNote: clockNoteOf(voice, digest),
    lanes,
    atOnce: atOnceOf(voice, digest),
    method: linkToMethod(voice, 'a-day'),
    legend: legendOf(voice, lanes),
    doubtNotes: doubtNotesOf(voice, lanes),
    overlaps: overlapsOf(voice, digest),
    otherOverlaps:
      digest.overlaps.length > PAIRS
        ? say('day.overlaps.others', { count: digest.overlaps.length - PAIRS })
        : undefined,
    overlapsNote: overlapsNoteOf(voice, digest),
    ties: tiesOf(voice, incidents),
    tiesNote: say('day.ties.none.note'),
    writeUp: editorial && chooseWriteUp(voice, editorial),
    cards: incidents.map((incident) => cardOfIncident(voice, incident, day)),
    sources: editorial ? viewSources(voice, editorial.sources, editorial.language) : [],
    around: viewAround(voice, digest),
    reference: viewReference(voice, { kind: 'day', day }, day, title, revisionOfSeveral(incidents)),
    turn: {
      previous: turnTo(voice, digest.previous, 'day.previous'),
      next: turnTo(voice, digest.next, 'day.next'),
    },
  };
}

/** What a day was called by whoever wrote of it, or else its date. */
function titleOfDay(voice: Voice, day: DayId): Said {
  const editorial = voice.archive.editorialOf(day);
  return editorial
    ? tell(voice, editorial.title, editorial.language)
    : plain(voice.say('day.title', { date: tellDay(voice, day) }));
}

/** What the page of a day is called where it is named away from itself: with its date. */
export function nameOfDay(voice: Voice, day: DayId): string {
  const { text } = titleOfDay(voice, day);
  return voice.archive.editorialOf(day) ? `${text} (${formatDate(day, voice.language)})` : text;
}

function frameOfDay(
  voice: Voice,
  day: DayId,
  editorial: Editorial | undefined,
  title: Said,
  summary: Said,
): Frame {
  const { archive, site, language } = voice;
  const incidents = archive.incidentsOn(day);
  return frameOf(voice, {
    page: { kind: 'day', day },
    title: nameOfDay(voice, day),
    description: summary.text,
    ...(editorial && { writtenIn: languagesOf(site, editorial.title, editorial.language) }),
    crumbs: [
      linkTo(voice, { kind: 'year', year: yearOf(day) }, plain(yearOf(day))),
      linkTo(
        voice,
        { kind: 'month', month: monthOf(day) },
        plain(withCapital(formatDate(monthOf(day), language), language)),
      ),
    ],
    here: plain(String(Number(day.slice(8)))),
    edit: editorial && editLink(voice, editorial, `days/${editorial.day}.md`),
    linked: linkedDay(voice, day, title, revisionOfSeveral(incidents)),
    preview: [
      title.text,
      formatList(
        [...new Set(incidents.map(({ provider }) => nameOfProvider(voice, provider).text))],
        language,
      ),
    ],
  });
}

function linkOf(voice: Voice, incident: Incident, others: readonly Incident[]): Link {
  const name = nameOfProvider(voice, incident.provider);
  const isOneOfSeveral = others.some((other) => other !== incident && other.provider === incident.provider);
  const [service] =
    isOneOfSeveral && incident.services !== undefined
      ? namesOfServices(voice, incident.provider, incident.services.slice(0, 1))
      : [];
  return linkTo(voice, { kind: 'incident', id: incident.id }, service ?? name);
}

function figuresOf(voice: Voice, { anyDown, severalDown, lanes, withoutEnd, window }: Digest): FigureView[] {
  const { say, language } = voice;
  const names = [...new Set(lanes.map(({ incident }) => incident.provider))].map(
    (id) => nameOfProvider(voice, id).text,
  );
  const open =
    withoutEnd === 0 ? undefined : say('day.lead.withoutEnd', { count: formatNumber(withoutEnd, language) });
  const ofDay = say('provider.window.range', {
    from: formatClock(window.from, { language, zone: voice.archive.settings.timeZone }),
    to: `24:00 ${nameOfZone(voice)}`,
  });
  return [
    {
      label: say('day.lead.anyDown'),
      value: anyDown.most === 0 ? say('day.lead.never') : tellDuration(voice, anyDown),
      note: [tellSpread(voice, anyDown), open].filter(Boolean).join(say('semicolon')) || ofDay,
    },
    ...(lanes.length < 2
      ? []
      : [
          {
            label: say('day.lead.severalDown'),
            value: severalDown.most === 0 ? say('day.lead.never') : tellDuration(voice, severalDown),
            note: tellSpread(voice, severalDown) ?? ofDay,
          },
        ]),
    {
      label: say('day.lead.providers'),
      value: formatNumber(names.length, language),
      note: formatList(names, language),
    },
  ];
}

/** The pairs of incidents that overlapped, in the order of the lanes; of many the longest. */
function overlapsOf(voice: Voice, { overlaps, lanes }: Digest): OverlapRow[] {
  const incidents = lanes.map(({ incident }) => incident);
  const longest = overlaps.toSorted((a, b) => b.length.nominal - a.length.nominal).slice(0, PAIRS);
  return (overlaps.length > PAIRS ? longest : overlaps).flatMap(({ first, second, length }) => {
    const [one, other] = [voice.archive.incident(first), voice.archive.incident(second)];
    if (!one || !other) return [];
    return [
      {
        first: linkOf(voice, one, incidents),
        second: linkOf(voice, other, incidents),
        length: tellDuration(voice, length),
        spread: tellSpread(voice, length),
      },
    ];
  });
}

/** That no two overlapped; or that it is not known, of which pairs as far as they can be listed. */
function overlapsNoteOf(voice: Voice, { day, overlaps, lanes }: Digest): string | undefined {
  const { say, language, archive } = voice;
  const openOverlaps = openOverlapsOf(archive, day);
  if (openOverlaps.length === 0) return overlaps.length === 0 ? say('day.overlaps.none') : undefined;
  if (openOverlaps.length > PAIRS) return say('day.overlaps.open.many', { count: openOverlaps.length });
  const incidents = lanes.map(({ incident }) => incident);
  const nameOf = (id: string): string => {
    const incident = archive.incident(id);
    return incident ? linkOf(voice, incident, incidents).text : id;
  };
  const pairs = openOverlaps.map(({ first, second }) =>
    say('day.overlaps.pair', { first: nameOf(first), second: nameOf(second) }),
  );
  return say('day.overlaps.open', { pairs: formatList(pairs, language) });
}

/** What the fading and the pale pieces of the strips mean, where there are any. */
function doubtNotesOf({ say }: Voice, lanes: readonly LaneView[]): string[] {
  const fades = new Set(lanes.flatMap(({ strip }) => strip.pieces.map(({ fade }) => fade)));
  return [
    ...(fades.has('in') || fades.has('out') ? [say('incident.bar.doubt')] : []),
    ...(fades.has('pale') ? [say('incident.bar.pale')] : []),
  ];
}

/** Every severity that the strips are seen to be painted with, in the order in which it comes. */
function legendOf({ say }: Voice, lanes: readonly LaneView[]): Mark[] {
  const paints = new Set(lanes.flatMap(({ strip }) => paintsSeen(strip)));
  return [...paints].map((mark) => ({ mark, text: say(`severity.${mark}`) }));
}

/** The ties that incidents of the day tell of each other; what both tell alike only once. */
function tiesOf(voice: Voice, incidents: readonly Incident[]): DayTie[] {
  return incidents.flatMap((incident, index) =>
    incident.related.flatMap(({ incident: id, as, note }) => {
      const other = incidents.find((each) => each.id === id);
      const isToldAlready = incidents
        .slice(0, index)
        .some(
          (each) =>
            each === other && each.related.some((tie) => tie.incident === incident.id && tie.as === as),
        );
      return other && !isToldAlready
        ? [
            {
              kind: voice.say(`relation.${as}`),
              pair: [linkOf(voice, incident, incidents), linkOf(voice, other, incidents)] as const,
              note: tellIf(voice, note, incident.language),
            },
          ]
        : [];
    }),
  );
}

function turnTo(voice: Voice, day: DayId | undefined, key: 'day.previous' | 'day.next'): Link | undefined {
  return day === undefined
    ? undefined
    : linkTo(voice, { kind: 'day', day }, plain(voice.say(key, { date: tellDay(voice, day) })));
}
