import * as z from 'zod';
import { SCHEMAS } from './document.ts';
import { writeScalar } from './frontmatter/yaml.ts';
import type { Kind } from './place.ts';
import { unwrap } from './schema/reading.ts';

/** A fact as it is typed: a text, a list or a block of named facts; `undefined` where it is left out. */
export type Fact = string | readonly Fact[] | { readonly [name: string]: Fact | undefined };

export type Facts = Readonly<Record<string, Fact | undefined>>;

/** The longest line that a list of words stands on by itself. */
const WIDTH = 100;

/** A file of a kind with these facts and this prose, in the form that the archive has for both. */
export function writeDocument(kind: Kind, facts: Facts, body: string): string {
  const prose = body.trim();
  return `---\n${writeBlock(facts, SCHEMAS[kind])}\n---\n${prose === '' ? '' : `\n${prose}\n`}`;
}

/** A fact as it stands behind the colon of its name: with a space before it, or on lines of its own. */
export function writeFact(fact: Fact, field: z.ZodType | undefined): string {
  if (typeof fact === 'string') return ` ${writeScalar(fact)}`;
  if (!isList(fact)) return `\n${indented(writeBlock(fact, field))}`;
  const item = elementOf(field);
  const texts = fact.filter((each) => typeof each === 'string');
  if (texts.length === fact.length) return writeTexts(texts);
  return fact.map((each) => `\n  -${writeItem(each, item)}`).join('');
}

function writeTexts(texts: readonly string[]): string {
  const flow = ` [${texts.map((text) => writeScalar(text, true)).join(', ')}]`;
  if (flow.length <= WIDTH) return flow;
  return texts.map((text) => `\n  - ${writeScalar(text)}`).join('');
}

function writeItem(item: Fact, field: z.ZodType | undefined): string {
  return typeof item === 'string' || isList(item)
    ? writeFact(item, field)
    : ` ${indented(writeBlock(item, field), 4).trimStart()}`;
}

/** Names in the order of the schema, each on a line of its own. */
function writeBlock(facts: Facts, field: z.ZodType | undefined): string {
  const inner = field && unwrap(field);
  const order = inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(facts)
    .filter((entry): entry is [string, Fact] => entry[1] !== undefined)
    .sort(([a], [b]) => place(a) - place(b))
    .map(([name, fact]) => `${name}:${writeFact(fact, partNamed(inner, name))}`)
    .join('\n');
}

function partNamed(field: z.ZodType | undefined, name: string): z.ZodType | undefined {
  if (field instanceof z.ZodRecord) return field.valueType as z.ZodType;
  return field instanceof z.ZodObject ? (field.shape[name] as z.ZodType | undefined) : undefined;
}

function elementOf(field: z.ZodType | undefined): z.ZodType | undefined {
  const inner = field && unwrap(field);
  return inner instanceof z.ZodArray ? (inner.element as z.ZodType) : undefined;
}

function isList(fact: Fact): fact is readonly Fact[] {
  return Array.isArray(fact);
}

function indented(text: string, by = 2): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}
