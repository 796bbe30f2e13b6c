import { lengthsOf } from '../charts/lengths.ts';
import { scatterChart } from '../charts/scatter.ts';
import type { Incident } from '../domain/incident.ts';
import { spanOf } from '../domain/span.ts';
import { formatNumber } from '../i18n/names.ts';
import { chartOf, type CellView, type ChartView } from './chart.ts';
import { markOf } from './incident.ts';
import { dateOf } from './listing.ts';
import { linkTo, tellLength, tellSpread, titleOf, type Voice } from './words.ts';

/** How many lengths are drawn, and stand in the table: more would make a page that nobody waits for. */
const DRAWN = 60;

/** The chart of how long each of some incidents lasted, of very many the newest; `undefined` where no length is known. */
export function viewLengths(
  voice: Voice,
  name: string,
  incidents: readonly Incident[],
): ChartView | undefined {
  const { archive, say, language } = voice;
  const { points, withoutLength } = lengthsOf(incidents, archive.asOf);
  if (points.length === 0) return undefined;
  const newest = points.length <= DRAWN ? points : points.toSorted((a, b) => a.began - b.began).slice(-DRAWN);
  const known = newest.flatMap((point) => {
    const incident = archive.incident(point.incident);
    return incident ? [{ point, row: rowOfLength(voice, incident) }] : [];
  });
  return chartOf(voice, {
    title: say('provider.lengths.caption', { name }),
    spec: scatterChart(
      known.map(({ point }, row) => ({ ...point, label: [0, row] as const })),
      language,
    ),
    notes: [
      ...(points.length <= DRAWN
        ? []
        : [
            say('chart.newest', {
              shown: formatNumber(DRAWN, language),
              all: formatNumber(points.length, language),
            }),
          ]),
      ...(points.some(({ least, most }) => least !== most) ? [say('chart.whiskers')] : []),
      ...(withoutLength === 0 ? [] : [say('chart.withoutLength', { count: withoutLength })]),
    ],
    method: 'lengths',
    tables: [{ heads: headsOfLengths(voice), rows: known.map(({ row }) => row) }],
  });
}

/** The heads of a table of lengths. */
export function headsOfLengths({ say }: Voice): string[] {
  return (['table.day', 'table.what', 'table.severity', 'table.length'] as const).map((key) => say(key));
}

/** An incident as a row: its day, its title, how bad it was and how long it lasted. */
export function rowOfLength(voice: Voice, incident: Incident): readonly CellView[] {
  const { length } = spanOf(incident, voice.archive.asOf);
  return [
    { text: dateOf(voice, incident) },
    linkTo(voice, { kind: 'incident', id: incident.id }, titleOf(voice, incident)),
    markOf(voice, incident),
    {
      text: tellLength(voice, incident.ending, length),
      note: length && tellSpread(voice, length),
    },
  ];
}
