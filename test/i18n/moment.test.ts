import { describe, expect, it } from 'vitest';
import { formatClock, formatDate, formatMoment } from '../../src/i18n/moment.ts';
import { moment } from '../domain/an-incident.ts';

const tell = (text: string, language = 'en', zone = 'UTC', day?: string): string =>
  formatMoment(moment(text), { language, zone, day });

describe('a moment', () => {
  it.each([
    ['2012-07-26T15:20Z', '26 July 2012, 15:20', '26 juillet 2012 à 15:20'],
    ['2012-07-26T15:20:07Z', '26 July 2012, 15:20:07', '26 juillet 2012 à 15:20:07'],
    ['2012-07-26T15:20Z~', '26 July 2012, about 15:20', '26 juillet 2012 à 15:20 environ'],
    ['2012-07-26T15:20Z±30m', '26 July 2012, about 15:20', '26 juillet 2012 à 15:20 environ'],
    ['2012-07-26T15:20Z+-30m', '26 July 2012, about 15:20', '26 juillet 2012 à 15:20 environ'],
    ['2012-07-26T17:20+02:00', '26 July 2012, 15:20', '26 juillet 2012 à 15:20'],
    ['2012-07-27T01:20+10:00', '26 July 2012, 15:20', '26 juillet 2012 à 15:20'],
    ['2012-07-26', '26 July 2012', '26 juillet 2012'],
    ['2012-07-26+14:00', '26 July 2012', '26 juillet 2012'],
    ['2012-07', 'July 2012', 'juillet 2012'],
    ['2012-07-01', '1 July 2012', '1er juillet 2012'],
    ['2012-07-11', '11 July 2012', '11 juillet 2012'],
    ['2012-07-31', '31 July 2012', '31 juillet 2012'],
    ['2012-07-26T15:30Z..', '26 July 2012, 15:30 or later', '26 juillet 2012 à 15:30 au plus tôt'],
    ['..2012-07-26T15:30Z', '26 July 2012, 15:30 or earlier', '26 juillet 2012 à 15:30 au plus tard'],
    ['2012-07-26..', '26 July 2012 or later', '26 juillet 2012 au plus tôt'],
    [
      '2012-07-26T15:30Z..2012-07-26T16:30Z',
      'between 26 July 2012, 15:30 and 16:30',
      '26 juillet 2012 à 15:30 au plus tôt, 16:30 au plus tard',
    ],
    [
      '2012-07-26T23:30Z..2012-07-27T00:30Z',
      'between 26 July 2012, 23:30 and 27 July 2012, 00:30',
      '26 juillet 2012 à 23:30 au plus tôt, 27 juillet 2012 à 00:30 au plus tard',
    ],
    [
      '2012-06..2012-07',
      'between June 2012 and July 2012',
      'juin 2012 au plus tôt, juillet 2012 au plus tard',
    ],
    [
      '2012-07-26T15:30Z~..2012-07-26T16:30Z±5m',
      'between 26 July 2012, about 15:30 and about 16:30',
      '26 juillet 2012 à 15:30 environ au plus tôt, 16:30 environ au plus tard',
    ],
    [
      '2012-07-26T15:30Z~..',
      '26 July 2012, about 15:30 or later',
      '26 juillet 2012 à 15:30 environ au plus tôt',
    ],
    ['2012-06-30T23:59:60Z', '1 July 2012, 00:00', '1er juillet 2012 à 00:00'],
  ])('%s is %s', (text, english, french) => {
    expect(tell(text)).toBe(english);
    expect(tell(text, 'fr')).toBe(french);
  });

  it.each([
    ['2012-07-26T15:20Z', '15:20'],
    ['2012-07-26T15:20Z~', 'about 15:20'],
    ['2012-07-26T15:30Z..2012-07-26T16:30Z', 'between 15:30 and 16:30'],
    ['2012-07-26T23:30Z..2012-07-27T00:30Z', 'between 26 July 2012, 23:30 and 27 July 2012, 00:30'],
    ['2012-07-24T23:30Z..2012-07-26T00:30Z', 'between 24 July 2012, 23:30 and 26 July 2012, 00:30'],
    ['2012-07-26T15:30Z..', '15:30 or later'],
    ['2012-07-27T00:00Z', '27 July 2012, 00:00'],
    ['2012-07-26', '26 July 2012'],
  ])('%s needs no date on its own day: %s', (text, words) => {
    expect(tell(text, 'en', 'UTC', '2012-07-26')).toBe(words);
  });

  it.each([
    ['2012-07-26T15:20Z', 'America/St_Johns', '26 July 2012, 12:50'],
    ['2012-01-26T15:20Z', 'America/St_Johns', '26 January 2012, 11:50'],
    ['2012-07-26T22:20Z', 'Europe/Paris', '27 July 2012, 00:20'],
    ['2012-12-26T22:20Z', 'Europe/Paris', '26 December 2012, 23:20'],
    ['2012-03-25T00:59Z', 'Europe/Paris', '25 March 2012, 01:59'],
    ['2012-03-25T01:00Z', 'Europe/Paris', '25 March 2012, 03:00'],
    ['2012-07-26', 'Pacific/Apia', '26 July 2012'],
    ['2011-12-30T09:59Z', 'Pacific/Apia', '29 December 2011, 23:59'],
    ['2011-12-30T10:00Z', 'Pacific/Apia', '31 December 2011, 00:00'],
  ])('%s in %s is %s', (text, zone, words) => {
    expect(tell(text, 'en', zone)).toBe(words);
  });

  it('needs no date on the day that its own zone shows', () => {
    expect(tell('2012-07-26T22:20Z', 'en', 'Europe/Paris', '2012-07-27')).toBe('00:20');
    expect(tell('2012-07-26T22:20Z', 'en', 'Europe/Paris', '2012-07-26')).toBe('27 July 2012, 00:20');
    expect(tell('2012-07-26T21:30Z..2012-07-26T22:30Z', 'en', 'Europe/Paris')).toBe(
      'between 26 July 2012, 23:30 and 27 July 2012, 00:30',
    );
  });
});

describe('a date', () => {
  it('is written in four styles', () => {
    const styles = (['long', 'short', 'weekday', 'brief'] as const).flatMap((style) =>
      ['en', 'fr'].map((language) => formatDate('2012-04-01', language, style)),
    );
    expect(styles).toEqual([
      '1 April 2012',
      '1er avril 2012',
      '1 Apr 2012',
      '1er avr. 2012',
      'Sunday, 1 April 2012',
      'dimanche 1er avril 2012',
      '1 Apr',
      '1er avr.',
    ]);
  });

  it('is a month where only that is known', () => {
    expect(formatDate('2012-01', 'en')).toBe('January 2012');
    expect(formatDate('2012-01', 'fr', 'short')).toBe('janv. 2012');
  });
});

describe('a clock', () => {
  const noon = moment('2012-07-26T00:05:09Z').nominal;

  it('shows midnight as 00', () => {
    expect(formatClock(noon, { language: 'en', zone: 'UTC' })).toBe('00:05');
    expect(formatClock(noon, { language: 'fr', zone: 'UTC' })).toBe('00:05');
  });

  it('shows seconds where they are asked for', () => {
    expect(formatClock(noon, { language: 'en', zone: 'UTC' }, true)).toBe('00:05:09');
  });
});
