import * as z from 'zod';
import { CATEGORIES, COVERAGE_LEVELS } from '../../domain/provider.ts';
import { RELATIONS } from '../../domain/incident.ts';
import type { TableName } from '../../site/files.ts';
import {
  bounds, date, ending, flag, instant, integer, length, listOf, moment, number, page, phaseSeverity, severity, sourceNumber, sources, text, textList, words, writeUps,
} from './parts.ts'; // prettier-ignore

const id = text.describe('The lasting id, as in the address of its page.');
const language = text.describe('The language in which it was written first.');
const note = words.nullable();

export const incidentShape = z.strictObject({
  id,
  page,
  provider: text.describe('The id of the provider.'),
  language,
  title: words,
  summary: words,
  planned: flag.describe('Maintenance announced beforehand; never counted as unplanned downtime.'),
  severity: severity.describe('The worst it got.'),
  services: textList
    .nullable()
    .describe('Ids of the services that were hit; null where the whole provider was.'),
  regions: textList.nullable().describe('Where it was felt; null where worldwide.'),
  started: moment,
  ending,
  span: z
    .strictObject({ start: bounds, end: bounds.nullable(), length: length.nullable() })
    .describe('Start, end and length, narrowed by their order; end and length are null where not known.'),
  downtime: length.nullable().describe('How much of the span it was down, where it came and went.'),
  noticed: moment.nullable().describe('The first public notice.'),
  detected: moment.nullable().describe('When the provider saw it.'),
  days: textList.describe(
    'The calendar days that it touches, in the zone of the archive; none where none can be named.',
  ),
  causes: textList.describe('Ids of causes; several may apply.'),
  stretches: listOf(
    z.strictObject({ from: bounds, to: bounds.nullable(), severity: phaseSeverity }),
  ).describe('The stretches of constant worst severity, computed from the phases.'),
  phases: listOf(
    z.strictObject({ from: moment, severity: phaseSeverity, services: textList.nullable(), note }),
  ).describe('The changes as they were written.'),
  unaffected: listOf(
    z.strictObject({ service: text.nullable(), text: words, source: sourceNumber }),
  ).describe('What one would expect to be hit, and was not.'),
  ruledOut: listOf(z.strictObject({ cause: text, note, source: sourceNumber })).describe(
    'Causes that were suspected and ruled out.',
  ),
  figures: listOf(
    z.strictObject({ label: words, value: words, on: moment.nullable(), source: sourceNumber }),
  ).describe('Figures that were published of it.'),
  related: listOf(
    z.strictObject({ incident: text, as: z.enum(RELATIONS), note, source: sourceNumber }),
  ).describe('Its ties to other incidents, as it tells them.'),
  relatedFrom: listOf(
    z.strictObject({ from: text, as: z.enum(RELATIONS), note, source: sourceNumber }),
  ).describe('What other incidents tell of their ties to it.'),
  timeline: listOf(z.strictObject({ at: moment, text: words, source: sourceNumber })),
  timesNote: note.describe('How the times were established.'),
  sources,
  added: moment.nullable().describe('When it was first published in this archive.'),
  changed: listOf(z.strictObject({ on: moment, note: words })).describe('Corrections since.'),
  aliases: textList.describe('Addresses that its page once had.'),
  tags: textList,
  imported: z
    .strictObject({ from: text, id: text })
    .nullable()
    .describe('The format or system that an importer took it from, and what it is known by there.'),
  writeUps,
});

const life = {
  launched: moment.nullable(),
  retired: moment.nullable(),
};

export const providerShape = z.strictObject({
  id,
  page,
  language,
  name: words,
  formerly: listOf(z.strictObject({ name: text, until: moment.nullable() })),
  parent: text.nullable().describe('The id of the provider that it belongs to.'),
  url: text.nullable(),
  categories: z.array(z.enum(CATEGORIES)).meta({ cell: 'list' }),
  country: text.nullable(),
  statusPage: text.nullable(),
  ...life,
  services: listOf(z.strictObject({ id: text, name: words, ...life })),
  coverage: listOf(
    z.strictObject({ from: moment.nullable(), to: moment.nullable(), level: z.enum(COVERAGE_LEVELS) }),
  ).describe(
    'What the archive promises for a time: every incident that was reported, every major one, or some.',
  ),
  availability: listOf(
    z.strictObject({
      from: moment.nullable(),
      to: moment.nullable(),
      low: text.nullable().describe('Per cent, as it was written.'),
      high: text.nullable().describe('Per cent, as it was written.'),
      downtime: length.nullable(),
      kind: z.enum(['claim', 'contract', 'measurement']),
      by: words,
      services: textList.nullable(),
      regions: textList.nullable(),
      source: sourceNumber,
      note,
    }),
  ).describe('What has been said of its availability.'),
  audience: listOf(
    z.strictObject({ on: moment.nullable(), label: words, value: words, source: sourceNumber }),
  ),
  sources,
  writeUps,
});

