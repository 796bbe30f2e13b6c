import { attributesOf, isElement, type Element } from './attributes.ts';
import { barsOf } from './bars.ts';
import { citationsIn } from './citations.ts';
import { readTarget } from './links.ts';
import { childrenOf, isSyntaxFault, parseProse, startOf, walk, type Node } from './tree.ts';

/** A picture as a page shows it: its address, and its size in pixels. */
export interface Picture {
  readonly href: string;
  readonly width: number;
  readonly height: number;
}

/** How the prose of a page reaches the rest of the site. */
export interface Surroundings {
  /** The address of the write-up at a path relative to the one printed; `undefined` where there is none. */
  readonly addressOf: (path: string) => string | undefined;
  /** The picture at a path relative to the prose printed; `undefined` where there is none. */
  readonly pictureAt: (path: string) => Picture | undefined;
  /** The words that name a source in a link for those who cannot see it, such as `Source 2`. */
  readonly nameOfSource: (source: number) => string;
  /** Words as they are printed, given the character before them; left out, they are printed as written. */
  readonly inPrint?: ((words: string, before: string) => string) | undefined;
  /** The address of the page, where the prose is read elsewhere; left out on the page itself. */
  readonly ownAddress?: string | undefined;
}

/** What a node is printed with. */
interface Page extends Surroundings {
  readonly prose: string;
  /** The addresses that the prose defines by name. */
  readonly definitions: ReadonlyMap<string, string>;
  /** The character that is read before each text, by where the text begins; nothing at the head of a block. */
  readonly before: ReadonlyMap<number, string>;
  /** Inside a link there is no other link. */
  readonly isInLink: boolean;
  /** By how many levels headings sink below those of the page around them. */
  readonly sinking: 0 | 1;
  /** The names of headings as addresses, by where they begin. */
  readonly names: ReadonlyMap<number, string>;
}

/**
 * Prints prose as HTML. Only the kinds of nodes named here are printed, each from its own parts with every text escaped,
 * so that nothing else can reach a page; headings sink by one level, since the page has its own. Throws on MDX that cannot be read.
 */
export function printProse(prose: string, format: 'md' | 'mdx', surroundings: Surroundings): string {
  return printTree(prose, format, { ...surroundings, sinking: 1, names: new Map() });
}

/** Prints a document of the project as a page of its own: headings keep their level, and those of the second get these names, in order. */
export function printDocument(
  markdown: string,
  sections: readonly string[],
  surroundings: Surroundings,
): string {
  const headings = childrenOf(readTree(markdown, 'md')).filter(
    (node) => node.type === 'heading' && node.depth === 2,
  );
  const names = new Map(headings.map((heading, index) => [startOf(heading), sections[index] ?? '']));
  return printTree(markdown, 'md', { ...surroundings, sinking: 0, names });
}

function printTree(
  prose: string,
  format: 'md' | 'mdx',
  page: Omit<Page, 'prose' | 'definitions' | 'before' | 'isInLink'>,
): string {
  const tree = readTree(prose, format);
  const [definitions, before] = [definitionsIn(tree), charactersBefore(tree)];
  return printNode(tree, { ...page, prose, definitions, before, isInLink: false });
}

function readTree(prose: string, format: 'md' | 'mdx'): Node {
  const tree = parseProse(prose, format);
  if (isSyntaxFault(tree)) throw new Error(tree.message);
  return tree;
}

/** Of two addresses under one name the first holds. */
function definitionsIn(tree: Node): ReadonlyMap<string, string> {
  const found = [...walk(tree)].flatMap((node) =>
    node.type === 'definition' ? [[node.identifier, node.url] as const] : [],
  );
  return new Map(found.toReversed());
}

/** The character that is read before each text; code and what else is no text count as a letter. */
function charactersBefore(tree: Node): ReadonlyMap<number, string> {
  const characters = new Map<number, string>();
  let before = '';
  for (const node of walk(tree)) {
    if (node.type === 'text') {
      characters.set(startOf(node), before);
      before = node.value.at(-1) ?? before;
    } else if (node.type === 'inlineCode') before = 'x';
    else if (!INLINE.has(node.type)) before = '';
  }
  return characters;
}

/** Parents that stand among words. */
const INLINE: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference']);

