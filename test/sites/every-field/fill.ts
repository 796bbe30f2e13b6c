import * as z from 'zod';
import { aboutOf, bare, type Path } from './leaves.ts';

/** A value that was filled in: the field of the schema, where it stands, of which kind it is, and what was written. */
export interface Told {
  readonly field: string;
  readonly path: Path;
  readonly kind: string;
  readonly text: string;
  /** The words that may stand there, where the schema lists them. */
  readonly choices: readonly string[];
}

/** How the values of one file are made. */
export interface Maker {
  /** The text of a field. */
  readonly write: (wish: Omit<Told, 'text'> & { readonly example: string }) => string;
  /** Whether a field of a block is filled. */
  readonly fills: (path: Path) => boolean;
  /** How many items a list has, at least. */
  readonly countOf: (path: Path) => number;
  /** The names in a block whose names are free, by the kind of the name. */
  readonly keysOf: (kind: string | undefined, path: Path) => readonly string[];
}

/** A value for every field of a schema. */
export function fill(schema: z.ZodType, maker: Maker): { facts: unknown; told: Told[] } {
  const told: Told[] = [];
  const facts = fillPart(schema, maker, told, [], '');
  return { facts, told };
}

function fillPart(schema: z.ZodType, maker: Maker, told: Told[], path: Path, field: string): unknown {
  const inner = bare(schema);
  const part = (each: z.ZodType, step: string | number, name: string) =>
    fillPart(each, maker, told, [...path, step], name);
  if (inner instanceof z.ZodLiteral) return String(inner.value);
  if (inner instanceof z.ZodArray) {
    const element = inner.element as z.ZodType;
    const items = bare(element) instanceof z.ZodEnum ? optionsOf(element).length : maker.countOf(path);
    return Array.from({ length: items }, (_, index) => part(element, index, `${field}[]`));
  }
  if (inner instanceof z.ZodRecord) {
    const names = inner.keyType as z.ZodType;
    const keys = names instanceof z.ZodEnum ? optionsOf(names) : maker.keysOf(aboutOf(names).kind, path);
    const value = inner.valueType as z.ZodType;
    return Object.fromEntries(keys.map((key) => [key, part(value, key, `${field}{}`)]));
  }
  if (inner instanceof z.ZodObject) return fillBlock(inner, maker, path, field, part);
  const { kind = '', example = '' } = aboutOf(inner);
  const wish = { field, path, kind, choices: optionsOf(inner) };
  const text = maker.write({ ...wish, example });
  told.push({ ...wish, text });
  return text;
}

/** The list of sources is filled last, since it has as many items as were cited elsewhere. */
function fillBlock(
  schema: z.ZodObject,
  maker: Maker,
  path: Path,
  field: string,
  part: (each: z.ZodType, step: string, name: string) => unknown,
): unknown {
  const shape = Object.entries(schema.shape) as [string, z.ZodType][];
  const keys = shape.filter(([key]) => maker.fills([...path, key]));
  const late = keys.filter(([key]) => key === 'sources');
  const filled = new Map(
    [...keys.filter((entry) => !late.includes(entry)), ...late].map(([key, each]) => [
      key,
      part(each, key, field === '' ? key : `${field}.${key}`),
    ]),
  );
  return Object.fromEntries(keys.map(([key]) => [key, filled.get(key)]));
}

function optionsOf(schema: z.ZodType): string[] {
  const inner = bare(schema);
  return inner instanceof z.ZodEnum ? inner.options.map(String) : [];
}

/** The value at a path. */
export function valueAt(facts: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], facts);
}

/** Some facts with another value at a path. */
export function replaced(facts: unknown, path: Path, text: string): unknown {
  const copy = structuredClone(facts);
  const holder = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  holder[path.at(-1) ?? ''] = text;
  return copy;
}
