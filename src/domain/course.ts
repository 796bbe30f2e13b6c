import { exactly, type Bounds } from './bounds.ts';
import { exactDuration, type Duration } from './duration.ts';
import type { Incident } from './incident.ts';
import type { Instant, Interval } from './interval.ts';
import type { PhaseSeverity } from './severity.ts';
import { shift, spanOf, statesOf } from './span.ts';

/** From one change of an incident to the next: how bad it was to the services asked for, and how bad to any. */
export interface State {
  readonly from: Bounds;
  readonly to: Bounds | undefined;
  readonly severity: PhaseSeverity;
  readonly worst: PhaseSeverity;
}

/** How one incident ran for some services. */
export interface Course {
  readonly states: readonly State[];
  /** Its length, where that was written in place of an end. */
  readonly length: Duration | undefined;
  /** How much of its span it was down, where it came and went. */
  readonly downtime: Duration | undefined;
}

/** The course of an incident for some services, or for any of its own where none is named. */
export function courseOf(incident: Incident, services: readonly string[] | undefined, asOf: Instant): Course {
  const any = statesOf(incident, asOf);
  const own = services === undefined ? any : statesOf(incident, asOf, services);
  return {
    states: own.map((state, index) => ({ ...state, worst: any[index]?.severity ?? 'none' })),
    length: incident.ending.kind === 'duration' ? spanOf(incident, asOf).length : undefined,
    downtime: incident.downtime,
  };
}

/** A stretch of trouble without a gap, as far as it is known. */
export interface Run {
  readonly from: Bounds;
  readonly to: Bounds;
  /** Its length where that was written: it then lay anywhere between its ends. */
  readonly length: Duration | undefined;
  /** Where its beginning or its end is not known: the instant from which on, or up to which, it is. */
  readonly unknownBefore: Interval | undefined;
  readonly unknownAfter: Interval | undefined;
}

/** Neighbouring states. */
type Row = readonly [State, ...State[]];

/** The runs of the states that count, ascending; a change within a run adds no doubt to it. */
export function runsOf(course: Course, counts: (state: State) => boolean): Run[] {
  const rows: [State, ...State[]][] = [];
  for (const state of course.states.filter(counts)) {
    const row = rows.at(-1);
    if (row?.at(-1)?.to === state.from) row.push(state);
    else rows.push([state]);
  }
  return rows.map((row) => floating(row, course) ?? fixed(row, course));
}

/** An incident as one run of which the length is known and not the place; not where that has no most and it changed meanwhile. */
function floating(row: Row, { states, length }: Course): Run | undefined {
  const [{ from }, to] = [row[0], row.at(-1)?.to];
  if (length === undefined || to === undefined || row.length < states.length) return undefined;
  const run = { from, to, length, unknownBefore: undefined, unknownAfter: undefined };
  if (Number.isFinite(length.most)) return run;
  if (row.length > 1) return undefined;
  const least = exactDuration(length.least);
  const known = shift(from, least);
  return { ...run, to: known, length: least, unknownAfter: knownPart(known) };
}

/** A run between two instants, each with its doubt. */
function fixed(row: Row, course: Course): Run {
  const [first, last] = [row[0].from, row.at(-1) ?? row[0]];
  const from = Number.isFinite(first.earliest) ? first : exactly(first.latest);
  const end = last.to && Number.isFinite(last.to.latest) ? last.to : undefined;
  const to = end ?? lastKnown(last, course);
  return {
    from,
    to,
    length: undefined,
    unknownBefore: from === first ? undefined : knownPart(from),
    unknownAfter: end ? undefined : knownPart(to),
  };
}

/** The last instant known of a run without an end: its last change, or whatever its end is said to lie after. */
function lastKnown(last: State, { states, length }: Course): Bounds {
  const said = last === states.at(-1) && length ? (states[0]?.from.latest ?? 0) + length.least : -Infinity;
  const after = last.to?.earliest ?? -Infinity;
  const earliest = Math.max(last.from.earliest, after);
  const latest = Math.max(last.from.latest, after, said);
  const nominal = Math.max(earliest, last.to?.nominal ?? last.from.nominal);
  return { earliest, nominal, latest: Number.isFinite(latest) ? latest : earliest };
}

/** What is finite of an instant's bounds. */
function knownPart({ earliest, nominal, latest }: Bounds): Interval {
  return {
    from: Number.isFinite(earliest) ? earliest : nominal,
    to: Number.isFinite(latest) ? latest : nominal,
  };
}

/** The instants that a run may have held, as far as they are known. */
export function reachOf({ from, to }: Run): Interval {
  return { from: knownPart(from).from, to: knownPart(to).to };
}
