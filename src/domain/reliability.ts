import { courseOf, type Course } from './course.ts';
import type { Duration } from './duration.ts';
import type { Incident } from './incident.ts';
import { intersect, lengthOf, union, without, type Instant, type Interval } from './interval.ts';
import type { Coverage, Provider } from './provider.ts';
import type { Severity, Weights } from './severity.ts';
import { timeWithAny } from './joint-time.ts';
import { isFeltIn, troubleOf, type Trouble } from './trouble.ts';

/** Whose reliability is asked for: some services of a provider, or, where none is named, trouble in at least one of them, somewhere. */
export interface Subject {
  readonly provider: Provider;
  readonly services: readonly string[] | undefined;
}

/** What may be said of availability, as shares from 0 to 1: nothing where nothing was tracked or nothing is on record, else a bound, or a range. */
export type Availability =
  | { readonly kind: 'untracked' }
  | { readonly kind: 'none-on-record' }
  | { readonly kind: 'at-most'; readonly most: number }
  | { readonly kind: 'range'; readonly least: number; readonly nominal: number; readonly most: number };

/** The record of a subject in a window. Lengths are in seconds, and without a most where one is not known; unplanned trouble counts, planned work is apart. */
export interface ReliabilityRecord {
  readonly window: Interval;
  /** The seconds of the window that the archive covers and the subject lived. */
  readonly tracked: number;
  /** Unplanned incidents that held the subject, or may have, at a tracked instant. */
  readonly incidents: number;
  /** Those of them whose record breaks off at a tracked instant: their length in the window is not known. */
  readonly withoutLength: number;
  readonly affected: Duration;
  /** Time at each severity, weighted by what it counts. */
  readonly downtime: Duration;
  /** Planned work while nothing unplanned was the matter. */
  readonly planned: Duration;
  readonly availability: Availability;
}

/** The severities that can weigh, mildest first. */
const LADDER = ['degraded', 'partial', 'full'] as const satisfies readonly Severity[];
const NOTHING: Duration = { least: 0, nominal: 0, most: 0 };

/** The record of a subject in a window, up to `asOf` (docs/method.md). */
export function recordOf(
  subject: Subject,
  incidents: readonly Incident[],
  window: Interval,
  weights: Weights,
  asOf: Instant,
): ReliabilityRecord {
  return recordIn(subject, coursesOf(subject, incidents, asOf), window, weights, asOf);
}

/** The records of a subject in several windows; quick where they are many. */
export function recordsOf(
  subject: Subject,
  incidents: readonly Incident[],
  windows: readonly Interval[],
  weights: Weights,
  asOf: Instant,
): ReliabilityRecord[] {
  const courses = coursesOf(subject, incidents, asOf).map((course) => ({ course, ...hullOf(course) }));
  return windows.map((window) => {
    const near = courses.filter(({ from, to }) => from <= window.to && to >= window.from);
    return recordIn(
      subject,
      near.map(({ course }) => course),
      window,
      weights,
      asOf,
    );
  });
}

/** The course of an incident, and whether that was planned. */
interface SubjectCourse extends Course {
  readonly isPlanned: boolean;
}

function coursesOf(
  { provider, services }: Subject,
  incidents: readonly Incident[],
  asOf: Instant,
): SubjectCourse[] {
  return incidents
    .filter((incident) => incident.provider === provider.id)
    .map((incident) => ({ ...courseOf(incident, services, asOf), isPlanned: incident.planned }));
}

/** The instants beyond which a course says nothing; without bound where its end is not known. */
function hullOf({ states }: Course): Interval {
  return { from: states[0]?.from.earliest ?? -Infinity, to: states.at(-1)?.to?.latest ?? Infinity };
}

function recordIn(
  subject: Subject,
  courses: readonly SubjectCourse[],
  window: Interval,
  weights: Weights,
  asOf: Instant,
): ReliabilityRecord {
  const tracked = trackedIn(subject, window, asOf);
  const felt = courses.filter((course) => isFeltIn(course, tracked));
  const unplanned = felt.filter(({ isPlanned }) => !isPlanned);
  const troubles = LADDER.map((severity) => unplanned.map((course) => troubleOf(course, severity, tracked)));
  const times = nested(troubles.map(timeWithAny));
  const [atAll = [], affected = NOTHING] = [troubles[0], times[0]];
  const record = {
    window,
    tracked: tracked.reduce((sum, part) => sum + lengthOf(part), 0),
    incidents: unplanned.length,
    withoutLength: atAll.filter(({ isOpen }) => isOpen).length,
    affected,
    downtime: weigh(times, weights),
    planned: plannedTime(
      felt.filter(({ isPlanned }) => isPlanned),
      atAll,
      tracked,
    ),
  };
  return { ...record, availability: availabilityOf(record, isFullyCovered(subject, tracked)) };
}

