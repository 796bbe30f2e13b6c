/** The ladder of severities, mildest first; `none` is said only of a phase in which all was well. */
export const SEVERITIES = ['none', 'degraded', 'partial', 'full'] as const;

export type PhaseSeverity = (typeof SEVERITIES)[number];
export type Severity = Exclude<PhaseSeverity, 'none'>;

/** The share of an instant, from 0 to 1, that counts as downtime at each severity. */
export type Weights = Readonly<Record<Severity, number>>;

/** Below zero where `a` is milder than `b`, above where it is worse. */
export function compareSeverity(a: PhaseSeverity, b: PhaseSeverity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}

/** The worst of some severities; `none` where there are none. */
export function worstOf(severities: readonly PhaseSeverity[]): PhaseSeverity {
  return severities.reduce<PhaseSeverity>(
    (worst, next) => (compareSeverity(next, worst) > 0 ? next : worst),
    'none',
  );
}
