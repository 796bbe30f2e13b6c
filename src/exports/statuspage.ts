import type { Archive } from '../domain/archive.ts';
import type { Incident } from '../domain/incident.ts';
import type { Instant } from '../domain/interval.ts';
import type { Provider } from '../domain/provider.ts';
import { revisionOf } from '../domain/revision.ts';
import type { Severity } from '../domain/severity.ts';
import { spanOf } from '../domain/span.ts';
import { phraseIn, type Text } from '../domain/text.ts';
import { webAddressOf, type Site } from '../site/urls.ts';

/** The archive, where it is put up, and whose page is asked for. */
interface Asked {
  readonly archive: Archive;
  readonly site: Site;
  readonly provider: Provider;
}

/** Our severities in the words of Statuspage. */
const IMPACTS: Readonly<Record<Severity, string>> = { degraded: 'minor', partial: 'major', full: 'critical' };

/** What an outage says of how far it has come; where nobody knows when it ended, it is over all the same. */
const STATUSES = {
  time: 'resolved',
  duration: 'resolved',
  unknown: 'resolved',
  never: 'postmortem',
  ongoing: 'investigating',
} as const;

/** The unplanned incidents of a provider as a client of Statuspage's API (v2) reads them, the newest first. Doubt has no place there, so times are nominal. */
export function printIncidents(asked: Asked): string {
  const incidents = standing(asked, false).map((incident) => incidentOf(asked, incident));
  return print({ page: pageOf(asked), incidents });
}

/** The planned work of a provider in the same form. */
export function printMaintenances(asked: Asked): string {
  const maintenances = standing(asked, true).map((incident) => {
    const { start, end } = spanOf(incident, asked.archive.asOf);
    return {
      ...incidentOf(asked, incident),
      impact: 'maintenance',
      scheduled_for: instantOf(start.nominal),
      scheduled_until: end === undefined ? null : instantOf(end.nominal),
    };
  });
  return print({ page: pageOf(asked), scheduled_maintenances: maintenances });
}

function standing({ archive, provider }: Asked, isPlanned: boolean): Incident[] {
  return archive
    .incidentsOf(provider.id)
    .filter(({ planned }) => planned === isPlanned)
    .reverse();
}

function pageOf({ archive, site, provider }: Asked): object {
  return {
    id: provider.id,
    name: tell(archive, provider.name, provider.language),
    url: webAddressOf(site, { kind: 'provider', id: provider.id }, site.languages[0]),
    time_zone: archive.settings.timeZone,
    updated_at: instantOf(archive.asOf),
  };
}

function incidentOf(asked: Asked, incident: Incident): object {
  const { archive, site, provider } = asked;
  const { start, end } = spanOf(incident, archive.asOf);
  const status = statusOf(incident);
  const isOver = status === 'resolved' || status === 'completed';
  const { updated } = revisionOf(incident);
  return {
    id: idOf(incident),
    name: tell(archive, incident.title, incident.language),
    status,
    created_at: instantOf(start.nominal),
    updated_at: instantOf(Math.max(updated, start.nominal)),
    monitoring_at: null,
    resolved_at: isOver && end !== undefined ? instantOf(end.nominal) : null,
    impact: IMPACTS[incident.severity],
    shortlink: webAddressOf(site, { kind: 'incident', id: incident.id }, site.languages[0]),
    started_at: instantOf(start.nominal),
    page_id: provider.id,
    incident_updates: updatesOf(asked, incident),
    components: componentsOf(asked, incident),
    reminder_intervals: null,
  };
}

function statusOf({ ending, planned }: Incident): string {
  if (!planned) return STATUSES[ending.kind];
  return ending.kind === 'ongoing' ? 'in_progress' : 'completed';
}

function idOf({ id }: Incident): string {
  return id.replace(/^.*\//, '');
}

/** The timeline, newest first; where there is none, the summary. What is told of a time at or after the end tells the end. */
function updatesOf({ archive }: Asked, incident: Incident): object[] {
  const { start, end } = spanOf(incident, archive.asOf);
  const [last, id] = [statusOf(incident), idOf(incident)];
  const before = incident.planned ? 'in_progress' : 'investigating';
  const told =
    incident.timeline.length === 0
      ? [{ at: start.nominal, text: incident.summary, status: last }]
      : incident.timeline.map(({ at, text }) => ({
          at: at.nominal,
          text,
          status: end !== undefined && at.nominal >= end.nominal ? last : before,
        }));
  return told
    .map(({ at, text, status }, index) => ({
      id: `${id}-${String(index + 1)}`,
      status,
      body: tell(archive, text, incident.language),
      incident_id: id,
      created_at: instantOf(at),
      updated_at: instantOf(at),
      display_at: instantOf(at),
      affected_components: null,
      deliver_notifications: false,
      custom_tweet: null,
      tweet_id: null,
    }))
    .reverse();
}

/** The services that were hit; all of the provider's where none is named. */
function componentsOf({ archive, provider }: Asked, { services }: Incident): object[] {
  return provider.services
    .map((service, index) => ({ service, position: index + 1 }))
    .filter(({ service }) => services?.includes(service.id) ?? true)
    .map(({ service, position }) => ({
      id: service.id,
      name: tell(archive, service.name, provider.language),
      page_id: provider.id,
      position,
      group: false,
      group_id: null,
    }));
}

function tell({ settings }: Archive, text: Text, original: string): string {
  return phraseIn(text, settings.languages[0], [original, ...settings.languages]).text;
}

function instantOf(instant: Instant): string {
  return new Date(Math.round(instant * 1000)).toISOString();
}

function print(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
