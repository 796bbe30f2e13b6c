import { childrenOf, isSyntaxFault, parseProse, type Node } from './tree.ts';

/** The words of prose in one line, without marks, addresses and citations, for indexes and excerpts; '' where it cannot be read. */
export function wordsOfProse(prose: string, format: 'md' | 'mdx'): string {
  const tree = parseProse(prose, format);
  if (isSyntaxFault(tree)) return '';
  return wordsOf(tree)
    .replace(/\s*\[\d+\](?:\[\d+\])*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What ends where its neighbour begins: words on either side of it are apart. */
const APART = new Set([
  'paragraph',
  'heading',
  'listItem',
  'tableCell',
  'break',
  'code',
  'thematicBreak',
  'mdxJsxFlowElement',
]);

function wordsOf(node: Node): string {
  const own = 'value' in node && typeof node.value === 'string' ? node.value : '';
  const words = `${own}${childrenOf(node).map(wordsOf).join('')}`;
  return APART.has(node.type) ? `${words} ` : words;
}
