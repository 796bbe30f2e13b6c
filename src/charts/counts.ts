import { heightOf, namesAxis } from './axes.ts';
import { only, type ChartSpec } from './spec.ts';

/** How often something was given in a part of time. */
export interface ToldCount {
  readonly row: number;
  readonly column: number;
  readonly count: number;
  readonly label: string;
  readonly href?: string | undefined;
}

/** The most names of columns that there is room for on a phone. */
const NAMES = 6;

/** The least room of a name of a row, and of a dot with its number, in pixels. */
const NAME = 130;
const COLUMN = 34;

/** Counts in rows and columns, each a dot that grows with its number; nothing is drawn for none. They are not stacked: several rows may count the same thing. */
export function countsChart(
  rows: readonly string[],
  columns: readonly string[],
  counts: readonly ToldCount[],
): ChartSpec {
  return {
    x: namesAxis(columns, 'columns', NAMES),
    y: namesAxis(rows, 'rows'),
    values: 'y',
    height: heightOf(rows.length),
    width: NAME + columns.length * COLUMN,
    marks: counts
      .filter(({ count }) => count > 0)
      .map(({ row, column, count, label, href }) => ({
        kind: 'count',
        x: only(column),
        y: only(row),
        count,
        label,
        href,
      })),
  };
}
