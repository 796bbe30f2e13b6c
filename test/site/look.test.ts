import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLOUR_TOKENS, type ColourToken } from '../../src/domain/settings.ts';
import { COLOURS, coloursOf, PAPERS, sheetOf, STANDS } from '../../src/site/look.ts';

/** The luminance of `#rrggbb` as WCAG 2.2 defines it. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How much one colour stands out from another, from 1 to 21. contrastOf('#000000', '#ffffff') => 21 */
function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const WORDS: readonly ColourToken[] = ['ink', 'soft', 'link'];
const GROUNDS: readonly ColourToken[] = ['paper', 'sheet', 'quiet', 'untracked'];
const SHAPES: readonly ColourToken[] = ['full', 'partial', 'degraded', 'planned'];

describe.each(PAPERS)('on %s paper', (paper) => {
  const colours = COLOURS[paper];

  it.each(WORDS)('words in %s can be read on every ground', (token) => {
    for (const ground of GROUNDS)
      expect(contrastOf(colours[token], colours[ground]), ground).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPES)('a shape in %s is seen on every ground', (token) => {
    for (const ground of GROUNDS)
      expect(contrastOf(colours[token], colours[ground]), ground).toBeGreaterThanOrEqual(3);
  });

  it('the darkest field of a calendar can be read', () => {
    expect(contrastOf(colours.paper, colours.full)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the colours', () => {
  it('are named once each for both papers', () => {
    const sheet = sheetOf(COLOURS);
    expect([...sheet.matchAll(/--([a-z]+):light-dark\(#[0-9a-f]{6},#[0-9a-f]{6}\);/g)].map(([, token]) => token)).toEqual([...COLOUR_TOKENS]); // prettier-ignore
  });

  it('may be an archive’s own, one by one', () => {
    const own = coloursOf({ light: { full: '#123456' }, dark: {} });
    expect([own.light.full, own.dark.full, own.light.ink]).toEqual([
      '#123456',
      COLOURS.dark.full,
      COLOURS.light.ink,
    ]);
  });

  it('are those of the mark', () => {
    const mark = readFileSync(resolve(import.meta.dirname, '../../public/favicon.svg'), 'utf8');
    const [light = [], dark = []] = mark
      .split('@media')
      .map((part) => [...part.matchAll(/#[0-9a-f]{6}/g)].map(([colour]) => colour));
    const tokens = ['ink', 'full', 'partial', 'degraded'] as const;
    expect(light).toEqual(tokens.map((token) => COLOURS.light[token]));
    expect(dark).toEqual(tokens.map((token) => COLOURS.dark[token]));
  });
});

it('no two severities stand at the same height in a strip, and none reaches out of it', () => {
  const places = Object.values(STANDS);
  expect(new Set(places.map(String)).size).toBe(places.length);
  for (const [top, height] of places) expect(top + height).toBeLessThanOrEqual(1);
});
