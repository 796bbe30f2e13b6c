import * as z from 'zod';

/** What a refinement tells the rules beyond its sentence: under which rule it is reported and the scalar to write instead. */
export interface Refusal {
  readonly rule?: string;
  readonly offer?: string | undefined;
  /** A sentence that leads to the offer, where the offer alone could puzzle. */
  readonly tip?: string | undefined;
}

/** What a scalar field holds. Words are what a translation carries. */
export type Kind =
  | 'words'
  | 'name'
  | 'id'
  | 'incident'
  | 'alias'
  | 'language'
  | 'address'
  | 'moment'
  | 'end'
  | 'duration'
  | 'percentage'
  | 'flag'
  | 'source'
  | 'share'
  | 'colour'
  | 'choice'
  | 'list';

/** What is told of a field beyond its type: its kind, a sentence, and an example as it would be typed. */
export interface About {
  readonly kind: Kind;
  readonly description: string;
  readonly example: string;
}

/** A schema with what is told of it. */
export function describe<Schema extends z.ZodType>(
  schema: Schema,
  kind: Kind,
  description: string,
  example: string,
): Schema {
  return schema.meta({ kind, description, example } satisfies About);
}

/** Refuses a text with a sentence that continues its quotation. */
export function refuse(context: z.RefinementCtx<string>, message: string, refusal: Refusal): void {
  context.addIssue({ code: 'custom', message, params: refusal });
}

/** The most characters of a text in the facts; what is longer belongs in the prose. */
export const LONGEST = 2000;
const LONGEST_NAME = 300;

function line(most: number): z.ZodString {
  return z
    .string()
    .overwrite((text) => text.replace(/[ \t\r\n]+/g, ' ').trim())
    .min(1)
    .max(most);
}

/** Words for readers, in the language of their file, on one line. */
export function words(description: string, example: string, most = LONGEST): z.ZodString {
  return describe(line(most), 'words', description, example);
}

/** A name or a code that is the same in every language. */
export function name(description: string, example: string): z.ZodString {
  return describe(line(LONGEST_NAME), 'name', description, example);
}

/** One of a fixed list of words. */
export function choice<const Words extends readonly [string, ...string[]]>(
  words: Words,
  description: string,
  example: Words[number],
): z.ZodEnum<{ [Word in Words[number]]: Word }> {
  return describe(z.enum(words), 'choice', description, example);
}

/** A list, with what is told of it. */
export function list<Item extends z.ZodType>(
  item: Item,
  description: string,
  example: string,
): z.ZodArray<Item> {
  return describe(z.array(item).min(1), 'list', description, example);
}

/** A block of named values: unknown names are refused. */
export function block<Shape extends z.ZodRawShape>(
  shape: Shape,
  description: string,
): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape).meta({ description });
}
