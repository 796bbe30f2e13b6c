import type { Archive } from '../domain/archive.ts';
import { dayAfter, dayOf, daysBetween } from '../domain/calendar.ts';
import type { DayId } from '../domain/day.ts';
import type { Incident } from '../domain/incident.ts';
import type { Instant } from '../domain/interval.ts';
import type { Moment } from '../domain/moment.ts';
import { revisionOf, type Revision } from '../domain/revision.ts';
import { spanOf } from '../domain/span.ts';
import { pageOfScope, webAddressOfSpoken, type SpokenFile } from '../site/files.ts';
import { authorityOf } from '../site/identity.ts';
import { webAddressOf } from '../site/urls.ts';
import { factsOf } from './feed.ts';
import { incidentsOf, nameOfArchive, nameOfScope } from './scope.ts';
import { join, nameOfProvider, namesOfCauses, tell, tellTerm, titleOf, type Voice } from './words.ts';

/** When an event was: from an instant to another, where its end is known, or on whole days, `to` being the day after the last. */
export type Occasion =
  | { readonly kind: 'times'; readonly from: Instant; readonly to: Instant | undefined }
  | { readonly kind: 'days'; readonly from: DayId; readonly to: DayId };

/** One incident as an event. */
export interface EventView {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly href: string;
  readonly categories: readonly string[];
  readonly occasion: Occasion;
  readonly revision: Revision;
}

/** A calendar of incidents in one language. */
export interface CalendarView {
  readonly language: string;
  readonly title: string;
  readonly description: string;
  readonly page: string;
  readonly self: string;
  readonly events: readonly EventView[];
}

/** The calendar of the incidents of a scope, by their start. */
export function viewCalendar(voice: Voice, file: SpokenFile & { readonly kind: 'calendar' }): CalendarView {
  const { site, language } = voice;
  const of = nameOfScope(voice, file.of);
  return {
    language,
    title: tellTerm(voice, nameOfArchive(voice), of),
    description: tell(voice, voice.archive.settings.description, site.languages[0]).text,
    page: webAddressOf(site, pageOfScope(file.of), language),
    self: webAddressOfSpoken(site, file, language),
    events: incidentsOf(voice, file.of).map((incident) => eventOf(voice, incident)),
  };
}

function eventOf(voice: Voice, incident: Incident): EventView {
  const { archive, site, language } = voice;
  const provider = nameOfProvider(voice, incident.provider).text;
  return {
    id: `${language}/incidents/${incident.id}@${authorityOf(archive.settings)}`,
    title: tellTerm(voice, provider, titleOf(voice, incident).text),
    description: `${tell(voice, incident.summary, incident.language).text}\n\n${factsOf(voice, incident)}`,
    href: webAddressOf(site, { kind: 'incident', id: incident.id }, language),
    categories: [provider, ...incident.causes.map((cause) => join(voice, namesOfCauses(voice, [cause])))],
    occasion: occasionOf(archive, incident),
    revision: revisionOf(incident),
  };
}

/** Whole days where of the start or the end no more than the day is known; else the nominal times. */
export function occasionOf(archive: Archive, incident: Incident): Occasion {
  const { started, ending } = incident;
  if (!isTimed(started) || (ending.kind === 'time' && !isTimed(ending.at))) return daysOf(archive, incident);
  const { start, end } = spanOf(incident, archive.asOf);
  return { kind: 'times', from: start.nominal, to: end?.nominal };
}

/** Whether the hour was written, at one side of the moment at least. */
function isTimed({ from, to }: Moment): boolean {
  return [from, to].every((end) => end === undefined || end.grain === 'minute' || end.grain === 'second');
}

/** The days that the incident touches; where none can be named, all on which it may have begun. */
function daysOf(archive: Archive, incident: Incident): Occasion {
  const days = archive.daysOf(incident.id);
  const [first = '', last = first] =
    days.length > 0 ? [days[0], days.at(-1)] : daysOfStart(archive, incident);
  return { kind: 'days', from: first, to: dayAfter(last) };
}

function daysOfStart({ asOf, settings: { timeZone } }: Archive, incident: Incident): DayId[] {
  const { start } = spanOf(incident, asOf);
  const first = Number.isFinite(start.earliest) ? start.earliest : start.nominal;
  const last = Number.isFinite(start.latest) ? Math.max(first, start.latest - 1) : start.nominal;
  return [daysBetween(dayOf(first, timeZone), dayOf(last, timeZone))].flatMap((days) => [
    days[0] ?? '',
    days.at(-1) ?? '',
  ]);
}
