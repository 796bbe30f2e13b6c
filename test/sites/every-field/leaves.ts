import * as z from 'zod';

/** Where a value stands in a file: the names and places on the way to it. */
export type Path = readonly (string | number)[];

/** What a schema tells of a field beside its type. */
interface About {
  readonly kind?: string;
  readonly example?: string;
}

export function aboutOf(field: z.ZodType): About {
  return (field.meta() ?? {}) as About;
}

/** The schema behind `.optional()`; of two ways to write a value the one in each language. */
export function bare(field: z.ZodType): z.ZodType {
  if (field instanceof z.ZodOptional) return bare(field.unwrap() as z.ZodType);
  if (!(field instanceof z.ZodUnion)) return field;
  const ways = field.options as z.ZodType[];
  return bare(ways.find((way) => way instanceof z.ZodRecord) ?? ways[0] ?? field);
}

/** Every field of a schema that holds a value of its own, `sources[].claims.ended`; a literal says nothing and is none. */
export function leavesOf(field: z.ZodType, path = ''): string[] {
  const inner = bare(field);
  if (inner instanceof z.ZodLiteral) return [];
  if (inner instanceof z.ZodArray) return leavesOf(inner.element as z.ZodType, `${path}[]`);
  if (inner instanceof z.ZodRecord) return leavesOf(inner.valueType as z.ZodType, `${path}{}`);
  if (!(inner instanceof z.ZodObject)) return [path];
  const shape = Object.entries(inner.shape) as [string, z.ZodType][];
  return shape.flatMap(([key, part]) => leavesOf(part, path === '' ? key : `${path}.${key}`));
}
