import { isMap, isPair, isScalar, isSeq } from 'yaml';
import type { Scalar, YAMLMap } from 'yaml';
import { lineAround, splice, type Span, type Splice } from '../lines.ts';
import { isCollection, keyOf, spanOfItem, spanOfNode, type Collection, type Path } from './nodes.ts';
import { nodeAt, startOf, type Tree } from './tree.ts';
import { writeScalar } from './yaml.ts';

/** How facts are to be written. */
export interface Form {
  /** The names that the block at a path takes, in their order; `undefined` where any order will do. */
  readonly namesAt: (path: Path) => readonly string[] | undefined;
  /** Whether a text at a path can do without the quotes that it has. */
  readonly isBareAt: (path: Path, text: string) => boolean;
}

/** The changes that put facts in a form. Comments go where the name below them goes; what is not certain stays as it is. */
export function changesOfForm({ root, text }: Tree, form: Form): Splice[] {
  return changesIn(root, []);

  function changesIn(node: unknown, path: Path, isInFlow = false): Splice[] {
    if (isScalar(node)) return changesOfScalar(node, path, isInFlow);
    if (isSeq(node))
      return node.items.flatMap((item, index) =>
        changesIn(item, [...path, index], isInFlow || node.flow === true),
      );
    if (!isMap(node)) return [];
    const inner = node.items.flatMap((pair) =>
      changesIn(pair.value, [...path, keyOf(pair) ?? ''], isInFlow || node.flow === true),
    );
    const order = orderOf(namesIn(node), form.namesAt(path) ?? []);
    if (order.every((from, index) => from === index)) return inner;
    return reordered(node, order, inner, text) ?? inner;
  }

  function changesOfScalar(node: Scalar, path: Path, isInFlow: boolean): Splice[] {
    const span = spanOfNode(node, text);
    if (!span || (node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE')) return [];
    const value = String(node.value);
    const isAsTyped = text.slice(span.start + 1, span.end - 1) === value;
    const isBare = isAsTyped && writeScalar(value, isInFlow) === value && form.isBareAt(path, value);
    return isBare ? [{ ...span, instead: value }] : [];
  }
}

function namesIn({ items }: YAMLMap): string[] {
  return items.map((pair) => keyOf(pair) ?? '');
}

/** Which of some names stands where, once they are in order; a name that is not known stays behind the one that it stands behind. */
export function orderOf(names: readonly string[], known: readonly string[]): number[] {
  let last = -1;
  const ranks = names.map((name) => (last = known.includes(name) ? known.indexOf(name) : last));
  return names.map((_, index) => index).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
}

/** The change that puts the items of the list at a path in another order; `undefined` where it is not certain what goes with which. */
export function listInOrder(tree: Tree, path: Path, order: readonly number[]): Splice | undefined {
  const list = nodeAt(tree, path);
  return isCollection(list) ? reordered(list, order, [], tree.text)?.[0] : undefined;
}

function reordered(
  parent: Collection,
  order: readonly number[],
  inner: readonly Splice[],
  text: string,
): Splice[] | undefined {
  return parent.flow === true
    ? flowInOrder(parent, order, inner, text)
    : blockInOrder(parent, order, inner, text);
}

/** Each name with its value takes the place of another between the same commas; not where a comment stands between them. */
function flowInOrder(
  { items }: Collection,
  order: readonly number[],
  inner: readonly Splice[],
  text: string,
): Splice[] | undefined {
  const spans = items.map((item: unknown) => spanOfItem(item, text));
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last || text.slice(first.start, last.end).includes('#')) return undefined;
  return spans.map((span, index) => ({
    ...span,
    instead: changedPart(text, spans[order[index] ?? 0], inner),
  }));
}

/** Each name takes its lines with it: the comments above, and those below that are indented deeper. */
function blockInOrder(
  parent: Collection,
  order: readonly number[],
  inner: readonly Splice[],
  text: string,
): Splice[] | undefined {
  const first = startOf(parent, 0, text);
  const line = lineAround(text, first).start;
  const indent = ' '.repeat(first - line);
  const ends = parent.items.map((item: unknown) => endOfLines(text, endOf(item, text), indent.length));
  const parts = ends.map((end, index) =>
    changedPart(text, { start: index === 0 ? first : (ends[index - 1] ?? 0) + 1, end }, inner),
  );
  const ordered = order.map((from) => (from === 0 ? indent : '') + (parts[from] ?? ''));
  // A comment above the first name may be about all of them, and none can stand behind a dash.
  const above = text.slice(lineAround(text, Math.max(0, line - 1)).start, line);
  const isDashed = text.slice(line, first).trim() !== '';
  const isCertain = isDashed
    ? ordered[0]?.startsWith(indent) === true && /^[^\s#]/.test(ordered[0].slice(indent.length))
    : !/^\s*#/.test(above);
  const instead = ordered.join('\n').slice(indent.length);
  return isCertain ? [{ start: first, end: ends.at(-1) ?? first, instead }] : undefined;
}

/** Where the last word of an item ends. A block that ends with comments has them in its span, also those that are not its own. */
function endOf(item: unknown, text: string): number {
  const value: unknown = isPair(item) ? (item.value ?? item.key) : item;
  const last: unknown = isCollection(value) && value.flow !== true ? value.items.at(-1) : undefined;
  return last === undefined ? spanOfItem(item, text).end : endOf(last, text);
}

/** The end of the line at an offset, or of the last comment below it that is indented deeper than some signs. */
function endOfLines(text: string, at: number, indent: number): number {
  const { end } = lineAround(text, at);
  const deeper = new RegExp(String.raw`^(?:(?:\n[^\S\n]*)*\n {${String(indent + 1)},}#.*)+`).exec(
    text.slice(end),
  );
  return end + (deeper?.[0].length ?? 0);
}

/** A part of a text with the changes that lie in it made. */
function changedPart(text: string, span: Span | undefined, changes: readonly Splice[]): string {
  if (!span) return '';
  const inside = changes.filter(({ start, end }) => start >= span.start && end <= span.end);
  const shifted = inside.map((change) => ({
    ...change,
    start: change.start - span.start,
    end: change.end - span.start,
  }));
  return withAll(text.slice(span.start, span.end), shifted);
}

/** A text with changes made that do not overlap. */
export function withAll(text: string, changes: readonly Splice[]): string {
  return [...changes].sort((a, b) => b.start - a.start).reduce(splice, text);
}
