import type { Bounds } from './bounds.ts';
import { reachOf, runsOf, type Course, type Run, type State } from './course.ts';
import type { Duration } from './duration.ts';
import {
  clip,
  intersect,
  lengthOf,
  measure,
  touches,
  without,
  type Instant,
  type Interval,
} from './interval.ts';
import { compareSeverity, type Severity } from './severity.ts';
import { extentOf, type Extent } from './span.ts';

/**
 * What one incident did within some windows: where it surely was, nominally was and may have been, all of it inside the
 * windows, and the least and the most seconds of them that it can have held.
 */
export interface Trouble {
  readonly core: readonly Interval[];
  readonly nominal: readonly Interval[];
  /** How much of each nominal instant counts: less than 1 where it came and went. */
  readonly share: number;
  readonly outer: readonly Interval[];
  readonly least: number;
  readonly most: number;
  /** Whether the record of it breaks off within the windows: its length in them is not known. */
  readonly isOpen: boolean;
}

/** Whether an incident held, or may have held, an instant of some windows, as far as it is known. */
export function isFeltIn(course: Course, windows: readonly Interval[]): boolean {
  const runs = runsOf(course, ({ severity }) => severity !== 'none');
  return runs.some((run) => isWithin(reachOf(run), windows) || breaksOff(run, windows));
}

/**
 * The trouble that an incident was at a severity or worse within windows that are disjoint, which may be parts of a frame:
 * an incident of which the record breaks off within the frame may have gone on in all of it, and nowhere else.
 */
export function troubleOf(
  course: Course,
  severity: Severity,
  windows: readonly Interval[],
  frame: readonly Interval[] = windows,
): Trouble {
  const runs = runsOf(course, (state) => compareSeverity(state.severity, severity) >= 0);
  const extents = runs.map((run) => extentWithin(run, frame));
  const isOpen = runs.some((run) => breaksOff(run, frame));
  const { least, most } = lengthIn(runs, course, windows);
  const whole = {
    core: within(extents, 'core', windows),
    nominal: within(extents, 'nominal', windows),
    share: 1,
    outer: within(extents, 'outer', windows),
    least,
    most: isOpen ? Infinity : most,
    isOpen,
  };
  return course.downtime === undefined ? whole : atTimes(whole, course, course.downtime, severity, windows);
}

/** A part of some extents in some windows. */
function within(extents: readonly Extent[], part: keyof Extent, windows: readonly Interval[]): Interval[] {
  const parts = extents.map((extent) => extent[part]);
  return windows.flatMap((window) => clip(parts, window));
}

/** Where a run may have been; without bound at a side at which the record of it breaks off within the frame. */
function extentWithin(run: Run, frame: readonly Interval[]): Extent {
  const { core, nominal, outer } = extentOf(run.from, run.to);
  const from = isWithin(run.unknownBefore, frame) ? -Infinity : outer.from;
  const to = isWithin(run.unknownAfter, frame) ? Infinity : outer.to;
  return { core, nominal, outer: { from, to } };
}

function breaksOff({ unknownBefore, unknownAfter }: Run, frame: readonly Interval[]): boolean {
  return isWithin(unknownBefore, frame) || isWithin(unknownAfter, frame);
}

function isWithin(interval: Interval | undefined, windows: readonly Interval[]): boolean {
  return interval !== undefined && windows.some((window) => touches(interval, window));
}

/** The least and the most seconds of some windows that the runs of an incident can have held. */
function lengthIn(runs: readonly Run[], { length }: Course, windows: readonly Interval[]): Range {
  const [only] = runs;
  if (only?.length) return shared(only.from, only.length, windows);
  const extents = runs.map(({ from, to }) => extentOf(from, to));
  const [core, outer] = [within(extents, 'core', windows), within(extents, 'outer', windows)];
  return { least: measure(core), most: Math.min(measure(outer), length?.most ?? Infinity) };
}

interface Range {
  readonly least: number;
  readonly most: number;
}

/**
 * The extremes of what [s, s + d) shares with some windows, over every start s and every length d permitted. The longer
 * it is the more it shares; and as it moves, what it shares turns only where one of its ends meets one of a window's.
 */
function shared(
  { earliest, latest }: Bounds,
  { least, most }: Duration,
  windows: readonly Interval[],
): Range {
  const edges = windows.flatMap(({ from, to }) => [from, to]);
  const every = (seconds: number): number[] =>
    [earliest, latest, ...edges, ...edges.map((edge) => edge - seconds)]
      .map((start) => Math.min(latest, Math.max(earliest, start)))
      .filter(Number.isFinite)
      .map((start) => sharedFrom(start, seconds, windows));
  return { least: Math.min(...every(least)), most: Math.max(...every(most)) };
}

function sharedFrom(from: Instant, seconds: number, windows: readonly Interval[]): number {
  return windows.reduce((sum, window) => sum + lengthOf(intersect({ from, to: from + seconds }, window)), 0);
}

/**
 * The trouble of an incident that came and went: so much of its span, and nobody knows which. What may lie outside of
 * the windows, or in phases that were milder, is taken off the least; the nominal is spread evenly.
 */
function atTimes(
  whole: Trouble,
  course: Course,
  down: Duration,
  severity: Severity,
  windows: readonly Interval[],
): Trouble {
  const span = runsOf(course, ({ worst }) => worst !== 'none');
  const isMilder = (state: State): boolean => compareSeverity(state.severity, severity) < 0;
  const milder = runsOf(course, (state) => state.worst !== 'none' && isMilder(state));
  const milderExtents = milder.map(({ from, to }) => extentOf(from, to));
  const outside = lengthIn(span, course, without([EVER], windows)).most;
  const elsewhere = outside + measure(within(milderExtents, 'outer', windows));
  const isKnown = span.every(({ unknownBefore, unknownAfter }) => !unknownBefore && !unknownAfter);
  const nominal = measure(span.map(({ from, to }) => extentOf(from, to).nominal));
  const most = Math.min(down.most, whole.most, measure(whole.outer));
  return {
    ...whole,
    core: [],
    share: nominal === 0 ? 0 : Math.min(1, down.nominal / nominal),
    least: isKnown ? Math.min(most, Math.max(0, down.least - elsewhere)) : 0,
    most,
  };
}

const EVER: Interval = { from: -Infinity, to: Infinity };
