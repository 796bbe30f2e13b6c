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

/** Words that are written like a link and are none, so that their brackets would be printed: `[x](https://a b)`, `[x][y]` without an address for y. */
export function faultOfLostLink(
  node: Extract<Node, { type: 'text' }>,
  prose: string,
): ProseFault | undefined {
  const opened = /(?<![\\\]])\[[^[\]\n]+\][([]/.exec(sourceOf(node, prose));
  const start = startOf(node) + (opened?.index ?? 0);
  const lost =
    opened &&
    /^\[([^[\]\n]+)\](?:\(([^()\n]+)\)|\[([^[\]\n]*[^[\]\d\n][^[\]\n]*)\])/.exec(prose.slice(start));
  if (!lost) return undefined;
  const [written, words = '', address, name = ''] = lost;
  const end = start + written.length;
  if (address === undefined) {
    const message = `This is written like a link to ${excerpt(name)}, and no address of that name is given below, as in [${name}]: https://example.org.`;
    return { start, end, message, instead: words };
  }
  const target = address.trim().replace(/\s+/g, '%20');
  const message =
    'This is written like a link and is none: an address has no spaces, and only its title, in quotes, may stand behind it.';
  return {
    start,
    end,
    message,
    instead: readTarget(target).kind === 'refused' ? words : `[${words}](${target})`,
  };
}
