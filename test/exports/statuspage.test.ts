import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/domain/archive.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { spanOf } from '../../src/domain/span.ts';
import { printIncidents, printMaintenances } from '../../src/exports/statuspage.ts';
import { anArchive } from '../domain/an-archive.ts';
import { aProvider, aService } from '../domain/a-provider.ts';
import { anIncident, lasting, moment, until } from '../domain/an-incident.ts';
import { anyArchive, SITE } from './any-archive.ts';

interface Update {
  status: string;
  body: string;
  created_at: string;
  incident_id: string;
}

interface Read {
  id: string;
  name: string;
  status: string;
  impact: string;
  created_at: string;
  started_at: string;
  updated_at: string;
  resolved_at: string | null;
  shortlink: string;
  incident_updates: Update[];
  components: { id: string; name: string }[];
  scheduled_for?: string;
}

function read(archive: Archive, id: string): { page: object; incidents: Read[]; maintenances: Read[] } {
  const provider = archive.provider(id);
  if (!provider) throw new Error('There is no such provider');
  const asked = { archive, site: SITE, provider };
  const { page, incidents } = JSON.parse(printIncidents(asked)) as { page: object; incidents: Read[] };
  const planned = JSON.parse(printMaintenances(asked)) as { scheduled_maintenances: Read[] };
  return { page, incidents, maintenances: planned.scheduled_maintenances };
}

const twitter = aProvider({
  id: 'twitter',
  name: { en: 'Twitter' },
  services: [aService({ id: 'web' }), aService({ id: 'api' })],
});

/** What is read of the only incident of a provider. */
function only(overrides: Partial<Incident>): Read {
  const archive = anArchive({ providers: [twitter], incidents: [anIncident(overrides)] });
  const { incidents, maintenances } = read(archive, 'twitter');
  const [one] = [...incidents, ...maintenances];
  if (!one) throw new Error('Nothing was read');
  return one;
}

const iso = (instant: number): string => new Date(Math.round(instant * 1000)).toISOString();

describe('the incidents of a provider, for clients of Statuspage', () => {
  const archive = anyArchive();

  it.each(['twitter', 'google'])('are all of %s that stand, the newest first, each as in the model', (id) => {
    const { incidents, maintenances } = read(archive, id);
    const own = archive.incidentsOf(id).toReversed();
    expect(incidents.map((each) => `${id}/${each.id}`)).toEqual(
      own.filter(({ planned }) => !planned).map((each) => each.id),
    );
    expect(maintenances.map((each) => `${id}/${each.id}`)).toEqual(
      own.filter(({ planned }) => planned).map((each) => each.id),
    );
    for (const each of [...incidents, ...maintenances]) {
      const incident = archive.incident(`${id}/${each.id}`);
      if (!incident) throw new Error(`There is no ${each.id}`);
      const { start } = spanOf(incident, archive.asOf);
      expect(each).toMatchObject({
        name: incident.title.en,
        created_at: iso(start.nominal),
        started_at: iso(start.nominal),
        shortlink: `https://example.org/almanac/incidents/${incident.id}/`,
        impact: incident.planned
          ? 'maintenance'
          : { full: 'critical', partial: 'major', degraded: 'minor' }[incident.severity],
      });
      const told =
        incident.timeline.length === 0 ? [incident.summary.en] : incident.timeline.map(({ text }) => text.en);
      expect(each.incident_updates.map(({ body }) => body).reverse()).toEqual(told);
      expect(each.components.map((component) => component.id)).toEqual(
        ['web', 'api'].filter((service) => incident.services?.includes(service) ?? true),
      );
    }
  });

  it('stand on a page that says whose they are', () => {
    expect(read(anArchive({ providers: [twitter] }), 'twitter').page).toEqual({
      id: 'twitter',
      name: 'Twitter',
      url: 'https://example.org/almanac/providers/twitter/',
      time_zone: 'UTC',
      updated_at: '2013-01-01T00:00:00.000Z',
    });
  });
});

describe('an incident, for clients of Statuspage,', () => {
  it.each([
    ['that ended', until('2012-07-26T17:20Z'), 'resolved', '2012-07-26T17:20:00.000Z'],
    ['of a known length', lasting('2h'), 'resolved', '2012-07-26T17:20:00.000Z'],
    ['that goes on', { kind: 'ongoing' }, 'investigating', null],
    ['whose end nobody knows', { kind: 'unknown' }, 'resolved', null],
    ['that never ended', { kind: 'never' }, 'postmortem', null],
  ] satisfies [string, Incident['ending'], string, string | null][])('%s', (_, ending, status, resolved) => {
    expect(only({ ending })).toMatchObject({ status, resolved_at: resolved });
  });

  it('that was planned is scheduled work that is completed', () => {
    expect(only({ planned: true })).toMatchObject({
      status: 'completed',
      impact: 'maintenance',
      scheduled_for: '2012-07-26T15:20:00.000Z',
      scheduled_until: '2012-07-26T17:20:00.000Z',
    });
  });

  it('tells its timeline from the last to the first, the end as the end', () => {
    const timeline = ['2012-07-26T15:20Z', '2012-07-26T16:00Z', '2012-07-26T17:20Z'].map((at) => ({
      at: moment(at),
      text: { en: at },
      source: undefined,
    }));
    expect(only({ timeline }).incident_updates.map(({ status, body }) => [status, body])).toEqual([
      ['resolved', '2012-07-26T17:20Z'],
      ['investigating', '2012-07-26T16:00Z'],
      ['investigating', '2012-07-26T15:20Z'],
    ]);
  });

  it('was updated when it was last corrected', () => {
    const changed = [{ on: moment('2026-11-24'), note: { en: 'The hour was wrong.' } }];
    expect(only({ added: moment('2026-11-23'), changed }).updated_at).toBe('2026-11-24T00:00:00.000Z');
  });
});
