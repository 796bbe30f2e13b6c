import { datesOf } from '../domain/dates.ts';
import { monthsOf, type YearId } from '../domain/period.ts';
import { tallyOf } from '../domain/tally.ts';
import { nameOfMonth } from '../i18n/calendar.ts';
import { formatNumber } from '../i18n/names.ts';
import { fieldOfMonth, legendOf, type Field, type LegendLine } from './calendar.ts';
import { linkTo, plain, type Link, type Voice } from './words.ts';

/** A year with its twelve months; or some years in a row of which the archive has nothing. */
export type YearRow =
  | {
      readonly kind: 'year';
      readonly year: Link;
      readonly months: readonly Field[];
      readonly incidents: string;
    }
  | { readonly kind: 'gap'; readonly years: string; readonly text: string };

/** Years one below the other, the latest first. */
export interface YearsView {
  readonly caption: string;
  readonly months: readonly { readonly name: string; readonly short: string }[];
  readonly rows: readonly YearRow[];
  readonly legend: readonly LegendLine[];
}

/** The table of the archive's years, or of the latest so many that have anything. */
export function viewYears(voice: Voice, latest = Infinity): YearsView {
  const years = datesOf(voice.archive).years.toReversed().slice(0, latest);
  const rows = years.flatMap((year, index) => [
    ...gapBetween(voice, year, years[index - 1]),
    rowOfYear(voice, year),
  ]);
  const looks = rows.flatMap((row) => (row.kind === 'year' ? row.months.map(({ look }) => look) : []));
  return {
    caption: voice.say('calendar.years.caption'),
    months: monthsOf('2012').map((month) => ({
      name: nameOfMonth(month, voice.language),
      short: nameOfMonth(month, voice.language, 'short'),
    })),
    rows,
    legend: legendOf(voice, 'month', looks),
  };
}

function rowOfYear(voice: Voice, year: YearId): YearRow {
  return {
    kind: 'year',
    year: linkTo(voice, { kind: 'year', year }, plain(year)),
    months: monthsOf(year).map((month) => fieldOfMonth(voice, month)),
    incidents: formatNumber(tallyOf(voice.archive, year).incidents, voice.language),
  };
}

/** The years between one and the next later one of which the archive has anything. */
function gapBetween({ say }: Voice, year: YearId, later: YearId | undefined): YearRow[] {
  const [first, last] = [Number(year) + 1, Number(later ?? year) - 1];
  if (first > last) return [];
  const years =
    first === last ? String(first) : say('calendar.years.gap', { from: String(first), to: String(last) });
  return [{ kind: 'gap', years, text: say('calendar.quiet') }];
}
