import * as z from 'zod';
import { AVAILABILITY_KINDS, CATEGORIES, COVERAGE_LEVELS } from '../../domain/provider.ts';
import { block, choice, list, name, words } from './fields.ts';
import { address, id, language } from './names.ts';
import { percentage } from './numbers.ts';
import { source, sourceSchema } from './source.ts';
import { duration, moment } from './times.ts';

const service = block(
  {
    name: words('Its name.', 'The web site'),
    launched: moment('When it was opened.', '2006-07-15').optional(),
    retired: moment('When it was closed.', '2017-06-26').optional(),
  },
  'One service.',
);

const formerName = block(
  { name: name('The name it had.', 'Windows Azure'), until: moment('Until when.', '2014-04-03').optional() },
  'One former name.',
);

const coverage = block(
  {
    from: moment('From when on; left out, from its launch.', '2009-01').optional(),
    to: moment('Until when, that time included; left out, until now.', '2016-12').optional(),
    level: choice(
      COVERAGE_LEVELS,
      'Every incident that the provider reported, every one that made news, or some.',
      'selected',
    ),
  },
  'What the archive promises for a time.',
);

const availability = block(
  {
    from: moment('The first time of the window.', '2012-01').optional(),
    to: moment('The last time of the window, included.', '2012-06').optional(),
    low: percentage('The lowest share of time it was up, in per cent.', '99.96').optional(),
    high: percentage('The highest share of time it was up, in per cent.', '99.99').optional(),
    downtime: duration('How long it was down, where that was said instead.', '84h').optional(),
    kind: choice(
      AVAILABILITY_KINDS,
      "The provider's own word, a contract, or somebody's measurement.",
      'claim',
    ),
    by: words('Who said so.', 'Twitter'),
    services: list(
      id('The id of a service.', 'web'),
      'The services meant; left out, all.',
      '[web]',
    ).optional(),
    regions: list(
      name('A region.', 'West Europe'),
      'The regions meant; left out, all.',
      '[West Europe]',
    ).optional(),
    source,
    note: words('What the figure does and does not cover.', 'Home page only, without log-in').optional(),
  },
  'One figure that somebody gave for how much of a time it was up.',
);

const audience = block(
  {
    on: moment('When that number held.', '2012-03-21').optional(),
    label: words('What is counted.', 'Active users'),
    value: words('How many, as it was published.', 'more than 140 million'),
    source,
  },
  'One figure of its audience.',
);

/** A provider as it is written. */
export const providerSchema = block(
  {
    name: words('Its name.', 'Example'),
    language: language(
      'The language of the words; left out, the first language of the site.',
      'en',
    ).optional(),
    formerly: list(formerName, 'Names it had, so that they are found.', '[]').optional(),
    parent: id('The id of the provider that it belongs to.', 'google').optional(),
    url: address('Its own site.', 'https://example.org').optional(),
    categories: list(choice(CATEGORIES, 'A kind of service.', 'other'), 'What it does.', '[other]'),
    country: name('The country it is run from: its two letters of ISO 3166.', 'US').optional(),
    statusPage: address('Where it tells of its own incidents.', 'https://status.example.org').optional(),
    launched: moment('When it was opened.', '2006-07-15').optional(),
    retired: moment('When it was closed.', '2023-07').optional(),
    services: z
      .record(id('The id of a service.', 'web'), service)
      .meta({ description: 'What it runs, by id.', example: '{ web: { name: The web site } }' }),
    sources: list(sourceSchema, 'What the figures rest on; numbered from 1.', '[]').optional(),
    coverage: list(
      coverage,
      'What the archive promises for which time; left out, `selected` throughout.',
      '[{ level: selected }]',
    ).optional(),
    availability: list(availability, 'What has been said of its availability.', '[]').optional(),
    audience: list(audience, 'How many use it.', '[]').optional(),
  },
  'Who runs services, and what has been said of them.',
);

export type WrittenProvider = z.output<typeof providerSchema>;
