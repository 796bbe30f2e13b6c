import { paintsSeen, stripOf, windowAround, type Strip } from '../charts/strip.ts';
import { incidentsBeside } from '../domain/beside.ts';
import { isExact } from '../domain/bounds.ts';
import { dayOf, offsetAt, windowOfDay } from '../domain/calendar.ts';
import { UNKNOWN_CAUSE } from '../domain/cause.ts';
import type { Incident } from '../domain/incident.ts';
import type { Severity } from '../domain/severity.ts';
import { timeAt } from '../domain/joint-time.ts';
import { spanOf, stretchesOf, type SeverityStretch, type Span } from '../domain/span.ts';
import { formatClock, formatDate } from '../i18n/moment.ts';
import { viewClaims, type ClaimsView } from './claims.ts';
import { backgroundOf, glanceOf, type Fact, type Line } from './facts.ts';
import { revisionOf } from '../domain/revision.ts';
import { linkedIncident } from './linked-data.ts';
import { frameOf, type Frame } from './page.ts';
import { viewReference, type ReferenceView } from './reference.ts';
import { chooseWriteUp, editLink, languagesOf, type Prose } from './prose.ts';
import { cite, tellDay, viewSources, type Citation, type SourceView } from './source.ts';
import { viewTies, type TieView } from './ties.ts';
import { markTime, type TimeMark } from './time-mark.ts';
import {
  dayOfStart, join, linkTo, linkToMethod, nameOfProvider, nameOfZone, namesOfCauses, namesOfServices, plain, tell, tellDuration, tellIf, tellLength, tellMoment, tellSpread, tellTerm, tellWhen, titleOf,
  type Link, type Said, type Voice,
} from './words.ts'; // prettier-ignore

/** A figure in two lines: the number, and what it rests on. */
export interface FigureView {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  /** The language of the note, where it is another than that of the page. */
  readonly noteLang?: string | undefined;
  /** Where the value is a time of day. */
  readonly mark?: TimeMark | undefined;
}

/** One row of a time and what happened then. */
export interface Moment {
  readonly at: string;
  readonly mark: TimeMark | undefined;
  readonly text: Said;
  readonly source: Citation | undefined;
}

/** One phase as a row. */
export interface PhaseRow {
  readonly from: string;
  readonly time: TimeMark | undefined;
  readonly severity: string;
  readonly mark: string;
  readonly services: readonly Said[];
  readonly note: Said | undefined;
}

/** A severity in shape, colour and word. */
export interface Mark {
  readonly mark: Severity | 'planned';
  readonly text: string;
}

/** The bar of an incident with the words around it. */
export interface BarView {
  readonly strip: Strip;
  readonly name: string;
  readonly hours: readonly string[];
  readonly legend: readonly Mark[];
  readonly notes: readonly string[];
}

/** All that the page of an incident shows, in one language. */
export interface IncidentView {
  readonly frame: Frame;
  readonly provider: Link;
  readonly severity: Mark;
  readonly where: string;
  readonly title: Said;
  readonly summary: Said;
  readonly withdrawn: { readonly label: string; readonly reason: Said } | undefined;
  readonly planned: string | undefined;
  readonly figures: readonly FigureView[];
  readonly method: Link;
  readonly bar: BarView;
  readonly writeUp: Prose | undefined;
  readonly claims: ClaimsView;
  readonly ruledOut: readonly Line[];
  readonly phases: readonly PhaseRow[];
  readonly timeline: readonly Moment[];
  /** What a reader in a hurry asks for, and the facts that only the curious do. */
  readonly glance: readonly Fact[];
  readonly background: readonly Fact[];
  readonly ties: readonly TieView[];
  readonly changes: readonly { readonly on: string; readonly note: Said }[];
  readonly sources: readonly SourceView[];
  readonly reference: ReferenceView;
  readonly turn: { readonly previous: Link | undefined; readonly next: Link | undefined };
}

/** The page of an incident. */
export function viewIncident(voice: Voice, incident: Incident): IncidentView {
  const { archive, say } = voice;
  const span = spanOf(incident, archive.asOf);
  const said = <Text>(text: Text, make: (voice: Voice, text: Text, original: string) => Said): Said =>
    make(voice, text, incident.language);
  const title = titleOf(voice, incident);
  const provider = linkTo(
    voice,
    { kind: 'provider', id: incident.provider },
    nameOfProvider(voice, incident.provider),
  );
  return {
    frame: frameOfIncident(voice, incident, title, provider),
    provider,
    severity: markOf(voice, incident),
    where: incident.regions === undefined ? say('incident.worldwide') : incident.regions.join(', '),
    title,
    summary: said(incident.summary, tell),
    withdrawn: incident.withdrawn && {
      label: say('incident.withdrawn'),
      reason: said(incident.withdrawn, tell),
    },
    planned: incident.planned ? say('incident.planned') : undefined,
    figures: figuresOf(voice, incident, span),
    method: methodOf(voice, incident),
    bar: barOf(voice, incident, span),
    writeUp: chooseWriteUp(voice, incident),
    claims: viewClaims(voice, incident, span),
    ruledOut: incident.ruledOut.map(({ cause, note, source }) => ({
      lead: namesOfCauses(voice, [cause])[0],
      text: tellIf(voice, note, incident.language),
      source: cite(voice, source),
    })),
    phases: phasesOf(voice, incident),
    timeline: incident.timeline.map(({ at, text, source }) => ({
      at: tellMoment(voice, at, dayOfStart(voice, incident)),
      mark: markTime(at),
      text: said(text, tell),
      source: cite(voice, source),
    })),
    glance: glanceOf(voice, incident),
    background: backgroundOf(voice, incident),
    ties: viewTies(voice, incident),
    changes: incident.changed.map(({ on, note }) => ({ on: tellMoment(voice, on), note: said(note, tell) })),
    sources: viewSources(voice, incident.sources, incident.language),
    reference: viewReference(
      voice,
      { kind: 'incident', id: incident.id },
      incident.id,
      title,
      revisionOf(incident),
    ),
    turn: turnOf(voice, incident),
  };
}

