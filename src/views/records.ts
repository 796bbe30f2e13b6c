import { yearBarsOf, type YearBars } from '../charts/years.ts';
import type { Archive } from '../domain/archive.ts';
import type { Provider } from '../domain/provider.ts';
import { byYear } from '../domain/years.ts';
import { formatNumber } from '../i18n/names.ts';
import { dateOf } from './listing.ts';
import { linkTo, nameOfProvider, type Link, type Voice } from './words.ts';

/** A provider as a row of the table that readers can sort: each cell with what it is sorted by. */
export interface RecordRow {
  readonly link: Link;
  readonly formerly: string | undefined;
  readonly kind: string;
  readonly incidents: string;
  readonly count: number;
  readonly last: string;
  /** The day of the last incident, for the order; '' where there is none. */
  readonly lastDay: string;
  readonly bars: YearBars;
  readonly barsName: string;
}

/** The years that all the small charts share. */
interface Frame {
  readonly first: number;
  readonly last: number;
  readonly most: number;
}

/** Every provider with its incidents by year, in small charts of one scale. */
export function viewRecords(voice: Voice): { rows: RecordRow[]; intro: string | undefined } {
  const { archive, say } = voice;
  const counts = new Map(archive.providers.map(({ id }) => [id, countsOf(archive, id)]));
  const frame = frameOf([...counts.values()]);
  const rows = archive.providers
    .map((provider) => rowOf(voice, provider, counts.get(provider.id) ?? new Map<number, number>(), frame))
    .sort((a, b) => a.link.text.localeCompare(b.link.text, voice.language));
  const intro =
    frame.most === 0
      ? undefined
      : say('records.intro', { from: String(frame.first), to: String(frame.last), most: frame.most });
  return { rows, intro };
}

function countsOf(archive: Archive, id: string): ReadonlyMap<number, number> {
  return new Map(
    [...byYear(archive, archive.incidentsOf(id))].map(([year, incidents]) => [
      Number(year),
      incidents.length,
    ]),
  );
}

function frameOf(counts: readonly ReadonlyMap<number, number>[]): Frame {
  const years = counts.flatMap((each) => [...each.keys()]);
  const most = Math.max(0, ...counts.flatMap((each) => [...each.values()]));
  return most === 0
    ? { first: 0, last: 0, most }
    : { first: Math.min(...years), last: Math.max(...years), most };
}

function rowOf(
  voice: Voice,
  { id, categories, formerly }: Provider,
  counts: ReadonlyMap<number, number>,
  frame: Frame,
): RecordRow {
  const { archive, say, language } = voice;
  const incidents = archive.incidentsOf(id);
  const last = incidents.at(-1);
  const told = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([year, count]) => `${String(year)}${say('colon')}${formatNumber(count, language)}`);
  return {
    link: linkTo(voice, { kind: 'provider', id }, nameOfProvider(voice, id)),
    formerly:
      formerly.length === 0
        ? undefined
        : say('provider.formerly', { names: formerly.map(({ name }) => name).join(', ') }),
    kind: categories.map((category) => say(`category.${category}`)).join(', '),
    incidents: formatNumber(incidents.length, language),
    count: incidents.length,
    last: last ? dateOf(voice, last) : say('records.none'),
    lastDay: last ? (archive.daysOf(last.id)[0] ?? last.started.text.slice(0, 10)) : '',
    bars: yearBarsOf(counts, frame),
    barsName: told.length === 0 ? say('records.none') : told.join(say('semicolon')),
  };
}
