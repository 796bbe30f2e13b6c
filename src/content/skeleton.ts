import * as z from 'zod';
import { blockExampleOf, exampleOf, occasionOf } from './example.ts';
import type { Place } from './place.ts';

/** The facts that a file could begin with: each that must be there, with an example; in a translation its title. */
export function skeletonOf(schema: z.ZodType, place: Place): string {
  if (!(schema instanceof z.ZodObject)) return 'unknown: { name: Unknown, description: Nobody knows why. }\n';
  const shape = Object.entries(schema.shape) as [string, z.ZodType][];
  const needed = shape.filter(([name, field]) =>
    place.language === undefined ? !(field instanceof z.ZodOptional) : name === 'title',
  );
  const occasion = occasionOf(place);
  const lines = needed.map(
    ([name, field]) => `${name}:${blockExampleOf(field, occasion) ?? ` ${exampleOf(field, occasion)}`}`,
  );
  const end = place.kind === 'incident' && place.language === undefined ? ['ended: unknown'] : [];
  return [...lines, ...end].map((line) => `${line}\n`).join('');
}
