import { recordOfYears, type RecordByYear, type RecordOfYears } from '../domain/by-year.ts';
import type { Duration } from '../domain/duration.ts';
import { formatDuration, formatSpread } from '../i18n/duration.ts';
import { say, spokenIn, type Key } from '../i18n/messages.ts';
import { formatNumber } from '../i18n/names.ts';
import { tellAvailability, tellKnown } from './availability.ts';

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
  language: string,
): readonly ComparedCell[] {
  const whole = record.years.filter(({ year }) => year >= from && year <= to);
  const all = whole.reduce((sum, { seconds }) => sum + seconds, 0);
  const row = recordOfYears(record, from, to);
  return COLUMNS.map((column) => CELLS[column](row, { language, all }));
}

/** What a cell is told with: the language, and the seconds of the years chosen. */
interface Manner {
  readonly language: string;
  readonly all: number;
}

const NO_FIGURE = { text: '–', note: '', rank: undefined };

const CELLS: Readonly<Record<Column, (row: RecordOfYears, manner: Manner) => ComparedCell>> = {
  incidents: ({ incidents, tracked }, { language }) => {
    if (tracked === 0) return NO_FIGURE;
    const yearly = new Intl.NumberFormat(spokenIn(language), { maximumSignificantDigits: 2 }).format(
      incidents / (tracked / YEAR),
    );
    return {
      text: formatNumber(incidents, language),
      note: say(language, 'reliability.incidents.yearly', { number: yearly }),
      rank: incidents / tracked,
    };
  },
  affected: ({ incidents, affected, availability, withoutLength }, { language }) => ({
    ...(incidents === 0
      ? NO_FIGURE
      : { text: tellKnown({ language }, affected, availability), rank: affected.least }),
    note: withoutLength === 0 ? '' : say(language, 'reliability.affected.open', { count: withoutLength }),
  }),
  median: ({ lengths }, { language }) =>
    lengths === undefined
      ? NO_FIGURE
      : lengthCell(
          lengths.median,
          language,
          say(language, 'reliability.median.of', { count: lengths.count }),
        ),
  ninetieth: ({ lengths }, { language }) => {
    if (lengths === undefined) return NO_FIGURE;
    return lengths.ninetieth === undefined
      ? { ...NO_FIGURE, note: say(language, 'reliability.ninetieth.few') }
      : lengthCell(lengths.ninetieth, language, '');
  },
  availability: ({ availability, tracked }, { language, all }) => {
    const tell = (key: Key, values?: Readonly<Record<string, string | number>>): string =>
      say(language, key, values);
    const days = (seconds: number): string => formatNumber(Math.round(seconds / DAY), language);
    return {
      text: tellAvailability({ say: tell, language }, availability),
      note: tell('reliability.days', { covered: days(tracked), all: days(all) }),
      rank: 'most' in availability ? availability.most : undefined,
    };
  },
};

function lengthCell(length: Duration, language: string, basis: string): ComparedCell {
  return {
    text: formatDuration(length, language),
    note: [formatSpread(length, language), basis].filter(Boolean).join(say(language, 'semicolon')),
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
