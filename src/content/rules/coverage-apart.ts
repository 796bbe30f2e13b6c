import type { Moment } from '../../domain/moment.ts';
import { originals } from '../contents.ts';
import type { Document } from '../document.ts';
import { adding, removing, rewriting } from '../edits.ts';
import { readMoment } from '../moments.ts';
import type { Problem } from '../problem.ts';
import { nearest, problemAt } from '../problems.ts';
import type { Rule } from '../rule.ts';
import { canFollow, periodBefore } from '../times.ts';

/** No time has two levels of coverage. */
export const coverageApart: Rule = {
  name: 'coverage-apart',
  description: 'For no time does a provider have two coverages: one ends before the next begins.',
  check: ({ documents }) => originals(documents, 'provider').flatMap(overlapProblems),
};

/** One coverage by its place in the list; an end that is left out is open. */
interface Covered {
  readonly index: number;
  readonly from: Moment | undefined;
  readonly to: Moment | undefined;
}

function overlapProblems(document: Document<'provider'>): Problem[] {
  const covered = (document.draft.coverage ?? [])
    .map((each, index): Covered => ({ index, from: readMoment(each?.from), to: readMoment(each?.to) }))
    .filter(({ from, to }) => !from || !to || canFollow(from, to))
    .sort((a, b) => startOf(a) - startOf(b) || a.index - b.index);
  return covered.flatMap((next, place) => {
    const before = covered.slice(0, place).find(({ to }) => (to?.latest ?? Infinity) > startOf(next));
    return before ? [overlapProblem(document, before, next)] : [];
  });
}

function startOf({ from }: Covered): number {
  return from?.earliest ?? -Infinity;
}

function overlapProblem(document: Document, before: Covered, next: Covered): Problem {
  const fault = `coverage ${String(next.index + 1)} begins ${next.from ? `at ${next.from.text}` : 'with its launch'}, within coverage ${String(before.index + 1)}.`;
  const path = ['coverage', next.index, ...(next.from ? ['from'] : [])];
  const end = next.from && periodBefore(next.from.text);
  const ends = readMoment(end);
  const [offer, tip] =
    end === undefined || !ends || (before.from && !canFollow(before.from, ends))
      ? ([removing(document, ['coverage', next.index]), 'If the other one is right:'] as const)
      : ([
          before.to
            ? rewriting(document, ['coverage', before.index, 'to'], end)
            : adding(document, ['coverage', before.index, 'to'], end),
          'If the other one ended before:',
        ] as const);
  return problemAt(document, 'coverage-apart', nearest(document, path, 'value'), fault, offer, tip);
}
