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
    expect(spread('3599s..7201s')).toBe('59 min to 2 h 1 min');
    expect(['2h', '5h..', '..5h'].map(spread)).toEqual([undefined, undefined, undefined]);
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
