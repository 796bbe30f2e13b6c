import { lineAround, linesOf, offerOf, placeAt, type Lines, type Span } from './lines.ts';
import type { Offer } from './problem.ts';

/** Something wrong with a file before any of it is understood. */
export interface TextFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly offer: Offer;
}

/** The text of a file as it would be without its faults: with as many lines, each ended by `\n`, and without a byte order mark. */
export interface Text {
  readonly text: string;
  readonly faults: readonly TextFault[];
}

/** Reads the bytes of a file as UTF-8. Whatever they are, some text comes of it. */
export function readText(bytes: Uint8Array): Text {
  const sixteen = wideDecoder(bytes);
  const decoded = withoutMark(sixteen ? sixteen.decode(bytes) : new TextDecoder().decode(bytes));
  const letters = sixteen ? wideFault(decoded) : letterFaults(decoded, bytes);
  const signs = signFaults(letters.text);
  const marks = mergeFaults(signs.text);
  return { text: marks.text, faults: [...letters.faults, ...signs.faults, ...marks.faults] };
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n');
}

/** Two bytes a letter, as some editors save what they call Unicode, are known by their first two. */
function wideDecoder([first, second]: Uint8Array): TextDecoder | undefined {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be') : undefined;
}

function wideFault(text: string): Text {
  const { start, end } = lineAround(text, 0);
  const message = 'The file is saved as UTF-16. Save it as UTF-8; its words stay as they are.';
  const offer: Offer = { kind: 'replace', from: 1, to: 1, text: text.slice(start, end) };
  return { text, faults: [{ line: 1, column: 1, message, offer }] };
}

/** Lines that are not UTF-8 are most often Windows-1252, and are offered as that; a letter that was lost before is offered as `?`. */
function letterFaults(text: string, bytes: Uint8Array): Text {
  if (!text.includes('\uFFFD')) return { text, faults: [] };
  const lines = text.split('\n');
  const latin = isUtf8(bytes)
    ? lines
    : withoutMark(new TextDecoder('windows-1252').decode(bytes)).split('\n');
  const message =
    'A letter here is not saved as UTF-8 and would be lost. Save the file as UTF-8 and see that the letter is right.';
  const faults = lines.flatMap((line, index): TextFault[] => {
    const column = line.indexOf('\uFFFD') + 1;
    if (column === 0) return [];
    lines[index] = (latin[index] ?? line).replace(/\uFFFD|ï¿½/g, '?');
    return [
      {
        line: index + 1,
        column,
        message,
        offer: { kind: 'replace', from: index + 1, to: index + 1, text: lines[index] },
      },
    ];
  });
  return { text: lines.join('\n'), faults };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).length >= 0;
  } catch {
    return false;
  }
}

/** Signs that are not printed and break feeds and terminals, and those that turn the direction of the words around them. */
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;

/** Whether a text holds a sign that cannot be printed. */
export function hasUnseen(text: string): boolean {
  return text.search(UNSEEN) !== -1;
}

/** The text without signs that cannot be printed. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

function signFaults(text: string): Text {
  if (!hasUnseen(text)) return { text, faults: [] };
  return mended(text, (line) => {
    const at = line.search(UNSEEN);
    const code = (line.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const message = `A sign stands here that cannot be seen (U+${code}). Take it out; the line without it is:`;
    return at === -1 ? undefined : { at, message, instead: withoutUnseen(line) };
  });
}

/** Two changes that git could not join: the first text, what was there before them, and the second. */
const MERGE =
  /^<{7} .*\n((?:(?!<{7} |={7}$|\|{7} ).*\n)*)(?:\|{7} .*\n(?:(?!={7}$).*\n)*)?={7}\n(?:(?!>{7} |<{7} ).*\n)*>{7} .*$/gm;

/** What git leaves in a file where two changes did not fit, read as if the first had been kept. */
function mergeFaults(text: string): Text {
  if (!/^<{7} /m.test(text) || !/^>{7} /m.test(text)) return { text, faults: [] };
  const lines = linesOf(text);
  const message =
    'Two changes met here and were not settled. Keep the right one of the two texts, and take the marks out.';
  const merges = [...text.matchAll(MERGE)];
  const faults = merges.map(({ index, 0: whole, 1: first = '' }): TextFault => {
    const { line, column } = placeAt(lines, index);
    const to = line + whole.split('\n').length - 1;
    const offer: Offer =
      first === ''
        ? { kind: 'remove', from: line, to }
        : { kind: 'replace', from: line, to, text: first.slice(0, -1) };
    return {
      line,
      column,
      message: `${message} ${first === '' ? 'The first is empty.' : 'The first is:'}`,
      offer,
    };
  });
  const kept = text.replace(MERGE, (whole: string, first: string) => {
    const more = whole.split('\n').length - 1 - (first.split('\n').length - 1);
    return `\n${first}${'\n'.repeat(more - 1)}`;
  });
  const marks = markFaults(kept);
  return { text: marks.text, faults: [...faults, ...marks.faults] };
}

/** Marks that have lost the others of their kind. */
function markFaults(text: string): Text {
  const message = 'This is a mark of two changes that met here and were not settled. Take it out.';
  return mended(text, (line) =>
    /^(?:<{7} .*|={7}|>{7} .*|\|{7} .*)$/.test(line) ? { at: 0, message, instead: '' } : undefined,
  );
}

interface Mend {
  readonly at: number;
  readonly message: string;
  readonly instead: string;
}

/** Mends a text line by line; a line that goes leaves an empty one, so that the others keep their numbers. */
function mended(text: string, mend: (line: string) => Mend | undefined): Text {
  const before = linesOf(text);
  const lines = text.split('\n');
  const faults = lines.flatMap((line, index) => {
    const found = mend(line);
    if (!found) return [];
    lines[index] = found.instead;
    const start = before.starts[index] ?? 0;
    return [faultAt(before, { start, end: start + line.length }, found)];
  });
  return { text: lines.join('\n'), faults };
}

function faultAt(lines: Lines, span: Span, { at, message, instead }: Mend): TextFault {
  return { ...placeAt(lines, span.start + at), message, offer: offerOf(lines, { ...span, instead }) };
}
