import { originals, type Contents } from '../contents.ts';
import type { Document } from '../document.ts';
import { reordering, rewriting, valueAt } from '../edits.ts';
import { readMoment } from '../moments.ts';
import type { Offer, Problem } from '../problem.ts';
import { nearest, problemAt } from '../problems.ts';
import type { Rule } from '../rule.ts';
import { canFollow, dayLater, outOfOrder, type OutOfOrder } from '../times.ts';

/** A timeline is read from top to bottom. */
export const timelineInOrder: Rule = {
  name: 'timeline-in-order',
  description:
    'The entries of a timeline stand in the order in which they happened, for some reading of their times.',
  check: (contents) =>
    originals(contents.documents, 'incident').flatMap((document) => orderProblems(document, contents)),
};

function orderProblems(document: Document<'incident'>, contents: Contents): Problem[] {
  const moments = (document.draft.timeline ?? []).map((entry) => readMoment(entry?.at));
  return outOfOrder(moments).map((found) => {
    const { index, moment, before, earlier } = found;
    const fault = `timeline ${String(index + 1)} happened at ${moment.text}, before timeline ${String(before + 1)} at ${earlier.text}.`;
    const { offer, tip } = offerFor(document, found, moments.length, contents);
    const span = nearest(document, ['timeline', index, 'at'], 'value');
    return problemAt(document, 'timeline-in-order', span, fault, offer, tip);
  });
}

/** Midnight may lie between two entries; else the entry goes up, unless a translation gives its words by its number. */
function offerFor(
  document: Document<'incident'>,
  { index, moment, before, earlier }: OutOfOrder,
  count: number,
  contents: Contents,
): { offer: Offer; tip: string } {
  const path = ['timeline', index, 'at'];
  const next = readMoment(dayLater(moment.text));
  const after = readMoment(document.draft.timeline?.[index + 1]?.at);
  if (
    next &&
    canFollow(earlier, next) &&
    (!after || canFollow(next, after)) &&
    isWithin(document, next.earliest)
  )
    return { offer: rewriting(document, path, next.text), tip: 'Perhaps it was the next day:' };
  const moved = isTranslated(document, contents)
    ? undefined
    : reordering(document, ['timeline'], orderWith(index, before, count));
  if (moved) return { offer: moved, tip: 'If the time is right, it stands above:' };
  return {
    offer: rewriting(document, path, earlier.text),
    tip: 'If the time is right, move it up, here and in each translation. If it happened with that one:',
  };
}

/** Whether an instant is not later than the incident is known to have ended. */
function isWithin({ draft }: Document<'incident'>, instant: number): boolean {
  const ended = readMoment(draft.ended);
  return ended !== undefined && instant < ended.latest;
}

function isTranslated({ place }: Document, { translations }: Contents): boolean {
  return translations.some(
    (other) =>
      other.place.kind === place.kind &&
      other.place.id === place.id &&
      valueAt(other.typed, ['timeline']) !== undefined,
  );
}

/** The numbers from 0 with one of them moved up to the place of another. */
function orderWith(moved: number, to: number, count: number): number[] {
  const others = Array.from({ length: count }, (_, index) => index).filter((index) => index !== moved);
  return others.toSpliced(to, 0, moved);
}
