import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { Span } from '../lines.ts';

/** How all of the project reads YAML: 1.2, every scalar a text, nothing resolved. */
export const READ_AS_TYPED = {
  schema: 'failsafe',
  version: '1.2',
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error',
} as const;

/** A step leads into a block by name or into a list by number, from 0. */
export type Path = readonly (string | number)[];

/** A block of named values, or a list. */
export type Collection = YAMLMap | YAMLSeq;

/** Whether a node is a block of named values or a list. */
export function isCollection(node: unknown): node is Collection {
  return isMap(node) || isSeq(node);
}

/** The name that a pair gives its value; `undefined` where it is not a plain one. */
export function keyOf(pair: unknown): string | undefined {
  return isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : undefined;
}

/** From the first to the last character of a node, trailing white space left out. */
export function spanOfNode(node: unknown, text: string): Span | undefined {
  const [start, end] = (node as Node | null | undefined)?.range ?? [];
  return start === undefined || end === undefined
    ? undefined
    : { start, end: start + text.slice(start, end).trimEnd().length };
}

/** From a pair's name to the end of its value. */
export function spanOfPair({ key, value }: Pair, text: string): Span {
  const named = spanOfNode(key, text) ?? spanOfNode(value, text) ?? { start: 0, end: 0 };
  const end = spanOfNode(value, text)?.end ?? named.end;
  return { start: named.start, end: Math.max(named.end, end) };
}

/** The span of an item of a list, its dash left out, or of a pair of a block. */
export function spanOfItem(item: unknown, text: string): Span {
  return isPair(item) ? spanOfPair(item, text) : (spanOfNode(item, text) ?? { start: 0, end: 0 });
}

/**
 * The value of a node as typed: texts, lists and blocks, with '' where nothing stands. Of two values of one name the
 * first is kept, and an alias is the text it was typed as; both are faults of their own.
 */
export function typedOf(node: unknown): unknown {
  if (isScalar(node)) return String(node.value);
  if (isAlias(node)) return `*${node.source}`;
  if (isSeq(node)) return node.items.map(typedOf);
  if (!isMap(node)) return '';
  const values = new Map<string, unknown>();
  for (const pair of node.items) {
    const key = keyOf(pair) ?? '';
    if (!values.has(key)) values.set(key, typedOf(pair.value));
  }
  return Object.fromEntries(values);
}
