import { isMap, parseDocument } from 'yaml';
import { linesOf, placeAt } from '../lines.ts';
import { READ_AS_TYPED, spanOfPair, typedOf } from './nodes.ts';

/** YAML that was written for another program: every scalar the text that was typed, and the line (from 1) of each name at its top. */
export interface ForeignYaml {
  readonly data: unknown;
  readonly lines: ReadonlyMap<string, number>;
  /** Why it cannot be read, and on which line. */
  readonly fault: { readonly line: number; readonly fault: string } | undefined;
}

/** A text file that another program begins with YAML between two lines of `---`; the prose begins on `bodyLine`. */
export interface ForeignFrontmatter extends ForeignYaml {
  readonly body: string;
  readonly bodyLine: number;
}

/** Reads YAML of another program; never throws, and runs none of it. Lines count from `first`. */
export function readForeignYaml(text: string, first = 1): ForeignYaml {
  const { contents, errors } = parseDocument(text, { ...READ_AS_TYPED, uniqueKeys: true });
  const [error] = errors;
  const places = linesOf(text);
  if (error) {
    const line = placeAt(places, Math.min(error.pos[0], text.length)).line + first - 1;
    return { data: undefined, lines: new Map(), fault: { line, fault: sentenceOf(error.message) } };
  }
  const pairs = isMap(contents) ? contents.items : [];
  const lines = pairs.map((pair): [string, number] => [
    String(pair.key),
    placeAt(places, spanOfPair(pair, text).start).line + first - 1,
  ]);
  return { data: contents === null ? {} : typedOf(contents), lines: new Map(lines), fault: undefined };
}

const FENCED = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;

/** Splits a text into YAML and prose and reads the first; `undefined` where it does not begin with a line of `---`. */
export function readForeignFrontmatter(text: string): ForeignFrontmatter | undefined {
  const fenced = FENCED.exec(text);
  if (fenced?.index !== 0) return undefined;
  const [head, facts = ''] = fenced;
  return {
    ...readForeignYaml(facts, 2),
    body: text.slice(head.length),
    bodyLine: head.split('\n').length,
  };
}

function sentenceOf(message: string): string {
  const [line = ''] = message.split('\n');
  return line.replace(/ at line \d+, column \d+:?$/, '').replace(/[.:]*$/, '.');
}
