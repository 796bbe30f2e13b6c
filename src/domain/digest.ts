import type { Archive } from './archive.ts';
import { daysBeside } from './beside.ts';
import { windowOfDay } from './calendar.ts';
import { courseOf } from './course.ts';
import { providersTrackedIn } from './coverage.ts';
import type { DayId } from './day.ts';
import type { Duration } from './duration.ts';
import type { Incident, IncidentId } from './incident.ts';
import { countAtOnce, type Interval, type Stretch } from './interval.ts';
import { spanOf, stretchesOf, type SeverityStretch, type Span } from './span.ts';
import { timeWithAny, timeWithSeveral } from './joint-time.ts';
import { incidentsPossiblyIn } from './presence.ts';
import { troubleOf, type Trouble } from './trouble.ts';

/** One incident on one day. */
export interface Lane {
  readonly incident: Incident;
  readonly span: Span;
  readonly stretches: readonly SeverityStretch[];
  /** It began before the day, or goes on after it. */
  readonly beganBefore: boolean;
  readonly goesOn: boolean;
}

/** Two incidents of a day, in the order of the lanes. */
export interface Pair {
  readonly first: IncidentId;
  readonly second: IncidentId;
}

/** How long two incidents were both down during the day. */
export interface Overlap extends Pair {
  readonly length: Duration;
}

/**
 * A day across all providers. Lengths count the day's own instants at any severity, planned work and phases in which all
 * was well left out; they have no most where an end is not known.
 */
export interface Digest {
  readonly day: DayId;
  readonly window: Interval;
  readonly lanes: readonly Lane[];
  /** How many incidents held each stretch, nominally. */
  readonly atOnce: readonly Stretch[];
  readonly overlaps: readonly Overlap[];
  readonly anyDown: Duration;
  readonly severalDown: Duration;
  /** How many incidents the record leaves on this day without saying how they went on. */
  readonly withoutEnd: number;
  /** Incidents that may have touched the day, though nominally they did not: no length counts them. */
  readonly possible: readonly Incident[];
  /** The providers that the archive covers on this day. */
  readonly tracked: readonly string[];
  readonly previous: DayId | undefined;
  readonly next: DayId | undefined;
}

/** The digest of a day; one without lanes where nothing touched it. */
export function digestOf(archive: Archive, day: DayId): Digest {
  const window = windowOfDay(day, archive.settings.timeZone);
  const lanes = archive.incidentsOn(day).map((incident) => laneOf(incident, window, archive.asOf));
  const unplanned = troublesOf(archive, day);
  return {
    day,
    window,
    lanes,
    atOnce: countAtOnce(unplanned.flatMap(({ nominal }) => nominal)),
    overlaps: pairsOf(unplanned).filter(isTold),
    anyDown: timeWithAny(unplanned),
    severalDown: timeWithSeveral(unplanned),
    withoutEnd: unplanned.filter(({ isOpen }) => isOpen).length,
    possible: incidentsPossiblyIn(archive, day),
    tracked: providersTrackedIn(archive, window),
    ...daysBeside(archive, day),
  };
}

/** The pairs of a day that may have been down together, of which the record does not even say whether they were. */
export function openOverlapsOf(archive: Archive, day: DayId): Pair[] {
  return pairsOf(troublesOf(archive, day))
    .filter((pair) => !isTold(pair))
    .map(({ first, second }) => ({ first, second }));
}

function laneOf(incident: Incident, window: Interval, asOf: number): Lane {
  const span = spanOf(incident, asOf);
  const isStillOpen = incident.ending.kind === 'ongoing' || incident.ending.kind === 'never';
  return {
    incident,
    span,
    stretches: stretchesOf(incident, asOf),
    beganBefore: span.start.nominal < window.from,
    goesOn: isStillOpen || (span.end !== undefined && span.end.nominal > window.to),
  };
}

/** The trouble of one incident on the day, whatever its services. */
interface TroubleOfDay extends Trouble {
  readonly id: IncidentId;
}

/** What each unplanned incident of a day did on it, in the order of the lanes. */
function troublesOf(archive: Archive, day: DayId): TroubleOfDay[] {
  const window = windowOfDay(day, archive.settings.timeZone);
  return archive
    .incidentsOn(day)
    .flatMap((incident) => (incident.planned ? [] : [troubleIn(incident, window, archive.asOf)]));
}

function troubleIn(incident: Incident, window: Interval, asOf: number): TroubleOfDay {
  return { id: incident.id, ...troubleOf(courseOf(incident, undefined, asOf), 'degraded', [window]) };
}

/** Every pair of incidents that may have been down together, in the order of the lanes. */
function pairsOf(troubles: readonly TroubleOfDay[]): Overlap[] {
  return troubles.flatMap((first, index) =>
    troubles.slice(index + 1).flatMap((second) => {
      const length = timeWithSeveral([first, second]);
      return length.most > 0 ? [{ first: first.id, second: second.id, length }] : [];
    }),
  );
}

/** Whether anything is known of how long a pair was down together. */
function isTold({ length }: Overlap): boolean {
  return length.least > 0 || Number.isFinite(length.most);
}
