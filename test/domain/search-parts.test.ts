import { expect, it } from 'vitest';
import { incidentsInSearchPart, searchParts } from '../../src/domain/search-parts.ts';
import { anIncident } from './an-incident.ts';

const archiveOf = (count: number) => ({
  incidents: Array.from({ length: count }, (_, index) => anIncident({ id: `p/${String(index)}` })),
});

it.each([
  [0, [1]],
  [4, [1]],
  [5, [1]],
  [6, [1, 2]],
  [11, [1, 2, 3]],
])('of %i incidents, five in each part, there are these parts', (count, parts) => {
  expect(searchParts(archiveOf(count), 5)).toEqual(parts);
});

it('every incident is in one part and no other, in the order of the archive', () => {
  const archive = archiveOf(11);
  const inParts = searchParts(archive, 5).map((part) => incidentsInSearchPart(archive, part, 5));
  expect(inParts.map(({ length }) => length)).toEqual([5, 5, 1]);
  expect(inParts.flat()).toEqual(archive.incidents);
});
