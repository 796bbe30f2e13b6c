import { dayOf, daysBetween } from './calendar.ts';
import type { Cause } from './cause.ts';
import type { DayId, Editorial } from './day.ts';
import type { Incident, IncidentId, Related } from './incident.ts';
import type { Instant } from './interval.ts';
import type { Provider } from './provider.ts';
import type { Settings } from './settings.ts';
import { spanOf, type Dated } from './span.ts';

/** All that was written, and the instant up to which the archive speaks. */
export interface Facts {
  readonly settings: Settings;
  readonly causes: readonly Cause[];
  readonly providers: readonly Provider[];
  readonly incidents: readonly Incident[];
  readonly editorials: readonly Editorial[];
  readonly asOf: Instant;
}

/** A tie to an incident as the later one tells it: `from` is the incident that tells. */
export interface Tie extends Related {
  readonly from: IncidentId;
}

/**
 * The facts, sorted, indexed and frozen. `incidents` are those that stand, by start; `withdrawn` keep only their page.
 * Causes are in the order of the taxonomy, providers by id, days ascending.
 */
export interface Archive extends Facts {
  readonly withdrawn: readonly Incident[];
  readonly days: readonly DayId[];
  /** The incident of that id, withdrawn ones too. */
  incident(id: IncidentId): Incident | undefined;
  provider(id: string): Provider | undefined;
  cause(id: string): Cause | undefined;
  incidentsOf(provider: string): readonly Incident[];
  incidentsOn(day: DayId): readonly Incident[];
  editorialOf(day: DayId): Editorial | undefined;
  /** The days that an incident touches; empty where not even its day is known. */
  daysOf(id: IncidentId): readonly DayId[];
  /** What other incidents say of their tie to this one. */
  tiesTo(id: IncidentId): readonly Tie[];
}

const DAY = 86_400;

/** Builds the archive from facts in any order. */
export function buildArchive(facts: Facts): Archive {
  const all = sortByStart(facts);
  const standing = all.filter((incident) => incident.withdrawn === undefined);
  const daysOf = new Map(
    standing.map((incident) => [
      incident.id,
      Object.freeze(daysTouched(incident, facts.asOf, facts.settings.timeZone)),
    ]),
  );
  const byDay = groupBy(standing, (incident) => daysOf.get(incident.id) ?? []);
  const byProvider = groupBy(standing, (incident) => [incident.provider]);
  const ties = groupBy(standing.flatMap(tiesFrom), (tie) => [tie.incident]);
  const incidents = new Map(all.map((incident) => [incident.id, incident]));
  const providers = new Map(facts.providers.map((provider) => [provider.id, provider]));
  const causes = new Map(facts.causes.map((cause) => [cause.id, cause]));
  const editorials = new Map(facts.editorials.map((editorial) => [editorial.day, editorial]));
  return deepFreeze({
    ...facts,
    providers: [...facts.providers].sort((a, b) => compareText(a.id, b.id)),
    editorials: [...facts.editorials].sort((a, b) => compareText(a.day, b.day)),
    incidents: standing,
    withdrawn: all.filter((incident) => incident.withdrawn !== undefined),
    days: [...byDay.keys()].sort(compareText),
    incident: (id: IncidentId) => incidents.get(id),
    provider: (id: string) => providers.get(id),
    cause: (id: string) => causes.get(id),
    incidentsOf: (provider: string) => byProvider.get(provider) ?? [],
    incidentsOn: (day: DayId) => byDay.get(day) ?? [],
    editorialOf: (day: DayId) => editorials.get(day),
    daysOf: (id: IncidentId) => daysOf.get(id) ?? [],
    tiesTo: (id: IncidentId) => ties.get(id) ?? [],
  });
}

/**
 * The days that an incident touches by its nominal span: its start's day alone where its end is not known, and none
 * where its start is in doubt by more than a day, since no day can then be named.
 */
export function daysTouched(incident: Dated, asOf: Instant, timeZone: string): DayId[] {
  const { start, end } = spanOf(incident, asOf);
  if (start.latest - start.earliest > DAY) return [];
  const first = dayOf(start.nominal, timeZone);
  const last =
    end === undefined || end.nominal <= start.nominal ? first : dayOf(Math.ceil(end.nominal) - 1, timeZone);
  return daysBetween(first, last);
}

function tiesFrom(incident: Incident): Tie[] {
  return incident.related.map((related) => Object.freeze({ ...related, from: incident.id }));
}

function sortByStart({ incidents, asOf }: Facts): Incident[] {
  const starts = new Map(incidents.map((incident) => [incident, spanOf(incident, asOf).start.nominal]));
  const startOf = (incident: Incident): Instant => starts.get(incident) ?? 0;
  return [...incidents].sort((a, b) => startOf(a) - startOf(b) || compareText(a.id, b.id));
}

/** Order by code units, the same on every machine whatever its locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The items under each of their keys, in the order given, as frozen lists. */
function groupBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): Map<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  for (const group of groups.values()) Object.freeze(group);
  return groups;
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}