function printNode(node: Node, page: Page): string {
  const inner = (): string => printChildren(node, page);
  switch (node.type) {
    case 'root':
      return childrenOf(node)
        .map((child) => printNode(child, page))
        .filter(Boolean)
        .join('\n');
    case 'paragraph':
      return `<p>${inner()}</p>`;
    case 'text':
      return printText(node, page);
    case 'emphasis':
      return `<em>${inner()}</em>`;
    case 'strong':
      return `<strong>${inner()}</strong>`;
    case 'delete':
      return `<del>${inner()}</del>`;
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'code':
      return `<pre tabindex="0"><code>${escapeHtml(node.value)}</code></pre>`;
    case 'break':
      return '<br>';
    case 'thematicBreak':
      return '<hr>';
    case 'heading':
      return printHeading(node, page);
    case 'blockquote':
      return `<blockquote>${inner()}</blockquote>`;
    case 'list':
      return printList(node, inner());
    case 'listItem':
      return `<li>${node.spread === true ? inner() : printTight(node, page)}</li>`;
    case 'link':
      return printLink(node.url, node, page);
    case 'linkReference':
      return printLink(page.definitions.get(node.identifier) ?? '', node, page);
    case 'table':
      return printTable(childrenOf(node), page);
    default:
      return isElement(node) ? printElement(node, page) : '';
  }
}

function printChildren(node: Node, page: Page): string {
  return childrenOf(node)
    .map((child) => printNode(child, page))
    .join('');
}

function tagged(name: string, inner: string, attributes = ''): string {
  return `<${name}${attributes}>${inner}</${name}>`;
}

function printHeading(node: Extract<Node, { type: 'heading' }>, page: Page): string {
  const name = page.names.get(startOf(node)) ?? '';
  const level = String(Math.min(6, node.depth + page.sinking));
  return tagged(`h${level}`, printChildren(node, page), name === '' ? '' : ` id="${escapeHtml(name)}"`);
}

/** An item without empty lines is not set as a paragraph. */
function printTight(item: Node, page: Page): string {
  return childrenOf(item)
    .map((child) => (child.type === 'paragraph' ? printChildren(child, page) : printNode(child, page)))
    .join('');
}

function printList(node: Extract<Node, { type: 'list' }>, items: string): string {
  if (node.ordered !== true) return `<ul>${items}</ul>`;
  const start = typeof node.start === 'number' && node.start !== 1 ? ` start="${String(node.start)}"` : '';
  return tagged('ol', items, start);
}

/** A table scrolls by itself where it is wider than the page; its first row is its head. */
function printTable([head, ...rows]: readonly Node[], page: Page): string {
  const cells = (row: Node | undefined, name: string, attributes = ''): string =>
    (row ? childrenOf(row) : []).map((cell) => tagged(name, printChildren(cell, page), attributes)).join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('');
  const table = `<thead><tr>${cells(head, 'th', ' scope="col"')}</tr></thead><tbody>${body}</tbody>`;
  return `<div class="scroll" tabindex="0"><table>${table}</table></div>`;
}

function printLink(url: string, node: Node, page: Page): string {
  const words = printChildren(node, { ...page, isInLink: true });
  const target = readTarget(url);
  if (page.isInLink) return words;
  if (target.kind === 'web') return `<a href="${escapeHtml(target.href)}" rel="noopener">${words}</a>`;
  if (target.kind === 'here')
    return `<a href="${escapeHtml(`${page.ownAddress ?? ''}${target.hash}`)}">${words}</a>`;
  const address = target.kind === 'write-up' ? page.addressOf(target.path) : undefined;
  return address === undefined ? words : `<a href="${escapeHtml(address)}">${words}</a>`;
}

function printElement(node: Element, page: Page): string {
  const { values } = attributesOf(node) ?? {};
  if (!values) return '';
  const cite = values.source === undefined ? '' : printCitation(Number(values.source), page);
  switch (node.name) {
    case 'Note':
      return `<div class="note" role="note">${printBlocks(childrenOf(node), page)}</div>`;
    case 'Quote':
      return `<figure class="quote"><blockquote>${printBlocks(childrenOf(node), page)}</blockquote>${caption([escapeHtml(values.by ?? ''), cite])}</figure>`;
    case 'Figure':
      return printFigure(node, values, cite, page);
    case 'Timeline':
      return `<div class="moments">${printChildren(node, page)}</div>`;
    default:
      return printChart(childrenOf(node)[0], values, cite, page);
  }
}

