import { isAlias, isMap, isNode, isPair, isScalar, isSeq } from 'yaml';
import type { Node, ParsedNode, Scalar, YAMLMap } from 'yaml';
import { lineAround } from '../lines.ts';
import { hasUnseen, withoutUnseen } from '../bytes.ts';
import { withoutItem } from './removal.ts';
import { splitItems, splitSentences } from './commas.ts';
import type { Found } from './fault.ts';
import { keyOf, spanOfNode, spanOfPair } from './nodes.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What YAML accepts and a writer did not mean: comments that cut a sentence, commas that split one, names given twice, and what says more than values. */
export function swallowedFaults(root: unknown, text: string, { words }: Vocabulary): Found[] {
  const faults: Found[] = [];
  const look = (node: unknown, name: string): void => {
    if (isAlias(node)) faults.push(...aliasFaults(node, text));
    else if (isNode(node)) faults.push(...propertyFaults(node as ParsedNode, text));
    if (isScalar(node))
      faults.push(...commentFaults(node, text, words.has(name)), ...unseenFaults(node, text));
    if (isSeq(node)) {
      faults.push(...(node.flow ? splitItems(node, text) : []));
      for (const item of node.items) lookAt(item, name);
    }
    if (isMap(node)) {
      faults.push(...duplicates(node, text), ...(node.flow ? splitSentences(node, text) : []));
      for (const pair of node.items) lookAt(pair, name);
    }
  };
  const lookAt = (item: unknown, name: string): void => {
    if (!isPair(item)) {
      look(item, name);
      return;
    }
    look(item.key, '');
    look(item.value, keyOf(item) ?? name);
  };
  look(root, '');
  return faults;
}

function aliasFaults(node: Node, text: string): Found[] {
  const span = spanOfNode(node, text);
  const message =
    'A value cannot begin with an asterisk, which stands for another value in YAML. Put it in quotes.';
  return span
    ? [{ kind: 'syntax', ...span, message, instead: JSON.stringify(text.slice(span.start, span.end)) }]
    : [];
}

/** `!tag` and `&anchor` before a value. */
function propertyFaults(node: ParsedNode, text: string): Found[] {
  if (node.tag === undefined && node.anchor === undefined) return [];
  const value = node.range[0];
  const line = lineAround(text, value);
  const before =
    /(?:[!&][^\s,[\]{}]*\s*)+$/.exec(text.slice(line.start, value)) ??
    /(?:[!&][^\s,[\]{}]*\s*)+$/.exec(text.slice(0, value));
  if (!before) return [];
  const message =
    'A value cannot begin with ! or &, which have a meaning of their own in YAML. Take the word out, or put the whole in quotes.';
  const start = value - before[0].length;
  return [
    {
      kind: 'syntax',
      start,
      end: start + before[0].trimEnd().length + (text[value - 1] === ' ' ? 1 : 0),
      message,
      instead: '',
    },
  ];
}

/**
 * A ` #` after a plain value is meant as a comment where a space follows it and the value is one word that is no word for
 * readers; elsewhere it cut a sentence.
 */
function commentFaults(node: Scalar, text: string, isWords: boolean): Found[] {
  const span = node.type === 'PLAIN' ? spanOfNode(node, text) : undefined;
  if (!span || span.start === span.end) return [];
  const comment = /^[^\S\n]+#[^\n]*/
    .exec(text.slice(span.end, lineAround(text, span.end).end))?.[0]
    .trimEnd();
  const written = text.slice(span.start, span.end);
  if (comment === undefined || (/#(?:\s|$)/.test(comment) && !/\s/.test(written) && !isWords)) return [];
  const message = `What stands behind a space and # is lost as a comment, here "${comment.trim()}". Put the whole in quotes, or the comment on a line of its own.`;
  return [
    {
      kind: 'swallowed',
      start: span.start,
      end: span.end + comment.length,
      at: span.end + comment.indexOf('#'),
      message,
      instead: JSON.stringify(written + comment),
    },
  ];
}

/** An escape such as "\0" writes a sign that cannot be seen without showing it. */
function unseenFaults(node: Scalar, text: string): Found[] {
  const span = spanOfNode(node, text);
  const value = String(node.value);
  if (!span || !hasUnseen(value)) return [];
  const message = 'A sign is written here that cannot be seen. Take it out.';
  return [{ kind: 'syntax', ...span, message, instead: JSON.stringify(withoutUnseen(value)) }];
}

function duplicates(map: YAMLMap, text: string): Found[] {
  const seen = new Set<string>();
  return map.items.flatMap((pair, index): Found[] => {
    const key = keyOf(pair);
    if (key === undefined || !seen.has(key)) {
      if (key !== undefined) seen.add(key);
      return [];
    }
    const message = `"${key}" is given twice here, and only one can be kept. Take out the one that is wrong, such as this second one.`;
    return [
      { kind: 'swallowed', ...withoutItem(map, index, text), at: spanOfPair(pair, text).start, message },
    ];
  });
}
