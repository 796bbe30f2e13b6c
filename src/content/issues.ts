import { SCHEMAS, type Document } from './document.ts';
import { isMeant } from './meant.ts';
import type { Problem } from './problem.ts';
import { nearest, problemAt, tellAll } from './problems.ts';
import { fieldAt } from './schema/field-at.ts';
import type { SchemaIssue } from './schema/reading.ts';
import { tellFact, tellIssue } from './telling.ts';

/** The problems that the schema of its place found in a document, so far as they are a rule's to tell. */
export function schemaProblems(document: Document, rule: string): Problem[] {
  const isTold = (found: SchemaIssue): boolean =>
    !(found.issue.code === 'missing' && isMeant(document, found.path));
  const ours = document.issues.filter((found) => ruleOf(document, found) === rule && isTold(found));
  return tellAll(ours, (found) => tell(document, rule, found));
}

/** The rule that tells an issue: the one that it names, or that asks for the same, or `schema`. */
function ruleOf({ place }: Document, { issue, path }: SchemaIssue): string {
  if ('refusal' in issue && issue.refusal.rule !== undefined) return issue.refusal.rule;
  const isTranslated = place.language !== undefined;
  if (issue.code === 'unknown-name' && isTranslated && fieldAt(SCHEMAS[place.kind], path))
    return 'translation-with-facts';
  const isCauses = place.kind === 'incident' && !isTranslated && path.join() === 'causes';
  if (isCauses && issue.code === 'shape') return 'unknown-cause';
  const isSources = place.kind === 'incident' && !isTranslated && path.join() === 'sources';
  return isSources && (issue.code === 'missing' || issue.code === 'empty') ? 'source-required' : 'schema';
}

function tell(document: Document, rule: string, found: SchemaIssue): Problem {
  const { fault, offer, tip } =
    rule === 'translation-with-facts' ? tellFact(document, found.path) : tellIssue(document, found);
  const isOfName = found.issue.code === 'unknown-name' || found.issue.code === 'refused-name';
  return problemAt(
    document,
    rule,
    nearest(document, found.path, isOfName ? 'key' : 'value'),
    fault,
    offer,
    tip,
  );
}
