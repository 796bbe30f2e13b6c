import { buildArchive, type Archive, type Facts } from '../../src/domain/archive.ts';
import type { Cause } from '../../src/domain/cause.ts';
import type { Editorial } from '../../src/domain/day.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { moment } from './an-incident.ts';

/** An archive of a few facts, as of the end of 2012 in UTC unless a test says otherwise. */
export function anArchive(facts: Partial<Facts> = {}): Archive {
  return buildArchive({
    settings: someSettings(),
    causes: [],
    providers: [],
    incidents: [],
    editorials: [],
    asOf: moment('2013-01-01T00:00Z').nominal,
    ...facts,
  });
}

/** Settings of an archive in English and French. */
export function someSettings(overrides: Partial<Settings> = {}): Settings {
  return {
    format: 1,
    title: { en: 'Outage Almanac' },
    description: { en: 'Outages, day by day.' },
    url: 'https://example.org/',
    repository: undefined,
    languages: ['en', 'fr'],
    timeZone: 'UTC',
    weights: { degraded: 0, partial: 0.3, full: 1 },
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    colours: { light: {}, dark: {} },
    previews: true,
    ...overrides,
  };
}

/** A cause named after its id. */
export function aCause(id: string): Cause {
  return { id, name: { en: id }, description: { en: `What ${id} means.` } };
}

/** An editorial of a day. */
export function anEditorial(day: string): Editorial {
  return {
    day,
    language: 'en',
    title: { en: 'A hard day for the cloud' },
    summary: undefined,
    sources: [],
    writeUps: {},
  };
}
