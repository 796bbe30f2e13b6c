import type { Archive } from './archive.ts';
import type { Incident } from './incident.ts';
import { writtenDate } from './moment.ts';

/** Some of the incidents of a year, the newest first; `number` is from 1. */
export interface Part {
  readonly year: string;
  readonly number: number;
  /** How many parts the year has. */
  readonly of: number;
  readonly incidents: readonly Incident[];
}

/** The most incidents that one page lists. */
export const PART = 100;

/** The year that an incident is listed under: that of the first day that it touches, else the one that was written. */
export function yearOf(archive: Archive, { id, started }: Pick<Incident, 'id' | 'started'>): string {
  return (archive.daysOf(id)[0] ?? writtenDate(started)).slice(0, 4);
}

/** Incidents by year, the newest year and in each the newest incident first; they are given the oldest first. */
export function byYear(archive: Archive, incidents: readonly Incident[]): ReadonlyMap<string, Incident[]> {
  const years = Map.groupBy(incidents.toReversed(), (incident) => yearOf(archive, incident));
  return new Map([...years].sort(([a], [b]) => (a < b ? 1 : -1)));
}

/** The pages that list some incidents year by year, none with more than `size`; they are given the oldest first. */
export function partsOf(archive: Archive, incidents: readonly Incident[], size = PART): Part[] {
  return [...byYear(archive, incidents)].flatMap(([year, all]) => {
    const of = Math.ceil(all.length / size);
    return Array.from({ length: of }, (_, index) => ({
      year,
      number: index + 1,
      of,
      incidents: all.slice(index * size, (index + 1) * size),
    }));
  });
}
