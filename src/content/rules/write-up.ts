import { findProseFaults } from '../../markdown/faults.ts';
import { problemInProse, tellAll } from '../problems.ts';
import type { Rule } from '../rule.ts';

/** The prose of a write-up is Markdown and nothing that could run. */
export const writeUp: Rule = {
  name: 'write-up',
  description:
    'The prose is Markdown: no HTML, no scripts, no pictures but in a <Figure>, headings from the second level, links that lead somewhere safe.',
  check: ({ documents }) =>
    documents.flatMap((document) => {
      const { place, body } = document;
      if (place.format === 'yaml') return [];
      return tellAll(findProseFaults(body, place.format), ({ message, tip, ...change }) =>
        problemInProse(document, 'write-up', change, message, tip),
      );
    }),
};
