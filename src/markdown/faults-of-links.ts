import type { ProseFault } from './bounds.ts';
import { citationsIn } from './citations.ts';
import { excerpt, faultAt } from './fault-at.ts';
import { readTarget } from './links.ts';
import { sourceOf, sourceOfChildren, startOf, walk, type Node } from './tree.ts';

/** What is wrong with a link: where it leads, or what its words are. */
export function faultOfLink(node: Extract<Node, { type: 'link' }>, prose: string): ProseFault | undefined {
  const [written, words] = [sourceOf(node, prose), sourceOfChildren(node, prose)];
  if (readTarget(node.url).kind === 'refused')
    return faultAt(
      node,
      refusedLink(node.url),
      words === written || words === '' ? `\`${written.replaceAll('`', '')}\`` : words,
    );
  if (words.trim() === '')
    return faultAt(
      node,
      'The link has no words, so nobody can see or follow it.',
      `[${node.url}](${node.url})`,
    );
  const cites = [...walk(node)].flatMap((inner) => (inner.type === 'text' ? citationsIn(inner, prose) : []));
  if (cites.length === 0) return undefined;
  const message =
    'A number in brackets leads to a source, and so cannot stand inside another link. Put it behind.';
  const plain = cites.reduceRight(
    (text, { start, length }) =>
      text.slice(0, start - startOf(node)) + text.slice(start - startOf(node) + length),
    written,
  );
  const isAutomatic = words === written;
  return isAutomatic
    ? undefined
    : faultAt(
        node,
        message,
        plain.replace(/\s+\]\(/, '](') + cites.map(({ source }) => `[${String(source)}]`).join(''),
      );
}

function refusedLink(url: string): string {
  return `A link leads to https://, http:// or mailto:, or to the file of another write-up such as ../twitter/2012-07-26-double-failure.md; ${excerpt(url)} does neither.`;
}

/** What is wrong with an address that is given a name, `[name]: https://…`. */
export function faultOfDefinition(node: Extract<Node, { type: 'definition' }>): ProseFault | undefined {
  if (readTarget(node.url).kind === 'refused') return faultAt(node, refusedLink(node.url), '');
  if (!/^\d+$/.test(node.identifier)) return undefined;
  return faultAt(
    node,
    'A number in brackets cites a source of this page, so a link cannot have a number for its name.',
    `[link-${node.identifier}]: ${node.url}`,
  );
}
