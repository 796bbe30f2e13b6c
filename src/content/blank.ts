import * as z from 'zod';
import { SCHEMAS } from './document.ts';
import { blockExampleOf, descriptionOf, exampleOf } from './example.ts';
import { writeScalar } from './frontmatter/yaml.ts';
import { unwrap } from './schema/reading.ts';

/** What somebody knows of an outage when they begin to write it up. */
export interface Beginning {
  readonly title: string;
  /** The day it began, or the month, or the moment: whatever `started` takes. */
  readonly started: string;
  /** The address of the first source. */
  readonly source: string;
  /** The services of the provider, by id. */
  readonly services: readonly string[];
  /** The day on which it is written up. */
  readonly today: string;
}

const WIDTH = 100;

/** Fields that tell of an entry that has been there for a while, or that no person writes. */
const LATER: ReadonlySet<string> = new Set(['changed', 'withdrawn', 'aliases', 'imported']);

/** An incident to fill in: what must be there as YAML that passes the gate, all else as comments, each field told in the schema's own words. */
export function blankIncident(beginning: Beginning): string {
  const known: Readonly<Record<string, string>> = {
    title: writeScalar(beginning.title),
    summary: writeScalar(beginning.title),
    started: beginning.started,
    ended: 'unknown',
    added: beginning.today,
    sources: `\n  - url: ${writeScalar(beginning.source)}\n    title: ${writeScalar(hostOf(beginning.source))}\n    kind: news`,
  };
  const examples = beginning.services.length === 0 ? {} : { services: `[${beginning.services.join(', ')}]` };
  return `---\n${fields(SCHEMAS.incident, known, examples, beginning.started)}---\n\n## What users saw\n\n`;
}

/** A provider to fill in, with one service. */
export function blankProvider(name: string): string {
  const known = { name: writeScalar(name), services: `\n  web:\n    name: ${writeScalar(name)}` };
  return `---\n${fields(SCHEMAS.provider, known)}---\n`;
}

/** The fields of a block in their order: those that are known or needed to be kept, the others to be uncommented. */
function fields(
  schema: z.ZodObject,
  known: Readonly<Record<string, string>>,
  examples: Readonly<Record<string, string>> = {},
  date?: string,
): string {
  return (Object.entries(schema.shape) as [string, z.ZodType][])
    .filter(([name]) => !LATER.has(name))
    .map(([name, field]) => {
      const isKept = name in known || !(field instanceof z.ZodOptional);
      const value =
        known[name] ?? examples[name] ?? blockExampleOf(field, { date }) ?? exampleOf(field, { date });
      const written = value.startsWith('\n') ? `${name}:${value}` : `${name}: ${value}`;
      return `${comment(tell(field))}${isKept ? `${written}\n` : comment(written)}`;
    })
    .join('');
}

function tell(field: z.ZodType): string {
  const inner = unwrap(field);
  const words = inner instanceof z.ZodEnum ? ` One of: ${Object.keys(inner.enum).join(', ')}.` : '';
  return wrap(`${descriptionOf(field)}${words}`);
}

function comment(text: string): string {
  return text
    .split('\n')
    .map((line) => `# ${line}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}

function wrap(text: string): string {
  return text.replaceAll(new RegExp(String.raw`(.{1,${String(WIDTH)}})(?:\s+|$)`, 'g'), '$1\n').trimEnd();
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
