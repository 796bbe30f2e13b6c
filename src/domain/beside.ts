import type { DayId } from './day.ts';
import { derived, derivedOf } from './derived.ts';
import type { Incident, IncidentId } from './incident.ts';

/** What comes before and after something. */
export interface Beside<Item> {
  readonly previous: Item | undefined;
  readonly next: Item | undefined;
}

/** The days before and after a day that have anything; none where it has nothing itself. */
export const daysBeside = derivedOf('days beside', (archive, day: DayId): Beside<DayId> =>
  besideOf(archive.days, placesOfDays(archive).get(day)),
);

/** The incidents of the same provider before and after one that stands. */
export const incidentsBeside = derivedOf('incidents beside', (archive, id: IncidentId): Beside<Incident> => {
  const provider = archive.incident(id)?.provider ?? '';
  return besideOf(archive.incidentsOf(provider), placesOfIncidents(archive, provider).get(id));
});

const placesOfIncidents = derivedOf(
  'place of each incident of a provider',
  (archive, provider: string): ReadonlyMap<IncidentId, number> =>
    new Map(archive.incidentsOf(provider).map(({ id }, place) => [id, place])),
);

const placesOfDays = derived(
  'place of each day',
  ({ days }): ReadonlyMap<DayId, number> => new Map(days.map((day, place) => [day, place])),
);

function besideOf<Item>(items: readonly Item[], place: number | undefined): Beside<Item> {
  return place === undefined
    ? { previous: undefined, next: undefined }
    : { previous: items[place - 1], next: items[place + 1] };
}
