import { originals } from '../contents.ts';
import type { Document } from '../document.ts';
import { removing, rewriting } from '../edits.ts';
import { nearestIncidents, surelyMeant } from '../likely.ts';
import { mentionOf, type Mention } from '../mentions.ts';
import type { Problem } from '../problem.ts';
import { nearest, problemAt, tellAll } from '../problems.ts';
import { quote } from '../quote.ts';
import { datedId } from '../renaming.ts';
import type { Rule } from '../rule.ts';

/** Every incident that another is tied to is in the archive. */
export const unknownRelated: Rule = {
  name: 'unknown-related',
  description: 'Every incident named under related is another one of the archive.',
  check: ({ documents, incidents }) => {
    const all = originals(documents, 'incident');
    // An incident that is told to get another name is known by that name too.
    const ids = new Set([...incidents.keys(), ...all.flatMap((document) => datedId(document) ?? [])]);
    return all.flatMap((document) => {
      const mentions = (document.draft.related ?? []).flatMap((item, index) =>
        mentionOf(item?.incident, ['related', index, 'incident'], ['related', index]),
      );
      const strange = mentions.filter(({ id }) => !ids.has(id) || id === document.place.id);
      if (strange.length === 0) return [];
      const others = [...ids].filter((id) => id !== document.place.id);
      return tellAll(strange, (mention) => strangeProblem(document, mention, others));
    });
  },
};

function strangeProblem(
  document: Document<'incident'>,
  { path, id, goes = path }: Mention,
  others: readonly string[],
): Problem {
  const isItself = id === document.place.id;
  const meant = isItself ? undefined : surelyMeant(id, others);
  const told =
    meant === undefined
      ? nearOnes(isItself ? [] : nearestIncidents(id, others))
      : ` Did you mean ${quote(meant)}?`;
  const fault = isItself
    ? `${quote(id)} is this incident itself.`
    : `${quote(id)} is not another incident of this archive.${told}`;
  const offer = meant === undefined ? removing(document, goes) : rewriting(document, path, meant);
  const tip =
    meant === undefined && !isItself
      ? 'Write that incident first, or leave the tie out until it is there:'
      : undefined;
  return problemAt(document, 'unknown-related', nearest(document, path, 'value'), fault, offer, tip);
}

function nearOnes(near: readonly string[]): string {
  return near.length === 0 ? ' It is not written yet.' : ` Nearest to it: ${near.join(', ')}.`;
}
