import { isElement } from './attributes.ts';
import { DEEPEST, type ProseFault } from './bounds.ts';
import { excerpt, faultAt } from './fault-at.ts';
import { faultOfElement } from './faults-of-elements.ts';
import { faultOfDefinition, faultOfLink, faultOfLostLink } from './faults-of-links.ts';
import { inMarkdown } from './html.ts';
import { readProse } from './read.ts';
import { childrenOf, endOf, sourceOf, sourceOfChildren, startOf, type Node } from './tree.ts';

/** Every fault of a piece of prose, in reading order. Nothing in it is run, whatever it holds. */
export function findProseFaults(written: string, format: 'md' | 'mdx'): ProseFault[] {
  const { tree, prose, faults, back } = readProse(written, format);
  const found = tree ? faultsBelow(tree, prose, 0) : [];
  return [...faults, ...found.map((fault) => ({ ...fault, start: back(fault.start), end: back(fault.end) }))];
}

function faultsBelow(node: Node, prose: string, depth: number): ProseFault[] {
  if (depth > DEEPEST * 2) return [faultAt(node, 'Quotes or lists are nested too deep to be read.', '')];
  const own = faultOf(node, prose);
  if (own && !isElement(node)) return [own];
  const children = childrenOf(node);
  const isOfBlocks = BLOCKS.has(node.type);
  const html = isOfBlocks ? [] : children.filter(({ type }) => type === 'html');
  const apart = children.filter((child) => !html.includes(child));
  return [
    ...(own ? [own] : []),
    ...htmlFault(html, prose),
    ...apart.flatMap((child) => faultsBelow(child, prose, depth + 1)),
  ];
}

const BLOCKS: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem']);

/** The kinds of nodes that need no look of their own: each has its line in the printer. */
const ALLOWED: ReadonlySet<string> = new Set([
  'root', 'paragraph', 'emphasis', 'strong', 'delete', 'inlineCode', 'code', 'break', 'list', 'blockquote',
  'thematicBreak', 'table', 'tableRow', 'tableCell', 'linkReference',
]); // prettier-ignore

/** Tags that open and close within a sentence are one fault, since one without the other would be the next. */
function htmlFault(html: readonly Node[], prose: string): ProseFault[] {
  const [first, last] = [html[0], html.at(-1)];
  if (!first || !last) return [];
  const [start, end] = [startOf(first), endOf(last)];
  return [
    { start, end, message: rawHtml(sourceOf(first, prose)), instead: inMarkdown(prose.slice(start, end)) },
  ];
}

function rawHtml(html: string): string {
  return `${excerpt(html)} is HTML, which is not printed. Markdown has marks of its own, such as **bold** and *italic*.`;
}

function faultOf(node: Node, prose: string): ProseFault | undefined {
  switch (node.type) {
    case 'html':
      return faultAt(node, rawHtml(node.value), inMarkdown(node.value).replace(/^\n+|\n+$/g, ''));
    case 'heading':
      if (node.depth > 1) return undefined;
      return faultAt(
        node,
        'The title is the only heading of the first level on the page. Headings in the prose begin with ##.',
        `## ${sourceOfChildren(node, prose).replace(/\s+/g, ' ')}`,
      );
    case 'listItem':
      return checkBoxFault(node, prose);
    case 'text':
      return faultOfLostLink(node, prose);
    case 'link':
      return faultOfLink(node, prose);
    case 'definition':
      return faultOfDefinition(node);
    case 'image':
    case 'imageReference':
      return faultAt(
        node,
        'A picture stands in a <Figure> of an .mdx file, with its credit and licence. Or say in words what it shows.',
        node.alt ?? '',
      );
    case 'mdxjsEsm':
      return faultAt(node, 'A write-up is words: import and export are not read.', '');
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return faultOfExpression(node);
    default:
      if (isElement(node)) return faultOfElement(node, prose);
      return ALLOWED.has(node.type)
        ? undefined
        : faultAt(node, 'A write-up cannot hold this. Say it in plain words.', '');
  }
}

function checkBoxFault(node: Extract<Node, { type: 'listItem' }>, prose: string): ProseFault | undefined {
  const box = typeof node.checked === 'boolean' ? /\[[ xX]\]\s*/.exec(sourceOf(node, prose)) : null;
  if (!box) return undefined;
  const start = startOf(node) + box.index;
  return {
    start,
    end: start + box[0].length,
    message: 'A box to tick is not printed. Say in words what is done and what is not.',
    instead: '',
  };
}

function faultOfExpression(
  node: Extract<Node, { type: 'mdxFlowExpression' | 'mdxTextExpression' }>,
): ProseFault {
  const message =
    'A write-up is words: what stands in { } is not computed. Where braces are meant as such, put them in backticks.';
  const isComment = /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value);
  return faultAt(
    node,
    message,
    isComment ? '' : `\`{${node.value.replaceAll('`', '').replace(/\s+/g, ' ')}}\``,
  );
}
