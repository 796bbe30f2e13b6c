import type { DayId } from './day.ts';
import { derived, derivedOf } from './derived.ts';
import { monthOf, yearOf, type MonthId, type YearId } from './period.ts';
import { periodsOf } from './presence.ts';

/** The months and years that have anything, ascending. Not every month has a day: of some incidents no more than the month is known. */
export interface Dates {
  readonly months: readonly MonthId[];
  readonly years: readonly YearId[];
}

/** The months and years of which the archive has anything. */
export const datesOf = derived('dates', (archive): Dates => {
  const periods = new Set(archive.incidents.flatMap((incident) => periodsOf(archive, incident)));
  const longer = [...periods].filter((period) => period.length > 4).map(monthOf);
  return {
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
export const sameDates = derivedOf('same dates', (archive, day: DayId): readonly DayId[] =>
  (byDate(archive).get(day.slice(5)) ?? []).filter((other) => other !== day),
);

/** Every day of the archive by its month and day of the month: `07-26`. */
export const byDate = derived('by date', (archive): ReadonlyMap<string, readonly DayId[]> =>
  Map.groupBy(archive.days, (day) => day.slice(5)),
);
