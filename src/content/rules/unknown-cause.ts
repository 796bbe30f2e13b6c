import { originals } from '../contents.ts';
import type { Document } from '../document.ts';
import { idsIn, mentionOf, mentionsIn, unknownMentions } from '../mentions.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** Every cause that is named is one of the taxonomy. */
export const unknownCause: Rule = {
  name: 'unknown-cause',
  description: 'Every cause that is named stands in causes.yaml.',
  check: ({ documents, causes }) => {
    const known = idsIn(causes, []);
    return known ? originals(documents, 'incident').flatMap((document) => inIncident(document, known)) : [];
  },
};

function inIncident(document: Document<'incident'>, known: readonly string[]): Problem[] {
  const { causes, ruledOut, sources } = document.draft;
  const mentions = [
    ...mentionsIn(causes, ['causes']),
    ...(sources ?? []).flatMap((source, index) =>
      mentionsIn(source?.claims?.causes, ['sources', index, 'claims', 'causes']),
    ),
    ...(ruledOut ?? []).flatMap((item, index) =>
      mentionOf(item?.cause, ['ruledOut', index, 'cause'], ['ruledOut', index]),
    ),
  ];
  return unknownMentions(document, 'unknown-cause', 'a cause of causes.yaml', mentions, known);
}
