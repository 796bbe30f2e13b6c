import { dayAfter, daysBetween, windowOfDay } from './calendar.ts';
import type { DayId } from './day.ts';
import type { Interval } from './interval.ts';

/** A calendar month, `2012-07`, in the zone of the archive. */
export type MonthId = string;

/** A calendar year, `2012`, in the zone of the archive. */
export type YearId = string;

/** A day, a month or a year, each by its name: the name of the longer one begins those of all that lie in it. */
export type Period = string;

/** The month of a day. */
export function monthOf(day: DayId): MonthId {
  return day.slice(0, 7);
}

/** The year of a day or a month. */
export function yearOf(period: Period): YearId {
  return period.slice(0, 4);
}

/** The months of a year, in order. */
export function monthsOf(year: YearId): MonthId[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}

/** The days of a period, in order: 366 of a leap year. */
export function daysOf(period: Period): DayId[] {
  return daysBetween(firstDayOf(period), lastDayOf(period));
}

function firstDayOf(period: Period): DayId {
  return `${period}-01-01`.slice(0, 10);
}

function lastDayOf(period: Period): DayId {
  if (period.length === 10) return period;
  const [year = 0, month = 12] = period.split('-').map(Number);
  return `${yearOf(period)}-${String(month).padStart(2, '0')}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;
}

/** The instants of a period in a zone: from the start of its first day up to that of the day after its last. */
export function windowOfPeriod(period: Period, zone: string): Interval {
  return {
    from: windowOfDay(firstDayOf(period), zone).from,
    to: windowOfDay(dayAfter(lastDayOf(period)), zone).from,
  };
}

/** The weeks of a month, each of seven places from Monday to Sunday; those that lie in other months are empty. */
export function weeksOf(month: MonthId): (DayId | undefined)[][] {
  const days = daysOf(month);
  const before = (new Date(`${firstDayOf(month)}T00:00Z`).getUTCDay() + 6) % 7;
  const places = [...Array<undefined>(before).fill(undefined), ...days];
  return Array.from({ length: Math.ceil(places.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => places[week * 7 + weekday]),
  );
}
