import { originals } from '../contents.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Document } from '../document.ts';
import { overwriting, valueAt } from '../edits.ts';
import { schemaProblems } from '../issues.ts';
import { idsIn, mentionOf, mentionsIn, unknownMentions } from '../mentions.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** Every cause that is named is one of the taxonomy. */
export const unknownCause: Rule = {
  name: 'unknown-cause',
  description: 'Every cause that is named stands in causes.yaml.',
  check: ({ documents, causes }) => {
    const known = idsIn(causes, []);
    return originals(documents, 'incident').flatMap((document) => [
      ...inOneValue(document, known ?? []),
      ...(known ? inIncident(document, known) : []),
    ]);
  },
};

/** Causes that are written as one value, `causes: traffic`, are offered as a list of those that were meant. */
function inOneValue(document: Document<'incident'>, known: readonly string[]): Problem[] {
  const written = valueAt(document.typed, ['causes']);
  if (typeof written !== 'string') return [];
  const meant = written.split(/,\s*/).map((id) => didYouMean(id, known));
  const isSure = meant.every((id) => id !== undefined);
  return schemaProblems(document, 'unknown-cause').map((problem) =>
    isSure
      ? {
          ...problem,
          offer: overwriting(document, ['causes'], `[${[...new Set(meant)].join(', ')}]`),
          tip: undefined,
        }
      : problem,
  );
}

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
