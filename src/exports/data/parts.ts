import * as z from 'zod';

/** How a part of a row is kept in a cell: as the kind of value that it is. */
export type CellKind = 'text' | 'number' | 'integer' | 'boolean' | 'instant' | 'date' | 'list' | 'json';

/** What a schema tells of a part beside its type. */
interface About {
  readonly cell?: CellKind;
  readonly description?: string;
}

/** What was said of a part, or of what it was made from. */
export function aboutOf(part: z.ZodType): About {
  return (part.meta() ?? {}) as About;
}

export const text = z.string().meta({ cell: 'text' });
export const number = z.number().meta({ cell: 'number' });
export const integer = z.int().meta({ cell: 'integer' });
export const flag = z.boolean().meta({ cell: 'boolean' });
export const instant = z
  .string()
  .meta({ cell: 'instant', format: 'date-time', description: 'An instant in UTC.' });
export const date = z.string().meta({ cell: 'date', format: 'date', description: 'A calendar day.' });
export const textList = z.array(text).meta({ cell: 'list' });

export const bounds = z
  .strictObject({
    earliest: instant.nullable().describe('The first possible instant; null where that side is open.'),
    nominal: instant.describe('The middle of what is possible, or the side that is known.'),
    latest: instant.nullable().describe('The end of what is possible; null where that side is open.'),
  })
  .describe('An instant with its doubt; all three are the same where it is exact.');

export const moment = z
  .strictObject({ text: text.describe('As it was written.'), ...bounds.shape })
  .describe('A point in time as it was written, and what instants that allows.');

export const length = z
  .strictObject({
    least: number.describe('The least that is possible, in seconds.'),
    nominal: number.describe('The nominal length, in seconds.'),
    most: number.nullable().describe('The most that is possible, in seconds; null where there is no bound.'),
  })
  .describe('A length with its doubt, in seconds; all three are the same where it is exact.');

export const ending = z
  .strictObject({
    kind: z.enum(['time', 'duration', 'ongoing', 'unknown', 'never']).meta({ cell: 'text' }),
    at: moment.nullable().describe('When it ended, where a time was written.'),
    length: length.nullable().describe('How long it lasted, where that was written in place of an end.'),
  })
  .describe('How it ended: at a time, after a length, or why neither can be said.');

export const words = z
  .record(text, text)
  .describe('Words by language; a language without words is left out.');

export const page = z.record(text, text).describe('The address of its page, by language.');

export const severity = z.enum(['full', 'partial', 'degraded']).meta({ cell: 'text' });
export const phaseSeverity = z.enum(['none', 'degraded', 'partial', 'full']).meta({ cell: 'text' });
export const sourceNumber = integer
  .nullable()
  .describe('The number of a source in the list of sources, from 1.');

export const writeUps = z
  .record(
    text,
    z.strictObject({ path: text, format: z.enum(['md', 'mdx']).meta({ cell: 'text' }), markdown: text }),
  )
  .describe('The prose in Markdown, by language, and the file it comes from.');

/** A list of things with several fields, which a cell holds as JSON. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(item).meta({ cell: 'json' });
}

export const sources = listOf(
  z.strictObject({
    url: text,
    title: text,
    publisher: text.nullable(),
    kind: z.enum(['official', 'news', 'community', 'research']).meta({ cell: 'text' }),
    language: text.nullable(),
    published: moment.nullable(),
    archived: text.nullable(),
    read: flag.describe('Whether the writer read the text of the source.'),
    note: words.nullable(),
    claims: z
      .strictObject({
        started: moment.nullable(),
        ended: ending.nullable(),
        duration: length.nullable(),
        noticed: moment.nullable(),
        severity: severity.nullable(),
        causes: textList.nullable(),
        regions: textList.nullable(),
        said: text.nullable(),
      })
      .nullable()
      .describe('What this source says, which need not be what the archive holds.'),
  }),
).describe('The sources, in the order of their numbers.');
