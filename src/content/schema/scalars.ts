import * as z from 'zod';
import type { Path } from '../frontmatter/nodes.ts';
import type { Moment } from '../../domain/moment.ts';
import { readMoment } from '../moments.ts';
import type { Kind } from './fields.ts';
import { partOf, unwrap } from './reading.ts';
import { ENDS_WITHOUT_TIME } from './times.ts';

/** A scalar of the facts: where it stands, what kind of field it fills, and the text as typed. */
export interface Scalar {
  readonly path: Path;
  readonly kind: Kind;
  readonly text: string;
}

const kinds = new WeakMap<z.ZodType, Kind | 'none'>();

/** The kind of a field's scalar; `undefined` for blocks and lists. Looked up once a field, as zod makes an object of it each time. */
export function kindOf(field: z.ZodType): Kind | undefined {
  const known = kinds.get(field) ?? (unwrap(field).meta() as { kind?: Kind } | undefined)?.kind ?? 'none';
  kinds.set(field, known);
  return known === 'none' ? undefined : known;
}

/** Every scalar of some facts that stands where the schema has a field, in the order of the schema. */
export function scalarsOf(field: z.ZodType, value: unknown): Scalar[] {
  const found: Scalar[] = [];
  collect(field, value, [], found);
  return found;
}

function collect(field: z.ZodType, value: unknown, path: Path, found: Scalar[]): void {
  const inner = partOf(field, value);
  if (typeof value === 'string') {
    const kind = kindOf(inner);
    if (kind !== undefined) found.push({ path, kind, text: value });
  } else if (Array.isArray(value)) {
    if (inner instanceof z.ZodArray)
      value.forEach((item, index) => collect(inner.element as z.ZodType, item, [...path, index], found));
  } else if (typeof value === 'object' && value !== null) {
    collectBlock(inner, value as Readonly<Record<string, unknown>>, path, found);
  }
}

function collectBlock(
  field: z.ZodType,
  block: Readonly<Record<string, unknown>>,
  path: Path,
  found: Scalar[],
): void {
  if (field instanceof z.ZodRecord) {
    for (const [name, item] of Object.entries(block))
      collect(field.valueType as z.ZodType, item, [...path, name], found);
  } else if (field instanceof z.ZodObject) {
    for (const name of Object.keys(field.shape)) {
      if (Object.hasOwn(block, name))
        collect(field.shape[name] as z.ZodType, block[name], [...path, name], found);
    }
  }
}

/** The moment that a scalar writes; `undefined` for other scalars and for what is no moment. */
export function momentOf({ kind, text }: Scalar): Moment | undefined {
  if (kind !== 'moment' && (kind !== 'end' || ENDS_WITHOUT_TIME.includes(text))) return undefined;
  return readMoment(text);
}
