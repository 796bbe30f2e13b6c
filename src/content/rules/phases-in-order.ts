import { originals } from '../contents.ts';
import type { Document } from '../document.ts';
import { rewriting } from '../edits.ts';
import { readMoment } from '../moments.ts';
import type { Problem } from '../problem.ts';
import { nearest, problemAt } from '../problems.ts';
import type { Rule } from '../rule.ts';
import { canFollow, dayLater, outOfOrder, timesOf } from '../times.ts';

/** Phases stand in the order in which they happened. */
export const phasesInOrder: Rule = {
  name: 'phases-in-order',
  description: 'Each phase begins after all those before it, for some reading of their times.',
  check: ({ documents }) => originals(documents, 'incident').flatMap(orderProblems),
};

function orderProblems(document: Document<'incident'>): Problem[] {
  const phases = document.draft.phases ?? [];
  const { ended } = timesOf(document);
  const misplaced = outOfOrder(phases.map((phase) => readMoment(phase?.from)));
  return misplaced.map(({ index, moment: from, before, earlier }) => {
    const path = ['phases', index, 'from'] as const;
    const later = readMoment(dayLater(from.text));
    const isNextDay =
      later !== undefined && canFollow(earlier, later) && (ended === undefined || canFollow(later, ended));
    const fault = `Phase ${String(index + 1)} begins at ${from.text}, before phase ${String(before + 1)} at ${earlier.text}.`;
    const tip = isNextDay
      ? 'Perhaps it was the next day:'
      : 'Phases stand in the order in which they happened. If it began with that one:';
    return problemAt(
      document,
      'phases-in-order',
      nearest(document, path, 'value'),
      fault,
      rewriting(document, path, isNextDay ? later.text : earlier.text),
      tip,
    );
  });
}
