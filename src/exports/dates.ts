import type { Archive } from '../domain/archive.ts';
import { datesOf } from '../domain/dates.ts';
import type { DatesWithPages } from '../site/mistyped.ts';

/** Every day, month and year that has a page, as short as it can be said: {"2012":{"07":[26]}}. */
export function exportDates(archive: Archive): string {
  const dates: Record<string, Record<string, number[]>> = {};
  const { years, months } = datesOf(archive);
  for (const year of years) dates[year] = {};
  for (const month of months) (dates[month.slice(0, 4)] ??= {})[month.slice(5)] = [];
  for (const day of archive.days) dates[day.slice(0, 4)]?.[day.slice(5, 7)]?.push(Number(day.slice(8)));
  return JSON.stringify(dates satisfies DatesWithPages);
}
