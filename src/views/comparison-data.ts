import type { YearRecord, YearsOfIncident } from '../domain/by-year.ts';
import type { Duration } from '../domain/duration.ts';
import type { Message } from '../i18n/speech.ts';
import type { Compared, COMPARISON_WORDS } from './comparison.ts';

type Length = readonly [least: number, nominal: number, most: number | null];
type Year = readonly [
  year: number,
  seconds: number,
  tracked: number,
  withoutLength: number,
  isComplete: 0 | 1,
  affected?: Length,
  downtime?: Length,
];
type Packed = readonly [
  id: string,
  name: string,
  years: readonly Year[],
  incidents: readonly (readonly [years: readonly number[], length?: Length])[],
];

/** What a script needs to work out rows: every provider, and the words of the page's language. */
export interface ComparisonData {
  readonly words: Readonly<Record<(typeof COMPARISON_WORDS)[number], Message>>;
  readonly providers: readonly Compared[];
}

/** The same as text, with as little of it as can be. */
export function pack({ words, providers }: ComparisonData): string {
  const packed = providers.map(({ id, name, record }): Packed => [
    id,
    name,
    record.years.map(packYear),
    record.incidents.map(({ years, length }) => (length ? [years, packLength(length)] : [years])),
  ]);
  return JSON.stringify({ words, providers: packed });
}

/** The same from that text. */
export function unpack(text: string): ComparisonData {
  const { words, providers } = JSON.parse(text) as Pick<ComparisonData, 'words'> & {
    readonly providers: readonly Packed[];
  };
  return { words, providers: providers.map(unpackProvider) };
}

function unpackProvider([id, name, years, incidents]: Packed): Compared {
  return {
    id,
    name,
    record: {
      years: years.map(unpackYear),
      incidents: incidents.map(([held, length]): YearsOfIncident => ({
        years: held,
        length: length && unpackLength(length),
      })),
    },
  };
}

function packYear({
  year,
  seconds,
  tracked,
  withoutLength,
  isComplete,
  affected,
  downtime,
}: YearRecord): Year {
  const plain = [year, seconds, tracked, withoutLength, isComplete ? 1 : 0] as const;
  return affected.most === 0 ? plain : [...plain, packLength(affected), packLength(downtime)];
}

function unpackYear([
  year,
  seconds,
  tracked,
  withoutLength,
  isComplete,
  affected = [0, 0, 0],
  downtime = [0, 0, 0],
]: Year): YearRecord {
  return {
    year,
    seconds,
    tracked,
    withoutLength,
    isComplete: isComplete === 1,
    affected: unpackLength(affected),
    downtime: unpackLength(downtime),
  };
}

/** JSON has no infinity: what has no most has null. */
function packLength({ least, nominal, most }: Duration): Length {
  return [least, nominal, Number.isFinite(most) ? most : null];
}

function unpackLength([least, nominal, most]: Length): Duration {
  return { least, nominal, most: most ?? Infinity };
}
