import { schemaProblems } from '../issues.ts';
import type { Rule } from '../rule.ts';

/** Every field is one that the archive has, and holds what such a field takes. */
export const schema: Rule = {
  name: 'schema',
  description: 'Every name in the facts is one that the archive knows, and its value is of the right kind.',
  check: ({ documents }) => documents.flatMap((document) => schemaProblems(document, 'schema')),
};
