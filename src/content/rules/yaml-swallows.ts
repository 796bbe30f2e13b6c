import type { Rule } from '../rule.ts';
import { faultsOf } from './yaml.ts';

/** What YAML accepts in silence and nobody meant. */
export const yamlSwallows: Rule = {
  name: 'yaml-swallows',
  description:
    'No word is lost in silence: behind a space and #, behind a comma in brackets, or under a name given twice.',
  check: ({ documents }) => documents.flatMap((document) => faultsOf(document, 'yaml-swallows', 'swallowed')),
};
