import * as z from 'zod';
import type { Path } from '../frontmatter/nodes.ts';
import type { Refusal } from './fields.ts';

/** A value of which any part may be missing, because it was left out or was at fault. */
export type Draft<Value> = Value extends readonly (infer Item)[]
  ? readonly (Draft<Item> | undefined)[]
  : Value extends object
    ? { readonly [Key in keyof Value]?: Draft<Value[Key]> | undefined }
    : Value;

/** What is wrong with a value or its name. */
export type Issue =
  | { readonly code: 'missing' | 'empty' | 'shape' }
  | { readonly code: 'unknown-name'; readonly names: readonly string[] }
  | { readonly code: 'refused-name'; readonly message: string; readonly refusal: Refusal }
  | { readonly code: 'word'; readonly words: readonly string[] }
  | { readonly code: 'long'; readonly most: number }
  | { readonly code: 'refused'; readonly message: string; readonly refusal: Refusal };

/** A fault that a schema found: where and what. `field` is the schema of the value concerned, or of the block that does not know the name. */
export interface SchemaIssue {
  readonly path: Path;
  readonly field: z.ZodType;
  readonly issue: Issue;
}

/** What could be read of a value, and every fault in it. */
export interface Reading<Value> {
  readonly draft: Draft<Value> | undefined;
  readonly issues: readonly SchemaIssue[];
}

/**
 * Reads a value part by part, so that a fault in one part hides neither the faults nor the facts in the others
 * (zod by itself gives a value only where all of it is sound). Lists keep their places.
 */
export function readDraft<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Reading<z.output<Schema>> {
  return readPart(schema, value, []) as Reading<z.output<Schema>>;
}

type Part = Reading<unknown>;

function readPart(field: z.ZodType, value: unknown, path: Path): Part {
  const inner = partOf(field, value);
  if (value === undefined)
    return isOptional(field) ? { draft: undefined, issues: [] } : refused(inner, path, { code: 'missing' });
  if (value === '') return refused(inner, path, { code: 'empty' });
  if (inner instanceof z.ZodObject && isBlock(value)) return readBlock(inner, value, path);
  if (inner instanceof z.ZodRecord && isBlock(value)) return readRecord(inner, value, path);
  if (inner instanceof z.ZodArray && Array.isArray(value) && value.length > 0)
    return readList(inner, value, path);
  return readWhole(inner, value, path);
}

function refused(field: z.ZodType, path: Path, issue: Issue): Part {
  return { draft: undefined, issues: [{ path, field, issue }] };
}

function readWhole(field: z.ZodType, value: unknown, path: Path): Part {
  const result = field.safeParse(value);
  if (result.success) return { draft: result.data, issues: [] };
  return refused(field, path, issueOf(result.error.issues[0], field, value));
}

function issueOf(issue: z.core.$ZodIssue | undefined, field: z.ZodType, value: unknown): Issue {
  if (issue?.code === 'custom')
    return { code: 'refused', message: issue.message, refusal: (issue.params ?? {}) as Refusal };
  if (issue?.code === 'too_small') return { code: 'empty' };
  if (issue?.code === 'too_big') return { code: 'long', most: Number(issue.maximum) };
  const words = wordsOf(field);
  return words && typeof value === 'string' ? { code: 'word', words } : { code: 'shape' };
}

/** The words of which a field takes one. */
export function wordsOf(field: z.ZodType): readonly string[] | undefined {
  if (field instanceof z.ZodEnum) return Object.keys(field.enum);
  return field instanceof z.ZodLiteral ? [...field.values].map(String) : undefined;
}

function readBlock(field: z.ZodObject, value: Readonly<Record<string, unknown>>, path: Path): Part {
  const names = Object.keys(field.shape);
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(field.shape, key));
  const parts = Object.entries(field.shape).map(([key, part]) => {
    const given = Object.hasOwn(value, key) ? value[key] : undefined;
    return [key, readPart(part as z.ZodType, given, [...path, key])] as const;
  });
  return join(
    parts,
    unknown.map((key) => ({ path: [...path, key], field, issue: { code: 'unknown-name', names } })),
  );
}

/** A name that a record does not take hides what it names. */
function readRecord(field: z.ZodRecord, value: Readonly<Record<string, unknown>>, path: Path): Part {
  const [keyType, valueType] = [field.keyType as z.ZodType, field.valueType as z.ZodType];
  const parts = Object.entries(value).map(([key, item]): readonly [string, Part] => {
    const { issues } = readWhole(keyType, key, []);
    const refusals = issues.map(({ issue }): SchemaIssue => ({
      path: [...path, key],
      field,
      issue: issueOfName(issue),
    }));
    return [
      key,
      refusals.length === 0
        ? readPart(valueType, item, [...path, key])
        : { draft: undefined, issues: refusals },
    ];
  });
  return join(parts, []);
}

function issueOfName(issue: Issue): Issue {
  if (issue.code === 'refused') return { ...issue, code: 'refused-name' };
  return { code: 'unknown-name', names: issue.code === 'word' ? issue.words : [] };
}

function readList(field: z.ZodArray, value: readonly unknown[], path: Path): Part {
  const parts = value.map((item, index) => readPart(field.element as z.ZodType, item, [...path, index]));
  return { draft: parts.map(({ draft }) => draft), issues: parts.flatMap(({ issues }) => issues) };
}

function join(parts: readonly (readonly [string, Part])[], issues: readonly SchemaIssue[]): Part {
  const given = parts.filter(([, { draft }]) => draft !== undefined);
  return {
    draft: Object.fromEntries(given.map(([key, { draft }]) => [key, draft])),
    issues: [...issues, ...parts.flatMap(([, part]) => part.issues)],
  };
}

/** Whether a field can be left out. */
export function isOptional(field: z.ZodType): boolean {
  return field instanceof z.ZodOptional;
}

/** The schema behind `.optional()`. */
export function unwrap(field: z.ZodType): z.ZodType {
  return field instanceof z.ZodOptional ? unwrap(field.unwrap() as z.ZodType) : field;
}

/** The schema that a value is held to: of a choice of shapes the one whose shape it has. */
export function partOf(field: z.ZodType, value: unknown): z.ZodType {
  const inner = unwrap(field);
  if (!(inner instanceof z.ZodUnion)) return inner;
  const options = inner.options as readonly z.ZodType[];
  return options.find((option) => option instanceof z.ZodRecord === isBlock(value)) ?? inner;
}

function isBlock(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
