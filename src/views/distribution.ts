import { distributionChart } from '../charts/distribution.ts';
import type { Duration } from '../domain/duration.ts';
import type { Incident } from '../domain/incident.ts';
import { causesGiven } from '../domain/labels.ts';
import { summariseLengths, type LengthSummary } from '../domain/quantile.ts';
import { spanOf } from '../domain/span.ts';
import { chartOf, type CellView, type ChartView } from './chart.ts';
import { headsOfLengths, rowOfLength } from './lengths.ts';
import { join, namesOfCauses, tellDuration, tellSpread, tellTerm, type Voice } from './words.ts';

/** The most points that are drawn, and listed: beyond, only boxes are. */
const POINTS = 1500;

const HEADS = [
  'reliability.lengths.cause',
  'reliability.lengths.quarter',
  'reliability.column.median',
  'reliability.lengths.threeQuarters',
] as const;

/** An incident whose length is known. */
interface Known {
  readonly incident: Incident;
  readonly length: Duration;
}

/** A cause, the lengths of the incidents that had it, and what they have in common. */
interface Row {
  readonly name: string;
  readonly known: readonly Known[];
  readonly summary: LengthSummary;
}

/** The lengths of unplanned incidents by cause, the cause with the most first; `undefined` where no length is known. */
export function viewDistribution(voice: Voice, incidents: readonly Incident[]): ChartView | undefined {
  const { say, language } = voice;
  const rows = rowsOf(voice, incidents);
  if (rows.length === 0) return undefined;
  const hasPoints = rows.reduce((sum, { known }) => sum + known.length, 0) <= POINTS;
  const isDoubted = rows.some(({ known }) => known.some(({ length }) => length.least !== length.most));
  const listed = [...new Set(rows.flatMap(({ known }) => known.map(({ incident }) => incident)))];
  const places = new Map(listed.map((incident, index) => [incident, index]));
  const spec = distributionChart(
    rows.map((row) => ({
      name: row.name,
      label: tellSummary(voice, row),
      summary: row.summary,
      points: row.known.map(({ incident, length }) => ({
        length,
        severity: incident.severity,
        label: [1, places.get(incident) ?? 0] as const,
      })),
    })),
    language,
    hasPoints,
  );
  return chartOf(voice, {
    title: say('reliability.lengths.caption'),
    spec,
    notes: [
      ...(hasPoints && isDoubted ? [say('chart.whiskers')] : []),
      ...(hasPoints ? [] : [say('chart.tooMany')]),
    ],
    method: 'lengths',
    tables: [
      {
        name: say('reliability.lengths.summary'),
        heads: HEADS.map((key) => say(key)),
        rows: rows.map((row) => cellsOf(voice, row)),
      },
      ...(hasPoints
        ? [
            {
              name: say('reliability.lengths.points'),
              heads: [...headsOfLengths(voice), say('table.cause')],
              rows: listed.map((incident) => pointOf(voice, incident)),
            },
          ]
        : []),
    ],
  });
}

function rowsOf(voice: Voice, incidents: readonly Incident[]): Row[] {
  const { archive, say } = voice;
  const known = incidents.flatMap((incident) => {
    const { length } = spanOf(incident, archive.asOf);
    return incident.planned || length === undefined ? [] : [{ incident, length }];
  });
  const given = causesGiven(
    known.map(({ incident }) => incident),
    archive.causes,
  );
  return given.flatMap((cause) => {
    const own = known.filter(({ incident }) => incident.causes.includes(cause));
    const summary = summariseLengths(own.map(({ length }) => length));
    const name = namesOfCauses(voice, [cause])[0]?.text ?? cause;
    return summary
      ? [{ name: say('reliability.lengths.row', { cause: name, count: own.length }), known: own, summary }]
      : [];
  });
}

function cellsOf(voice: Voice, { name, summary }: Row): CellView[] {
  const { lowerQuartile, median, upperQuartile } = summary;
  return [
    { text: name },
    ...[lowerQuartile, median, upperQuartile].map((length) => ({
      text: tellDuration(voice, length),
      note: tellSpread(voice, length),
    })),
  ];
}

/** What the lengths of a row have in common, each figure with its name. */
function tellSummary(voice: Voice, row: Row): string {
  const [, ...cells] = cellsOf(voice, row);
  const told = cells.map(({ text }, index) =>
    tellTerm(voice, voice.say(HEADS[index + 1] ?? 'reliability.column.median'), text),
  );
  return tellTerm(voice, row.name, told.join(voice.say('semicolon')));
}

/** An incident as a row, with all its causes: it is a point of each. */
function pointOf(voice: Voice, incident: Incident): readonly CellView[] {
  return [...rowOfLength(voice, incident), { text: join(voice, namesOfCauses(voice, incident.causes)) }];
}
