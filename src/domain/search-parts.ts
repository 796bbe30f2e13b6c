import type { Archive } from './archive.ts';
import type { Incident } from './incident.ts';

/**
 * So many incidents are in a part of the index of the search. To make an index takes memory and time by what is in it, whoever
 * searches loads some of each part, and after an edit only those parts are made anew in which something changed.
 */
export const SEARCH_PART = 5000;

type Searched = Pick<Archive, 'incidents'>;

/** The parts of the index of the search: 1, 2 and so on. */
export function searchParts({ incidents }: Searched, size = SEARCH_PART): number[] {
  return Array.from({ length: Math.max(1, Math.ceil(incidents.length / size)) }, (_, index) => index + 1);
}

/** The incidents of a part, oldest first. */
export function incidentsInSearchPart(
  { incidents }: Searched,
  part: number,
  size = SEARCH_PART,
): readonly Incident[] {
  return incidents.slice((part - 1) * size, part * size);
}
