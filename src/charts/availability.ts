import type { Interval } from '../domain/interval.ts';
import type { Availability } from '../domain/reliability.ts';
import { HEIGHT, heightOf, namesAxis, ninesAxis, place, WIDTH } from './axes.ts';
import type { Axis, ChartMark, ChartSpec, MarkKind, Reach } from './spec.ts';

/** What may be said of a part of time, told in words. */
export interface ToldAvailability {
  readonly availability: Availability;
  readonly label: ChartMark['label'];
}

/** A share of a time that somebody said it was up, with its bounds from 0 to 1. */
export interface SaidShare {
  readonly least: number;
  readonly most: number;
  readonly label: string;
}

/** A column of the chart: a part of time and what may be said of it. */
export interface AvailabilityColumn extends ToldAvailability {
  readonly name: string;
  readonly window: Interval;
}

/** What was said, and of which window. */
export interface SaidOfWindow extends SaidShare {
  readonly window: Interval;
}

/** The most names that an axis of columns has room for on a phone. */
const NAMES = 6;

/** Availability by parts of time, each a column, and what was said of any time as a band across the columns that it touches. */
export function availabilityChart(
  columns: readonly AvailabilityColumn[],
  said: readonly SaidOfWindow[],
  language: string,
): ChartSpec {
  const y = ninesAxis(
    [
      ...columns.flatMap(({ availability }) => missingOf(availability)),
      ...said.flatMap(({ least, most }) => [1 - least, 1 - most]),
    ],
    language,
  );
  const bands = said.flatMap((each): ChartMark[] => {
    const x = acrossOf(each.window, columns);
    return x ? [{ kind: 'said', x, y: bandOf(each, y), label: each.label }] : [];
  });
  const marks = columns.map(({ availability, label }, at) => {
    const { kind, reach } = markOf(availability, y);
    return { kind, x: place(at, kind === 'untracked' ? 1 : 0.7), y: reach, label };
  });
  return {
    x: namesAxis(
      columns.map(({ name }) => name),
      'columns',
      NAMES,
    ),
    y,
    values: 'y',
    height: HEIGHT,
    width: WIDTH,
    marks: [...marks, ...bands],
  };
}

/** A row of the chart of what was said: the figure, and what the record allows for the same window. */
export interface SaidRow extends SaidShare {
  readonly name: string;
  readonly record: ToldAvailability;
}

/** What was said, a row each, as a band over what the record allows for the same window and the same services. */
export function saidChart(rows: readonly SaidRow[], language: string): ChartSpec {
  const x = ninesAxis(
    rows.flatMap(({ least, most, record }) => [1 - least, 1 - most, ...missingOf(record.availability)]),
    language,
  );
  return {
    x,
    y: namesAxis(
      rows.map(({ name }) => name),
      'rows',
    ),
    values: 'x',
    height: heightOf(rows.length * 1.4),
    width: WIDTH,
    marks: rows.flatMap((row, at): ChartMark[] => {
      const { kind, reach } = markOf(row.record.availability, x);
      return [
        { kind, x: reach, y: place(at), label: row.record.label },
        { kind: 'said', x: bandOf(row, x), y: place(at, 0.4), label: row.label },
      ];
    }),
  };
}

function missingOf(availability: Availability): number[] {
  if (availability.kind === 'at-most') return [1 - availability.most];
  return availability.kind === 'range' ? [1 - availability.least, 1 - availability.most] : [];
}

/** How a figure is drawn on the axis of what is missing: a bound reaches from its edge to the worst end, what is not known holds all of the axis. */
function markOf(availability: Availability, axis: Axis): { kind: MarkKind; reach: Reach } {
  const at = (share: number): number => Math.min(axis.most, Math.max(axis.least, 1 - share));
  switch (availability.kind) {
    case 'untracked':
      return { kind: 'untracked', reach: { least: axis.least, nominal: middleOf(axis), most: axis.most } };
    case 'none-on-record':
      return { kind: 'none', reach: { least: axis.least, nominal: axis.least * 1.5, most: axis.least } };
    case 'at-most': {
      const edge = at(availability.most);
      return { kind: 'bound', reach: { least: edge, nominal: edge, most: axis.most } };
    }
    case 'range':
      return {
        kind: 'range',
        reach: {
          least: at(availability.most),
          nominal: at(availability.nominal),
          most: at(availability.least),
        },
      };
  }
}

/** The middle of a logarithmic axis. */
function middleOf({ least, most }: Axis): number {
  return Math.sqrt(least * most);
}

function bandOf({ least, most }: SaidShare, axis: Axis): Reach {
  const [best, worst] = [1 - most, 1 - least].map((share) =>
    Math.min(axis.most, Math.max(axis.least, share)),
  ) as [number, number];
  return { least: best, nominal: Math.sqrt(best * worst), most: worst };
}

/** Where a window lies over columns of time, to the fraction of a column; `undefined` where it touches none. */
function acrossOf({ from, to }: Interval, columns: readonly AvailabilityColumn[]): Reach | undefined {
  const at = (instant: number): number => {
    const index = columns.findIndex(({ window }) => instant < window.to);
    const window = columns[index]?.window;
    return window
      ? index - 0.5 + Math.max(0, instant - window.from) / (window.to - window.from)
      : columns.length - 0.5;
  };
  const [least, most] = [at(from), at(to)];
  return least < most ? { least, nominal: (least + most) / 2, most } : undefined;
}
