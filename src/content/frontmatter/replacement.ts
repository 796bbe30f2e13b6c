import { isPair } from 'yaml';
import { lineAround, type Splice } from '../lines.ts';
import { spanOfItem, spanOfNode, type Path } from './nodes.ts';
import { startOf, stepsTo, type Step, type Tree } from './tree.ts';

/** Writes something in the place of the value at a path. A block that stood below its name gives way to what stands behind it. */
export function replacement(tree: Tree, path: Path, yaml: string): Splice {
  const { text } = tree;
  const last = stepsTo(tree, path)?.at(-1);
  if (!last) return { start: tree.start, end: tree.start, instead: '' };
  const item: unknown = last.parent.items[last.index];
  const value = spanOfNode(isPair(item) ? item.value : item, text);
  const sign = signEnd(last, text);
  if (value && value.end > value.start && lineAround(text, sign).end >= value.start)
    return { ...value, instead: yaml };
  return {
    start: sign,
    end: Math.max(sign, value?.end ?? sign),
    instead: yaml.startsWith('\n') ? yaml : ` ${yaml}`,
  };
}

/** Behind the colon of a name, or the dash of an item. */
function signEnd({ parent, index }: Step, text: string): number {
  const item: unknown = parent.items[index];
  if (!isPair(item)) return startOf(parent, index, text) + (parent.flow ? 0 : 1);
  const { end } = spanOfNode(item.key, text) ?? spanOfItem(item, text);
  const colon = /^\s*:/.exec(text.slice(end));
  return end + (colon?.[0].length ?? 0);
}
