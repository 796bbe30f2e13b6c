import type { Archive } from './archive.ts';
import { windowOfDay } from './calendar.ts';
import type { Duration } from './duration.ts';
import type { Incident, IncidentId } from './incident.ts';
import type { Provider } from './provider.ts';
import { recordOf, type Availability } from './reliability.ts';

/** An incident that both archives hold, and the names of its facts that differ, in the order of the model. */
export interface ChangedIncident {
  readonly id: IncidentId;
  readonly facts: readonly string[];
}

/** What is said of a provider's year: time affected and weighted downtime in seconds, and its availability. */
export interface YearFigures {
  readonly affected: Duration;
  readonly downtime: Duration;
  readonly availability: Availability;
}

/** A provider's year whose figures moved; `undefined` on the side where the provider is not there. */
export interface MovedYear {
  readonly provider: string;
  readonly year: number;
  readonly before: YearFigures | undefined;
  readonly after: YearFigures | undefined;
}

/** What became of the data between two archives; ids ascending. */
export interface Changes {
  readonly added: readonly IncidentId[];
  readonly removed: readonly IncidentId[];
  readonly changed: readonly ChangedIncident[];
  readonly providersAdded: readonly string[];
  readonly providersRemoved: readonly string[];
  readonly moved: readonly MovedYear[];
}

/** Compares what two archives hold. Both are read up to the later one's as-of instant, so that time passing moves no figure. */
export function compareArchives(before: Archive, after: Archive): Changes {
  const incidents = differences(
    before.incidents.map(({ id }) => id),
    after.incidents.map(({ id }) => id),
  );
  const providers = differences(
    before.providers.map(({ id }) => id),
    after.providers.map(({ id }) => id),
  );
  return {
    added: incidents.added,
    removed: incidents.removed,
    changed: incidents.both.flatMap((id) => changedIncident(id, before.incident(id), after.incident(id))),
    providersAdded: providers.added,
    providersRemoved: providers.removed,
    moved: movedYears(before, after),
  };
}

function differences(
  before: readonly string[],
  after: readonly string[],
): { added: string[]; removed: string[]; both: string[] } {
  const [old, fresh] = [new Set(before), new Set(after)];
  return {
    added: [...fresh.difference(old)].sort(),
    removed: [...old.difference(fresh)].sort(),
    both: [...fresh.intersection(old)].sort(),
  };
}

function changedIncident(
  id: IncidentId,
  before: Incident | undefined,
  after: Incident | undefined,
): ChangedIncident[] {
  if (!before || !after) return [];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Incident)[];
  const facts = names.filter((name) => !isSame(before[name], after[name]));
  return facts.length === 0 ? [] : [{ id, facts }];
}

/** Whether two values of the model say the same; facts without bound are told apart from those that are not there. */
function isSame(a: unknown, b: unknown): boolean {
  const write = (value: unknown): string =>
    JSON.stringify([value], (_, inner: unknown) =>
      typeof inner === 'number' && !Number.isFinite(inner) ? String(inner) : inner,
    );
  return write(a) === write(b);
}

function movedYears(before: Archive, after: Archive): MovedYear[] {
  const asOf = Math.max(before.asOf, after.asOf);
  const ids = [...new Set([...before.providers, ...after.providers].map(({ id }) => id))].sort();
  return ids.flatMap((provider) =>
    yearsOf(provider, before, after).flatMap((year) => {
      const [old, fresh] = [before, after].map((archive) => figuresOf(archive, provider, year, asOf));
      return isSame(old, fresh) ? [] : [{ provider, year, before: old, after: fresh }];
    }),
  );
}

/** The years that an incident of the provider touches in either archive, ascending. */
function yearsOf(provider: string, ...archives: readonly Archive[]): number[] {
  const days = archives.flatMap((archive) =>
    archive.incidentsOf(provider).flatMap(({ id }) => archive.daysOf(id)),
  );
  return [...new Set(days.map((day) => Number(day.slice(0, 4))))].sort((a, b) => a - b);
}

function figuresOf(archive: Archive, id: string, year: number, asOf: number): YearFigures | undefined {
  const provider: Provider | undefined = archive.provider(id);
  if (!provider) return undefined;
  const { timeZone, weights } = archive.settings;
  const window = {
    from: windowOfDay(`${String(year)}-01-01`, timeZone).from,
    to: windowOfDay(`${String(year + 1)}-01-01`, timeZone).from,
  };
  const subject = { provider, services: undefined };
  const record = recordOf(subject, archive.incidentsOf(id), window, weights, asOf);
  return { affected: record.affected, downtime: record.downtime, availability: record.availability };
}
