import type { Palette } from '../../domain/settings.ts';
import { COLOURS, type Paper } from '../../site/look.ts';

/** What is drawn in a colour: the class of a shape, its token. */
const FILLS = ['paper', 'ink', 'soft', 'full', 'partial', 'degraded', 'planned', 'untracked'] as const;
const PAINTS = ['full', 'partial', 'degraded', 'planned'] as const;

/** The rules of a style sheet that give shapes the colours of a paper, an archive's own before the almanac's. */
export function rulesOf(paper: Paper, own: Palette): string {
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
