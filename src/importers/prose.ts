import { toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { htmlToHast, markdownToHtml, markdownToMdast } from 'satteri';
import { faultOfBounds } from '../markdown/bounds.ts';
import { readTarget } from '../markdown/links.ts';
import { findProseFaults } from '../markdown/faults.ts';
import type { Outcome } from './answers.ts';
import type { Prose } from './record.ts';

/** The most characters of prose that are read, twice what a write-up may have: HTML needs more for the same. */
const LONGEST = 200_000;
const FEATURES = { frontmatter: false, gfm: { footnotes: false } } as const;
const STYLE = { bullet: '-', emphasis: '*', rule: '-', extensions: [gfmToMarkdown()] } satisfies Options;

/** Prose of another system as Markdown that the archive takes: no HTML, no pictures, no scripts, links that lead somewhere. `base` is where relative links begin. */
export function toCleanMarkdown(prose: Prose, base: string | undefined): Outcome<string> {
  const text = prose.text.trim();
  if (text === '' || prose.notation === 'own' || isClean({ ...prose, text })) return { value: text };
  return read({ ...prose, text }, (tree) => ({
    value: inCode(toMarkdown(cleanRoot(tree, base), STYLE).trim()),
  }));
}

/** Prose as plain words on one line; links keep their addresses in brackets behind their words. */
export function toPlainWords(prose: Prose): Outcome<string> {
  const text = prose.text.trim();
  if (isPlain({ ...prose, text })) return { value: oneLine(text) };
  return read({ ...prose, text }, (tree) => ({ value: oneLine(wordsOf(tree)) }));
}

/** Whether a text has no sign that its notation would take for anything but itself. */
function isPlain({ notation, text }: Prose): boolean {
  if (notation === 'plain') return true;
  if (notation === 'html') return !/[<&]/.test(text);
  return !/[<[\]*_`#>&\\|~!]|^\s*(?:[-+=]|\d+[.)])/m.test(text);
}

/** Markdown in which what is still no address to follow, such as one with a quotation mark in it, is shown as it was typed. */
function inCode(markdown: string): string {
  return findProseFaults(markdown, 'md').reduceRight(
    (text, { start, end }) =>
      `${text.slice(0, start)}\`${text.slice(start, end).replace(/\\(?=[!-/:-@[-\`{-~])|\`/g, '')}\`${text.slice(end)}`,
    markdown,
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Markdown that is kept as it was written: what the archive takes, without numbers in brackets, which would cite a source. */
function isClean({ notation, text }: Prose): boolean {
  return (
    notation === 'markdown' && !/\[\d{1,4}\]|^#\s|&/m.test(text) && findProseFaults(text, 'md').length === 0
  );
}

/** Why a text is not read at all: the parser would take very long over it. */
function boundOf({ notation, text }: Prose): string | undefined {
  if (text.length > LONGEST) return 'Its text is longer than any that is read.';
  return notation === 'markdown' ? faultOfBounds(text, 'md')?.message : undefined;
}

/** Reads prose as a tree; what is nested deeper than can be followed is trouble. */
function read(prose: Prose, make: (tree: Root) => Outcome<string>): Outcome<string> {
  const bound = boundOf(prose);
  if (bound !== undefined) return { reason: bound };
  try {
    return make(treeOf(prose));
  } catch (error) {
    if (error instanceof RangeError) return { reason: 'Its text is nested too deep to be read.' };
    throw error;
  }
}

/** Two breaks in a row are meant as the end of a paragraph. */
const TWO_BREAKS = /(?:<br\s*\/?>\s*){2,}/gi;

function treeOf({ notation, text }: Prose): Root {
  if (notation === 'plain') return rootOf(text.split(/\n{2,}/).map(paragraphOf));
  if (notation === 'markdown' && !text.includes('<'))
    return markdownToMdast(text, { features: FEATURES }) as Root;
  const html =
    notation === 'html' ? text.replace(TWO_BREAKS, '<p>') : markdownToHtml(text, { features: FEATURES }).html;
  return rootIn(toMdast(htmlToHast(html)));
}

function rootIn(tree: Nodes): Root {
  return tree.type === 'root' ? tree : rootOf([tree]);
}

function rootOf(children: RootContent[]): Root {
  return { type: 'root', children };
}

function paragraphOf(text: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] };
}

function cleanRoot(root: Root, base: string | undefined): Root {
  return { ...root, children: root.children.flatMap((node) => clean(node, base) as RootContent[]) };
}

/** A node as a write-up can hold it, or what it leaves behind. */
function clean(node: Nodes, base: string | undefined): Nodes[] {
  const inner = (): Nodes[] =>
    'children' in node ? node.children.flatMap((child) => clean(child, base)) : [];
  switch (node.type) {
    case 'html':
    case 'definition':
    case 'footnoteDefinition':
    case 'footnoteReference':
    case 'yaml':
      return [];
    case 'image':
    case 'imageReference':
      return node.alt ? [{ type: 'text', value: node.alt }] : [];
    case 'link':
      return cleanLink(node.url, inner(), base);
    case 'linkReference':
      return inner();
    case 'heading':
      return [{ ...node, depth: node.depth === 1 ? 2 : node.depth, children: inner() as PhrasingContent[] }];
    case 'listItem':
      return [{ ...node, checked: null, children: inner() } as Nodes];
    default:
      return 'children' in node ? [{ ...node, children: inner() } as Nodes] : [node];
  }
}

function cleanLink(url: string, words: Nodes[], base: string | undefined): Nodes[] {
  const whole = URL.canParse(url, base) ? new URL(url, base).href : url;
  if (!/^(?:https?|mailto):/i.test(whole) || readTarget(whole).kind !== 'web') return words;
  const said = words.map(wordsOf).join('').trim() === '' ? [{ type: 'text', value: whole } as const] : words;
  return [{ type: 'link', url: whole, children: said as PhrasingContent[] }];
}

const INLINE: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference']);

function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (!('children' in node)) return '';
  const words = node.children
    .map(wordsOf)
    .join(INLINE.has(node.type) || node.type === 'paragraph' || node.type === 'heading' ? '' : ' ');
  return node.type === 'link' ? withAddress(words, node.url) : words;
}

function withAddress(words: string, url: string): string {
  if (!/^https?:/i.test(url) || words.includes(url) || url.endsWith(`//${words}`)) return words;
  return words.trim() === '' ? url : `${words} (${url})`;
}
