import { isMap } from 'yaml';
import { lineAround, type Span, type Splice } from '../lines.ts';
import { spanOfItem, type Collection, type Path } from './nodes.ts';
import { replacement } from './replacement.ts';
import { nodeAt, startOf, stepsTo, type Tree } from './tree.ts';

/** Takes out what stands at a path; a list that would be left empty goes too, and a block is left as `{}`. */
export function removal(tree: Tree, path: Path): Splice {
  const last = stepsTo(tree, path)?.at(-1);
  if (!last) return { start: tree.start, end: tree.start, instead: '' };
  const isOnly = last.parent.items.length === 1 && path.length > 1;
  if (!isOnly) return withoutItem(last.parent, last.index, tree.text);
  return isMap(last.parent) ? replacement(tree, path.slice(0, -1), '{}') : removal(tree, path.slice(0, -1));
}

/** Takes an item out of a list or a block, with the comma or the lines that are its own. */
export function withoutItem(parent: Collection, index: number, text: string): Splice {
  return { ...(parent.flow ? flowItem(parent, index, text) : blockItem(parent, index, text)), instead: '' };
}

function flowItem({ items }: Collection, index: number, text: string): Span {
  const own = spanOfItem(items[index], text);
  if (index + 1 < items.length) return { start: own.start, end: spanOfItem(items[index + 1], text).start };
  return { start: index === 0 ? own.start : spanOfItem(items[index - 1], text).end, end: own.end };
}

function blockItem(parent: Collection, index: number, text: string): Span {
  const start = startOf(parent, index, text);
  const line = lineAround(text, start);
  const { end } = spanOfItem(parent.items[index], text);
  const isFirstOfLine = text.slice(line.start, start).trim() === '';
  if (isFirstOfLine || index + 1 >= parent.items.length) {
    return {
      start: isFirstOfLine ? line.start : start,
      end: Math.min(text.length, lineAround(text, Math.max(start, end)).end + 1),
    };
  }
  return { start, end: startOf(parent, index + 1, text) };
}

/** Takes out all but so many items of the list at a path; so many must be there. */
export function truncation(tree: Tree, path: Path, count: number): Splice {
  const { text } = tree;
  const list = nodeAt(tree, path) as Collection;
  if (count === 0) return removal(tree, path);
  const [kept, last] = [spanOfItem(list.items[count - 1], text).end, spanOfItem(list.items.at(-1), text).end];
  if (list.flow) return { start: kept, end: last, instead: '' };
  return {
    start: lineAround(text, kept).end + 1,
    end: Math.min(text.length, lineAround(text, last).end + 1),
    instead: '',
  };
}
