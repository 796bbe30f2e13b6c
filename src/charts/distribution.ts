import type { LengthSummary } from '../domain/quantile.ts';
import type { Severity } from '../domain/severity.ts';
import { drawnLength, heightOf, lengthsAxis, namesAxis, place, WIDE } from './axes.ts';
import { only, type ChartMark, type ChartSpec, type Reach } from './spec.ts';

/** One length of a row, told in words. */
export interface ToldPoint {
  readonly length: Reach;
  readonly severity: Severity;
  readonly label: ChartMark['label'];
}

/** Some lengths under one name, what they have in common, and that in words. */
export interface ToldLengths {
  readonly name: string;
  readonly label: string;
  readonly summary: LengthSummary;
  readonly points: readonly ToldPoint[];
}

/** By how much of a row points lie above and below its middle, in turn, so that equal lengths do not hide each other. */
const LANES = [0, -0.18, 0.18, -0.09, 0.09, -0.27, 0.27];

/** Lengths as rows: quartiles and median as a box, and every point over it unless there are too many. There must be one length. */
export function distributionChart(
  rows: readonly ToldLengths[],
  language: string,
  hasPoints: boolean,
): ChartSpec {
  const lengths = rows.flatMap(({ points, summary }) => [
    ...points.map((point) => drawnLength(point.length)),
    boxOf(summary),
  ]);
  return {
    x: lengthsAxis(lengths, language),
    y: namesAxis(
      rows.map(({ name }) => name),
      'rows',
    ),
    values: 'x',
    height: heightOf(rows.length * 1.4),
    width: WIDE,
    marks: rows.flatMap(({ label, summary, points }, row) => [
      { kind: 'quartiles' as const, x: boxOf(summary), y: place(row), label },
      ...(hasPoints ? points : []).map(({ length, severity, label: told }, index) => ({
        kind: severity,
        x: drawnLength(length),
        y: only(row + (LANES[index % LANES.length] ?? 0)),
        label: told,
      })),
    ]),
  };
}

/** From the lower quartile to the upper, the median between them. */
function boxOf({ lowerQuartile, median, upperQuartile }: LengthSummary): Reach {
  return {
    least: drawnLength(lowerQuartile).nominal,
    nominal: drawnLength(median).nominal,
    most: drawnLength(upperQuartile).nominal,
  };
}
