import * as z from 'zod';
import type { Document } from './document.ts';
import { exampleAt, overwriting, rewriting } from './edits.ts';
import { exampleOf, occasionOf, requiredOf, type Occasion } from './example.ts';
import type { Path } from './frontmatter/nodes.ts';
import { writeScalar } from './frontmatter/yaml.ts';
import type { Offer } from './problem.ts';
import { idFrom, quote } from './quote.ts';
import { unwrap } from './schema/reading.ts';

/** That a value has not the shape of its field, in one sentence. */
export function shapeFault(name: string, field: z.ZodType, value: unknown): string {
  return `${name} should be ${shapeOf(unwrap(field))}, and is ${shapeOfValue(value)}.`;
}

function shapeOf(field: z.ZodType): string {
  if (field instanceof z.ZodArray) return 'a list';
  return field instanceof z.ZodObject || field instanceof z.ZodRecord
    ? 'a block of names with values'
    : 'one value';
}

function shapeOfValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'string' ? `one value, ${quote(value)}` : 'a block of names with values';
}

/** What was written, in the shape of its field where that can be told; else an example. */
export function shapeOffer(
  document: Document,
  path: Path,
  field: z.ZodType,
  value: unknown,
): { offer: Offer; tip?: string } {
  const inner = unwrap(field);
  const text = typeof value === 'string' ? value : textsIn(value).join(', ');
  if (typeof value !== 'string' && text !== '' && inner.safeParse(text).success)
    return { offer: rewriting(document, path, text) };
  const list =
    inner instanceof z.ZodArray ? listOf(inner.element as z.ZodType, splitTexts(value)) : undefined;
  if (list !== undefined) return { offer: overwriting(document, path, list) };
  const block = blockFrom(inner, value, { ...occasionOf(document.place), isInFlow: true });
  return { offer: overwriting(document, path, block ?? exampleAt(document, path, field)), tip: 'Such as:' };
}

function splitTexts(value: unknown): string[] {
  return typeof value === 'string' ? value.split(/,\s*/) : textsIn(value);
}

function blockFrom(field: z.ZodType, value: unknown, occasion: Occasion): string | undefined {
  if (field instanceof z.ZodArray)
    return blocksOf(field.element as z.ZodType, typeof value === 'string' ? [value] : [], occasion);
  if (field instanceof z.ZodRecord) return recordOf(field, splitTexts(value), occasion);
  return field instanceof z.ZodObject && typeof value === 'string'
    ? blockOf(field, value, occasion)
    : undefined;
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : [];
}

/** `web, api` => `[web, api]` */
function listOf(item: z.ZodType, texts: readonly string[]): string | undefined {
  const isSound = texts.length > 0 && texts.every((text) => item.safeParse(text).success);
  return isSound ? `[${texts.map((text) => writeScalar(text, true)).join(', ')}]` : undefined;
}

/** `https://…` => `[{ url: https://…, … }]` */
function blocksOf(item: z.ZodType, texts: readonly string[], occasion: Occasion): string | undefined {
  const block = unwrap(item);
  const blocks = texts.flatMap((text) =>
    block instanceof z.ZodObject ? (blockOf(block, text, occasion) ?? []) : [],
  );
  return blocks.length === 0 ? undefined : `[${blocks.join(', ')}]`;
}

/** `[Web, API]` => `{ web: { name: Web }, api: { name: API } }` */
function recordOf(
  { keyType, valueType }: z.ZodRecord,
  texts: readonly string[],
  occasion: Occasion,
): string | undefined {
  const block = unwrap(valueType as z.ZodType);
  const entries = texts.map((text) => {
    const id = idFrom(text) ?? '';
    const filled = block instanceof z.ZodObject ? blockOf(block, text, occasion) : undefined;
    return filled !== undefined && (keyType as z.ZodType).safeParse(id).success
      ? `${id}: ${filled}`
      : undefined;
  });
  return entries.length > 0 && entries.every((entry) => entry !== undefined)
    ? `{ ${entries.join(', ')} }`
    : undefined;
}

/** The block with a text as the first of its needed values that takes it: `https://…` => `{ url: https://…, … }` */
function blockOf(block: z.ZodObject, text: string, occasion: Occasion): string | undefined {
  const needed = requiredOf(block);
  const [taker] = needed.find(([, field]) => field.safeParse(text).success) ?? [];
  if (taker === undefined) return undefined;
  return `{ ${needed.map(([name, field]) => `${name}: ${name === taker ? writeScalar(text, true) : exampleOf(field, occasion)}`).join(', ')} }`;
}
