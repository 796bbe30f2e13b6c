import { dayOf, windowOfDay } from './calendar.ts';
import type { Instant, Interval } from './interval.ts';

/** How long the parts are into which a time is cut. */
export type Grain = 'year' | 'quarter' | 'month';

/** A year, a quarter or a month: `2012`, `2012-Q3` or `2012-07`, and its instants. */
export interface CalendarWindow {
  readonly id: string;
  readonly window: Interval;
}

const MONTHS: Readonly<Record<Grain, number>> = { year: 12, quarter: 3, month: 1 };

/** The calendar year that holds an instant in a zone. */
export function yearOf(instant: Instant, zone: string): number {
  return Number(dayOf(instant, zone).slice(0, 4));
}

/** The years, quarters or months of the years from one to another, both included, ascending. */
export function calendarWindows(first: number, last: number, grain: Grain, zone: string): CalendarWindow[] {
  const step = MONTHS[grain];
  const count = (Math.max(first, last + 1) - first) * (12 / step);
  return Array.from({ length: count }, (_, index) => {
    const month = first * 12 + index * step;
    return {
      id: idOf(month, grain),
      window: { from: startOf(month, zone), to: startOf(month + step, zone) },
    };
  });
}

/** The first instant of a month, counted from the year 0. */
function startOf(month: number, zone: string): Instant {
  return windowOfDay(`${monthId(month)}-01`, zone).from;
}

function monthId(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function idOf(month: number, grain: Grain): string {
  const [year = ''] = monthId(month).split('-');
  if (grain === 'year') return year;
  return grain === 'month' ? monthId(month) : `${year}-Q${String(Math.floor((month % 12) / 3) + 1)}`;
}
