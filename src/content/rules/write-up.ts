import { findProseFaults } from '../../markdown/faults.ts';
import type { Document } from '../document.ts';
import type { Problem } from '../problem.ts';
import { problemInProse, tellAll } from '../problems.ts';
import type { Rule } from '../rule.ts';

/** The prose of a write-up is Markdown and nothing that could run. */
export const writeUp: Rule = {
  name: 'write-up',
  description:
    'The prose is Markdown: no HTML, no scripts, no pictures but in a <Figure>, headings from the second level, links that lead somewhere safe.',
  check: ({ documents }) => documents.flatMap(problemsOf),
};

const known = new WeakMap<Document, readonly Problem[]>();

/** Kept as long as the document, since prose takes longer to read than all other rules together and is the same after most edits. */
function problemsOf(document: Document): readonly Problem[] {
  const problems = known.get(document) ?? readProse(document);
  known.set(document, problems);
  return problems;
}

function readProse(document: Document): readonly Problem[] {
  const { place, body } = document;
  if (place.format === 'yaml') return [];
  return tellAll(findProseFaults(body, place.format), ({ message, tip, ...change }) =>
    problemInProse(document, 'write-up', change, message, tip),
  );
}
