import * as z from 'zod';
import { COLOUR_TOKENS } from '../../domain/settings.ts';
import { block, list, name, words } from './fields.ts';
import { address, id, language } from './names.ts';
import { colour, flag, share } from './numbers.ts';

/** Words in each language, or one text for all. */
function inLanguages(description: string, example: string) {
  return z
    .union([
      words(description, example),
      z.record(language('A language.', 'en'), words(description, example)),
    ])
    .meta({ description, example });
}

const palette = z.partialRecord(z.enum(COLOUR_TOKENS), colour('A colour.', '#8c1c2b'));

/** What an archive says of itself, as it is written. */
export const siteSchema = block(
  {
    format: z.literal('1').meta({ description: 'The version of this content format.', example: '1' }),
    title: inLanguages('The name of the archive.', 'Outage Almanac'),
    description: inLanguages('What it is, in one sentence.', 'An archive of outages.'),
    url: address('Where it is published, without a path.', 'https://outage-almanac.example'),
    repository: address(
      'Where its files are edited.',
      'https://github.com/outage-almanac/outage-almanac',
    ).optional(),
    languages: list(
      language('A language tag.', 'en'),
      'The languages of the site; the first has the plain addresses.',
      '[en]',
    ),
    timeZone: name('The IANA zone whose days and months the digests follow.', 'UTC'),
    weights: block(
      {
        degraded: share('What an instant of degraded service counts.', '0'),
        partial: share('What an instant of partial outage counts.', '0.3'),
        full: share('What an instant of full outage counts.', '1'),
      },
      'How much of an instant counts as downtime, from 0 to 1, by severity.',
    ),
    licence: block(
      {
        name: name('Its name.', 'CC BY 4.0'),
        url: address('Its text.', 'https://creativecommons.org/licenses/by/4.0/'),
      },
      'The licence of the content.',
    ),
    colours: block(
      {
        light: palette.optional().meta({ description: 'Colours on light paper, by token.' }),
        dark: palette.optional().meta({ description: 'Colours on dark paper, by token.' }),
      },
      'Colours of your own in place of those of the almanac.',
    ).optional(),
    previews: flag(
      'Whether a picture is made of each incident and each day, for cards that others show of their addresses; left out, `true`.',
      'false',
    ).optional(),
  },
  'What the archive says of itself.',
);

/** The taxonomy of causes, as it is written. */
export const causesSchema = z
  .record(
    id('The id of a cause.', 'config'),
    block(
      {
        name: inLanguages('Its name.', 'Configuration'),
        description: inLanguages('What it means.', 'A setting was wrong.'),
      },
      'One cause.',
    ),
  )
  .meta({ description: 'The causes, by id, in the order in which they are shown.' });

export type WrittenSite = z.output<typeof siteSchema>;
export type WrittenCauses = z.output<typeof causesSchema>;
