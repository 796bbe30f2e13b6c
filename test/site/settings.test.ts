import { describe, expect, it } from 'vitest';
import { siteOf, type Surroundings } from '../../src/site/settings.ts';

const settings = { url: 'https://almanac.example', languages: ['en', 'fr'] as const };
const site = (surroundings: Surroundings = {}) => siteOf(settings, surroundings);

describe('a site', () => {
  it('is put up where site.yaml says', () => {
    expect(site()).toEqual({ origin: 'https://almanac.example', base: '/', languages: ['en', 'fr'] });
  });

  it.each([
    ['https://other.example', 'https://other.example'],
    ['https://other.example/', 'https://other.example'],
    ['https://other.example:443', 'https://other.example'],
    ['http://localhost:4321/', 'http://localhost:4321'],
    ['https://other.example/almanac/', 'https://other.example'],
    ['', 'https://almanac.example'],
  ])('is put up at SITE_URL %j, of which the origin counts: %s', (SITE_URL, origin) => {
    expect(site({ SITE_URL }).origin).toBe(origin);
  });

  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['almanac', '/almanac/'],
    ['/almanac', '/almanac/'],
    ['almanac/', '/almanac/'],
    ['/almanac/', '/almanac/'],
    ['//almanac//2', '/almanac/2/'],
    ['/~me/almanac-2.0', '/~me/almanac-2.0/'],
  ])('lies under BASE_PATH %j with a slash at each end: %s', (BASE_PATH, base) => {
    expect(site({ BASE_PATH }).base).toBe(base);
  });

  it.each(['other.example', 'ftp://other.example', 'https://', '/almanac', 'https://exa mple'])(
    'refuses the address %j',
    (SITE_URL) => {
      expect(() => site({ SITE_URL })).toThrow(
        `SITE_URL is "${SITE_URL}"; it should be an address such as https://example.org`,
      );
    },
  );

  it.each(['https://other.example/a', '/my almanac/', '/a?b', '/a#b', '/é/', '../almanac', '/a/./b'])(
    'refuses the path %j',
    (BASE_PATH) => {
      expect(() => site({ BASE_PATH })).toThrow(
        `BASE_PATH is "${BASE_PATH}"; it should be a path such as /almanac/`,
      );
    },
  );
});
