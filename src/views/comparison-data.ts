import type { YearRecord, YearsOfIncident } from '../domain/by-year.ts';
import type { Duration } from '../domain/duration.ts';
import type { Compared } from './comparison.ts';

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

/** Providers and their records as text that is short enough to stand in a page. */
export function pack(compared: readonly Compared[]): string {
  const packed = compared.map(({ id, name, record }): Packed => [
    id,
    name,
    record.years.map(packYear),
    record.incidents.map(({ years, length }) => (length ? [years, packLength(length)] : [years])),
  ]);
  return JSON.stringify(packed);
}

/** The same from that text. */
export function unpack(text: string): Compared[] {
  return (JSON.parse(text) as readonly Packed[]).map(([id, name, years, incidents]) => ({
    id,
    name,
    record: {
      years: years.map(unpackYear),
      incidents: incidents.map(([held, length]): YearsOfIncident => ({
        years: held,
        length: length && unpackLength(length),
      })),
    },
  }));
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
