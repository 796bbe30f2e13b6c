import { between, exactly, narrow, type Bounds } from './bounds.ts';
import type { Duration } from './duration.ts';
import type { Ending, Incident, Phase } from './incident.ts';
import type { Instant, Interval } from './interval.ts';
import { worstOf, type PhaseSeverity } from './severity.ts';

/** From when to when an incident lasted. `end` and `length` are `undefined` where it is unknown or it never ended. */
export interface Span {
  readonly start: Bounds;
  readonly end: Bounds | undefined;
  readonly length: Duration | undefined;
}

/** A stretch of an incident on which the worst severity over its services does not change; `to` is `undefined` where the end is not known. */
export interface SeverityStretch {
  readonly from: Bounds;
  readonly to: Bounds | undefined;
  readonly severity: PhaseSeverity;
}

/** What of an incident is dated. */
export type Dated = Pick<Incident, 'started' | 'ending' | 'phases'>;

/** The span of an incident, its ends narrowed by the order of start, phases and end; one that goes on runs to `asOf`. */
export function spanOf(incident: Dated, asOf: Instant): Span {
  const { start, end } = turnsOf(incident, asOf);
  if (end === undefined) return { start, end, length: undefined };
  const between = lengthBetween(start, end);
  const length =
    incident.ending.kind === 'duration' ? narrowLength(incident.ending.length, between) : between;
  return { start, end, length };
}

/** A length that was written, narrowed by what its ends permit, where they permit any of it. */
function narrowLength(written: Duration, { least, nominal, most }: Duration): Duration {
  const [low, high] = [Math.max(written.least, least), Math.min(written.most, most)];
  return low > high ? written : { least: low, nominal: Math.min(high, Math.max(low, nominal)), most: high };
}

interface Turns {
  readonly start: Bounds;
  readonly changes: readonly Bounds[];
  readonly end: Bounds | undefined;
}

// Each page that shows an incident asks for them again.
const known = new WeakMap<Dated, { readonly asOf: Instant; readonly turns: Turns }>();

/** The start, each change of phase after it, and the end where it is known: narrowed by their order, where one is possible. */
function turnsOf(incident: Dated, asOf: Instant): Turns {
  const kept = known.get(incident);
  if (kept?.asOf === asOf) return kept.turns;
  const turns = workOutTurns(incident, asOf);
  known.set(incident, { asOf, turns });
  return turns;
}

function workOutTurns({ started, ending, phases }: Dated, asOf: Instant): Turns {
  const changes = phases
    .filter((_, index) => isSettled(phases, index))
    .slice(1)
    .map((phase) => phase.from);
  const begun = ending.kind === 'duration' ? reaching(started, changes, ending.length) : started;
  const end = endOf(begun, ending, asOf);
  const written = [begun, ...changes, ...(end === undefined ? [] : [end])];
  const [start = begun, ...later] = narrow(...written) ?? written;
  return { start, changes: later.slice(0, changes.length), end: later[changes.length] };
}

/** A start narrowed by its order with the changes and by the length, which must reach the last of them. */
function reaching(started: Bounds, changes: readonly Bounds[], { most }: Duration): Bounds {
  const soonest = Math.max(...changes.map(({ earliest }) => earliest)) - most;
  if (!Number.isFinite(soonest)) return started;
  return narrow(between(soonest, Infinity), started, ...changes)?.[1] ?? started;
}

function endOf(started: Bounds, ending: Ending, asOf: Instant): Bounds | undefined {
  if (ending.kind === 'time') return ending.at;
  if (ending.kind === 'duration') return shift(started, ending.length);
  return ending.kind === 'ongoing' ? exactly(Math.max(asOf, started.earliest)) : undefined;
}

/** The least, nominal and most seconds from one instant to another, none below zero. */
export function lengthBetween(start: Bounds, end: Bounds): Duration {
  return {
    least: Math.max(0, end.earliest - start.latest),
    nominal: Math.max(0, end.nominal - start.nominal),
    most: Math.max(0, end.latest - start.earliest),
  };
}

