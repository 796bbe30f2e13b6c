import { isMap, isPair, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { lineAround, splice, type Span, type Splice } from '../lines.ts';
import { isCollection, keyOf, READ_AS_TYPED, spanOfItem, spanOfNode } from './nodes.ts';

/** Facts that stand in a span of a text, and what YAML made of them; all offsets are those of the text. */
export interface Parsed {
  readonly text: string;
  readonly facts: Span;
  readonly document: Document.Parsed;
}

/** Parses the facts that stand in a span of a text. */
export function parseFacts(text: string, facts: Span): Parsed {
  const lead = text.slice(0, facts.start).replace(/[^\n]/g, '#');
  return { text, facts, document: parseQuietly(lead + text.slice(facts.start, facts.end)) };
}

/** A text full of mistakes makes thousands of errors, of which the first is looked at: none needs to know its stack. */
function parseQuietly(text: string): Document.Parsed {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(text, READ_AS_TYPED);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The text after a change, with as many lines as before, and where the facts stand in it. */
export function changed(
  { text, facts }: Pick<Parsed, 'text' | 'facts'>,
  change: Splice,
): Pick<Parsed, 'text' | 'facts'> {
  const breaks = (part: string): number => part.split('\n').length - 1;
  const lost = breaks(text.slice(change.start, change.end)) - breaks(change.instead);
  const instead = change.instead + '\n'.repeat(Math.max(0, lost));
  const end = facts.end + instead.length - (change.end - change.start);
  return { text: splice(text, { ...change, instead }), facts: { start: facts.start, end } };
}

/** Parses the facts anew after a change. */
export function parseAfter(parsed: Parsed, change: Splice): Parsed {
  const { text, facts } = changed(parsed, change);
  return parseFacts(text, facts);
}

/** Where reading stops. */
export interface ReadingError {
  readonly at: number;
  /** Where what is not understood ends. */
  readonly end: number;
  /** Whether all can be read, and is no block of named values. */
  readonly isShape: boolean;
}

/** Where YAML stops to understand parsed facts; `undefined` where it never does. */
export function firstError({ text, facts, document }: Parsed): ReadingError | undefined {
  return errorOf(document, text, facts, 0);
}

/** Where YAML stops to understand a part of the facts, which begins at the beginning of a line. */
export function firstErrorIn(text: string, part: Span): ReadingError | undefined {
  const slice = text.slice(part.start, part.end);
  return errorOf(parseQuietly(slice), slice, { start: 0, end: slice.length }, part.start);
}

function errorOf(
  { errors, warnings, contents }: Document.Parsed,
  text: string,
  facts: Span,
  shift: number,
): ReadingError | undefined {
  const [error] = [...errors, ...warnings.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')];
  const inFacts = (offset: number): number => shift + Math.max(facts.start, Math.min(offset, facts.end - 1));
  if (error) return { at: inFacts(error.pos[0]), end: inFacts(error.pos[1]), isShape: false };
  const odd = contents === null || isMap(contents) ? oddName(contents, text) : contents.range[0];
  if (odd === undefined) return undefined;
  return { at: inFacts(odd), end: inFacts(odd), isShape: contents !== null && !isMap(contents) };
}

/** The offset of the first name that is none: a list or a block, nothing at all, or one behind a question mark. */
function oddName(node: unknown, text: string): number | undefined {
  if (!isCollection(node)) return undefined;
  for (const item of node.items) {
    const [name, value]: [unknown, unknown] = isPair(item) ? [item.key, item.value] : [undefined, item];
    const isOdd =
      isPair(item) &&
      (!keyOf(item) ||
        /\?[^\S\n]*$/.test(
          text.slice(lineAround(text, spanOfItem(item, text).start).start, spanOfItem(item, text).start),
        ));
    const at = isOdd ? spanOfNode(name, text)?.start : oddName(value, text);
    if (at !== undefined) return at;
  }
  return undefined;
}
