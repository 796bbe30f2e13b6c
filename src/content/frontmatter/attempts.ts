import { lineAround, linesOf, splice, type Span, type Splice } from '../lines.ts';
import { firstErrorIn, type Parsed, type ReadingError } from './parse.ts';
import { REPAIRS, type Repair } from './repairs.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A repair that was tried. */
export interface Attempt {
  readonly repair: Repair;
  readonly change: Splice;
  /** How far the facts can be read once the change is made, as an offset of the text before it. */
  readonly reach: number;
}

/** How many more characters of a file are parsed in search of repairs. */
export interface Patience {
  left: number;
}

/** Of the repairs that let the facts be read beyond the faulty line, the first of those that let them be read furthest. */
export function bestAttempt(
  { text, facts }: Parsed,
  { at, end }: ReadingError,
  vocabulary: Vocabulary,
  patience: Patience,
): Attempt | undefined {
  const lines = targets(text, facts, at);
  const part = partAround(text, facts, Math.min(...lines), end);
  let best: Attempt | undefined;
  for (const { repair, change } of candidates(text, facts, lines, at, vocabulary)) {
    patience.left -= part.end - part.start;
    if (patience.left < 0) break;
    const gained = change.instead.length - (change.end - change.start);
    const error = firstErrorIn(splice(text, change), { start: part.start, end: part.end + gained });
    if (error === undefined) return { repair, change, reach: Infinity };
    const reach = error.at - gained;
    if (reach > Math.max(lineAround(text, at).end, end, change.end, best?.reach ?? 0))
      best = { repair, change, reach };
  }
  return best;
}

/** How many names with their values are read beyond the faulty one to see whether a repair holds. */
const BEYOND = 3;

/** From the name, at the beginning of a line, that holds an offset to some names beyond another. */
function partAround(text: string, facts: Span, from: number, to: number): Span {
  const names = [...text.slice(facts.start, facts.end).matchAll(/^[^\s#\-\]}]/gm)].map(
    ({ index }) => facts.start + index,
  );
  const start = names.findLast((name) => name <= from) ?? facts.start;
  return { start, end: names.filter((name) => name > to)[BEYOND] ?? facts.end };
}

function* candidates(
  text: string,
  facts: Span,
  lines: readonly number[],
  at: number,
  vocabulary: Vocabulary,
): Generator<Pick<Attempt, 'repair' | 'change'>> {
  for (const line of lines) {
    const isBefore = line < lineAround(text, at).start;
    for (const repair of REPAIRS.filter(({ isMove = false }) => !(isMove && isBefore))) {
      for (const span of sentencesAt(text, line, facts.end)) {
        const change = mended(text, span, repair, vocabulary);
        if (change.instead !== text.slice(span.start, span.end)) yield { repair, change };
      }
    }
  }
}

/** The lines in which the mistake may be: the one at which reading stops, the next, those with a quotation mark that is not closed, and the ones before it. */
function targets(text: string, facts: Span, at: number): number[] {
  const { starts } = linesOf(text.slice(0, lineAround(text, at).start));
  const lineAt = (start: number): string => text.slice(start, lineAround(text, start).end);
  const before = starts.slice(0, -1).filter((start) => start >= facts.start && lineAt(start).trim() !== '');
  const open = before.filter((start) => /^\s*(?:- +)*(?:[\w-]+: +)?(["'])(?:(?!\1).)*$/.test(lineAt(start)));
  const next = text.indexOf('\n', at) + 1;
  const after = next > 0 && next < facts.end ? [next] : [];
  return [
    ...new Set([lineAround(text, at).start, ...after, ...open.slice(-3), ...before.slice(-3).toReversed()]),
  ];
}

/** The line that begins at an offset, alone and with the lines in which its sentence goes on. */
function sentencesAt(text: string, start: number, end: number): Span[] {
  const line = lineAround(text, start);
  const indent = /^[\s-]*/.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
  const more = new RegExp(String.raw`^(?:\n {${String(indent + 1)},}(?![\w-]+:(?:\s|$)|- )\S.*)+`).exec(
    text.slice(line.end, end),
  );
  return more ? [line, { start: line.start, end: line.end + more[0].length }] : [line];
}

/** The change that a repair makes of some lines, which are one sentence; no change where it has nothing to mend. */
export function mended(text: string, { start, end }: Span, { mend }: Repair, vocabulary: Vocabulary): Splice {
  const written = text.slice(start, end).replace(/\n\s*/g, ' ');
  const line = { text: written, before: lineBefore(text, start), after: lineAfter(text, end), vocabulary };
  return { start, end, instead: mend(line) ?? text.slice(start, end) };
}

function lineBefore(text: string, start: number): string {
  return (
    text
      .slice(0, start)
      .split('\n')
      .findLast((line) => line.trim() !== '') ?? ''
  );
}

function lineAfter(text: string, end: number): string {
  return /\n([^\n]*\S)/.exec(text.slice(end))?.[1] ?? '';
}
