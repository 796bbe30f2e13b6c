import type { ColourToken, Palette } from '../../domain/settings.ts';

/** The almanac's colours on light and on dark paper, as its style sheet has them. */
export const COLOURS: Readonly<Record<'light' | 'dark', Readonly<Record<ColourToken, string>>>> = {
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

/** What is drawn in a colour: the class of a shape, its token. */
const FILLS = ['paper', 'ink', 'soft', 'full', 'partial', 'degraded', 'planned', 'untracked'] as const;
const PAINTS = ['full', 'partial', 'degraded', 'planned'] as const;

/** The rules of a style sheet that give shapes the colours of a paper, an archive's own before the almanac's. */
export function rulesOf(paper: 'light' | 'dark', own: Palette): string {
  const colours = { ...COLOURS[paper], ...own };
  return [
    ...FILLS.map((token) => `.${token}{fill:${colours[token]}}`),
    ...PAINTS.map((token) => `.stop-${token}{stop-color:${colours[token]}}`),
    `.tick{stroke:${colours.line}}`,
    `.rule{stroke:${colours.ink}}`,
    // No seam shows where one piece ends and the next begins.
    'rect{shape-rendering:crispEdges}',
  ].join('');
}
