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
  const own = archive.incidentsOf(archive.incident(id)?.provider ?? '');
  const place = own.findIndex((incident) => incident.id === id);
  return besideOf(own, place < 0 ? undefined : place);
});

const placesOfDays = derived(
  'place of each day',
  ({ days }): ReadonlyMap<DayId, number> => new Map(days.map((day, place) => [day, place])),
);

function besideOf<Item>(items: readonly Item[], place: number | undefined): Beside<Item> {
  return place === undefined
    ? { previous: undefined, next: undefined }
    : { previous: items[place - 1], next: items[place + 1] };
}
