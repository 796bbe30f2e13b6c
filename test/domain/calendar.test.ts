import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayAfter,
  dayOf,
  daysBetween,
  hourMarks,
  isTimeZone,
  offsetAt,
  windowOfDay,
} from '../../src/domain/calendar.ts';
import { moment } from './an-incident.ts';

const HOUR = 3_600;
const at = (text: string): number => moment(text).nominal;

/** Zones of every kind: none of whose clocks ever fell back across midnight, so that no day is shown twice. */
const ZONES = [
  ...['UTC', 'Europe/Paris', 'Europe/London', 'America/New_York', 'America/Los_Angeles', 'America/Sao_Paulo', 'America/Havana'],
  ...['Africa/Cairo', 'Asia/Tehran', 'Asia/Kathmandu', 'Asia/Beirut', 'Australia/Lord_Howe', 'Pacific/Apia', 'Pacific/Chatham'],
  ...['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Pacific/Tongatapu', 'Atlantic/Azores', 'America/Asuncion', 'Asia/Amman'],
]; // prettier-ignore
const anyZone = fc.constantFrom(...ZONES);
const anyDay = fc
  .date({ min: new Date('1975-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** The local date as the platform prints it, for an answer that shares nothing with the model's. */
const shownDate = (instant: number, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant * 1000);

describe('the window of a day', () => {
  it.each([
    ['2012-07-26', 'UTC', '2012-07-26T00:00Z', '2012-07-27T00:00Z', 24],
    ['2012-07-26', 'Europe/Paris', '2012-07-25T22:00Z', '2012-07-26T22:00Z', 24],
    ['2012-03-25', 'Europe/Paris', '2012-03-24T23:00Z', '2012-03-25T22:00Z', 23],
    ['2012-10-28', 'Europe/Paris', '2012-10-27T22:00Z', '2012-10-28T23:00Z', 25],
    ['2012-03-11', 'America/New_York', '2012-03-11T05:00Z', '2012-03-12T04:00Z', 23],
    ['2012-11-04', 'America/New_York', '2012-11-04T04:00Z', '2012-11-05T05:00Z', 25],
    ['2012-04-01', 'Australia/Lord_Howe', '2012-03-31T13:00Z', '2012-04-01T13:30Z', 24.5],
    ['2012-02-29', 'Asia/Kathmandu', '2012-02-28T18:15Z', '2012-02-29T18:15Z', 24],
    ['2012-12-31', 'America/Los_Angeles', '2012-12-31T08:00Z', '2013-01-01T08:00Z', 24],
    // Clocks that change at midnight: the day begins an hour late, or the day before lasts an hour longer.
    ['2017-10-15', 'America/Sao_Paulo', '2017-10-15T03:00Z', '2017-10-16T02:00Z', 23],
    ['2018-02-17', 'America/Sao_Paulo', '2018-02-17T02:00Z', '2018-02-18T03:00Z', 25],
    ['2018-02-18', 'America/Sao_Paulo', '2018-02-18T03:00Z', '2018-02-19T03:00Z', 24],
    ['2023-04-28', 'Africa/Cairo', '2023-04-27T22:00Z', '2023-04-28T21:00Z', 23],
    ['2023-10-26', 'Africa/Cairo', '2023-10-25T21:00Z', '2023-10-26T22:00Z', 25],
    // Midnight strikes twice.
    ['2012-11-04', 'America/Havana', '2012-11-04T04:00Z', '2012-11-05T05:00Z', 25],
    // A change soon after midnight, far from Greenwich.
    ['2002-01-27', 'Pacific/Tongatapu', '2002-01-26T10:00Z', '2002-01-27T11:00Z', 25],
    // Samoa went from 29 to 31 December 2011.
    ['2011-12-29', 'Pacific/Apia', '2011-12-29T10:00Z', '2011-12-30T10:00Z', 24],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00Z', '2011-12-30T10:00Z', 0],
    ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00Z', '2011-12-31T10:00Z', 24],
    // In Newfoundland, 00:01 became 23:01 of the day before.
    ['2010-11-07', 'America/St_Johns', '2010-11-07T02:30Z', '2010-11-08T03:30Z', 25],
  ])('%s in %s runs from %s to %s, %d hours', (day, zone, from, to, hours) => {
    expect(windowOfDay(day, zone)).toEqual({ from: at(from), to: at(to) });
    expect((at(to) - at(from)) / HOUR).toBe(hours);
  });

  it('touches that of the next day', () => {
    fc.assert(
      fc.property(anyDay, anyZone, (day, zone) => {
        expect(windowOfDay(day, zone).to).toBe(windowOfDay(dayAfter(day), zone).from);
      }),
      { numRuns: 500 },
    );
  });

  it('holds instants of that day and no other', () => {
    fc.assert(
      fc.property(anyDay, anyZone, fc.nat(), (day, zone, any) => {
        const { from, to } = windowOfDay(day, zone);
        expect(
          from < to ||
            (zone === 'Pacific/Apia' && day === '2011-12-30') ||
            (zone === 'Pacific/Kiritimati' && day === '1994-12-31'),
        ).toBe(true);
        fc.pre(from < to);
        for (const instant of [from, from + (any % (to - from)), to - 1]) {
          expect(dayOf(instant, zone)).toBe(day);
          expect(shownDate(instant, zone)).toBe(day);
        }
        expect(dayOf(from - 1, zone) < day).toBe(true);
        expect(dayOf(to, zone) > day).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('holds so on every day around a change of clocks', () => {
    for (const zone of ZONES) {
      for (const day of daysBetween('2011-09-20', '2012-04-05')) {
        const { from, to } = windowOfDay(day, zone);
        for (let instant = from; instant < to; instant += HOUR / 2) expect(dayOf(instant, zone)).toBe(day);
        expect(to).toBe(windowOfDay(dayAfter(day), zone).from);
      }
    }
  });
});

describe('the marks of the hours of a day', () => {
  it.each([
    ['2012-07-26', 'UTC', '0@0 3@3 6@6 9@9 12@12 15@15 18@18 21@21 24@24'],
    ['2012-07-26', 'Asia/Kathmandu', '0@0 3@3 6@6 9@9 12@12 15@15 18@18 21@21 24@24'],
    ['2012-03-25', 'Europe/Paris', '0@0 3@2 6@5 9@8 12@11 15@14 18@17 21@20 24@23'],
    ['2012-10-28', 'Europe/Paris', '0@0 3@4 6@7 9@10 12@13 15@16 18@19 21@22 24@25'],
    ['2012-04-01', 'Australia/Lord_Howe', '0@0 3@3.5 6@6.5 9@9.5 12@12.5 15@15.5 18@18.5 21@21.5 24@24.5'],
    // The day begins at one; at midnight twice; and ends an hour late.
    ['2017-10-15', 'America/Sao_Paulo', '1@0 3@2 6@5 9@8 12@11 15@14 18@17 21@20 24@23'],
    ['2012-11-04', 'America/Havana', '0@0 3@4 6@7 9@10 12@13 15@16 18@19 21@22 24@25'],
    ['2018-02-17', 'America/Sao_Paulo', '0@0 3@3 6@6 9@9 12@12 15@15 18@18 21@21 24@25'],
  ])('of %s in %s are %s', (day, zone, expected) => {
    const window = windowOfDay(day, zone);
    const marks = hourMarks(window, zone, 3).map(
      ({ hour, at: instant }) => `${String(hour)}@${String((instant - window.from) / HOUR)}`,
    );
    expect(marks.join(' ')).toBe(expected);
  });
});

describe('the day of an instant', () => {
  it.each([
    ['2012-07-26T23:59:59Z', 'UTC', '2012-07-26'],
    ['2012-07-27T00:00Z', 'UTC', '2012-07-27'],
    ['2012-07-26T22:00Z', 'Europe/Paris', '2012-07-27'],
    ['2012-07-26T03:59Z', 'America/New_York', '2012-07-25'],
    ['2012-12-31T23:30Z', 'Europe/Paris', '2013-01-01'],
    ['2012-02-29T12:00Z', 'UTC', '2012-02-29'],
    ['2011-12-30T09:59Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00Z', 'Pacific/Apia', '2011-12-31'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(dayOf(at(instant), zone)).toBe(day);
  });

  it('is that of the second it lies in', () => {
    expect(dayOf(at('2012-07-27T00:00Z') - 0.5, 'UTC')).toBe('2012-07-26');
    expect(dayOf(at('2012-07-26T22:00Z') - 0.5, 'Europe/Paris')).toBe('2012-07-26');
    expect(dayOf(-0.5, 'UTC')).toBe('1969-12-31');
  });
});

describe('an offset', () => {
  it.each([
    ['2012-07-26T12:00Z', 'UTC', 0],
    ['2012-07-26T12:00Z', 'Europe/Paris', 2 * HOUR],
    ['2012-01-26T12:00Z', 'Europe/Paris', HOUR],
    ['2012-07-26T12:00Z', 'America/St_Johns', -2.5 * HOUR],
    ['2012-07-26T12:00Z', 'Asia/Kathmandu', 5.75 * HOUR],
    ['2012-07-26T12:00Z', 'Pacific/Kiritimati', 14 * HOUR],
    ['2012-03-25T00:59:59Z', 'Europe/Paris', HOUR],
    ['2012-03-25T01:00Z', 'Europe/Paris', 2 * HOUR],
    ['1900-01-01T00:00Z', 'Europe/Paris', 561],
  ])('at %s in %s is %d seconds', (instant, zone, seconds) => {
    expect(offsetAt(at(instant), zone)).toBe(seconds);
    expect(offsetAt(at(instant) + 0.5, zone)).toBe(seconds);
  });
});

describe('a time zone', () => {
  it.each(['UTC', 'Europe/Paris', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])('can be %s', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  it.each(['', 'Paris', 'Mars/Olympus_Mons', '+02:00', '-03', 'GMT+1', 'PDT ', 'Europe/Paris '])(
    'cannot be "%s"',
    (zone) => {
      expect(isTimeZone(zone)).toBe(false);
    },
  );
});

describe('days', () => {
  it.each([
    ['2012-07-26', '2012-07-27'],
    ['2012-02-28', '2012-02-29'],
    ['2012-02-29', '2012-03-01'],
    ['2011-02-28', '2011-03-01'],
    ['2012-12-31', '2013-01-01'],
  ])('follow one another: after %s comes %s', (day, next) => {
    expect(dayAfter(day)).toBe(next);
  });

  it('between two days are both and all in between', () => {
    expect(daysBetween('2012-02-27', '2012-03-01')).toEqual([
      '2012-02-27',
      '2012-02-28',
      '2012-02-29',
      '2012-03-01',
    ]);
    expect(daysBetween('2012-12-31', '2013-01-01')).toEqual(['2012-12-31', '2013-01-01']);
    expect(daysBetween('2012-07-26', '2012-07-26')).toEqual(['2012-07-26']);
    expect(daysBetween('2012-07-27', '2012-07-26')).toEqual([]);
  });

  it('are 366 in a leap year', () => {
    expect(daysBetween('2012-01-01', '2012-12-31')).toHaveLength(366);
    expect(daysBetween('2013-01-01', '2013-12-31')).toHaveLength(365);
  });
});
