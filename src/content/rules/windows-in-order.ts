import { originals } from '../contents.ts';
import type { Document } from '../document.ts';
import { removing, rewriting, valueAt } from '../edits.ts';
import type { Path } from '../frontmatter/nodes.ts';

import { readMoment } from '../moments.ts';
import type { Problem } from '../problem.ts';
import { nearest, problemAt } from '../problems.ts';
import type { Rule } from '../rule.ts';
import { canFollow } from '../times.ts';
import { nameOf } from '../telling.ts';

/** What lasts from one time to another does not end before it begins. */
export const windowsInOrder: Rule = {
  name: 'windows-in-order',
  description:
    'What a provider runs, and what is said of it, begins before it ends: from before to, launched before retired.',
  check: ({ documents }) =>
    originals(documents, 'provider').flatMap((document) =>
      windowsOf(document).flatMap((window) => orderProblem(document, window)),
    ),
};

/** A block that holds two times, and their names. */
interface Window {
  readonly path: Path;
  readonly first: string;
  readonly last: string;
}

function windowsOf({ draft }: Document<'provider'>): Window[] {
  const life = (path: Path): Window => ({ path, first: 'launched', last: 'retired' });
  const told = (name: string, items: readonly unknown[] = []): Window[] =>
    items.map((_, index) => ({ path: [name, index], first: 'from', last: 'to' }));
  return [
    life([]),
    ...Object.keys(draft.services ?? {}).map((id) => life(['services', id])),
    ...told('coverage', draft.coverage),
    ...told('availability', draft.availability),
  ];
}

function orderProblem(document: Document, { path, first, last }: Window): Problem[] {
  const textAt = (name: string): string | undefined =>
    valueAt(document.draft, [...path, name]) as string | undefined;
  const [from, to] = [readMoment(textAt(first)), readMoment(textAt(last))];
  if (!from || !to || canFollow(from, to)) return [];
  const fault = `${path.length === 0 ? '' : `${nameOf(path)}: `}${last} ${to.text} is before ${first} ${from.text}.`;
  const at = [...path, last];
  const isSwapped = first === 'from';
  const offer = isSwapped ? rewriting(document, at, from.text) : removing(document, at);
  const tip = isSwapped ? `If ${first} is right, it is at least as late:` : 'If it is not known:';
  return [problemAt(document, 'windows-in-order', nearest(document, at, 'value'), fault, offer, tip)];
}
