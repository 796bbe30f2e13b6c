import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPercent } from '../../src/i18n/names.ts';
import { formatShare } from '../../src/i18n/share.ts';

describe('a share', () => {
  it.each([
    [0.999847, '99.985%', '99.984%', '99.985%'],
    [0.9999, '99.990%', '99.990%', '99.990%'],
    [0.999, '99.90%', '99.90%', '99.90%'],
    [0.995, '99.50%', '99.50%', '99.50%'],
    [0.9, '90%', '90%', '90%'],
    [0.123, '13%', '12%', '12%'],
    [0.004, '1%', '0%', '0%'],
    [0, '0%', '0%', '0%'],
    [1, '100%', '100%', '100%'],
    [1 - 1.44e-8, '99.9999986%', '99.9999985%', '99.9999986%'],
  ])('%d is at most %s, at least %s, and nearest to %s', (share, up, down, near) => {
    expect(formatShare(share, 'en', 'up')).toBe(up);
    expect(formatShare(share, 'en', 'down')).toBe(down);
    expect(formatShare(share, 'en')).toBe(near);
  });

  it('is not all however little is missing', () => {
    expect(formatShare(1 - 1e-13, 'en')).toBe('99.9999999999%');
  });

  it('has the signs of the language', () => {
    expect(formatShare(0.999847, 'fr', 'up').replaceAll(/\s/g, ' ')).toBe('99,985 %');
  });

  it('is never printed as more, or less, than is known, nor as all where something is missing', () => {
    const whole = fc.integer({ min: 86_400, max: 100 * 366 * 86_400 });
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 10 ** 6 }), (window, seconds) => {
        const share = Math.max(0, 1 - seconds / window);
        const read = (rounding: 'up' | 'down' | 'near'): number =>
          parseFloat(formatShare(share, 'en', rounding)) / 100;
        expect(read('up')).toBeGreaterThanOrEqual(share - 1e-15);
        expect(read('down')).toBeLessThanOrEqual(share + 1e-15);
        expect(Math.max(read('up'), read('near'), read('down'))).toBeLessThan(1);
        expect(read('up') - read('down')).toBeLessThanOrEqual((1 - share) * 0.101 + 1e-14);
      }),
    );
  });
});

describe('a share in whole per cent', () => {
  it.each([
    [0, '0%'],
    [0.002, '<1%'],
    [0.005, '1%'],
    [0.1588, '16%'],
    [0.994, '99%'],
    [0.996, '>99%'],
    [1, '100%'],
  ])('%d is %s', (share, words) => {
    expect(formatPercent(share, 'en')).toBe(words);
  });
});
