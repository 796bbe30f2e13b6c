import { lengthsOf } from '../charts/lengths.ts';
import type { Incident } from '../domain/incident.ts';
import { spanOf } from '../domain/span.ts';
import { formatSeconds } from '../i18n/duration.ts';
import { formatNumber } from '../i18n/names.ts';
import { markOf, type Mark } from './incident.ts';
import { dateOf } from './listing.ts';
import { linkTo, tellLength, tellSpread, tellTerm, titleOf, type Link, type Voice } from './words.ts';

/** A point of the chart, in minutes; lengths of less than a minute are drawn at one. */
export interface ChartPoint {
  readonly x: number;
  readonly least: number;
  readonly nominal: number;
  readonly most: number;
  readonly mark: Mark['mark'];
  readonly label: string;
  readonly href: string;
}

/** A chart as plain data: points, and the places and words of the marks on its axes. */
export interface ScatterSpec {
  readonly points: readonly ChartPoint[];
  readonly x: {
    readonly least: number;
    readonly most: number;
    readonly marks: readonly { readonly at: number; readonly text: string }[];
  };
  readonly y: {
    readonly least: number;
    readonly most: number;
    readonly marks: readonly { readonly at: number; readonly text: string }[];
  };
}

/** The same as a row of a table. */
export interface LengthRow {
  readonly date: string;
  readonly title: Link;
  readonly severity: Mark;
  readonly length: string;
  readonly spread: string | undefined;
}

/** The chart of the lengths of outages, with its title, its table and what it leaves out. */
export interface LengthsView {
  readonly title: string;
  readonly spec: ScatterSpec;
  readonly rows: readonly LengthRow[];
  readonly legend: readonly Mark[];
  readonly notes: readonly string[];
  readonly tableName: string;
}

/** The marks of the axis of lengths, in minutes: a minute to some years, about three a step of ten. */
const LENGTH_MARKS = [1, 10, 60, 360, 1440, 10_080, 43_200, 525_600];

/** The chart of how long each of some incidents lasted; `undefined` where no length is known. */
export function viewLengths(
  voice: Voice,
  name: string,
  incidents: readonly Incident[],
): LengthsView | undefined {
  const { archive, say, language } = voice;
  const { points, withoutLength } = lengthsOf(incidents, archive.asOf);
  if (points.length === 0) return undefined;
  const known = points.flatMap((point) => {
    const incident = archive.incident(point.incident);
    return incident ? [{ point, incident, length: spanOf(incident, archive.asOf).length ?? point }] : [];
  });
  const drawn = known.map(({ point, incident, length }) => ({
    x: point.began,
    least: minutes(point.least),
    nominal: minutes(point.nominal),
    most: minutes(point.most),
    mark: point.severity,
    label: tellTerm(
      voice,
      titleOf(voice, incident).text,
      `${dateOf(voice, incident)}, ${tellLength(voice, incident.ending, length)}`,
    ),
    href: linkTo(voice, { kind: 'incident', id: incident.id }, titleOf(voice, incident)).href,
  }));
  return {
    title: say('provider.lengths.caption', { name }),
    spec: { points: drawn, x: yearsOf(drawn), y: lengthAxis(drawn, language) },
    rows: known.map(({ incident, length }) => ({
      date: dateOf(voice, incident),
      title: linkTo(voice, { kind: 'incident', id: incident.id }, titleOf(voice, incident)),
      severity: markOf(voice, incident),
      length: tellLength(voice, incident.ending, length),
      spread: tellSpread(voice, length),
    })),
    legend: [...new Map(known.map(({ incident }) => [incident.severity, markOf(voice, incident)])).values()],
    notes: [
      ...(points.some(({ least, most }) => least !== most) ? [say('chart.whiskers')] : []),
      ...(withoutLength === 0
        ? []
        : [say('chart.withoutLength', { count: formatNumber(withoutLength, language) })]),
    ],
    tableName: say('chart.table'),
  };
}

function minutes(seconds: number): number {
  return Math.max(1, Math.round(seconds / 6) / 10);
}

/** Whole years around the points, marked at most eight times. */
function yearsOf(points: readonly ChartPoint[]): ScatterSpec['x'] {
  const years = points.map(({ x }) => new Date(x * 1000).getUTCFullYear());
  const [first, last] = [Math.min(...years), Math.max(...years) + 1];
  const step = Math.max(1, Math.ceil((last - first) / 8));
  const start = (year: number): number => Date.UTC(year, 0, 1) / 1000;
  const marks = Array.from(
    { length: Math.floor((last - first) / step) + 1 },
    (_, index) => first + index * step,
  );
  return {
    least: start(first),
    most: start(last),
    marks: marks.map((year) => ({ at: start(year), text: String(year) })),
  };
}

function lengthAxis(points: readonly ChartPoint[], language: string): ScatterSpec['y'] {
  const longest = Math.max(...points.map(({ most }) => most));
  const shortest = Math.min(...points.map(({ least }) => least));
  const least = LENGTH_MARKS.findLast((mark) => mark <= shortest) ?? 1;
  const most = LENGTH_MARKS.find((mark) => mark > longest) ?? longest * 2;
  const marks = LENGTH_MARKS.filter((mark) => mark >= least && mark <= most).map((at) => ({
    at,
    text: formatSeconds(at * 60, language),
  }));
  return { least, most, marks };
}
