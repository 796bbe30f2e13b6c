import type * as z from 'zod';
import { SOURCE_KINDS } from '../../domain/incident.ts';
import { block, choice, list, name, words } from './fields.ts';
import { address, id, language } from './names.ts';
import { flag, sourceNumber } from './numbers.ts';
import { duration, end, moment } from './times.ts';

/** How bad an outage can be, the worst first. */
export const SEVERE = ['full', 'partial', 'degraded'] as const;

/** The number of the source that says so. */
export const source = sourceNumber(
  'The number of the source that says so, in the order of `sources`.',
  '1',
).optional();

const claims = block(
  {
    started: moment(
      'When it began, by this source, on the clock that it used.',
      '2012-07-26T15:20Z',
    ).optional(),
    ended: end('When it ended, by this source.', '2012-07-26T17:25Z').optional(),
    duration: duration('How long it lasted, by this source.', '~2h').optional(),
    noticed: moment('When it was first made public, by this source.', '2012-07-26T15:30Z').optional(),
    severity: choice(SEVERE, 'How bad it was, by this source.', 'full').optional(),
    causes: list(
      id('The id of a cause.', 'hardware'),
      'What caused it, by this source.',
      '[hardware]',
    ).optional(),
    regions: list(
      name('A region as the source names it.', 'West Europe'),
      'Where it was felt, by this source.',
      '[West Europe]',
    ).optional(),
    said: name('A short quotation, in the words of the source.', 'nearly the same time').optional(),
  },
  'What this source says, which need not be what the archive holds.',
);

const fields = {
  url: address('Where it can be read.', 'https://example.org/our-apologies'),
  title: name('Its title, in its own language.', 'Our apologies for the outage'),
  publisher: name('Who published it.', 'Example News').optional(),
  kind: choice(SOURCE_KINDS, 'The provider itself, the press, people who talk of it, or a study.', 'news'),
  language: language(
    'The language it is in, where that is not the first language of the site.',
    'fr',
  ).optional(),
  published: moment('When it was published.', '2012-07-26').optional(),
  archived: address(
    'A lasting copy of it.',
    'https://web.archive.org/web/2012/https://example.org/our-apologies',
  ).optional(),
  read: flag('`false` where it is cited and the writer has not read its text.', 'false').optional(),
  note: words('How this source is to be taken.', 'Prints Paris time as GMT').optional(),
};

/** A source, cited by its place in the list. */
export const sourceSchema = block(fields, 'One source.');

/** A source of an incident, which may say things that the archive does not. */
export const claimingSourceSchema = block({ ...fields, claims: claims.optional() }, 'One source.');

export type WrittenSource = z.output<typeof sourceSchema>;
export type WrittenClaims = z.output<typeof claims>;
