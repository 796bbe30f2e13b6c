import { daysTouched } from '../../domain/archive.ts';
import { isTimeZone } from '../../domain/calendar.ts';
import { writtenDate } from '../../domain/moment.ts';
import type { Instant } from '../../domain/interval.ts';
import { originals, type Contents } from '../contents.ts';
import type { Document } from '../document.ts';
import { endingOf } from '../facts/times.ts';
import { dateIn, pathOf } from '../place.ts';
import { readMoment } from '../moments.ts';
import type { Problem } from '../problem.ts';
import { problemOf } from '../problems.ts';
import { renaming } from '../renaming.ts';
import type { Rule } from '../rule.ts';
import { ENDS_WITHOUT_TIME } from '../schema/times.ts';
import { newestIn } from '../times.ts';

/** A day has an editorial only where it has a page: where an incident touches it. */
export const dayWithoutIncident: Rule = {
  name: 'day-without-incident',
  description: 'An editorial is written of a day that some incident touches.',
  check: (contents) => {
    const days = originals(contents.documents, 'day').filter(({ place }) => isRealDay(place.id));
    if (days.length === 0) return [];
    const incidents = originals(contents.documents, 'incident');
    const asOf = newestIn(contents.documents);
    const touched = new Set(incidents.flatMap((document) => daysOf(document, contents, asOf)));
    const undated = incidents.filter((document) => !isDated(document)).map(startOf);
    const isTold = ({ place }: Document): boolean =>
      !touched.has(place.id) && !undated.some((start) => mightTouch(start, place.id));
    return days.filter(isTold).map((document) => dayProblem(document, [...touched], contents));
  },
};

/** Whether it can be read when an incident began and ended. */
function isDated({ draft }: Document<'incident'>): boolean {
  const isEnded =
    draft.ended === undefined ||
    ENDS_WITHOUT_TIME.includes(draft.ended) ||
    readMoment(draft.ended) !== undefined;
  const isGiven = draft.ended !== undefined || draft.duration !== undefined;
  return readMoment(draft.started) !== undefined && isGiven && isEnded;
}

/** The day on which an incident began, so far as that can be told. */
function startOf({ place, draft }: Document<'incident'>): string {
  const started = readMoment(draft.started);
  return started ? writtenDate(started) : (dateIn(place) ?? '');
}

/** Nothing is said of the month behind an incident whose times cannot be read. */
function mightTouch(start: string, day: string): boolean {
  const days = (Date.parse(day) - Date.parse(start)) / 86_400_000;
  return days >= -1 && days <= 31;
}

function daysOf({ draft }: Document<'incident'>, { site }: Contents, asOf: Instant): readonly string[] {
  const started = readMoment(draft.started);
  if (!started || draft.withdrawn !== undefined) return [];
  const phases = (draft.phases ?? []).flatMap((phase) => {
    const from = readMoment(phase?.from);
    return from && phase?.severity
      ? [{ from, severity: phase.severity, services: undefined, note: undefined }]
      : [];
  });
  return daysTouched({ started, ending: endingOf(draft), phases }, asOf, zoneOf(site));
}

function zoneOf(site: Document<'site'> | undefined): string {
  const zone = site?.draft.timeZone ?? 'UTC';
  return isTimeZone(zone) ? zone : 'UTC';
}

function dayProblem(document: Document<'day'>, touched: readonly string[], contents: Contents): Problem {
  const { path, place } = document;
  const free = touched.filter((day) => !contents.days.has(day));
  const [nearest] = free.sort((a, b) => distance(a, place.id) - distance(b, place.id) || (a < b ? -1 : 1));
  const fault = `No incident of the archive touches ${place.id}, so the day has no page.`;
  if (nearest === undefined) return problemOf('day-without-incident', path, fault, { kind: 'delete' });
  const offer = renaming(document, pathOf({ ...place, id: nearest }), contents);
  return problemOf(
    'day-without-incident',
    path,
    fault,
    offer,
    'The nearest day that has one, and nothing written of it:',
  );
}

/** 30 February parses, as 1 March. */
function isRealDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function distance(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b));
}
