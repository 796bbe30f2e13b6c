import { courseOf } from './course.ts';
import type { Duration } from './duration.ts';
import type { Incident } from './incident.ts';
import {
  clip,
  countAtOnce,
  lengthOf,
  measure,
  measureIn,
  touches,
  union,
  type Instant,
  type Interval,
} from './interval.ts';
import type { Severity } from './severity.ts';
import { troubleOf, type Trouble } from './trouble.ts';

/**
 * How long at least one of some troubles held: what several hold counts once. Whatever the true instants were within
 * what is known of each, the true time lies between least and most.
 */
export function timeWithAny(troubles: readonly Trouble[]): Duration {
  return bounded(leastWithAny(troubles), nominalTime(troubles, 1), mostWithAny(troubles));
}

/** How long at least two of some troubles held at once. */
export function timeWithSeveral(troubles: readonly Trouble[]): Duration {
  const sure = countAtOnce(troubles.flatMap(({ core }) => core)).filter(({ count }) => count > 1);
  return bounded(measure(sure), nominalTime(troubles, 2), mostWithSeveral(troubles));
}

/** How long an incident was at a severity or worse, in all; `undefined` where nothing is known of it. */
export function timeAt(incident: Incident, severity: Severity, asOf: Instant): Duration | undefined {
  const ever = { from: -Infinity, to: Infinity };
  const time = timeWithAny([troubleOf(courseOf(incident, undefined, asOf), severity, [ever])]);
  return time.least === 0 && time.most === Infinity ? undefined : time;
}

function bounded(least: number, nominal: number, most: number): Duration {
  return { least, nominal: Math.min(most, Math.max(least, nominal)), most };
}

/**
 * What surely was, each instant once, and on top of that the least of those whose place is not known, as far as no two of
 * them can have shared an instant: the choice of them that gives the most.
 */
function leastWithAny(troubles: readonly Trouble[]): number {
  const core = union(troubles.flatMap((trouble) => trouble.core));
  const extras = troubles
    .map(({ outer, least }) => ({
      ...hullOf(outer),
      seconds: least - sum(outer.map((part) => measureIn(part, core))),
    }))
    .filter(({ seconds }) => seconds > 0)
    .sort((a, b) => a.to - b.to);
  const best: number[] = [];
  for (const { from, seconds } of extras) {
    const before = best.findLastIndex((_, index) => (extras[index]?.to ?? Infinity) <= from);
    best.push(Math.max(best.at(-1) ?? 0, seconds + (best[before] ?? 0)));
  }
  return measure(core) + (best.at(-1) ?? 0);
}

function hullOf(intervals: readonly Interval[]): Interval {
  return {
    from: Math.min(...intervals.map(({ from }) => from)),
    to: Math.max(...intervals.map(({ to }) => to)),
  };
}

/**
 * Troubles that can have shared an instant lie on one island of possible instants. An island holds no more than its own
 * length; and no more than those troubles fill that may have been wherever they can have been, and the most of the others.
 */
function mostWithAny(troubles: readonly Trouble[]): number {
  if (troubles.some(({ most }) => most === Infinity)) return Infinity;
  const isLoose = ({ outer, most }: Trouble): boolean => most < measure(outer);
  const loose = troubles.filter(isLoose);
  const filled = union(troubles.flatMap((trouble) => (isLoose(trouble) ? [] : trouble.outer)));
  const most = islandsOf(troubles).map((island) => mostOn(island, filled, loose));
  return Math.min(sum(most), measure(filled) + sum(loose.map((trouble) => trouble.most)));
}

/** The instants that some troubles can have held, as far as they hang together: two that only touch are apart. */
function islandsOf(troubles: readonly Trouble[]): Interval[] {
  const islands: Interval[] = [];
  for (const next of troubles.flatMap(({ outer }) => outer).sort((a, b) => a.from - b.from)) {
    const last = islands.at(-1);
    if (last === undefined || next.from >= last.to) islands.push(next);
    else islands[islands.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
  }
  return islands;
}

function mostOn(island: Interval, filled: readonly Interval[], loose: readonly Trouble[]): number {
  const here = loose.filter(({ outer }) => outer.some((part) => touches(part, island)));
  if (here.length === 0) return lengthOf(island);
  const others = here.map(({ outer, most }) => Math.min(most, measure(clip(outer, island))));
  return Math.min(lengthOf(island), measureIn(island, filled) + sum(others));
}

/**
 * Where two may have held at once; but each such instant is one of two troubles, and one of a trouble that is not the
 * longest. Infinite where two may have that are both without a known end.
 */
function mostWithSeveral(troubles: readonly Trouble[]): number {
  const possible = countAtOnce(troubles.flatMap(({ outer }) => outer)).filter(({ count }) => count > 1);
  const endless = troubles.filter(({ most }) => most === Infinity);
  if (countAtOnce(endless.flatMap(({ outer }) => outer)).some(({ count }) => count > 1)) return Infinity;
  const shares = troubles.map(({ outer, most }) =>
    Math.min(most, measure(possible.flatMap((part) => clip(outer, part)))),
  );
  return Math.min(measure(possible), sum(shares) / 2, sum(shares) - Math.max(0, ...shares));
}

interface Piece extends Interval {
  readonly share: number;
}

/** How long so many of some troubles nominally held at once; of one that came and went each instant counts by its share. */
function nominalTime(troubles: readonly Trouble[], count: 1 | 2): number {
  const pieces: Piece[] = troubles.flatMap(({ nominal, share }) =>
    nominal.map((interval) => ({ ...interval, share })),
  );
  const edges = [...new Set(pieces.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  pieces.sort((a, b) => b.from - a.from);
  let held: Piece[] = [];
  return edges.reduce((seconds, edge, index) => {
    held = held.filter(({ to }) => to > edge);
    while ((pieces.at(-1)?.from ?? Infinity) <= edge) held.push(...pieces.splice(-1));
    return seconds + ((edges[index + 1] ?? edge) - edge) * chanceOf(held, count);
  }, 0);
}

/** The chance that at least so many hold an instant, if each does by its share and by itself. */
function chanceOf(held: readonly Piece[], count: 1 | 2): number {
  let [none, one] = [1, 0];
  for (const { share } of held) [none, one] = [none * (1 - share), one * (1 - share) + none * share];
  return count === 1 ? 1 - none : 1 - none - one;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
