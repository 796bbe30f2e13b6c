import type { Document } from '../document.ts';
import type { Unread } from '../folder.ts';
import type { Problem } from '../problem.ts';
import { problemOf, tellAll } from '../problems.ts';
import type { Rule } from '../rule.ts';

/** Every file is one that can be read, to its last letter. */
export const readable: Rule = {
  name: 'readable',
  description:
    'A file is a file, of a size that can be read, in UTF-8, without unseen signs and unsettled merges.',
  check: ({ documents }) =>
    documents.flatMap((document) => [...unreadProblem(document), ...textProblems(document)]),
};

const UNREAD: Readonly<Record<Unread, string>> = {
  link: 'This is a link and no file of its own. Links are not followed; put a copy of the file in its place.',
  refused: 'The system does not let this file be read. Let everybody read it, or take it out.',
  'too-large': 'The file is larger than 400,000 bytes, more than ten long write-ups. Tell it in fewer words.',
};

function unreadProblem({ path, unread }: Document): Problem[] {
  return unread === undefined ? [] : [problemOf('readable', path, UNREAD[unread], { kind: 'delete' })];
}

function textProblems({ path, textFaults }: Document): Problem[] {
  return tellAll(textFaults, ({ line, column, message, offer }) => ({
    rule: 'readable',
    path,
    line,
    column,
    fault: message,
    tip: undefined,
    offer,
  }));
}