/** The parts of a window that the archive covers, at whatever level, and that lie within the subject's life and before `asOf`. */
export function trackedIn({ provider, services }: Subject, window: Interval, asOf: Instant): Interval[] {
  const past = intersect(
    intersect(window, { from: -Infinity, to: asOf }),
    spanned(provider.launched, provider.retired),
  );
  const asked = provider.services.filter(({ id }) => services?.includes(id));
  const lives =
    services === undefined
      ? [past]
      : asked.map(({ launched, retired }) => intersect(past, spanned(launched, retired)));
  return union(
    provider.coverage.flatMap(({ from, to }) => lives.map((life) => intersect(life, spanned(from, to)))),
  );
}

/** From the first possible instant of one moment to the last of another; without bound at the side of one that is not there. */
function spanned(from: Coverage['from'], to: Coverage['to']): Interval {
  return { from: from?.earliest ?? -Infinity, to: to?.latest ?? Infinity };
}

/** Whether every tracked instant is covered at level `all`. */
export function isFullyCovered({ provider }: Subject, tracked: readonly Interval[]): boolean {
  const all = provider.coverage
    .filter(({ level }) => level === 'all')
    .map(({ from, to }) => spanned(from, to));
  return without(tracked, all).length === 0;
}

/** The times at severities, mildest first, made to agree: what held at a severity held at every milder one. */
function nested(times: readonly Duration[]): Duration[] {
  return times.map((_, index) => {
    const [milder, worse] = [times.slice(0, index + 1), times.slice(index)];
    const most = Math.min(...milder.map((other) => other.most));
    const least = Math.min(most, Math.max(...worse.map((other) => other.least)));
    const nominal = Math.min(...milder.map((other) => other.nominal));
    return { least, nominal: Math.min(most, Math.max(least, nominal)), most };
  });
}

/** The time at each severity and none worse, as much of it as that severity weighs. */
function weigh(times: readonly Duration[], weights: Weights): Duration {
  const weighed = (bound: keyof Duration): number =>
    LADDER.reduce((sum, severity, index) => {
      const [own, worse] = [times[index] ?? NOTHING, times[index + 1] ?? NOTHING];
      const seconds = own[bound] === worse[bound] ? 0 : own[bound] - worse[bound];
      return weights[severity] === 0 ? sum : sum + weights[severity] * seconds;
    }, 0);
  return { least: weighed('least'), nominal: weighed('nominal'), most: weighed('most') };
}

/** How long planned work went on while nothing unplanned was the matter. */
function plannedTime(
  planned: readonly Course[],
  unplanned: readonly Trouble[],
  tracked: readonly Interval[],
): Duration {
  const during = (windows: readonly Interval[]): Trouble[] =>
    planned.map((course) => troubleOf(course, 'degraded', windows, tracked));
  const outside = (part: 'core' | 'nominal' | 'outer'): Duration => {
    const unplannedParts = unplanned.flatMap((trouble) => trouble[part]);
    return timeWithAny(during(without(tracked, unplannedParts)));
  };
  const both = timeWithAny([...during(tracked), ...unplanned]);
  const other = timeWithAny(unplanned);
  const least = Math.max(outside('outer').least, both.least - other.most);
  // Phases that outlast a written length contradict it; bounds stay in order all the same.
  const most = Math.max(least, Math.min(outside('core').most, both.most - other.least));
  return { least, nominal: Math.min(most, Math.max(least, outside('nominal').nominal)), most };
}

/** What may be said of availability, given what was tracked and is on record. */
export function availabilityOf(
  {
    tracked,
    incidents,
    withoutLength,
    downtime,
  }: Pick<ReliabilityRecord, 'tracked' | 'incidents' | 'withoutLength' | 'downtime'>,
  isComplete: boolean,
): Availability {
  if (tracked === 0 || tracked === Infinity) return { kind: 'untracked' };
  if (incidents === 0) return { kind: 'none-on-record' };
  const share = (down: number): number => Math.max(0, 1 - down / tracked);
  if (withoutLength > 0 || !isComplete) return { kind: 'at-most', most: share(downtime.least) };
  return {
    kind: 'range',
    least: share(downtime.most),
    nominal: share(downtime.nominal),
    most: share(downtime.least),
  };
}

/** How many nines an availability has: as often as ten times the time down still goes into the whole. 86.4 s of a day => 3; none, of any number, where nothing was down. */
export function ninesOf(down: number, whole: number): number | undefined {
  if (down === 0) return undefined;
  let nines = 0;
  while (down * 10 ** (nines + 1) <= whole) nines += 1;
  return nines;
}
