import type { Offer } from './problem.ts';

/** Offsets into a text: `start` included, `end` not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A change to a text: what stands in the span goes, and `instead` comes in its place. */
export interface Splice extends Span {
  readonly instead: string;
}

/** A text and the offsets at which its lines begin. */
export interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Indexes the lines of a text whose line breaks are all `\n`. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return { text, starts };
}

/** The line and column of an offset, both from 1. */
export function placeAt({ starts }: Lines, offset: number): { line: number; column: number } {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** The line that holds an offset, without its line break. */
export function lineAround(text: string, at: number): Span {
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start, end: end === -1 ? text.length : end };
}

/** The text after a splice. */
export function splice(text: string, { start, end, instead }: Splice): string {
  return text.slice(0, start) + instead + text.slice(end);
}

/** A splice as an offer of whole lines: only the new ones where nothing goes, else those that hold the span as they would be. */
export function offerOf(lines: Lines, { start, end, instead }: Splice): Offer {
  const { text } = lines;
  const isInsertion = start === end && instead !== '';
  if (isInsertion && instead.endsWith('\n') && lineAround(text, start).start === start) {
    return insertion(placeAt(lines, start).line, instead.slice(0, -1));
  }
  if (isInsertion && instead.startsWith('\n') && lineAround(text, start).end === start) {
    return insertion(placeAt(lines, start).line + 1, instead.slice(1).replace(/\n$/, ''));
  }
  const first = lineAround(text, start).start;
  const last = lineAround(text, Math.max(start, end - 1)).end;
  const written = text.slice(first, start) + instead + text.slice(Math.min(end, last), last);
  const [from, to] = [placeAt(lines, first).line, placeAt(lines, last).line];
  return written.trim() === ''
    ? { kind: 'remove', from, to }
    : { kind: 'replace', from, to, text: written.replace(/\n$/, '') };
}

function insertion(line: number, text: string): Offer {
  return { kind: 'replace', from: line, to: line - 1, text };
}
