import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, formatSeconds, formatSpread } from '../../src/i18n/duration.ts';
import { duration } from '../domain/an-incident.ts';

const MINUTE = 60;
const HOUR = 3600;
const plain = (text: string): string => text.replaceAll(/\s/g, ' ');
const told = (seconds: number, language = 'en'): string => plain(formatSeconds(seconds, language));
const tell = (text: string, language = 'en'): string => plain(formatDuration(duration(text), language));
const spread = (text: string): string | undefined => {
  const words = formatSpread(duration(text), 'en');
  return words === undefined ? undefined : plain(words);
};

describe('a number of seconds', () => {
  it.each([
    [0, '0 min'],
    [1, '1 s'],
    [40, '40 s'],
    [59.7, '1 min'],
    [60, '1 min'],
    [89, '1 min'],
    [90, '2 min'],
    [59.6 * MINUTE, '1 h'],
    [2.4 * HOUR, '2 h 24 min'],
    [24 * HOUR, '24 h'],
    [100 * HOUR, '100 h'],
    [100 * HOUR + 20 * MINUTE, '100 h'],
    [101 * HOUR, '4 d 5 h'],
    [120 * HOUR, '5 d'],
    [124 * HOUR + 59 * MINUTE, '5 d 5 h'],
    [120 * HOUR + 10 * MINUTE, '5 d'],
    [1000 * 24 * HOUR, '1,000 d'],
  ])('%d is %s', (seconds, words) => {
    expect(told(seconds)).toBe(words);
  });

  it('is told in French', () => {
    expect([40, 8640, 101 * HOUR, 1000 * 24 * HOUR].map((each) => told(each, 'fr'))).toEqual([
      '40 s',
      '2 h 24 min',
      '4 j 5 h',
      '1 000 j',
    ]);
  });

  it('does not break between a number and its unit', () => {
    expect(formatSeconds(8640, 'en')).toBe('2\u00A0h\u00A024\u00A0min');
    expect(formatSeconds(8640, 'fr')).toBe('2\u00A0h\u00A024\u00A0min');
  });
});

describe('a length', () => {
  it.each([
    ['2h24m', '2 h 24 min', '2 h 24 min'],
    ['0m', '0 min', '0 min'],
    ['~2h', 'about 2 h', '2 h environ'],
    ['2h±20m', 'about 2 h', '2 h environ'],
    ['3h..5h', 'about 4 h', '4 h environ'],
    ['5h..', 'at least 5 h', 'au moins 5 h'],
    ['..5h', 'at most 5 h', 'au plus 5 h'],
    ['7200s..7210s', '2 h', '2 h'],
  ])('%s is %s', (text, english, french) => {
    expect(tell(text)).toBe(english);
    expect(tell(text, 'fr')).toBe(french);
  });

  it('without any bound is not known', () => {
    expect(tell('0m..')).toBe('not known');
  });

  it('is never said to be longer at least, or shorter at most, than it is known to be', () => {
    expect(tell('3576s..')).toBe('at least 59 min');
    expect(tell('..3601s')).toBe('at most 1 h 1 min');
    expect(tell('124h59m..')).toBe('at least 5 d 4 h');
    expect(tell('..120h1m')).toBe('at most 5 d 1 h');
  });

  it('in doubt has its bounds beside it', () => {
    expect(spread('~2h')).toBe('1 h 45 min to 2 h 15 min');
    expect(spread('3540s..3659s')).toBe('59 min to 1 h 1 min');
    expect(['2h', '5h..', '..5h'].map(spread)).toEqual([undefined, undefined, undefined]);
  });
});

describe('a length in doubt is told no more precisely than it is known', () => {
  const both = (least: string, nominal: string, most: string): string => {
    const [low, middle, high] = [least, nominal, most].map((text) => duration(text).nominal);
    const length = { least: low ?? 0, nominal: middle ?? 0, most: high ?? 0 };
    return plain(`${formatDuration(length, 'en')} (${formatSpread(length, 'en') ?? ''})`);
  };

  it.each([
    // of ten minutes or less: to the minute
    ['2h24m', '2h29m', '2h34m', 'about 2 h 29 min (2 h 24 min to 2 h 34 min)'],
    // more than that: five minutes
    ['2h24m', '2h29m', '2h44m', 'about 2 h 30 min (2 h 20 min to 2 h 45 min)'],
    ['1h35m', '2h5m', '2h35m', 'about 2 h 5 min (1 h 35 min to 2 h 35 min)'],
    // more than an hour: hours
    ['25h', '26h2m', '27h4m', 'about 26 h (25 h to 28 h)'],
    // a day or more: days
    ['191h13m', '203h13m', '215h13m', 'about 8 d (7 d to 9 d)'],
    ['57h40m', '81h55m', '107h', 'about 3 d (2 d to 5 d)'],
    ['24h', '36h', '49h', 'about 2 d (1 d to 3 d)'],
    // but the least keeps its meaning
    ['1h50m', '14h', '26h', 'about 14 h (1 h to 26 h)'],
    ['23h', '36h', '49h', 'about 36 h (23 h to 49 h)'],
    ['5m', '40m', '1h15m', 'about 40 min (5 min to 1 h 15 min)'],
    // unless it is far below the middle
    ['50m', '60h', '120h', 'about 2 d 12 h (50 min to 5 d)'],
  ])('%s, %s, %s', (least, nominal, most, words) => {
    expect(both(least, nominal, most)).toBe(words);
  });

  it('and in one system of units', () => {
    expect(both('90h', '100h', '110h')).toBe('about 4 d 4 h (3 d 18 h to 4 d 14 h)');
  });
});

const SIZES: Readonly<Record<string, number>> = { d: 24 * HOUR, h: HOUR, min: MINUTE, s: 1 };

/** The seconds that printed words stand for. */
function read(words: string): number {
  const parts = [
    ...plain(words)
      .replaceAll(',', '')
      .matchAll(/(\d+) (d|h|min|s)\b/g),
  ];
  expect(parts.length).toBeGreaterThan(0);
  return parts.reduce((sum, [, n, unit = '']) => sum + Number(n) * (SIZES[unit] ?? NaN), 0);
}

describe('whatever the length', () => {
  const seconds = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 10 ** 9 }));

  it('is printed to within half of the last unit', () => {
    fc.assert(
      fc.property(seconds, (length) => {
        const unit = length < MINUTE ? 1 : length <= 100 * HOUR ? MINUTE : HOUR;
        expect(Math.abs(read(formatSeconds(length, 'en')) - length)).toBeLessThanOrEqual(unit / 2);
      }),
    );
  });

  it('a printed bound claims no more than is known', () => {
    fc.assert(
      fc.property(seconds, seconds, (one, other) => {
        const [least, most] = [Math.min(one, other), Math.max(one, other) + 1];
        const nominal = (least + most) / 2;
        const atLeast = formatDuration({ least, nominal: least, most: Infinity }, 'en');
        const atMost = formatDuration({ least: 0, nominal: most, most }, 'en');
        const [from = '', to = ''] = formatSpread({ least, nominal, most }, 'en')?.split(' to ') ?? [];
        expect([read(atLeast), read(from)].every((told) => told <= least)).toBe(true);
        expect([read(atMost), read(to)].every((told) => told >= most)).toBe(true);
      }),
    );
  });
});
