import * as z from 'zod';
import { writeScalar } from './frontmatter/yaml.ts';
import { readMoment } from './moments.ts';
import { dateIn, type Place } from './place.ts';
import { kindOf } from './schema/scalars.ts';
import { unwrap } from './schema/reading.ts';

/** What an example can be fitted to: the day that its file is about. */
export interface Occasion {
  readonly date?: string | undefined;
  readonly isInFlow?: boolean;
}

/** What the name of a file tells of its day, where the calendar has that day. */
export function occasionOf(place: Place): Occasion {
  return { date: readMoment(dateIn(place))?.text };
}

/** A value that a field takes, as YAML on one line: its own example, or one made from the examples of what it must hold. */
export function exampleOf(field: z.ZodType, occasion: Occasion = {}): string {
  const inner = unwrap(field);
  const within = { ...occasion, isInFlow: true };
  if (inner instanceof z.ZodObject) {
    const needed = requiredOf(inner).map(([name, part]) => `${name}: ${exampleOf(part, within)}`);
    return needed.length === 0 ? '{}' : `{ ${needed.join(', ')} }`;
  }
  const { example } = (inner.meta() ?? {}) as { example?: string };
  if (inner instanceof z.ZodArray && (example === undefined || example === '[]'))
    return `[${exampleOf(inner.element as z.ZodType, within)}]`;
  if (inner instanceof z.ZodArray || inner instanceof z.ZodRecord) return example ?? '{}';
  const text = kindOf(inner) === 'moment' ? (occasion.date ?? example) : example;
  return writeScalar(text ?? 'unknown', occasion.isInFlow);
}

/** An example of a list of blocks on lines of its own, as it stands behind a colon; `undefined` for other fields. */
export function blockExampleOf(field: z.ZodType, occasion: Occasion = {}): string | undefined {
  const inner = unwrap(field);
  const item = inner instanceof z.ZodArray ? unwrap(inner.element as z.ZodType) : undefined;
  if (!(item instanceof z.ZodObject)) return undefined;
  return `\n  - ${requiredOf(item)
    .map(([name, part]) => `${name}: ${exampleOf(part, occasion)}`)
    .join('\n    ')}`;
}

/** The fields that a block must have. */
export function requiredOf(block: z.ZodObject): [string, z.ZodType][] {
  return (Object.entries(block.shape) as [string, z.ZodType][]).filter(
    ([, part]) => !(part instanceof z.ZodOptional),
  );
}

/** What a field is for, in one sentence; '' where nothing is told. */
export function descriptionOf(field: z.ZodType): string {
  return ((field.meta() ?? unwrap(field).meta() ?? {}) as { description?: string }).description ?? '';
}