function caption(words: readonly string[]): string {
  const said = words.filter(Boolean).join(' ');
  return said === '' ? '' : `<figcaption>${said}</figcaption>`;
}

/** A picture that is not there leaves its description. */
function printFigure(
  node: Element,
  { src = '', alt = '', credit = '', licence = '' }: Readonly<Record<string, string>>,
  cite: string,
  page: Page,
): string {
  const picture = page.pictureAt(src);
  const words = printBlocks(childrenOf(node), page);
  const origin = `<small>${[credit, licence].filter(Boolean).map(escapeHtml).join(', ')}</small>`;
  if (!picture) return `<p>${escapeHtml(alt)}</p>${words}`;
  const size = `width="${String(picture.width)}" height="${String(picture.height)}"`;
  const image = `<img src="${escapeHtml(picture.href)}" alt="${escapeHtml(alt)}" ${size} loading="lazy" decoding="async">`;
  return `<figure class="picture">${image}${caption([words, origin, cite])}</figure>`;
}

/** A table in which each number has a bar beside it, as long as its share of the largest. */
function printChart(
  table: Node | undefined,
  { title = '', unit = '' }: Readonly<Record<string, string>>,
  cite: string,
  page: Page,
): string {
  const [head] = table ? childrenOf(table) : [];
  const cells = (head ? childrenOf(head) : []).map(
    (cell) => `<th scope="col">${printChildren(cell, page)}</th>`,
  );
  const rows = (barsOf(table) ?? []).map(({ cells: [name, number], share }) => {
    const bar = `<svg class="share" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${String(Math.round(share * 1000) / 10)}" height="1"/></svg>`;
    const said = number ? printChildren(number, page) : '';
    return `<tr><th scope="row">${name ? printChildren(name, page) : ''}</th><td>${said}</td><td aria-hidden="true">${bar}</td></tr>`;
  });
  const titled = [escapeHtml(title), unit === '' ? '' : `(${escapeHtml(unit)})`, cite]
    .filter(Boolean)
    .join(' ');
  return `<table class="bars"><caption>${titled}</caption><thead><tr>${cells.join('')}<td aria-hidden="true"></td></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

const BLOCKS: ReadonlySet<string> = new Set([
  'paragraph',
  'code',
  'thematicBreak',
  'heading',
  'blockquote',
  'list',
  'table',
  'mdxJsxFlowElement',
]);

/** Words that stand in an element without a paragraph of their own get one. */
function printBlocks(nodes: readonly Node[], page: Page): string {
  let [printed, words] = ['', ''];
  const flush = (): void => {
    printed += words.trim() === '' ? '' : `<p>${words.trim()}</p>`;
    words = '';
  };
  for (const node of nodes) {
    if (BLOCKS.has(node.type)) {
      flush();
      printed += printNode(node, page);
    } else words += printNode(node, page);
  }
  flush();
  return printed;
}

/** Text in which a number in brackets, `[2]`, leads to that source of the page. */
function printText(node: Extract<Node, { type: 'text' }>, page: Page): string {
  let [printed, from, before] = ['', 0, page.before.get(startOf(node)) ?? ''];
  const printTo = (end?: number): string => {
    const words = node.value.slice(from, end);
    const set = page.inPrint?.(words, before) ?? words;
    before = words.at(-1) ?? before;
    return escapeHtml(set);
  };
  if (page.isInLink) return printTo();
  for (const { source, index, length } of citationsIn(node, page.prose)) {
    printed += printTo(index) + printCitation(source, page);
    from = index + length;
  }
  return printed + printTo();
}

/** The number of a source; in brackets where no style of the page tells it from the words. */
function printCitation(source: number, { nameOfSource, ownAddress }: Surroundings): string {
  const address = `${escapeHtml(ownAddress ?? '')}#source-${String(source)}`;
  const number = ownAddress === undefined ? String(source) : `[${String(source)}]`;
  return `<a class="cite" href="${address}" aria-label="${escapeHtml(nameOfSource(source))}">${number}</a>`;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** A text as it stands in HTML, in an element or between double quotes. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES.get(sign) ?? sign);
}
