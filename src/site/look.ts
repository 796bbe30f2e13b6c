import type { ColourToken, Palette } from '../domain/settings.ts';

/** The two papers that everything is printed on. */
export const PAPERS = ['light', 'dark'] as const;
export type Paper = (typeof PAPERS)[number];

type Colours = Readonly<Record<ColourToken, string>>;

/** The almanac's colours, on light paper and on dark. Pages, charts and drawings take them from here and nowhere else. */
export const COLOURS: Readonly<Record<Paper, Colours>> = {
  light: {
    paper: '#fbfaf6',
    sheet: '#ffffff',
    ink: '#1d1b18',
    soft: '#5e5a52',
    line: '#dedacf',
    link: '#0b4f8a',
    full: '#8c1c2b',
    partial: '#c9630a',
    degraded: '#8f7000',
    planned: '#5b7083',
    quiet: '#e9e5da',
    untracked: '#f3f1ea',
  },
  dark: {
    paper: '#151410',
    sheet: '#1d1b17',
    ink: '#ece8de',
    soft: '#a8a294',
    line: '#38342c',
    link: '#8ec1f2',
    full: '#e0606c',
    partial: '#f0953f',
    degraded: '#dcb93a',
    planned: '#8fa5b8',
    quiet: '#2a2721',
    untracked: '#262319',
  },
};

/** How high a severity stands in a strip, from the top edge in shares of its height: shape tells them apart where colour does not. */
export const STANDS: Readonly<Record<'full' | 'partial' | 'degraded' | 'planned', readonly [top: number, height: number]>> = {
  full: [0, 1],
  partial: [1 / 3, 2 / 3],
  degraded: [2 / 3, 1 / 3],
  planned: [3 / 8, 1 / 4],
}; // prettier-ignore

/** The colours of both papers with an archive's own in the place of ours. */
export function coloursOf(own: Readonly<Record<Paper, Palette>>): Readonly<Record<Paper, Colours>> {
  return { light: { ...COLOURS.light, ...own.light }, dark: { ...COLOURS.dark, ...own.dark } };
}

/** A sheet of styles that names each colour on both papers: `:root{--ink:light-dark(#1d1b18,#ece8de);…}`. */
export function sheetOf({ light, dark }: Readonly<Record<Paper, Colours>>): string {
  const tokens = Object.entries(light).map(
    ([token, colour]) => `--${token}:light-dark(${colour},${dark[token as ColourToken]});`,
  );
  return `:root{${tokens.join('')}}`;
}
