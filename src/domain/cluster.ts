import type { Archive } from './archive.ts';
import { daysBetween } from './calendar.ts';
import type { DayId } from './day.ts';
import { derived, derivedOf } from './derived.ts';
import type { Incident, IncidentId, Relation } from './incident.ts';

/** Incidents that hang together and last over several days: one long one, or several that had one cause or caused each other. */
export interface Cluster {
  /** By start. */
  readonly incidents: readonly Incident[];
  readonly tie: 'alone' | (typeof TIES)[number] | 'several';
  readonly first: DayId;
  readonly last: DayId;
}

/** What makes incidents hang together; likeness, chance and an earlier occasion do not. */
const TIES = ['same-cause', 'caused-by'] as const satisfies readonly Relation[];

/** Two incidents with so many days or more between them are two occasions, though they had the same cause: a convention. */
const APART = 7;

/** The clusters of which an incident touches a day, by their first day. */
export const clustersOn = derivedOf('clusters on', (archive, day: DayId): readonly Cluster[] => {
  const own = archive.incidentsOn(day).flatMap(({ id }) => clusterOf(archive).get(id) ?? []);
  return [...new Set(own)].sort((a, b) => (a.first < b.first ? -1 : 1));
});

/** The cluster of each incident that is in one. */
const clusterOf = derived('cluster of each', (archive): ReadonlyMap<IncidentId, Cluster> => {
  const groups = groupsOf(archive);
  const clusters = [...new Set(groups.values())].flatMap((group) => readCluster(archive, group));
  return new Map(clusters.flatMap((cluster) => cluster.incidents.map(({ id }) => [id, cluster])));
});

/** Every incident that touches a day, with all that it hangs together with. */
function groupsOf(archive: Archive): Map<IncidentId, Set<IncidentId>> {
  const dated = archive.incidents.filter(({ id }) => archive.daysOf(id).length > 0);
  const groups = new Map(dated.map(({ id }) => [id, new Set([id])]));
  for (const { id, related } of dated) {
    for (const { incident: other, as } of related) {
      const [own, its] = [groups.get(id), groups.get(other)];
      if (!isTie(as) || !own || !its || own === its || !areNear(archive, id, other)) continue;
      for (const each of its) groups.set(each, own.add(each));
    }
  }
  return groups;
}

function isTie(relation: Relation): relation is (typeof TIES)[number] {
  return TIES.some((tie) => tie === relation);
}

function areNear(archive: Archive, one: IncidentId, other: IncidentId): boolean {
  const [earlier, later] = [archive.daysOf(one), archive.daysOf(other)].sort((a, b) =>
    (a[0] ?? '') < (b[0] ?? '') ? -1 : 1,
  );
  return daysBetween(earlier?.at(-1) ?? '', later?.[0] ?? '').length - 2 < APART;
}

function readCluster(archive: Archive, group: ReadonlySet<IncidentId>): Cluster[] {
  const places = positions(archive);
  const placeOf = ({ id }: Incident): number => places.get(id) ?? 0;
  const incidents = [...group]
    .flatMap((id) => archive.incident(id) ?? [])
    .sort((a, b) => placeOf(a) - placeOf(b));
  const days = incidents.flatMap(({ id }) => archive.daysOf(id)).sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const ties = new Set(
    incidents
      .flatMap(({ related }) => related)
      .filter(({ incident }) => group.has(incident))
      .map(({ as }) => as)
      .filter(isTie),
  );
  const [only = 'alone', ...others] = ties;
  return first === last ? [] : [{ incidents, tie: others.length > 0 ? 'several' : only, first, last }];
}

/** The place of each incident in the order of the archive, which is by start. */
const positions = derived(
  'place of each incident',
  ({ incidents }): ReadonlyMap<IncidentId, number> => new Map(incidents.map(({ id }, index) => [id, index])),
);
