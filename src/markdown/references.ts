import { attributesOf, isElement, type Element } from './attributes.ts';
import { citationsIn } from './citations.ts';
import { readTarget } from './links.ts';
import { readProse } from './read.ts';
import { childrenOf, endOf, sourceOf, sourceOfChildren, startOf, type Node } from './tree.ts';

/** A place in the prose that cites a source, with its offsets and what it would be with another number, or with none. */
export interface Citation {
  readonly source: number;
  readonly start: number;
  readonly end: number;
  readonly instead: (source: number | undefined) => string;
}

/** A link of a write-up to another file: its offsets, how it is written, and its words alone. */
export interface FileLink {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly words: string;
}

/** A picture that a write-up shows: the whole <Figure> with its offsets, the path in it, and what it says of the picture. */
export interface PictureLink {
  readonly src: string;
  readonly alt: string;
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

interface References {
  readonly citations: Citation[];
  readonly links: FileLink[];
  readonly pictures: PictureLink[];
}

/** What prose refers to: the sources it cites, the files it links to and the pictures it shows; nothing where it cannot be read. */
export function findReferences(markdown: string, format: 'md' | 'mdx'): References {
  const { tree, prose, faults } = readProse(markdown, format);
  const found: References = { citations: [], links: [], pictures: [] };
  if (tree && faults.length === 0) collect(tree, prose, found, false);
  return found;
}

function collect(node: Node, prose: string, found: References, isInLink: boolean): void {
  if (node.type === 'text' && !isInLink) found.citations.push(...textCitations(node, prose));
  if (isElement(node)) {
    found.citations.push(...elementCitations(node, prose));
    found.pictures.push(...pictureLinks(node, prose));
  }
  if (node.type === 'link' || node.type === 'definition') found.links.push(...fileLinks(node, prose));
  for (const child of childrenOf(node))
    collect(child, prose, found, isInLink || node.type === 'link' || node.type === 'linkReference');
}

function textCitations(node: Extract<Node, { type: 'text' }>, prose: string): Citation[] {
  return citationsIn(node, prose).map(({ source, start, length }) => ({
    source,
    start,
    end: start + length,
    instead: (other) => (other === undefined ? '' : `[${String(other)}]`),
  }));
}

/** A component that names a source does so in its opening tag. */
function elementCitations(node: Extract<Node, { attributes: unknown }>, prose: string): Citation[] {
  const { source } = attributesOf(node)?.values ?? {};
  const start = startOf(node);
  const first = childrenOf(node)[0];
  const tag = prose.slice(start, first ? startOf(first) : start + sourceOf(node, prose).length);
  const written = /\s+source=(?:\{\s*)?["']?\d+["']?(?:\s*\})?/.exec(tag);
  if (source === undefined || !written) return [];
  const at = start + written.index;
  return [
    {
      source: Number(source),
      start: at,
      end: at + written[0].length,
      instead: (other) => (other === undefined ? '' : ` source={${String(other)}}`),
    },
  ];
}

function fileLinks(node: Extract<Node, { type: 'link' | 'definition' }>, prose: string): FileLink[] {
  const target = readTarget(node.url);
  if (target.kind !== 'write-up') return [];
  const written = sourceOf(node, prose);
  const words = node.type === 'link' ? sourceOfChildren(node, prose) : '';
  return [{ path: target.path, start: startOf(node), end: startOf(node) + written.length, written, words }];
}

function pictureLinks(node: Element, prose: string): PictureLink[] {
  const { src, alt = '' } = attributesOf(node)?.values ?? {};
  if (node.name !== 'Figure' || src === undefined) return [];
  return [{ src, alt, start: startOf(node), end: endOf(node), written: sourceOf(node, prose) }];
}
