import { recordOfYears, type RecordByYear, type RecordOfYears } from '../domain/by-year.ts';
import type { Duration } from '../domain/duration.ts';
import { LENGTH_WORDS, writeDuration, writeSpread } from '../i18n/length.ts';
import type { Key } from '../i18n/messages.ts';
import { formatNumber } from '../i18n/names.ts';
import type { Speech } from '../i18n/speech.ts';
import { spokenIn } from '../i18n/spoken.ts';
import { AVAILABILITY_WORDS, tellAvailability, tellKnown } from './known.ts';

/** The words that rows are told with, and the table that they stand in: a browser has these and no others. */
export const COMPARISON_WORDS = [
  ...LENGTH_WORDS,
  ...AVAILABILITY_WORDS,
  'reliability.incidents.yearly',
  'reliability.affected.open',
  'reliability.median.of',
  'reliability.ninetieth.few',
  'reliability.days',
  'reliability.table.caption',
  'reliability.told',
  'semicolon',
] as const satisfies readonly Key[];

/** A language with the words for rows. */
export type ComparisonSpeech = Speech<(typeof COMPARISON_WORDS)[number]>;

/** A provider of the table, with what its row is worked out from. */
export interface Compared {
  readonly id: string;
  readonly name: string;
  readonly record: RecordByYear;
}

/** What a reader chose: years from one to another, and providers, all where none is named. */
export interface Choice {
  readonly from: number;
  readonly to: number;
  readonly providers: readonly string[];
}

/** A cell: its figure, what that rests on, and what it is sorted by; `undefined` where there is no figure. */
export interface ComparedCell {
  readonly text: string;
  readonly note: string;
  readonly rank: number | undefined;
}

/** The columns behind the name, in their order. */
export const COLUMNS = ['incidents', 'affected', 'median', 'ninetieth', 'availability'] as const;
export type Column = (typeof COLUMNS)[number];

const DAY = 86_400;
const YEAR = 365.2425 * DAY;

/** The row of a provider over some years: the same on the page as it is built and after a reader's choice. */
export function compareYears(
  { record }: Compared,
  { from, to }: Choice,
  speech: ComparisonSpeech,
): readonly ComparedCell[] {
  const whole = record.years.filter(({ year }) => year >= from && year <= to);
  const all = whole.reduce((sum, { seconds }) => sum + seconds, 0);
  const row = recordOfYears(record, from, to);
  return COLUMNS.map((column) => CELLS[column](row, { ...speech, all }));
}

/** What a cell is told with: the words, and the seconds of the years chosen. */
interface Manner extends ComparisonSpeech {
  readonly all: number;
}

const NO_FIGURE = { text: '–', note: '', rank: undefined };

const CELLS: Readonly<Record<Column, (row: RecordOfYears, manner: Manner) => ComparedCell>> = {
  incidents: ({ incidents, tracked }, { language, say }) => {
    if (tracked === 0) return NO_FIGURE;
    const yearly = new Intl.NumberFormat(spokenIn(language), { maximumSignificantDigits: 2 }).format(
      incidents / (tracked / YEAR),
    );
    return {
      text: formatNumber(incidents, language),
      note: say('reliability.incidents.yearly', { number: yearly }),
      rank: incidents / tracked,
    };
  },
  affected: ({ incidents, affected, availability, withoutLength }, speech) => ({
    ...(incidents === 0
      ? NO_FIGURE
      : { text: tellKnown(speech, affected, availability), rank: affected.least }),
    note: withoutLength === 0 ? '' : speech.say('reliability.affected.open', { count: withoutLength }),
  }),
  median: ({ lengths }, speech) =>
    lengths === undefined
      ? NO_FIGURE
      : lengthCell(lengths.median, speech, speech.say('reliability.median.of', { count: lengths.count })),
  ninetieth: ({ lengths }, speech) => {
    if (lengths === undefined) return NO_FIGURE;
    return lengths.ninetieth === undefined
      ? { ...NO_FIGURE, note: speech.say('reliability.ninetieth.few') }
      : lengthCell(lengths.ninetieth, speech, '');
  },
  availability: ({ availability, tracked }, { language, say, all }) => {
    const days = (seconds: number): string => formatNumber(Math.round(seconds / DAY), language);
    return {
      text: tellAvailability({ say, language }, availability),
      note: say('reliability.days', { covered: days(tracked), all: days(all) }),
      rank: 'most' in availability ? availability.most : undefined,
    };
  },
};

function lengthCell(length: Duration, speech: ComparisonSpeech, basis: string): ComparedCell {
  return {
    text: writeDuration(length, speech),
    note: [writeSpread(length, speech), basis].filter(Boolean).join(speech.say('semicolon')),
    rank: length.nominal,
  };
}

/** The providers of a choice, in the order that they have. */
export function chosen(compared: readonly Compared[], { providers }: Choice): readonly Compared[] {
  return providers.length === 0 ? compared : compared.filter(({ id }) => providers.includes(id));
}

/** In which order rows come: by name, or by a column, least or most first; what has no figure comes last. */
export interface Sorting {
  readonly by: Column | 'name';
  readonly isDescending: boolean;
}

/** Rows as a sorting has them; equal ones by name. */
export function sortRows<Row extends { readonly name: string; readonly cells: readonly ComparedCell[] }>(
  rows: readonly Row[],
  { by, isDescending }: Sorting,
  language: string,
): Row[] {
  const order = new Intl.Collator(language);
  const way = isDescending ? -1 : 1;
  const byName = (a: Row, b: Row): number => order.compare(a.name, b.name);
  if (by === 'name') return [...rows].sort((a, b) => way * byName(a, b));
  const rankOf = ({ cells }: Row): number | undefined => cells[COLUMNS.indexOf(by)]?.rank;
  return [...rows].sort((a, b) => {
    const [first, second] = [rankOf(a), rankOf(b)];
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined) || byName(a, b);
    return first === second ? byName(a, b) : way * (first < second ? -1 : 1);
  });
}

/** A choice and a sorting as the query of an address; '' for what is shown unasked: every provider, the whole time, by name. */
export function writeQuery(choice: Choice, sorting: Sorting, whole: Choice): string {
  const query = new URLSearchParams();
  if (choice.providers.length > 0) query.set('providers', choice.providers.join('.'));
  if (choice.from !== whole.from) query.set('from', String(choice.from));
  if (choice.to !== whole.to) query.set('to', String(choice.to));
  if (sorting.by !== 'name' || sorting.isDescending)
    query.set('sort', `${sorting.isDescending ? '-' : ''}${sorting.by}`);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** What an address asks for; whatever it cannot ask for is left as it is unasked. */
export function readQuery(
  text: string,
  whole: Choice,
  ids: readonly string[],
): { choice: Choice; sorting: Sorting } {
  const query = new URLSearchParams(text);
  const year = (name: 'from' | 'to'): number => {
    const given = Number(query.get(name));
    return Number.isInteger(given) && given >= whole.from && given <= whole.to ? given : whole[name];
  };
  const [from, to] = [year('from'), year('to')].sort((a, b) => a - b) as [number, number];
  const providers = (query.get('providers') ?? '').split('.').filter((id) => ids.includes(id));
  const [, minus = '', name = ''] = /^(-?)(.*)$/.exec(query.get('sort') ?? '') ?? [];
  const by = COLUMNS.find((column) => column === name) ?? 'name';
  return {
    choice: { from, to, providers },
    sorting: { by, isDescending: minus !== '' && (by !== 'name' || name === 'name') },
  };
}
