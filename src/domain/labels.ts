import { UNKNOWN_CAUSE, type Cause } from './cause.ts';
import type { Incident } from './incident.ts';

/** How often a cause was given as a label: several may hold for one incident, so labels are not outages. */
export interface CauseCount {
  readonly cause: string;
  readonly labels: number;
  /** The share of the labels that are known, from 0 to 1; `undefined` for the unknown. */
  readonly shareOfKnown: number | undefined;
}

/** The labels of some incidents. */
export interface CauseLabels {
  readonly incidents: number;
  readonly known: number;
  readonly unknown: number;
  readonly counts: readonly CauseCount[];
}

/** Counts the causes of some incidents as labels, the most frequent first, the unknown last; a cause never given counts 0. */
export function countCauses(incidents: readonly Incident[], causes: readonly Cause[]): CauseLabels {
  const labels = new Map<string, number>();
  for (const cause of incidents.flatMap((incident) => incident.causes))
    labels.set(cause, (labels.get(cause) ?? 0) + 1);
  const unknown = labels.get(UNKNOWN_CAUSE) ?? 0;
  const known = [...labels.values()].reduce((sum, count) => sum + count, 0) - unknown;
  const counts = causes.map(({ id }) => {
    const count = labels.get(id) ?? 0;
    const shareOfKnown = id === UNKNOWN_CAUSE || known === 0 ? undefined : count / known;
    return { cause: id, labels: count, shareOfKnown };
  });
  return { incidents: incidents.length, known, unknown, counts: counts.sort((a, b) => rank(b) - rank(a)) };
}

function rank({ cause, labels }: CauseCount): number {
  return cause === UNKNOWN_CAUSE ? -1 : labels;
}
