import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactDuration, isDurationFault, isExactDuration, parseDuration } from '../../src/domain/duration.ts';
import { duration } from './an-incident.ts';

const [MINUTE, HOUR, DAY] = [60, 3_600, 86_400];

describe('a duration', () => {
  it.each([
    ['2h24m', 2 * HOUR + 24 * MINUTE],
    ['90m', 90 * MINUTE],
    ['1d2h3m4s', DAY + 2 * HOUR + 3 * MINUTE + 4],
    ['45s', 45],
    ['007h', 7 * HOUR],
    ['0m', 0],
  ])('is exact as %s', (text, seconds) => {
    expect(parseDuration(text)).toEqual({ least: seconds, nominal: seconds, most: seconds });
    expect(parseDuration(text)).toEqual(exactDuration(seconds));
  });

  it.each([
    ['~2h', 105 * MINUTE, 120 * MINUTE, 135 * MINUTE],
    ['~10m', 5 * MINUTE, 10 * MINUTE, 15 * MINUTE],
    ['2h±20m', 100 * MINUTE, 120 * MINUTE, 140 * MINUTE],
    ['2h+-20m', 100 * MINUTE, 120 * MINUTE, 140 * MINUTE],
    ['20m±1h', 0, 20 * MINUTE, 80 * MINUTE],
    ['3h..5h', 3 * HOUR, 4 * HOUR, 5 * HOUR],
    ['5h..5h', 5 * HOUR, 5 * HOUR, 5 * HOUR],
    ['5h..', 5 * HOUR, 5 * HOUR, Infinity],
    ['..5h', 0, 5 * HOUR, 5 * HOUR],
  ])('has the doubt that %s says', (text, least, nominal, most) => {
    expect(parseDuration(text)).toEqual({ least, nominal, most });
  });

  it('is exact where its least is its most', () => {
    expect(isExactDuration(duration('2h'))).toBe(true);
    expect(isExactDuration(duration('5h..5h'))).toBe(true);
    expect(isExactDuration(duration('~2h'))).toBe(false);
    expect(isExactDuration(duration('5h..'))).toBe(false);
  });

  it('says what it adds up to, whatever its units', () => {
    const number = fc.option(fc.integer({ min: 0, max: 999 }), { nil: undefined });
    fc.assert(
      fc.property(number, number, number, number, (days, hours, minutes, seconds) => {
        const part = (amount: number | undefined, unit: string): string =>
          amount === undefined ? '' : `${String(amount)}${unit}`;
        const text = part(days, 'd') + part(hours, 'h') + part(minutes, 'm') + part(seconds, 's');
        fc.pre(text !== '');
        const sum = (days ?? 0) * DAY + (hours ?? 0) * HOUR + (minutes ?? 0) * MINUTE + (seconds ?? 0);
        expect(parseDuration(text)).toEqual(exactDuration(sum));
      }),
    );
  });
});

describe('a text that is no duration', () => {
  it.each([
    ['2 hours', '2h'],
    ['2 H', '2h'],
    [' 2h ', '2h'],
    ['2 hours and 24 minutes', '2h24m'],
    ['2 hours, 24 mins', '2h24m'],
    ['2h 24m', '2h24m'],
    ['1 day', '1d'],
    ['3 secs', '3s'],
    ['2 jours et 3 heures', '2d3h'],
    ['environ 40 minutes', '~40m'],
    ['about an hour', undefined],
    ['about 2 hours', '~2h'],
    ['~ 2h', '~2h'],
    ['2h ± 20 min', '2h±20m'],
    ['2h +- 20m', '2h+-20m'],
    ['3 hours to 5 hours', '3h..5h'],
    ['3 to 5 hours', '3h..5h'],
    ['3-5h', '3h..5h'],
    ['3–5h', '3h..5h'],
    ['3..5h', '3h..5h'],
    ['5-3h', undefined],
    ['2:24', '2h24m'],
    ['2:60', undefined],
    ['120', '120m'],
    ['', undefined],
    ['..', undefined],
    ['h', undefined],
    ['~', undefined],
    ['±5m', undefined],
    ['~2h±5m', undefined],
    ['~2h..3h', undefined],
    ['1h..2h..3h', undefined],
    ['-2h', undefined],
    ['1.5h', undefined],
    ['2h3d', undefined],
    ['2h3h', undefined],
    ['1 month', undefined],
    ['PT2H', undefined],
    ['٢h', undefined],
    ['2h\n', '2h'],
    ['several hours', undefined],
  ])('is refused: "%s", for which "%s" is offered', (text, offer) => {
    expect(parseDuration(text)).toEqual({ fault: 'not-a-duration', offer });
  });

  it('may be a range the wrong way round', () => {
    expect(parseDuration('5h..3h')).toEqual({ fault: 'reversed', offer: '3h..5h' });
  });

  it('may be a number too great to be counted', () => {
    expect(parseDuration(`${'9'.repeat(400)}d`)).toEqual({ fault: 'not-a-duration', offer: undefined });
    expect(parseDuration(`2h±${'9'.repeat(400)}d`)).toEqual({ fault: 'not-a-duration', offer: undefined });
    expect(parseDuration('9'.repeat(400))).toEqual({ fault: 'not-a-duration', offer: undefined });
  });
});

describe('whatever the text', () => {
  const pieces = [
    '2',
    '24',
    '90',
    'd',
    'h',
    'm',
    's',
    '~',
    '±',
    '+-',
    '..',
    ':',
    ' ',
    ',',
    '-',
    'hours',
    'min',
    'and',
    'to',
    'environ',
  ];
  const nearly = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''));
  const anyText = fc.oneof(nearly, fc.string({ unit: 'binary' }));

  it('its least, nominal and most are in order and not below zero', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = parseDuration(text);
        if (isDurationFault(reading)) return;
        expect(reading.least).toBeGreaterThanOrEqual(0);
        expect(reading.nominal).toBeGreaterThanOrEqual(reading.least);
        expect(reading.most).toBeGreaterThanOrEqual(reading.nominal);
        expect(reading.nominal).toBeLessThan(Infinity);
      }),
      { numRuns: 2_000 },
    );
  });

  it('what is offered instead is a duration', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = parseDuration(text);
        if (!isDurationFault(reading) || reading.offer === undefined) return;
        expect(parseDuration(reading.offer)).not.toHaveProperty('fault');
      }),
      { numRuns: 5_000 },
    );
  });

  it('it is read quickly, however long', () => {
    const start = performance.now();
    for (const text of ['9', ' ', '..', '±', '1d', '1 d', '2h and ', ' to '])
      parseDuration(`2h${text.repeat(50_000)}x\ny`);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
