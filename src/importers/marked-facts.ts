import { parse, TomlDate, TomlError } from 'smol-toml';
import { readForeignFrontmatter, type ForeignFrontmatter } from '../content/frontmatter/foreign.ts';

const FENCED = /^---(toml|json|ya?ml)[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;

/**
 * Splits a text into its facts and its prose where the facts may be TOML or JSON, which the first line then says: `---toml`.
 * Every value is text as it was typed; `undefined` where no facts are marked off. Nothing is run, and nothing throws.
 */
export function readMarkedFacts(text: string): ForeignFrontmatter | undefined {
  const fenced = FENCED.exec(text);
  if (fenced?.index !== 0) return readForeignFrontmatter(text);
  const [head, mark, facts = ''] = fenced;
  if (mark !== 'toml' && mark !== 'json') return readForeignFrontmatter(text.replace(/^---ya?ml/, '---'));
  const read = mark === 'toml' ? readToml : readJson;
  return { ...read(facts), body: text.slice(head.length), bodyLine: head.split('\n').length };
}

type Facts = Pick<ForeignFrontmatter, 'data' | 'lines' | 'fault'>;

function readToml(facts: string): Facts {
  try {
    const data = Object.entries(parse(facts)).map(([name, value]): [string, unknown] => [
      name,
      // A date that does not exist would become another one.
      value instanceof TomlDate ? writtenAt(facts, name) : typed(value),
    ]);
    return { data: Object.fromEntries(data), lines: new Map(), fault: undefined };
  } catch (error) {
    const line = error instanceof TomlError ? error.line : 1;
    return unreadable(line, 'TOML');
  }
}

function writtenAt(facts: string, name: string): string {
  const line = facts.split('\n').find((each) => each.replace(/["'\s]/g, '').startsWith(`${name}=`));
  return (line ?? '')
    .replace(/^[^=]*=/, '')
    .replace(/#.*$/, '')
    .trim();
}

function readJson(facts: string): Facts {
  try {
    return { data: typed(JSON.parse(facts)), lines: new Map(), fault: undefined };
  } catch (error) {
    const [, line = '1'] = /line (\d+)/.exec(String(error)) ?? [];
    return unreadable(Number(line), 'JSON');
  }
}

function unreadable(line: number, notation: string): Facts {
  const fault = `The facts between the lines of --- are no ${notation} that can be read from here on.`;
  return { data: undefined, lines: new Map(), fault: { line: line + 1, fault } };
}

/** A value as text, with what holds texts; what is nothing becomes nothing. */
function typed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(typed);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, typed(part)]));
  if (typeof value === 'string') return value;
  return value === null ? '' : JSON.stringify(value);
}