/** The bounds of what follows so long after an instant. */
export function shift(start: Bounds, { least, nominal, most }: Duration): Bounds {
  return { earliest: start.earliest + least, nominal: start.nominal + nominal, latest: start.latest + most };
}

/** The instants that an incident certainly held, nominally held, and possibly held; a span without an end holds none. */
export interface Extent {
  readonly core: Interval;
  readonly nominal: Interval;
  readonly outer: Interval;
}

/** The extent between two bounds; the core is empty where the latest start is not before the earliest end. */
export function extentOf(from: Bounds, to: Bounds): Extent {
  return {
    core: { from: from.latest, to: to.earliest },
    nominal: { from: from.nominal, to: to.nominal },
    outer: { from: from.earliest, to: to.latest },
  };
}

/**
 * The incident as stretches of constant worst severity, ascending: without phases one stretch of its severity,
 * else one for each change. The first phase begins where the incident does; each holds for its services until the next
 * that names one of them.
 */
export function stretchesOf(incident: Staged, asOf: Instant): SeverityStretch[] {
  return merge(statesOf(incident, asOf));
}

/** An incident as far as its severity is concerned. */
export type Staged = Dated & Pick<Incident, 'severity' | 'services'>;

/**
 * One stretch from each change to the next, each with the worst severity that it was to some services, or to any where
 * none is asked for; `none` to those that the incident does not name. What is said of an incident without phases is said
 * of each of its services.
 */
export function statesOf(incident: Staged, asOf: Instant, asked?: readonly string[]): SeverityStretch[] {
  const { start, changes, end } = turnsOf(incident, asOf);
  const services = servicesOf(incident);
  const hit = asked?.filter((service) => services?.includes(service) ?? true);
  if (incident.phases.length === 0)
    return [{ from: start, to: end, severity: hit?.length === 0 ? 'none' : incident.severity }];
  const froms = [start, ...changes];
  const severities = severitiesOf(incident.phases, services, hit);
  return froms.map((from, index) => ({
    from,
    to: froms[index + 1] ?? end,
    severity: severities[index] ?? 'none',
  }));
}

/** The services that an incident or one of its phases names; `undefined` where it was the whole provider. */
function servicesOf({ services, phases }: Staged): readonly string[] | undefined {
  return services && [...new Set([...services, ...phases.flatMap((phase) => phase.services ?? [])])];
}

/** Whether the phase is the last of those that begin when it does: together they are one change. */
function isSettled(phases: readonly Phase[], index: number): boolean {
  const [own, next] = [phases[index]?.from, phases[index + 1]?.from];
  return next?.earliest !== own?.earliest || next?.latest !== own?.latest;
}

/** The state of all services that no phase has named for itself. */
const REST = '*';

/** After each change, the worst severity over the services asked for, or over all. */
function severitiesOf(
  phases: readonly Phase[],
  services: readonly string[] | undefined,
  asked: readonly string[] | undefined,
): PhaseSeverity[] {
  const states = new Map<string, PhaseSeverity>();
  const stateOf = (service: string): PhaseSeverity => states.get(service) ?? states.get(REST) ?? 'none';
  return phases.flatMap((phase, index) => {
    if (phase.services === undefined) states.clear();
    for (const service of phase.services ?? [REST]) states.set(service, phase.severity);
    if (services?.every((service) => states.has(service))) states.delete(REST);
    return isSettled(phases, index) ? [worstOf(asked?.map(stateOf) ?? [...states.values()])] : [];
  });
}

function merge(stretches: readonly SeverityStretch[]): SeverityStretch[] {
  const merged: SeverityStretch[] = [];
  for (const stretch of stretches) {
    const last = merged.at(-1);
    if (last?.severity === stretch.severity) merged[merged.length - 1] = { ...last, to: stretch.to };
    else merged.push(stretch);
  }
  return merged;
}
