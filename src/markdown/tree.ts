import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';

/** A node of a write-up, by the names of mdast; parents have children. */
export type Node = MdastNode;

/** Prose that cannot be read as what its ending says: where, as an offset, and why. */
export interface SyntaxFault {
  readonly at: number;
  readonly message: string;
}

const FEATURES = { frontmatter: false, gfm: { footnotes: false } } as const;

/** Reads prose as a tree. Markdown always has one; MDX may be malformed, which is a fault and never an exception. Nothing is run. */
export function parseProse(prose: string, format: 'md' | 'mdx'): Node | SyntaxFault {
  if (format === 'md') return markdownToMdast(prose, { features: FEATURES });
  try {
    return mdxToMdast(prose, { features: FEATURES });
  } catch (error) {
    return syntaxFault(prose, error instanceof Error ? error.message : String(error));
  }
}

/** Whether a reading of prose is a fault. */
export function isSyntaxFault(reading: Node | SyntaxFault): reading is SyntaxFault {
  return 'message' in reading;
}

/** The parser says `line:column: words (rule)`. A tag that is never closed it finds at the end, and names where it stands: `<br>` (1:5-1:9). */
function syntaxFault(prose: string, message: string): SyntaxFault {
  const [, line = '1', column = '1', words = message] =
    /^(\d+):(\d+):\s*(.*?)(?:\s*\([\w:-]+\))?$/s.exec(message) ?? [];
  const [, tagLine = line, tagColumn = column] =
    /closing tag[^(]*\((\d+):(\d+)-\d+:\d+\)/.exec(message) ?? [];
  return { at: offsetOf(prose, Number(tagLine), Number(tagColumn)), message: words };
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return Math.min(text.length, before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1);
}

/** The children of a node; none for a leaf. */
export function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? (node.children as readonly Node[]) : [];
}

/** A node and all that is below it, in reading order. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

/** The offset in the prose at which a node begins. */
export function startOf(node: Node): number {
  return node.position?.start.offset ?? 0;
}

/** The offset in the prose at which a node ends. */
export function endOf(node: Node): number {
  return node.position?.end.offset ?? startOf(node);
}

/** A node as it is written. */
export function sourceOf(node: Node, prose: string): string {
  return prose.slice(startOf(node), endOf(node));
}

/** What a node holds as it is written, without its own marks. */
export function sourceOfChildren(node: Node, prose: string): string {
  const [first, last] = [childrenOf(node)[0], childrenOf(node).at(-1)];
  return first && last ? prose.slice(startOf(first), endOf(last)) : '';
}
