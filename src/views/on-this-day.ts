import { byDate } from '../domain/dates.ts';
import { anniversaryOf, type Anniversary } from './around.ts';
import type { Voice } from './words.ts';

/** The days of a month of the calendar, `07`, by the day of the month, `26`: of each date the years that have anything, the latest first. */
export type OnThisDay = Readonly<Record<string, readonly Anniversary[]>>;

/** What happened on the days of a month, whatever the year. */
export function viewOnThisDay(voice: Voice, month: string): OnThisDay {
  const dates = [...byDate(voice.archive)].filter(([date]) => date.startsWith(month)).sort();
  return Object.fromEntries(
    dates.map(([date, days]) => [date.slice(3), days.toReversed().map((day) => anniversaryOf(voice, day))]),
  );
}
