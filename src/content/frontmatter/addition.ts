import { isMap } from 'yaml';
import type { YAMLMap } from 'yaml';
import { lineAround, type Splice } from '../lines.ts';
import { keyOf, spanOfItem, spanOfNode, type Collection, type Path } from './nodes.ts';
import { nodeAt, startOf, type Tree } from './tree.ts';

/** A name with its value, on one line as `{ … }` takes it, or on several as a block does. */
export interface Entry {
  readonly name: string;
  readonly flow: string;
  readonly block?: string | undefined;
}

/** Adds a name with its value to the block at a path, behind the last of those that go before it. */
export function addition(tree: Tree, path: Path, entry: Entry, before: readonly string[]): Splice {
  const { text, start } = tree;
  const map = nodeAt(tree, path);
  const line = `${entry.name}:${entry.block ?? ` ${entry.flow}`}`;
  if (!isMap(map)) return { start, end: start, instead: `${line}\n` };
  const place = map.items.findLastIndex((pair) => before.includes(keyOf(pair) ?? ''));
  if (map.flow) return inFlow(map, place, `${entry.name}: ${entry.flow}`, text);
  const first = startOf(map, 0, text);
  const indent = first - lineAround(text, first).start;
  const isDashed = text.slice(first - indent, first).trim() !== '';
  const written = line
    .split('\n')
    .map((each) => ' '.repeat(indent) + each)
    .join('\n');
  if (place === -1 && !isDashed)
    return { start: first - indent, end: first - indent, instead: `${written}\n` };
  const at = lineAround(text, spanOfItem(map.items[Math.max(0, place)], text).end).end;
  return { start: at, end: at, instead: `\n${written}` };
}

function inFlow(map: YAMLMap, place: number, written: string, text: string): Splice {
  if (map.items.length === 0) return { ...spanOfItem(map, text), instead: `{ ${written} }` };
  const at = place === -1 ? spanOfItem(map.items[0], text).start : spanOfItem(map.items[place], text).end;
  return { start: at, end: at, instead: place === -1 ? `${written}, ` : `, ${written}` };
}

/** Adds items to the end of the list at a path. */
export function extension(tree: Tree, path: Path, item: string, count: number): Splice {
  const { text } = tree;
  const list = nodeAt(tree, path) as Collection;
  const last = list.items.length - 1;
  const { end } =
    last < 0 ? { end: (spanOfNode(list, text)?.start ?? 0) + 1 } : spanOfItem(list.items[last], text);
  if (list.flow)
    return {
      start: end,
      end,
      instead: last < 0 ? Array.from({ length: count }, () => item).join(', ') : `, ${item}`.repeat(count),
    };
  const first = startOf(list, 0, text);
  const at = lineAround(text, end).end;
  return {
    start: at,
    end: at,
    instead: `\n${' '.repeat(first - lineAround(text, first).start)}- ${item}`.repeat(count),
  };
}
