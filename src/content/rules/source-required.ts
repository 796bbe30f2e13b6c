import { schemaProblems } from '../issues.ts';
import type { Rule } from '../rule.ts';

/** Whatever an incident says rests on a source. */
export const sourceRequired: Rule = {
  name: 'source-required',
  description: 'An incident has at least one source.',
  check: ({ documents }) =>
    documents.flatMap((document) =>
      schemaProblems(document, 'source-required').map((problem) => ({
        ...problem,
        fault: 'There is no source. Whatever is told of an incident rests on at least one, official or not.',
        tip: 'Say where it can be read.',
      })),
    ),
};
