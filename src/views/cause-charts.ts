import { countsChart, type ToldCount } from '../charts/counts.ts';
import { yearOf } from '../domain/calendar-windows.ts';
import type { Incident } from '../domain/incident.ts';
import { causesGiven } from '../domain/labels.ts';
import { spanOf } from '../domain/span.ts';
import { formatNumber } from '../i18n/names.ts';
import { chartOf, type ChartView } from './chart.ts';
import { linkTo, namesOfCauses, plain, tellTerm, type Voice } from './words.ts';

/** How many incidents of each year had each cause, and how many there were; `undefined` where there are none. Planned work is left out. */
export function viewCausesByYear(
  voice: Voice,
  title: string,
  incidents: readonly Incident[],
): ChartView | undefined {
  const { archive, say, language } = voice;
  const dated = incidents.flatMap((incident) => {
    const { nominal } = spanOf(incident, archive.asOf).start;
    return incident.planned || !Number.isFinite(nominal)
      ? []
      : [{ incident, year: yearOf(nominal, archive.settings.timeZone) }];
  });
  if (dated.length === 0) return undefined;
  const rows = rowsOf(
    voice,
    dated.map(({ incident }) => incident),
  );
  const years = everyYear(dated.map(({ year }) => year));
  const counts = years.map((year) =>
    rows.map(
      ({ cause }) =>
        dated.filter(
          (each) => each.year === year && (cause === undefined || each.incident.causes.includes(cause)),
        ).length,
    ),
  );
  const names = rows.map(({ name }) => name);
  const told = (count: number): string => formatNumber(count, language);
  const marks = counts.flatMap((ofYear, column) =>
    ofYear.map((count, row): ToldCount => {
      const [year, name] = [String(years[column]), names[row] ?? ''];
      const label = tellTerm(voice, year, tellTerm(voice, name, told(count)));
      return { row, column, count, href: rows[row]?.href, label };
    }),
  );
  return chartOf(voice, {
    title,
    spec: countsChart(names, years.map(String), marks),
    method: 'causes',
    tables: [
      {
        heads: [say('causes.chart.year'), ...names],
        rows: counts.map((ofYear, column) => [
          { text: String(years[column]) },
          ...ofYear.map((count) => ({ text: count === 0 ? '' : told(count) })),
        ]),
      },
    ],
  });
}

/** A row of the chart: the incidents that had a cause, or all of them. */
interface CauseRow {
  readonly name: string;
  readonly cause: string | undefined;
  readonly href: string | undefined;
}

function rowsOf(voice: Voice, incidents: readonly Incident[]): CauseRow[] {
  const all = { name: voice.say('causes.chart.incidents'), cause: undefined, href: undefined };
  const rows = causesGiven(incidents, voice.archive.causes).map((cause) => ({
    name: namesOfCauses(voice, [cause])[0]?.text ?? cause,
    cause,
    href: linkTo(voice, { kind: 'cause', id: cause }, plain(cause)).href,
  }));
  return [all, ...rows];
}

/** Every year from the first of some to the last. */
function everyYear(years: readonly number[]): number[] {
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}
