import { compareSeverity, worstOf } from '../../domain/severity.ts';
import { originals } from '../contents.ts';
import type { Document } from '../document.ts';
import { rewriting } from '../edits.ts';
import type { Problem } from '../problem.ts';
import { nearest, problemAt } from '../problems.ts';
import type { Rule } from '../rule.ts';

/** An incident is as severe as its worst phase. */
export const severityOfPhases: Rule = {
  name: 'severity-of-phases',
  description: 'The severity of an incident is that of its worst phase.',
  check: ({ documents }) => originals(documents, 'incident').flatMap(severityProblem),
};

function severityProblem(document: Document<'incident'>): Problem[] {
  const { severity, phases = [] } = document.draft;
  const severities = phases.flatMap((phase) => phase?.severity ?? []);
  if (severity === undefined || severities.length === 0 || severities.length < phases.length) return [];
  const worst = worstOf(severities);
  if (compareSeverity(worst, severity) === 0) return [];
  const span = nearest(document, ['severity'], 'value');
  if (worst === 'none') {
    const offer = rewriting(document, ['phases', 0, 'severity'], severity);
    return [
      problemAt(
        document,
        'severity-of-phases',
        span,
        `severity is ${severity}, and in every phase all was well.`,
        offer,
        'If the first phase was that bad:',
      ),
    ];
  }
  const fault = `severity is ${severity}, and the worst of the phases is ${worst}. It tells the worst it got.`;
  return [problemAt(document, 'severity-of-phases', span, fault, rewriting(document, ['severity'], worst))];
}
