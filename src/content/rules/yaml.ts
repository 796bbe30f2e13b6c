import type { YamlFault } from '../frontmatter/fault.ts';
import type { Problem } from '../problem.ts';
import { tellAll } from '../problems.ts';
import type { Document } from '../document.ts';
import type { Rule } from '../rule.ts';

/** The facts can be read, and say values and nothing else. */
export const yaml: Rule = {
  name: 'yaml',
  description: 'The facts of a file are names and values that can be read, between two lines of ---.',
  check: ({ documents }) => documents.flatMap((document) => faultsOf(document, 'yaml', 'syntax')),
};

/** The faults of one kind in how the facts of a document are written, as problems of a rule. */
export function faultsOf({ path, yamlFaults }: Document, rule: string, kind: YamlFault['kind']): Problem[] {
  const faults = yamlFaults.filter((fault) => fault.kind === kind);
  return tellAll(faults, ({ line, column, message, offer }) => ({
    rule,
    path,
    line,
    column,
    fault: message,
    tip: undefined,
    offer,
  }));
}
