/** A value on an axis and its doubt; all three are equal where there is none. */
export interface Reach {
  readonly least: number;
  readonly nominal: number;
  readonly most: number;
}

/**
 * What a mark stands for, which decides its shape and colour: a severity, a number of something, the quartiles of some
 * points, a bound that nothing passes, a range, what somebody said, nothing on record, or nothing known.
 */
export const MARK_KINDS = [
  'full',
  'partial',
  'degraded',
  'planned',
  'count',
  'quartiles',
  'bound',
  'range',
  'said',
  'none',
  'untracked',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A row of the tables of a chart: the place of the table, and of the row in it. */
export type TableRow = readonly [table: number, row: number];

/** One thing that is drawn, told in words, and reached by keyboard. */
export interface ChartMark {
  readonly kind: MarkKind;
  readonly x: Reach;
  readonly y: Reach;
  /** Its words, or the row of a table that has them and the link: what stands in the page already is not sent twice. */
  readonly label: string | TableRow;
  /** The page that it leads to. */
  readonly href?: string | undefined;
  /** The number that it shows. */
  readonly count?: number;
}

/** A place on an axis with its words. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** An axis from one value to another; a reversed one has the greatest value at the left or below. */
export interface Axis {
  readonly scale: 'linear' | 'logarithmic';
  readonly isReversed?: boolean;
  readonly least: number;
  readonly most: number;
  readonly ticks: readonly Tick[];
}

/** A chart as plain data that can be sent as JSON. Marks are painted in this order, the later over the earlier. */
export interface ChartSpec {
  readonly x: Axis;
  readonly y: Axis;
  /** The axis on which the values lie; the other has times, or rows. */
  readonly values: 'x' | 'y';
  /** How high the drawing is, and how wide at the least, in pixels. */
  readonly height: number;
  readonly width: number;
  readonly marks: readonly ChartMark[];
}

/** A value without doubt. */
export function only(value: number): Reach {
  return { least: value, nominal: value, most: value };
}
