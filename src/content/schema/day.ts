import type * as z from 'zod';
import { block, list, words } from './fields.ts';
import { language } from './names.ts';
import { sourceSchema } from './source.ts';

/** The editorial of a day as it is written. */
export const daySchema = block(
  {
    title: words('What the day was, in one line; at most 120 characters.', 'A hard day for the cloud', 120),
    summary: words(
      'One or two plain sentences; at most 300 characters.',
      'Three services failed one after the other.',
      300,
    ).optional(),
    language: language(
      'The language of the words; left out, the first language of the site.',
      'en',
    ).optional(),
    sources: list(sourceSchema, 'What the editorial rests on; numbered from 1.', '[]').optional(),
  },
  'What is written of a day across all providers.',
);

export type WrittenDay = z.output<typeof daySchema>;
