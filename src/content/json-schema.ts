import * as z from 'zod';
import { SCHEMAS } from './document.ts';
import type { Kind as ScalarKind } from './schema/fields.ts';
import { translationOf } from './schema/translation.ts';

/** A JSON Schema (2020-12), as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const TITLES = {
  incident: 'An incident of an outage almanac',
  provider: 'A provider of an outage almanac',
  day: 'The editorial of a day',
  site: 'The settings of an outage almanac',
  causes: 'The causes of an outage almanac',
} as const;

/** The kinds of files that editors are helped with. */
export const DESCRIBED = Object.keys(TITLES) as (keyof typeof TITLES)[];

/**
 * What a value is to a reader of YAML that knows more types than text, as editors do; the gate itself takes every scalar as
 * it is typed.
 */
const TYPES: Readonly<Partial<Record<ScalarKind, JsonSchema>>> = {
  words: { type: ['string', 'number'] },
  name: { type: ['string', 'number'] },
  id: { type: ['string', 'number'] },
  percentage: { type: ['number', 'string'] },
  flag: { type: 'boolean' },
  source: { type: 'integer', minimum: 1 },
  share: { type: 'number', minimum: 0, maximum: 1 },
};

/** The JSON Schema of a kind of file, or of a translation of it, for completion and hovering in editors. Rules that look beyond one field stay with the gate. */
export function jsonSchemaOf(kind: keyof typeof TITLES, isTranslation = false): JsonSchema {
  const schema: z.ZodType = (isTranslation ? translationOf(SCHEMAS[kind]) : undefined) ?? SCHEMAS[kind];
  const { $schema, ...described } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => adapt(jsonSchema as Record<string, unknown>),
  });
  const title = isTranslation ? `${TITLES[kind]}, translated` : TITLES[kind];
  return { $schema, title, ...described };
}

/** Tells a field as editors expect it: its example under `examples`, its description as Markdown too, its type as YAML has it. */
function adapt(node: Record<string, unknown>): void {
  const { kind, example, description } = node as {
    kind?: ScalarKind;
    example?: string;
    description?: string;
  };
  delete node.kind;
  delete node.example;
  if (node.const === '1') {
    delete node.const;
    Object.assign(node, { type: 'integer', enum: [1] });
  }
  if (kind !== undefined) Object.assign(node, TYPES[kind]);
  if (description?.includes('`') === true) node.markdownDescription = description;
  if (example !== undefined && kind !== 'list' && node.type === 'string') node.examples = [example];
}
