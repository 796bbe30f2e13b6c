import { describe, expect, it } from 'vitest';
import { calendarWindows, yearOf } from '../../src/domain/calendar-windows.ts';
import { lengthOf } from '../../src/domain/interval.ts';
import { moment } from './an-incident.ts';

const DAY = 86_400;
const days = (...asked: Parameters<typeof calendarWindows>): string[] =>
  calendarWindows(...asked).map(({ id, window }) => `${id}: ${String(lengthOf(window) / DAY)}`);

describe('a time cut into parts of the calendar', () => {
  it('has whole years, quarters and months, leap days and all', () => {
    expect(days(2011, 2012, 'year', 'UTC')).toEqual(['2011: 365', '2012: 366']);
    expect(days(2012, 2012, 'quarter', 'UTC')).toEqual([
      '2012-Q1: 91',
      '2012-Q2: 91',
      '2012-Q3: 92',
      '2012-Q4: 92',
    ]);
    const months = days(2011, 2012, 'month', 'UTC');
    expect(months).toHaveLength(24);
    expect([months[1], months[11], months[12], months[13]]).toEqual([
      '2011-02: 28',
      '2011-12: 31',
      '2012-01: 31',
      '2012-02: 29',
    ]);
  });

  it('has no hole and no overlap, and follows the clock of its zone', () => {
    const windows = calendarWindows(2012, 2013, 'month', 'Europe/Paris').map(({ window }) => window);
    expect(windows[0]?.from).toBe(moment('2011-12-31T23:00Z').nominal);
    expect(windows.map(({ from }) => from).slice(1)).toEqual(windows.map(({ to }) => to).slice(0, -1));
    expect(lengthOf(windows[2] ?? { from: 0, to: 0 })).toBe(31 * DAY - 3600);
  });

  it('is empty where it ends before it begins', () => {
    expect(calendarWindows(2013, 2012, 'year', 'UTC')).toEqual([]);
  });

  it('knows the year of an instant on the clock of a zone', () => {
    const newYear = moment('2012-12-31T23:30Z').nominal;
    expect([yearOf(newYear, 'UTC'), yearOf(newYear, 'Europe/Paris')]).toEqual([2012, 2013]);
  });
});
