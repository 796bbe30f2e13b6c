import fc from 'fast-check';
import type { Ending, Incident } from '../../src/domain/incident.ts';
import type { Subject } from '../../src/domain/reliability.ts';
import { SEVERITIES, type Weights } from '../../src/domain/severity.ts';
import { aProvider, aService } from './a-provider.ts';
import { anIncident, duration, lasting, momentBetween } from './an-incident.ts';
import type { Ends } from './grid.ts';
import type { CellEnding, CellIncident, CellPhase, CellWorld } from './reliability-oracle.ts';

/** Weights that a computer adds without rounding. */
export const WEIGHTS: Weights = { degraded: 0, partial: 0.25, full: 1 };

/** What may be in a world. */
export interface Kinds {
  readonly endings: readonly CellEnding['kind'][];
  /** How many phases an incident may have. */
  readonly phases: number;
  readonly services: boolean;
  readonly downtime: boolean;
  readonly planned: boolean;
}

export const PLAIN: Kinds = {
  endings: ['time', 'length'],
  phases: 0,
  services: false,
  downtime: false,
  planned: false,
};

const between = (low: number, high: number, doubt: number): fc.Arbitrary<Ends> =>
  fc
    .tuple(fc.integer({ min: low, max: high }), fc.nat(doubt))
    .map(([from, more]): Ends => [from, from + more]);
const someServices = fc.constantFrom(undefined, undefined, ['web'], ['api'], ['web', 'api']);

function anyEnding(kinds: readonly CellEnding['kind'][]): fc.Arbitrary<CellEnding> {
  return fc.constantFrom(...kinds).chain((kind): fc.Arbitrary<CellEnding> => {
    if (kind === 'time') return between(1, 8, 3).map((ends) => ({ kind, ends }));
    if (kind === 'length') return between(0, 4, 2).map((ends) => ({ kind, ends }));
    return kind === 'longer' ? fc.nat(4).map((least) => ({ kind, least })) : fc.constant({ kind });
  });
}

/** An incident among the first ten cells or so. */
export function anyCellIncident(kinds: Kinds): fc.Arbitrary<CellIncident> {
  const services = kinds.services ? someServices : fc.constant(undefined);
  const phase: fc.Arbitrary<CellPhase> = fc.record({ ends: between(0, 7, 2), rank: fc.nat(3), services });
  return fc
    .record({
      start: between(0, 6, 3),
      ending: anyEnding(kinds.endings),
      rank: fc.integer({ min: 1, max: 3 }),
      services,
      phases: fc.array(phase, { maxLength: kinds.phases }),
      downtime: kinds.downtime ? fc.option(between(0, 4, 1), { nil: undefined }) : fc.constant(undefined),
      planned: kinds.planned ? fc.boolean() : fc.constant(false),
    })
    .map((incident) => ({
      ...incident,
      phases: incident.phases.map((own, index) => (index === 0 ? { ...own, ends: incident.start } : own)),
    }));
}

/** A world of some incidents, cut by windows, by gaps in what is tracked and by the end of what is known. */
export function anyCellWorld(kinds: Kinds, least: number, most: number): fc.Arbitrary<CellWorld> {
  return fc.record({
    incidents: fc.array(anyCellIncident(kinds), { minLength: least, maxLength: most }),
    tracked: fc.constantFrom<Ends[]>([[0, 11]], [[2, 6]], [[1, 3], [5, 7]], [[3, 9]], [[4, 5]]), // prettier-ignore
    services: kinds.services ? someServices : fc.constant(undefined),
    asOf: fc.constantFrom(30, 30, 6, 3),
  });
}

function endingOf(ending: CellEnding): Ending {
  if (ending.kind === 'time') return { kind: 'time', at: momentBetween(...ending.ends) };
  if (ending.kind === 'length') return lasting(cellsBetween(ending.ends));
  return ending.kind === 'longer' ? lasting(`${String(ending.least)}s..`) : { kind: ending.kind };
}

function cellsBetween([least, most]: Ends): string {
  return `${String(least)}s..${String(most)}s`;
}

/** The incidents of a world as the model has them, a cell being a second. */
export function incidentsOf({ incidents }: CellWorld): Incident[] {
  return incidents.map(({ start, ending, rank, services, phases, downtime, planned }, index) =>
    anIncident({
      id: `provider/1970-01-01-${String(index)}`,
      started: momentBetween(...start),
      ending: endingOf(ending),
      severity: severityOf(rank),
      services,
      phases: phases.map((phase) => ({
        from: momentBetween(...phase.ends),
        severity: SEVERITIES[phase.rank] ?? 'none',
        services: phase.services,
        note: undefined,
      })),
      downtime: downtime && duration(cellsBetween(downtime)),
      planned,
    }),
  );
}

function severityOf(rank: number): Incident['severity'] {
  return rank === 1 ? 'degraded' : rank === 2 ? 'partial' : 'full';
}

/** The subject of a world, tracked at the level `all` where the world is. */
export function subjectOf({ tracked, services }: CellWorld): Subject {
  const coverage = tracked.map(([from, to]) => ({
    from: momentBetween(from, from),
    to: momentBetween(to, to),
    level: 'all' as const,
  }));
  const offered = ['web', 'api'].map((id) => aService({ id }));
  return { provider: aProvider({ id: 'provider', services: offered, coverage }), services };
}
