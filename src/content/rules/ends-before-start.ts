import type { Instant } from '../../domain/interval.ts';
import { originals } from '../contents.ts';
import type { Document } from '../document.ts';
import { rewriting } from '../edits.ts';
import { readMoment } from '../moments.ts';
import type { Problem } from '../problem.ts';
import { nearest, problemAt } from '../problems.ts';
import type { Rule } from '../rule.ts';
import { canFollow, dayLater, timesOf } from '../times.ts';

/** No incident ends before it starts, whatever the doubt in its times. */
export const endsBeforeStart: Rule = {
  name: 'ends-before-start',
  description: 'An incident ends after it starts, for some reading of its times.',
  check: ({ documents, clock }) =>
    originals(documents, 'incident').flatMap((document) => orderProblem(document, clock)),
};

function orderProblem(document: Document<'incident'>, clock: Instant): Problem[] {
  const { started, ended } = timesOf(document);
  if (!started || !ended || canFollow(started, ended)) return [];
  const next = readMoment(dayLater(ended.text));
  const isMidnight = next !== undefined && next.earliest <= clock && canFollow(started, next);
  const tip = isMidnight ? 'Perhaps the end was the next day:' : 'If nobody knows when it ended:';
  const offer = rewriting(document, ['ended'], isMidnight ? next.text : 'unknown');
  return [
    problemAt(
      document,
      'ends-before-start',
      nearest(document, ['ended'], 'value'),
      `ended ${ended.text} is before started ${started.text}.`,
      offer,
      tip,
    ),
  ];
}
