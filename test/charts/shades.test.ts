import { describe, expect, it } from 'vitest';
import { lookOf, shadeOf, SHADES } from '../../src/charts/shades.ts';
import { tallyOf } from '../../src/domain/tally.ts';
import { anArchive } from '../domain/an-archive.ts';
import { duration } from '../domain/an-incident.ts';

describe('the shade of a field', () => {
  it.each([
    ['day', '0m', 0],
    ['day', '1s', 1],
    ['day', '1h', 1],
    ['day', '1h1s', 2],
    ['day', '4h', 2],
    ['day', '4h1s', 3],
    ['day', '24h', 3],
    ['day', '24h1s', 4],
    ['month', '4h', 1],
    ['month', '24h', 2],
    ['month', '7d', 3],
    ['month', '7d1s', 4],
  ] as const)('of a %s with %s affected is %d', (field, length, shade) => {
    expect(shadeOf(duration(length), field)).toBe(shade);
  });

  it('goes by what is likely, also where the end is not known', () => {
    expect(shadeOf({ least: 0, nominal: 2 * 3_600, most: Infinity }, 'day')).toBe(2);
  });

  it('is darker the more was affected, by the same steps as its legend names', () => {
    for (const field of ['day', 'month'] as const)
      expect([...SHADES[field]]).toEqual([...SHADES[field]].sort((a, b) => a - b));
  });

  it('is none where nothing is on record', () => {
    const nothing = tallyOf(anArchive(), '2012-07-26');
    expect(lookOf('quiet', nothing, 'day')).toBe('quiet');
    expect(lookOf('untracked', nothing, 'day')).toBe('untracked');
    expect(lookOf('touched', nothing, 'day')).toBe(0);
  });
});