/** How what matters most of its times is counted: that it came and went, that its end is not known, or its doubt. */
function methodOf(voice: Voice, { downtime, ending, started }: Incident): Link {
  if (downtime !== undefined) return linkToMethod(voice, 'came-and-went');
  if (ending.kind === 'unknown' || ending.kind === 'never')
    return linkToMethod(voice, 'ends-that-nobody-knows');
  const isDoubted = !isExact(started) || (ending.kind === 'time' && !isExact(ending.at));
  return linkToMethod(voice, isDoubted ? 'times-with-doubt' : 'lengths');
}

function frameOfIncident(voice: Voice, incident: Incident, title: Said, provider: Link): Frame {
  return frameOf(voice, {
    page: { kind: 'incident', id: incident.id },
    title: title.text,
    description: tell(voice, incident.summary, incident.language).text,
    writtenIn: languagesOf(voice.site, incident.title, incident.language),
    crumbs: [linkTo(voice, { kind: 'providers' }, plain(voice.say('nav.providers'))), provider],
    here: plain(formatDate(incident.id.split('/')[1]?.slice(0, dateLength(incident)) ?? '', voice.language)),
    edit: editLink(voice, incident, `incidents/${incident.id}.md`),
    isWithdrawn: incident.withdrawn !== undefined,
    ...(incident.withdrawn === undefined && {
      linked: linkedIncident(voice, incident),
      preview: [
        title.text,
        provider.text,
        tellLength(voice, incident.ending, spanOf(incident, voice.archive.asOf).length),
      ],
    }),
  });
}

function dateLength({ id }: Incident): number {
  return /\/\d{4}-\d\d-\d\d-/.test(id) ? 10 : 7;
}

/** The severity of an incident in shape, colour and word. */
export function markOf({ say }: Voice, { severity, planned }: Pick<Incident, 'severity' | 'planned'>): Mark {
  return planned
    ? { mark: 'planned', text: say('severity.planned') }
    : { mark: severity, text: say(`severity.${severity}`) };
}

function figuresOf(voice: Voice, incident: Incident, span: Span): FigureView[] {
  const { say, archive } = voice;
  const total =
    incident.severity === 'full' && incident.phases.length > 0
      ? timeAt(incident, 'full', archive.asOf)
      : undefined;
  const causes = namesOfCauses(voice, incident.causes);
  return [
    {
      label: say('incident.lead.length'),
      value: tellLength(voice, incident.ending, span.length),
      note: noteOfLength(voice, incident, span),
    },
    ...(total === undefined
      ? []
      : [
          {
            label: say('incident.lead.total'),
            value: tellDuration(voice, total),
            note: tellSpread(voice, total) ?? say('incident.lead.total.note'),
          },
        ]),
    ...(incident.downtime === undefined
      ? []
      : [
          {
            label: say('incident.lead.downtime'),
            value: tellDuration(voice, incident.downtime),
            note: say('incident.lead.downtime.note'),
          },
        ]),
    { label: say('incident.lead.began'), ...began(voice, incident), mark: markTime(incident.started) },
    {
      label: say('incident.lead.cause', { count: causes.length }),
      value: join(voice, causes),
      note: noteOfCauses(voice, incident),
    },
  ];
}

/** What the causes rest on: what was ruled out where anything was. */
function noteOfCauses(voice: Voice, { causes, ruledOut }: Incident): string {
  const { say } = voice;
  const suspected = namesOfCauses(voice, [...new Set(ruledOut.map(({ cause }) => cause))]);
  if (suspected.length > 0) return say('incident.lead.cause.ruledOut', { causes: join(voice, suspected) });
  return causes.every((cause) => cause === UNKNOWN_CAUSE)
    ? say('incident.lead.cause.unknown')
    : say('incident.lead.cause.note', { count: causes.length });
}

