import { attributesOf, writeTag, type Element } from './attributes.ts';
import { barsOf } from './bars.ts';
import type { ProseFault } from './bounds.ts';
import { componentNamed, COMPONENTS } from './components.ts';
import { faultAt } from './fault-at.ts';
import { inMarkdown } from './html.ts';
import { childrenOf, endOf, sourceOf, sourceOfChildren, startOf } from './tree.ts';

/** What is wrong with a component of an .mdx file: its name, its place, or its attributes. */
export function faultOfElement(node: Element, prose: string): ProseFault | undefined {
  const attributes = attributesOf(node);
  if (!attributes)
    return faultAt(node, unknownComponent(node.name), inMarkdown(sourceOf(node, prose)).trim());
  const name = node.name ?? '';
  const inner = sourceOfChildren(node, prose);
  if (node.type === 'mdxJsxTextElement') {
    return faultAt(
      node,
      `<${name}> stands on lines of its own, with an empty line above and below.`,
      `\n\n${writeTag(name, attributes, false)}\n\n${inner}\n\n</${name}>\n\n`,
    );
  }
  const lacking = Object.keys(attributes.missing);
  if (attributes.refused.length + lacking.length === 0) return faultOfContent(node, prose);
  const [first] = childrenOf(node);
  const tag = prose.slice(startOf(node), first ? startOf(first) : endOf(node)).trimEnd();
  const start = startOf(node);
  return {
    start,
    end: start + tag.length,
    message: [
      ...(attributes.refused.length > 0 ? [refusedAttributes(name, attributes.refused)] : []),
      ...(lacking.length > 0 ? [`<${name}> has to say ${lacking.join(' and ')}.`] : []),
    ].join(' '),
    instead: writeTag(name, attributes, !first),
  };
}

const HOLDS = {
  list: 'one list, an item for each thing that happened',
  table: 'one table of two columns: what is counted, and plain numbers',
} as const;

/** What stands between the tags of a component that holds one thing only, and holds another. */
function faultOfContent(node: Element, prose: string): ProseFault | undefined {
  const { holds = 'prose' } = componentNamed(node.name) ?? {};
  const children = childrenOf(node);
  const [only] = children.length === 1 ? children : [];
  if (holds === 'prose' || (holds === 'list' ? only?.type === 'list' : barsOf(only) !== undefined))
    return undefined;
  return faultAt(node, `<${node.name ?? ''}> holds ${HOLDS[holds]}.`, sourceOfChildren(node, prose).trim());
}

function unknownComponent(name: string | null): string {
  return `<${name ?? ''}> is not a component of a write-up. There are: ${COMPONENTS.map((component) => `<${component.name}>`).join(', ')}.`;
}

function refusedAttributes(name: string, refused: readonly string[]): string {
  const taken = Object.keys(COMPONENTS.find((component) => component.name === name)?.attributes ?? {});
  const takes =
    taken.length === 0 ? 'nothing beside its name' : `${taken.join(' and ')}, as plain text or a number`;
  return `<${name}> takes ${takes}, so ${refused.join(' and ')} cannot stand there.`;
}
