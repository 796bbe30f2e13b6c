import * as z from 'zod';
import type { Edition } from './edition.ts';
import { instant, integer, number, text, textList, words } from './parts.ts';
import { instantOf, listed, wordsOf } from './values.ts';

/** The version of the data: it changes when a field goes or means something else, not when one is added. */
export const VERSION = 1;

/** What every JSON file of the data says of itself. */
export const envelopeShape = z.strictObject({
  version: integer.describe('The version of the data; within a version fields are only added.'),
  asOf: instant.describe('The instant up to which the archive speaks.'),
  title: words.describe('The name of the archive.'),
  licence: z.strictObject({ name: text, url: text }),
  languages: textList.describe('The languages of the archive, the first with the plain addresses.'),
  timeZone: text.describe('The zone in which days and years are counted.'),
  weights: z
    .strictObject({ full: number, partial: number, degraded: number })
    .describe('The share of an instant that counts as downtime at each severity.'),
});

/** The envelope of an edition. */
export function envelopeOf({ archive: { settings, asOf } }: Edition): z.output<typeof envelopeShape> {
  const { full, partial, degraded } = settings.weights;
  return {
    version: VERSION,
    asOf: instantOf(asOf),
    title: wordsOf(settings.title),
    licence: { ...settings.licence },
    languages: listed(settings.languages),
    timeZone: settings.timeZone,
    weights: { full, partial, degraded },
  };
}
