import { describe, expect, it } from 'vitest';
import { addressOfData, addressOfSpoken, pageOfScope, webAddressOfData, webAddressOfSpoken, type DataFile, type Scope, type SpokenFile } from '../../src/site/files.ts'; // prettier-ignore
import { tagOf, tagOfPath } from '../../src/site/identity.ts';
import type { Site } from '../../src/site/urls.ts';

const site: Site = { origin: 'https://example.net', base: '/almanac/', languages: ['en', 'fr'] };
const twitter: Scope = { kind: 'provider', id: 'twitter' };

describe('the address of', () => {
  it.each<[SpokenFile, string]>([
    [{ kind: 'feed', of: { kind: 'all' }, format: 'xml' }, 'feed.xml'],
    [{ kind: 'feed', of: twitter, format: 'json' }, 'providers/twitter/feed.json'],
    [
      { kind: 'feed', of: { kind: 'service', provider: 'twitter', id: 'web' }, format: 'xml' },
      'providers/twitter/services/web/feed.xml',
    ],
    [{ kind: 'feed', of: { kind: 'cause', id: 'dns' }, format: 'xml' }, 'causes/dns/feed.xml'],
    [{ kind: 'calendar', of: { kind: 'all' } }, 'calendar.ics'],
    [{ kind: 'calendar', of: twitter }, 'providers/twitter/calendar.ics'],
    [{ kind: 'digest' }, 'digest.xml'],
  ])('%o is %s, in each language', (file, path) => {
    expect(addressOfSpoken(site, file, 'en')).toBe(`/almanac/${path}`);
    expect(addressOfSpoken(site, file, 'fr')).toBe(`/almanac/fr/${path}`);
    expect(webAddressOfSpoken(site, file, 'fr')).toBe(`https://example.net/almanac/fr/${path}`);
  });

  it.each<[DataFile, string]>([
    [{ kind: 'table', name: 'incidents', format: 'csv' }, 'data/v1/incidents.csv'],
    [{ kind: 'schema', name: 'days' }, 'data/v1/schemas/days.json'],
    [{ kind: 'package' }, 'data/v1/datapackage.json'],
    [{ kind: 'incident', id: 'twitter/2012-07-26-down' }, 'data/v1/incidents/twitter/2012-07-26-down.json'],
    [{ kind: 'day', day: '2012-07-26' }, 'data/v1/days/2012-07-26.json'],
    [{ kind: 'status', provider: 'twitter' }, 'providers/twitter/api/v2/incidents.json'],
    [{ kind: 'maintenance', provider: 'twitter' }, 'providers/twitter/api/v2/scheduled-maintenances.json'],
    [{ kind: 'badge', provider: 'twitter' }, 'providers/twitter/badge.svg'],
  ])('%o is %s, whatever the language', (file, path) => {
    expect(addressOfData(site, file)).toBe(`/almanac/${path}`);
    expect(webAddressOfData(site, file)).toBe(`https://example.net/almanac/${path}`);
  });
});

describe('a lasting name', () => {
  it('is that of the archive’s own host, and of what and in which language', () => {
    const settings = { url: 'https://outages.example/' };
    expect(tagOf(settings, { kind: 'day', day: '2012-07-26' }, 'fr')).toBe(
      'tag:outages.example,2026:fr/2012/07/26/',
    );
    expect(tagOfPath(settings, 'digest', 'en')).toBe('tag:outages.example,2026:en/digest');
  });
});

describe('what a feed is the machine’s version of', () => {
  it.each<[Scope, object]>([
    [{ kind: 'all' }, { kind: 'incidents' }],
    [twitter, { kind: 'provider', id: 'twitter' }],
    [
      { kind: 'service', provider: 'twitter', id: 'web' },
      { kind: 'provider', id: 'twitter' },
    ],
    [
      { kind: 'cause', id: 'dns' },
      { kind: 'cause', id: 'dns' },
    ],
  ])('%o', (scope, page) => {
    expect(pageOfScope(scope)).toEqual(page);
  });
});