export const dayShape = z.strictObject({
  day: date.describe('The calendar day, in the zone of the archive.'),
  page,
  from: instant.describe('The first instant of the day.'),
  to: instant.describe('The first instant of the next day: a day can last 23 or 25 hours.'),
  incidents: textList.describe('Ids of the incidents that touch the day, by their start.'),
  beganBefore: textList.describe('Those of them that began before the day.'),
  goesOn: textList.describe('Those of them that go on after it.'),
  anyDown: length.describe('How long at least one unplanned incident held, within the day.'),
  severalDown: length.describe('How long at least two unplanned incidents held at once, within the day.'),
  withoutEnd: integer.describe(
    'How many incidents the record leaves on this day without saying how they went on.',
  ),
  possible: textList.describe(
    'Ids of incidents that may have touched the day, as far as their times are known; no length counts them.',
  ),
  tracked: textList.describe('Ids of the providers that the archive covers on the day, wholly or in part.'),
  atOnce: listOf(z.strictObject({ from: instant, to: instant, count: integer })).describe(
    'How many unplanned incidents held each stretch, nominally.',
  ),
  overlaps: listOf(z.strictObject({ first: text, second: text, length })).describe(
    'How long each two incidents were both down during the day.',
  ),
  previous: date.nullable().describe('The day before it that has anything.'),
  next: date.nullable().describe('The day after it that has anything.'),
  editorial: z
    .strictObject({ language, title: words, summary: words.nullable(), sources, writeUps })
    .nullable()
    .describe('What was written of the day.'),
});

export const causeShape = z.strictObject({
  id: text,
  page,
  name: words,
  description: words,
  labels: integer.describe(
    'How often it was given for what was not planned; several causes may hold for one incident.',
  ),
  shareOfKnown: number
    .nullable()
    .describe('Its share of the labels that are known, from 0 to 1; null for unknown.'),
  incidents: textList.describe('Ids of the incidents that have it, by their start.'),
});

export const reliabilityShape = z.strictObject({
  provider: text.describe('The id of the provider.'),
  service: text
    .nullable()
    .describe('The id of the service; null for trouble in at least one of them, somewhere.'),
  year: integer.describe('The calendar year, in the zone of the archive.'),
  from: instant.describe('The first instant of the year.'),
  to: instant.describe('The first instant of the next year.'),
  tracked: number.describe(
    'The seconds of the year that the archive covers and the subject lived, up to its as-of.',
  ),
  incidents: integer.describe(
    'Unplanned incidents that held the subject, or may have, at a tracked instant.',
  ),
  withoutLength: integer.describe('Those of them whose length in the year is not known.'),
  affected: length.describe('Time at any severity.'),
  downtime: length.describe('Time at each severity, weighted by what it counts.'),
  planned: length.describe('Planned work while nothing unplanned was the matter.'),
  availability: z
    .strictObject({
      kind: z.enum(['untracked', 'none-on-record', 'at-most', 'range']).meta({ cell: 'text' }),
      least: number.nullable(),
      nominal: number.nullable(),
      most: number.nullable(),
    })
    .describe('What may be said of availability, as shares from 0 to 1: nothing, a bound, or a range.'),
});

/** The shape of a row of each table. */
export const SHAPES = {
  incidents: incidentShape,
  providers: providerShape,
  days: dayShape,
  causes: causeShape,
  reliability: reliabilityShape,
} satisfies Record<TableName, z.ZodObject>;

export type Shapes = typeof SHAPES;
export type RowOf<Name extends TableName> = z.output<Shapes[Name]>;
