import { formatIn } from './date.ts';

const DAY = 86_400;

/**
 * A window between two instants, in seconds, as short as can be: whole years or months by their names, else by days, in UTC.
 * => '2008', 'Jan–Jun 2012', '1–21 Jun 2012'
 */
export function formatWindow(from: number, to: number, language: string): string {
  const day = (instant: number): string =>
    formatIn('en', { timeZone: 'UTC', day: 'numeric' }).format(instant * 1000);
  const month = (instant: number): string =>
    formatIn('en', { timeZone: 'UTC', month: 'numeric' }).format(instant * 1000);
  const isMonths = from % DAY === 0 && to % DAY === 0 && day(from) === '1' && day(to) === '1';
  const isYears = isMonths && month(from) === '1' && month(to) === '1';
  const format = formatIn(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(isYears ? {} : { month: 'short' }),
    ...(isMonths ? {} : { day: 'numeric' }),
  });
  return format.formatRange(from * 1000, (to - 1) * 1000);
}
