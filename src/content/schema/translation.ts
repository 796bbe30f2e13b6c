import * as z from 'zod';
import { unwrap } from './reading.ts';
import { kindOf } from './scalars.ts';

/**
 * The schema of a translation, made from its original's: words only, all of them optional, in the same blocks and lists;
 * `undefined` where the original has no words.
 */
export function translationOf(field: z.ZodType): z.ZodType | undefined {
  const inner = unwrap(field);
  if (kindOf(inner) === 'words') return inner;
  if (inner instanceof z.ZodArray) {
    const element = translationOf(inner.element as z.ZodType);
    return element && z.array(element).meta(inner.meta() ?? {});
  }
  if (inner instanceof z.ZodRecord) {
    const value = translationOf(inner.valueType as z.ZodType);
    return value && z.record(inner.keyType as z.ZodString, value).meta(inner.meta() ?? {});
  }
  return inner instanceof z.ZodObject ? translatedBlock(inner) : undefined;
}

function translatedBlock(field: z.ZodObject): z.ZodType | undefined {
  const worded = Object.entries(field.shape).flatMap(([key, part]) => {
    const translated = translationOf(part as z.ZodType);
    return translated ? [[key, translated.optional()] as const] : [];
  });
  return worded.length === 0
    ? undefined
    : z.strictObject(Object.fromEntries(worded)).meta(field.meta() ?? {});
}
