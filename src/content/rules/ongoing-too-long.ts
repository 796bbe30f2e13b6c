import type { Instant } from '../../domain/interval.ts';
import { originals } from '../contents.ts';
import type { Document } from '../document.ts';
import { rewriting } from '../edits.ts';
import { readMoment } from '../moments.ts';
import type { Problem } from '../problem.ts';
import { nearest, problemAt } from '../problems.ts';
import type { Caution } from '../rule.ts';
import { newestIn } from '../times.ts';

/** What is said to go on grows with every day, and with it each figure. */
export const ongoingTooLong: Caution = {
  name: 'ongoing-too-long',
  description:
    'An incident that is said to go on began no more than 30 days before the newest moment in the archive.',
  look: ({ documents }) => {
    const ongoing = originals(documents, 'incident').filter(
      ({ draft }) => draft.ended === 'ongoing' && draft.withdrawn === undefined,
    );
    const asOf = ongoing.length === 0 ? 0 : newestIn(documents);
    return ongoing
      .filter((document) => daysOf(document, asOf) > MOST)
      .map((document) => ({
        rule: 'ongoing-too-long',
        path: document.path,
        tell: () => ongoingProblem(document, asOf),
      }));
  },
};

/** Of the outages that we know of, hardly one was longer. */
const MOST = 30;

function daysOf({ draft }: Document<'incident'>, asOf: Instant): number {
  const { latest = Infinity } = readMoment(draft.started) ?? {};
  return Math.floor((asOf - latest) / 86_400);
}

function ongoingProblem(document: Document<'incident'>, asOf: Instant): Problem {
  const days = daysOf(document, asOf).toLocaleString('en');
  const fault = `It is said to go on, ${days} days after it began, and all of them count. If it is over, say when it ended.`;
  return problemAt(
    document,
    'ongoing-too-long',
    nearest(document, ['ended'], 'value'),
    fault,
    rewriting(document, ['ended'], 'unknown'),
    'If it is over and nobody knows since when; or never, if the service did not come back:',
  );
}
