import * as z from 'zod';
import type { Vocabulary } from '../frontmatter/vocabulary.ts';
import { unwrap } from './reading.ts';
import { kindOf } from './scalars.ts';

/** The names that some schemas know, at any depth. */
export function vocabularyOf(schemas: readonly z.ZodType[]): Vocabulary {
  const fields = schemas.flatMap(fieldsOf);
  return {
    names: new Set(fields.map(([name]) => name)),
    words: new Set(fields.filter(([, field]) => kindOf(field) === 'words').map(([name]) => name)),
  };
}

function fieldsOf(field: z.ZodType): (readonly [string, z.ZodType])[] {
  const inner = unwrap(field);
  if (inner instanceof z.ZodArray) return fieldsOf(inner.element as z.ZodType);
  if (inner instanceof z.ZodRecord) return fieldsOf(inner.valueType as z.ZodType);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape).flatMap(([name, part]) => [
    [name, part as z.ZodType] as const,
    ...fieldsOf(part as z.ZodType),
  ]);
}
