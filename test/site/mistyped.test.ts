import { describe, expect, it } from 'vitest';
import { nearestTo, readMistyped } from '../../src/site/mistyped.ts';

describe('the date that an address means', () => {
  it.each([
    ['/2012/07/26/', '2012 07 26'],
    ['/2012/7/6', '2012 07 06'],
    ['/fr/2012/07/26/', '2012 07 26'],
    ['/almanac/fr/2012-07-26', '2012 07 26'],
    ['/20120726/', '2012 07 26'],
    ['/201207', '2012 07'],
    ['/2012/07/32/', '2012 07 32'],
    ['/2012/13/', '2012 13'],
    ['/2012/07/26/twitter/', '2012 07 26'],
    ['/2012/july/', '2012'],
    ['/2012', '2012'],
  ])('%s is %s', (path, expected) => {
    const { year, month, day } = readMistyped(path) ?? {};
    expect([year, month, day].filter((part) => part !== undefined).join(' ')).toBe(expected);
  });

  it.each(['/', '/providers/twiter/', '/12/07/26/', '/incidents/twitter/no-such/', '/99999/', '/v2012/'])(
    '%s is none',
    (path) => {
      expect(readMistyped(path)).toBeUndefined();
    },
  );
});

describe('the pages nearest to a date', () => {
  const dates = { 2009: { '09': [24] }, 2012: { '02': [29], '07': [1, 26], '05': [] }, 2014: {} };
  const nearest = (path: string): string[] => {
    const meant = readMistyped(path);
    return meant ? nearestTo(meant, dates) : [];
  };

  it.each([
    ['the very day, where only its spelling was wrong', '/2012/7/26', ['2012-07-26']],
    [
      'the month of a day that has none, and the days around it',
      '/2012/07/20/',
      ['2012-07', '2012-07-01', '2012-07-26'],
    ],
    ['the month of a day that does not exist', '/2012/07/32/', ['2012-07', '2012-07-26']],
    ['a month of which no day is known', '/2012/05/03/', ['2012-05', '2012-02-29', '2012-07-01']],
    ['the year of a month that has none', '/2012/11/', ['2012', '2012-07-26']],
    ['a year of which not even a month is known', '/2014/01/01/', ['2014', '2012-07-26']],
    ['the nearest year', '/2010/01/01/', ['2009', '2009-09-24', '2012-02-29']],
    ['the first of all', '/1999/', ['2009', '2009-09-24']],
  ])('are %s', (_, path, expected) => {
    expect(nearest(path)).toEqual(expected);
  });

  it('are told by date, in whatever order they were read', () => {
    const unsorted = { 2011: { '10': [5], '09': [7] }, 2013: { '12': [1], '02': [3] } };
    expect(nearestTo({ year: '2011', month: '12', day: '01' }, unsorted)).toEqual([
      '2011',
      '2011-10-05',
      '2013-02-03',
    ]);
  });

  it('are none where there are none', () => {
    expect(nearestTo({ year: '2012', month: '07', day: '26' }, {})).toEqual([]);
  });
});