function noteOfLength(voice: Voice, { ending }: Incident, { length }: Span): string {
  if (length === undefined) return voice.say('incident.lead.length.open');
  if (ending.kind === 'ongoing') return voice.say('incident.lead.length.ongoing');
  return (
    tellSpread(voice, length) ??
    voice.say(ending.kind === 'duration' ? 'incident.lead.length.duration' : 'incident.lead.length.exact')
  );
}

/** A time of day with its date below; a day alone stands for itself. */
function began(voice: Voice, incident: Incident): { value: string; note: string } {
  const day = dayOfStart(voice, incident);
  const value = tellMoment(voice, incident.started, day);
  const isClock = day !== undefined;
  return {
    value,
    note: isClock
      ? [`${tellDay(voice, day, 'weekday')}, ${nameOfZone(voice)}`, onItsOwnClock(voice, incident, day)]
          .filter(Boolean)
          .join(voice.say('semicolon'))
      : nameOfZone(voice),
  };
}

/** The date and the hour as written where the day there is another than on the archive's clock; the address of the incident has that day. */
function onItsOwnClock({ say, language }: Voice, { started }: Incident, day: string): string | undefined {
  const [, own = '', clock = '', offset = ''] =
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?(?:Z|([+-]\d\d:\d\d))/.exec(started.from?.text ?? '') ?? [];
  return own === '' || own === day
    ? undefined
    : `${say('time.at', { day: formatDate(own, language), clock })} UTC${offset.replace('-', '−')}`;
}

function barOf(voice: Voice, incident: Incident, span: Span): BarView {
  const { archive, say } = voice;
  const stretches = stretchesOf(incident, archive.asOf);
  const first = Number.isFinite(span.start.earliest) ? span.start.earliest : span.start.nominal;
  const last = lastOf(stretches, span);
  const ahead = offsetAt(first, archive.settings.timeZone);
  const { window, tick } = windowAround(first, Number.isFinite(last) ? last : first, ahead);
  const count = Math.round((window.to - window.from) / tick);
  const isLong = window.to - window.from > 86_400;
  const hours = Array.from({ length: count + 1 }, (_, index) =>
    hourOf(voice, window.from + index * tick, isLong),
  );
  const strip = stripOf(stretches, window, incident.planned, tick);
  const isPale = strip.pieces.some(({ fade }) => fade === 'pale');
  const hasDoubt =
    strip.pieces.some(({ fade }) => fade === 'in' || fade === 'out') &&
    stretches.some(
      ({ from, to }) => from.earliest !== from.latest || (to !== undefined && to.earliest !== to.latest),
    );
  return {
    strip,
    name: tellTerm(voice, say('incident.bar'), tellWhen(voice, incident)),
    hours,
    legend: paintsSeen(strip).map((mark) => ({ mark, text: say(`severity.${mark}`) })),
    notes: [
      ...(hasDoubt ? [say('incident.bar.doubt')] : []),
      ...(isPale ? [say('incident.bar.pale')] : []),
      ...(span.end === undefined && !isPale ? [say('incident.bar.open')] : []),
    ],
  };
}

/** The last instant that is known of an incident: its end, or where there is none its last change. */
function lastOf(stretches: readonly SeverityStretch[], { start, end }: Span): number {
  if (end !== undefined) return Number.isFinite(end.latest) ? end.latest : end.nominal + 3600;
  const changes = stretches.map(({ from }) => (Number.isFinite(from.latest) ? from.latest : from.earliest));
  return Math.max(start.latest, ...changes) + 3600;
}

/** What stands above a mark of the strip: the clock, or, on a strip of more than a day, the date where the clock shows midnight. */
function hourOf({ archive, language }: Voice, instant: number, isLong: boolean): string {
  const { timeZone } = archive.settings;
  const isMidnight = windowOfDay(dayOf(instant, timeZone), timeZone).from === instant;
  return isLong && isMidnight
    ? formatDate(dayOf(instant, timeZone), language, 'brief')
    : formatClock(instant, { language, zone: timeZone });
}

function phasesOf(voice: Voice, incident: Incident): PhaseRow[] {
  const { say } = voice;
  return incident.phases.map(({ from, severity, services, note }) => ({
    from: tellMoment(voice, from, dayOfStart(voice, incident)),
    time: markTime(from),
    severity: say(`severity.${severity}`),
    mark: severity,
    services: services === undefined ? [] : namesOfServices(voice, incident.provider, services),
    note: tellIf(voice, note, incident.language),
  }));
}

function turnOf(voice: Voice, incident: Incident): IncidentView['turn'] {
  const { previous, next } = incidentsBeside(voice.archive, incident.id);
  const link = (
    other: Incident | undefined,
    key: 'incident.previous' | 'incident.next',
  ): Link | undefined => {
    if (!other) return undefined;
    const title = titleOf(voice, other);
    return linkTo(
      voice,
      { kind: 'incident', id: other.id },
      { ...title, text: voice.say(key, { title: title.text }) },
    );
  };
  return {
    previous: link(previous, 'incident.previous'),
    next: link(next, 'incident.next'),
  };
}
