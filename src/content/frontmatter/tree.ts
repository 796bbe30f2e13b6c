import { isMap, isPair } from 'yaml';
import { isCollection, keyOf, spanOfItem, spanOfNode, type Collection, type Path } from './nodes.ts';

/** Facts as a tree of nodes whose offsets are those of the file's text. */
export interface Tree {
  readonly root: unknown;
  readonly text: string;
  /** Where the facts begin in the text. */
  readonly start: number;
}

/** A block or list on the way to a path, and which of its items the way goes through. */
export interface Step {
  readonly parent: Collection;
  readonly index: number;
}

/** The nodes on the way to a path; `undefined` where it leads nowhere. */
export function stepsTo({ root }: Tree, path: Path): Step[] | undefined {
  const steps: Step[] = [];
  let node = root;
  for (const step of path) {
    if (!isCollection(node)) return undefined;
    const index = isMap(node) ? node.items.findIndex((pair) => keyOf(pair) === String(step)) : Number(step);
    const item: unknown = node.items[index];
    if (item === undefined) return undefined;
    steps.push({ parent: node, index });
    node = isPair(item) ? item.value : item;
  }
  return steps;
}

/** The value at a path. */
export function nodeAt(tree: Tree, path: Path): unknown {
  const last = stepsTo(tree, path)?.at(-1);
  const item: unknown = last?.parent.items[last.index];
  return path.length === 0 ? tree.root : isPair(item) ? item.value : item;
}

/** Where an item begins: at its dash in a list, at its name in a block. */
export function startOf(parent: Collection, index: number, text: string): number {
  const { start } = spanOfItem(parent.items[index], text);
  if (isMap(parent) || parent.flow === true) return start;
  if (index === 0) return spanOfNode(parent, text)?.start ?? start;
  const from = spanOfItem(parent.items[index - 1], text).end;
  const dash = /^(?:[^\S\n]*(?:#[^\n]*)?\n)*[^\S\n]*-/.exec(text.slice(from, start));
  return dash ? from + dash[0].length - 1 : start;
}

/** Whether what stands at a path is inside `{ … }` or `[ … ]`. */
export function isInFlow(tree: Tree, path: Path): boolean {
  return stepsTo(tree, path)?.some(({ parent }) => parent.flow === true) ?? false;
}
