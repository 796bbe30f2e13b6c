import type { Archive } from './archive.ts';
import type { DayId } from './day.ts';
import { derived } from './derived.ts';
import { monthOf, yearOf, type MonthId, type YearId } from './period.ts';
import { periodsOf } from './presence.ts';

/** The days, months and years that have anything, ascending. Not every month has a day: of some incidents no more than the month is known. */
export interface Dates {
  readonly days: readonly DayId[];
  readonly months: readonly MonthId[];
  readonly years: readonly YearId[];
}

/** The dates of which the archive has anything. */
export const datesOf = derived((archive): Dates => {
  const periods = new Set(archive.incidents.flatMap((incident) => periodsOf(archive, incident)));
  const longer = [...periods].filter((period) => period.length > 4).map(monthOf);
  return {
    days: archive.days,
    months: [...new Set(longer)].sort(),
    years: [...new Set([...periods].map(yearOf))].sort(),
  };
});

/** The neighbours of a date among ascending ones, which need not hold it. */
export function neighboursOf<Date extends string>(
  dates: readonly Date[],
  date: Date,
): { readonly previous: Date | undefined; readonly next: Date | undefined } {
  return {
    previous: dates.findLast((other) => other < date),
    next: dates.find((other) => other > date),
  };
}

/** The days of other years that have the same date as a day, ascending. */
export function sameDates(archive: Archive, day: DayId): readonly DayId[] {
  return (byDate(archive).get(day.slice(5)) ?? []).filter((other) => other !== day);
}

/** Every day of the archive by its month and day of the month: `07-26`. */
export const byDate = derived((archive): ReadonlyMap<string, readonly DayId[]> =>
  Map.groupBy(archive.days, (day) => day.slice(5)),
);
