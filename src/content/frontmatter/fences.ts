import matter from 'gray-matter';
import { lineAround, type Span } from '../lines.ts';
import type { Found } from './fault.ts';

/** Where the facts of a write-up stand and where its prose begins; `facts` is `undefined` where there seem to be none. */
export interface Fences {
  readonly facts: Span | undefined;
  readonly body: number;
  readonly faults: readonly Found[];
}

const FENCE = '---';

/** Finds the two lines of `---` that hold the facts, or what was written instead. `skeleton` makes facts that a file without any could begin with. */
export function findFences(text: string, skeleton: () => string): Fences {
  const first = lineAround(text, /^\s*/.exec(text)?.[0].length ?? 0);
  const [sign] = SIGN.exec(text.slice(first.start, first.end)) ?? codeSign(text, first) ?? [];
  if (sign === undefined) return withoutStart(text, first.start, skeleton);
  const lead = [...leadFault(first.start), ...openingFault(text, first)];
  const begin = Math.min(text.length, first.end + 1);
  const close = lineStartingWith(text, begin, sign.trim());
  if (!close) return withoutEnd(text, begin, lead);
  const faults = [...lead, ...closingFault(text, close)];
  return {
    facts: { start: begin, end: close.start },
    body: faults.length === 0 ? bodyOf(text) : afterLine(text, close),
    faults,
  };
}

const SIGN = /^\s*(?:-{3}|\+{3}|;{3})/;

/** The sign of a block of code, where facts stand in it. */
function codeSign(text: string, { start, end }: Span): RegExpExecArray | undefined {
  const sign = /^\s*(?:`{3}|~{3})(?=\s*(?:ya?ml|md|markdown|text)?\s*$)/.exec(text.slice(start, end));
  return sign && FACT.test(text.slice(end + 1)) ? sign : undefined;
}

function refuse(): never {
  throw new Error('Front matter is YAML and nothing else');
}
const LANGUAGES = ['json', 'toml', 'javascript', 'js', 'coffee', 'coffeescript', 'cson'];
/** gray-matter would run `---js` front matter and knows other languages too: each is replaced, since none may ever be reached. */
const ENGINES = Object.fromEntries(LANGUAGES.map((name) => [name, { parse: refuse }]));
/** With options given gray-matter keeps no cache, in which a broken file read twice would come out empty. */
const SPLIT_ONLY = {
  language: 'yaml',
  engines: { ...ENGINES, yaml: { parse: () => ({}), stringify: refuse } },
};

function bodyOf(text: string): number {
  return text.length - matter(text, SPLIT_ONLY).content.length;
}

function afterLine(text: string, { end }: Span): number {
  return Math.min(text.length, end + 1);
}

function lineStartingWith(text: string, from: number, sign: string): Span | undefined {
  const at = `\n${text.slice(from)}`.indexOf(`\n${sign}`);
  return at === -1 ? undefined : lineAround(text, from + at);
}

function syntax(start: number, end: number, message: string, instead: string): Found {
  return { kind: 'syntax', start, end, message, instead };
}

function leadFault(end: number): Found[] {
  return end === 0 ? [] : [syntax(0, end, 'The first line of the file is ---, with nothing above it.', '')];
}

/** The first line must be `---` alone: gray-matter takes `---js` for a language. */
function openingFault(text: string, { start, end }: Span): Found[] {
  const line = text.slice(start, end);
  if (line.trimEnd() === FENCE) return [];
  const rest = line
    .trim()
    .replace(/^(?:[-+;]+|[`~]{3}\s*(?:ya?ml|md|markdown|text)?$)/, '')
    .trim()
    .slice(0, 40);
  const message =
    rest === ''
      ? 'The facts begin below a line of three hyphens, --- alone.'
      : `The first line is --- alone, and "${rest}" cannot stand there: facts are written as names and values, and nothing in them is run.`;
  return [syntax(start, end, message, FENCE)];
}

function closingFault(text: string, { start, end }: Span): Found[] {
  if (text.slice(start, end).trimEnd() === FENCE) return [];
  return [syntax(start, end, 'The facts end above a line of three hyphens, --- alone.', FENCE)];
}

/** A file that does not begin with a fence: it was forgotten, or there are no facts. */
function withoutStart(text: string, start: number, skeleton: () => string): Fences {
  const opening = (message: string, facts: string): Found => syntax(0, start, message, `${FENCE}\n${facts}`);
  if (text.trim() === '')
    return noFacts(
      opening('The file is empty. A write-up begins with its facts between two lines of ---:', skeleton()),
    );
  const message = 'A write-up begins with its facts between two lines of ---, and this one does not.';
  if (!FACT.test(text.slice(start))) return noFacts(opening(message, skeleton()));
  const close = lineStartingWith(text, start, FENCE);
  if (!close) return withoutEnd(text, start, [opening(message, '')]);
  return { facts: { start, end: close.start }, body: afterLine(text, close), faults: [opening(message, '')] };
}

function noFacts(fault: Found): Fences {
  return { facts: undefined, body: 0, faults: [{ ...fault, instead: `${fault.instead}${FENCE}\n` }] };
}

const FACT = /^[\w-]+:(?:\s|$)/;

/** Facts without an end are taken to end at the first empty line behind which no fact stands. */
function withoutEnd(text: string, begin: number, faults: readonly Found[]): Fences {
  const blanks = [...text.slice(begin).matchAll(/^[^\S\n]*\n(?=(.*\S))/gm)];
  const blank = blanks.find(([, next = '']) => !FACT.test(next) && !/^(?:- |\s)/.test(next));
  const end = blank ? begin + blank.index : text.length;
  const lead = end === 0 || text[end - 1] === '\n' ? '' : '\n';
  const fault = syntax(
    end,
    end,
    'The facts have no end: a second line of --- is missing.',
    `${lead}${FENCE}\n`,
  );
  return { facts: { start: begin, end }, body: end, faults: [...faults, fault] };
}
