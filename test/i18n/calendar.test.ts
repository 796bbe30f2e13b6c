import { describe, expect, it } from 'vitest';
import { formatDays, nameOfMonth, namesOfWeekdays } from '../../src/i18n/calendar.ts';
import { formatDate } from '../../src/i18n/date.ts';

describe('a calendar', () => {
  it('begins its weeks on Monday, in each language', () => {
    const week = (language: string): string =>
      namesOfWeekdays(language)
        .map(({ name, short }) => `${short} ${name}`)
        .join(', ');
    expect(week('en')).toBe(
      'Mon Monday, Tue Tuesday, Wed Wednesday, Thu Thursday, Fri Friday, Sat Saturday, Sun Sunday',
    );
    expect(week('fr')).toBe(
      'lun lundi, mar mardi, mer mercredi, jeu jeudi, ven vendredi, sam samedi, dim dimanche',
    );
  });

  it('names its months with a capital', () => {
    expect([
      nameOfMonth('2012-07', 'en'),
      nameOfMonth('2012-02', 'fr'),
      nameOfMonth('2012-12', 'fr', 'short'),
    ]).toEqual(['July', 'Février', 'Déc']);
  });
});

describe('several days', () => {
  const plain = (text: string): string => text.replaceAll(/[\u2009\u202F\u00A0]/g, ' ');

  it.each([
    ['en', '2025-10-20', '2025-10-24', '20 – 24 October 2025'],
    ['fr', '2025-10-20', '2025-10-24', '20–24 octobre 2025'],
    ['en', '2012-02-29', '2012-03-01', '29 February – 1 March 2012'],
    ['fr', '2012-02-29', '2012-03-01', '29 février – 1er mars 2012'],
    ['fr', '2012-03-01', '2012-03-03', '1er–3 mars 2012'],
    ['en', '2011-12-31', '2012-01-01', '31 December 2011 – 1 January 2012'],
    ['en', '2012-07-26', '2012-07-26', '26 July 2012'],
  ])('in %s from %s to %s are %s', (language, first, last, expected) => {
    expect(plain(formatDays(first, last, language))).toBe(expected);
  });

  it('have no year where any is meant', () => {
    expect([formatDate('2012-02-29', 'en', 'yearless'), formatDate('2012-03-01', 'fr', 'yearless')]).toEqual([
      '29 February',
      '1er mars',
    ]);
  });
});
