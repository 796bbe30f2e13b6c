import { describe, expect, it } from 'vitest';
import { drawnLength, lengthsAxis, namesAxis, ninesAxis, yearsAxis } from '../../src/charts/axes.ts';
import { only } from '../../src/charts/spec.ts';
import { spaced } from '../views/a-voice.ts';

const texts = ({ ticks }: ReturnType<typeof namesAxis>): string[] => ticks.map(({ text }) => spaced(text));

describe('an axis', () => {
  it('of years holds them whole, and names at most so many', () => {
    expect(texts(yearsAxis(2012, 2012))).toEqual(['2012', '2013']);
    const { least, most } = yearsAxis(2012, 2012);
    expect(most - least).toBe(366 * 86_400);
    expect(texts(yearsAxis(2009, 2026))).toEqual(['2009', '2012', '2015', '2018', '2021', '2024', '2027']);
  });

  it('of names has a place for each, the first row on top', () => {
    expect(namesAxis(['a', 'b', 'c'], 'rows')).toMatchObject({ isReversed: true, least: -0.5, most: 2.5 });
    expect(texts(namesAxis(['a', 'b', 'c', 'd', 'e'], 'columns', 2))).toEqual(['a', 'd']);
  });

  it('of lengths holds them between two marks, a minute at the least', () => {
    const lengths = [drawnLength({ least: 0, nominal: 30, most: 7200 }), only(90_000)];
    expect(texts(lengthsAxis(lengths, 'en'))).toEqual(['1 min', '10 min', '1 h', '6 h', '24 h', '7 d']);
    expect(drawnLength({ least: 18_000, nominal: 18_000, most: Infinity })).toEqual(only(18_000));
  });

  it('of availability steps by nines, the best first, and never says 100 %', () => {
    const axis = ninesAxis([0.003, 0.2, 0], 'en');
    expect(texts(axis)).toEqual(['99.99%', '99.9%', '99%', '90%', '0%']);
    expect(axis).toMatchObject({ isReversed: true, scale: 'logarithmic', most: 1 });
    expect(texts(ninesAxis([2e-7], 'fr'))[0]).toBe('99,9999 %');
    expect(ninesAxis([1e-8], 'en').least).toBeLessThanOrEqual(1e-8);
  });
});
