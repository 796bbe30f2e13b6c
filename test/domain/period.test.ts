import { describe, expect, it } from 'vitest';
import { daysOf, monthsOf, weeksOf, windowOfPeriod } from '../../src/domain/period.ts';
import { moment } from './an-incident.ts';

const HOUR = 3_600;
const hoursOf = (period: string, zone: string): number => {
  const { from, to } = windowOfPeriod(period, zone);
  return (to - from) / HOUR;
};

describe('the days of a period', () => {
  it.each([
    ['2012', '2012-01-01', '2012-12-31', 366],
    ['2013', '2013-01-01', '2013-12-31', 365],
    ['1900', '1900-01-01', '1900-12-31', 365],
    ['2012-02', '2012-02-01', '2012-02-29', 29],
    ['2013-02', '2013-02-01', '2013-02-28', 28],
    ['2012-12', '2012-12-01', '2012-12-31', 31],
    ['2012-07-26', '2012-07-26', '2012-07-26', 1],
  ])('of %s run from %s to %s, %d in all', (period, first, last, count) => {
    const days = daysOf(period);
    expect([days[0], days.at(-1), days.length]).toEqual([first, last, count]);
  });

  it('are those of its months, one after the other', () => {
    expect(monthsOf('2012')).toHaveLength(12);
    expect(monthsOf('2012').flatMap(daysOf)).toEqual(daysOf('2012'));
  });
});

describe('the window of a period', () => {
  it.each([
    ['2012-07', 'UTC', 744],
    ['2012-02', 'UTC', 696],
    ['2012-03', 'Europe/Paris', 743],
    ['2012-10', 'Europe/Paris', 745],
    ['2012-03-25', 'Europe/Paris', 23],
    ['2012-10-28', 'Europe/Paris', 25],
    ['2012', 'Europe/Paris', 366 * 24],
    ['2011', 'Pacific/Apia', 364 * 24],
    ['2011-12', 'Pacific/Apia', 30 * 24],
  ])('of %s in %s has %d hours', (period, zone, hours) => {
    expect(hoursOf(period, zone)).toBe(hours);
  });

  it('begins with the first day on the clock of the zone', () => {
    expect(windowOfPeriod('2012-07', 'America/New_York')).toEqual({
      from: moment('2012-07-01T04:00Z').nominal,
      to: moment('2012-08-01T04:00Z').nominal,
    });
  });
});

describe('the weeks of a month', () => {
  const shape = (month: string): string[] =>
    weeksOf(month).map((week) => week.map((day) => day?.slice(8) ?? '··').join(' '));

  it('begin on Monday', () => {
    expect(shape('2012-07')).toEqual([
      '·· ·· ·· ·· ·· ·· 01',
      '02 03 04 05 06 07 08',
      '09 10 11 12 13 14 15',
      '16 17 18 19 20 21 22',
      '23 24 25 26 27 28 29',
      '30 31 ·· ·· ·· ·· ··',
    ]);
  });

  it('are four where a February begins on a Monday, and hold the leap day', () => {
    expect(shape('2010-02')).toHaveLength(4);
    expect(shape('2010-02')[0]).toBe('01 02 03 04 05 06 07');
    expect(shape('2012-02').at(-1)).toBe('27 28 29 ·· ·· ·· ··');
  });

  it('hold every day of the year once, in order, each on its own weekday', () => {
    for (const month of monthsOf('2012')) {
      expect(
        weeksOf(month)
          .flat()
          .filter((day) => day !== undefined),
      ).toEqual(daysOf(month));
      for (const week of weeksOf(month)) {
        expect(week).toHaveLength(7);
        for (const [index, day] of week.entries())
          if (day !== undefined) expect(new Date(`${day}T12:00Z`).getUTCDay()).toBe((index + 1) % 7);
      }
    }
  });
});
