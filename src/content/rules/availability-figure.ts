import { originals } from '../contents.ts';
import type { Document } from '../document.ts';
import { removing, rewriting, valueAt } from '../edits.ts';
import type { Problem } from '../problem.ts';
import { nearest, problemAt } from '../problems.ts';
import type { Rule } from '../rule.ts';

/** A figure of availability says a figure, and one that can be. */
export const availabilityFigure: Rule = {
  name: 'availability-figure',
  description:
    'A figure of availability gives a share of time, the low one not above the high one, or a downtime.',
  check: ({ documents }) =>
    originals(documents, 'provider').flatMap((document) =>
      (document.draft.availability ?? []).flatMap((_, index) => figureProblem(document, index)),
    ),
};

function figureProblem(document: Document<'provider'>, index: number): Problem[] {
  const { low, high } = document.draft.availability?.[index] ?? {};
  const path = ['availability', index];
  const isThere = ['low', 'high', 'downtime'].some(
    (name) => valueAt(document.typed, [...path, name]) !== undefined,
  );
  if (valueAt(document.typed, [...path, 'by']) !== undefined && !isThere) {
    const fault = `availability ${String(index + 1)} gives no figure: none of low, high (per cent) or downtime is there.`;
    return [
      problemAt(
        document,
        'availability-figure',
        nearest(document, path, 'value'),
        fault,
        removing(document, path),
        'If the figure is not known:',
      ),
    ];
  }
  if (low === undefined || high === undefined || Number(low) <= Number(high)) return [];
  const fault = `availability ${String(index + 1)}: low ${low} is above high ${high}.`;
  return [
    problemAt(
      document,
      'availability-figure',
      nearest(document, [...path, 'high'], 'value'),
      fault,
      rewriting(document, [...path, 'high'], low),
      'If low is right, it is at least as much:',
    ),
  ];
}
