import * as z from 'zod';
import type { Path } from '../frontmatter/nodes.ts';
import { unwrap } from './reading.ts';

/** The schema of what stands at a path, optional or not; `undefined` where the schema has nothing there. */
export function fieldAt(schema: z.ZodType, [step, ...rest]: Path): z.ZodType | undefined {
  if (step === undefined) return schema;
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return fieldAt(inner.element as z.ZodType, rest);
  if (inner instanceof z.ZodRecord) return fieldAt(inner.valueType as z.ZodType, rest);
  if (!(inner instanceof z.ZodObject) || !Object.hasOwn(inner.shape, step)) return undefined;
  return fieldAt(inner.shape[step] as z.ZodType, rest);
}

/** The names that come before one in the order of its block's schema. */
export function namesBefore(schema: z.ZodType, path: Path): string[] {
  const parent = fieldAt(schema, path.slice(0, -1));
  const inner = parent && unwrap(parent);
  const names = inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  return names.slice(0, Math.max(0, names.indexOf(String(path.at(-1)))));
}
