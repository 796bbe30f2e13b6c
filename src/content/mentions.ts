import { didYouMean } from './did-you-mean.ts';
import type { Document } from './document.ts';
import { removing, rewriting, valueAt } from './edits.ts';
import type { Path } from './frontmatter/nodes.ts';

import type { Problem } from './problem.ts';
import { nearest, problemAt, tellAll } from './problems.ts';
import { quote } from './quote.ts';
import { canGo } from './telling.ts';

/** An id that a document mentions, where, and what goes when it has to go. */
export interface Mention {
  readonly path: Path;
  readonly id: string;
  readonly goes?: Path;
}

/** The mentions in a list of ids, those that could not be read left out. */
export function mentionsIn(ids: readonly (string | undefined)[] | undefined, path: Path): Mention[] {
  return (ids ?? []).flatMap((id, index) => (id === undefined ? [] : [{ path: [...path, index], id }]));
}

/** The mention of one id, if it is there; `goes` is the path of what makes no sense without it. */
export function mentionOf(id: string | undefined, path: Path, goes: Path = path): Mention[] {
  return id === undefined ? [] : [{ path, id, goes }];
}

/** The ids that a document defines as names of a block; `undefined` where they cannot be read, so that nothing is held against them. */
export function idsIn(document: Document | undefined, path: Path): string[] | undefined {
  const block = valueAt(document?.typed, path);
  return typeof block === 'object' && block !== null && !Array.isArray(block)
    ? Object.keys(block)
    : undefined;
}

const MOST_NAMED = 20;

/** A problem for each mention of what is not known: the nearest known id instead, else the mention taken out. `what` names the kind of thing. */
export function unknownMentions(
  document: Document,
  rule: string,
  what: string,
  mentions: readonly Mention[],
  known: readonly string[],
  tip?: string,
): Problem[] {
  const ids = new Set(known);
  const strange = mentions.filter(({ id }) => !ids.has(id));
  return tellAll(strange, ({ path, id, goes = path }) => {
    const meant = didYouMean(id, known);
    const fault = `${quote(id)} is not ${what}. ${meant === undefined ? listOf(known) : `Did you mean ${quote(meant)}?`}`;
    const instead =
      meant ?? (canGo(document, goes) ? undefined : (known.find((other) => other === 'unknown') ?? known[0]));
    const offer = instead === undefined ? removing(document, goes) : rewriting(document, path, instead);
    return problemAt(
      document,
      rule,
      nearest(document, path, 'value'),
      fault,
      offer,
      meant === undefined ? tip : undefined,
    );
  });
}

function listOf(known: readonly string[]): string {
  if (known.length === 0) return 'There are none.';
  return `There are: ${known.slice(0, MOST_NAMED).join(', ')}${known.length > MOST_NAMED ? ', …' : ''}.`;
}
