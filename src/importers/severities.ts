import { answerTo, keyOf, SKIP, type Answers, type Outcome } from './answers.ts';
import type { ForeignRecord } from './record.ts';

const SEVERITIES = ['full', 'partial', 'degraded'] as const;

/** Words that mean ours wherever they are used. */
const SEVERITY_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    full: 'full down major-outage critical service-outage',
    partial: 'partial disrupted partial-outage major service-disruption',
    degraded: 'degraded notice degraded-performance minor service-information',
  }).flatMap(([severity, words]) => words.split(' ').map((word) => [word, severity] as const)),
);

/** How bad it was, in the archive's word. */
export function severityOf({ severity }: ForeignRecord, answers: Answers): Outcome<string> {
  const answer =
    severity === undefined ? answers.get('missing.severity') : answerTo(answers, 'severity', severity);
  const found =
    answer ??
    SEVERITY_WORDS.get(
      (severity ?? '')
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-'),
    );
  if (found !== undefined) return { value: found };
  if (severity === undefined)
    return {
      reason: 'It does not say how bad it was.',
      ask: { key: 'missing.severity', answers: SEVERITIES },
    };
  return {
    reason: `"${severity}" is not a severity that is known.`,
    ask: { key: keyOf('severity', severity), answers: [...SEVERITIES, SKIP] },
  };
}
