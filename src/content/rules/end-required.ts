import { originals } from '../contents.ts';
import type { Document } from '../document.ts';
import { adding, removing, valueAt } from '../edits.ts';
import { isMeant } from '../meant.ts';
import type { Problem } from '../problem.ts';
import { nearest, problemAt } from '../problems.ts';
import type { Rule } from '../rule.ts';

/** How long an incident lasted is said once: by its end, by its length, or by a word for not knowing. */
export const endRequired: Rule = {
  name: 'end-required',
  description: 'An incident says either when it ended or how long it lasted, and not both.',
  check: ({ documents }) => originals(documents, 'incident').flatMap(endProblem),
};

function endProblem(document: Document<'incident'>): Problem[] {
  const { typed } = document;
  const written = ['ended', 'duration'].map((name) => valueAt(typed, [name]));
  if (
    typed === undefined ||
    (written.some((value) => value !== undefined) &&
      written.some((value) => value === undefined || value === ''))
  )
    return [];
  if (isMeant(document, ['ended']) || isMeant(document, ['duration'])) return [];
  const isNone = written.every((value) => value === undefined);
  const fault = isNone
    ? 'Neither ended nor duration is there, so nobody learns how long it lasted. Where it is not known, that can be said.'
    : 'Both ended and duration are there. One follows from the other, and the two could disagree: keep one.';
  const offer = isNone ? adding(document, ['ended'], 'unknown') : removing(document, ['duration']);
  return [
    problemAt(
      document,
      'end-required',
      nearest(document, [isNone ? 'started' : 'duration'], 'key'),
      fault,
      offer,
    ),
  ];
}
