import { UNKNOWN_CAUSE, type Cause } from './cause.ts';
import type { Incident } from './incident.ts';

/** How often a cause was given as a label: several may hold for one incident, so labels are not outages. */
export interface CauseCount {
  readonly cause: string;
  readonly labels: number;
  /** The share of the labels that are known, from 0 to 1; `undefined` for the unknown. */
  readonly shareOfKnown: number | undefined;
}

/** The labels of some unplanned incidents. */
export interface CauseLabels {
  readonly incidents: number;
  readonly known: number;
  readonly unknown: number;
  readonly counts: readonly CauseCount[];
}

/** Counts the causes of some incidents as labels, the most frequent first, the unknown last; a cause never given counts 0. Planned work broke nothing and is left out. */
export function countCauses(incidents: readonly Incident[], causes: readonly Cause[]): CauseLabels {
  const labels = new Map<string, number>();
  const unplanned = incidents.filter(({ planned }) => !planned);
  for (const cause of unplanned.flatMap((incident) => incident.causes))
    labels.set(cause, (labels.get(cause) ?? 0) + 1);
  const unknown = labels.get(UNKNOWN_CAUSE) ?? 0;
  const known = [...labels.values()].reduce((sum, count) => sum + count, 0) - unknown;
  const counts = causes.map(({ id }) => {
    const count = labels.get(id) ?? 0;
    const shareOfKnown = id === UNKNOWN_CAUSE || known === 0 ? undefined : count / known;
    return { cause: id, labels: count, shareOfKnown };
  });
  return { incidents: unplanned.length, known, unknown, counts: counts.sort((a, b) => rank(b) - rank(a)) };
}

/** The causes that were given to some incidents, in the same order. */
export function causesGiven(incidents: readonly Incident[], causes: readonly Cause[]): string[] {
  return countCauses(incidents, causes)
    .counts.filter(({ labels }) => labels > 0)
    .map(({ cause }) => cause);
}

function rank({ cause, labels }: CauseCount): number {
  return cause === UNKNOWN_CAUSE ? -1 : labels;
}
