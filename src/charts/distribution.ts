import type { LengthSummary } from '../domain/quantile.ts';
import type { Severity } from '../domain/severity.ts';
import { drawnLength, heightOf, lengthsAxis, namesAxis, place } from './axes.ts';
import { only, type ChartSpec, type Reach } from './spec.ts';

/** One length of a row, told in words, and the page that tells more. */
export interface ToldPoint {
  readonly length: Reach;
  readonly severity: Severity;
  readonly label: string;
  readonly href: string;
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
    height: heightOf(rows.length * 1.3),
    marks: rows.flatMap(({ label, summary, points }, row) => [
      { kind: 'quartiles' as const, x: boxOf(summary), y: place(row), label },
      ...(hasPoints ? points : []).map(({ length, severity, label: told, href }, index) => ({
        kind: severity,
        x: drawnLength(length),
        y: only(row + (LANES[index % LANES.length] ?? 0)),
        label: told,
        href,
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
