import { yearOf } from '../domain/calendar-windows.ts';
import { drawnLength, HEIGHT, lengthsAxis, WIDTH, yearsAxis } from './axes.ts';
import type { LengthPoint } from './lengths.ts';
import { only, type ChartMark, type ChartSpec } from './spec.ts';

/** A length over time, told in words. */
export interface ToldLength extends LengthPoint {
  readonly label: ChartMark['label'];
}

/** Lengths by when they began, each a point in the shape of its severity with its doubt; there must be one. */
export function scatterChart(lengths: readonly ToldLength[], language: string): ChartSpec {
  const drawn = lengths.map((each) => ({ ...each, length: drawnLength(each) }));
  const years = lengths.map(({ began }) => yearOf(began, 'UTC'));
  return {
    x: yearsAxis(Math.min(...years), Math.max(...years)),
    y: lengthsAxis(
      drawn.map(({ length }) => length),
      language,
    ),
    values: 'y',
    height: HEIGHT,
    width: WIDTH,
    marks: drawn.map(({ severity, began, length, label }) => ({
      kind: severity,
      x: only(began),
      y: length,
      label,
    })),
  };
}
