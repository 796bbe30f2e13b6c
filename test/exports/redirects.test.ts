import { expect, it } from 'vitest';
import { redirectsOf } from '../../src/exports/redirects.ts';
import { robotsOf } from '../../src/exports/robots.ts';
import { siteOf } from '../../src/site/settings.ts';
import { anArchive } from '../domain/an-archive.ts';
import { anIncident } from '../domain/an-incident.ts';

const archive = anArchive({
  incidents: [
    anIncident({ id: 'twitter/2012-07-26-down', aliases: ['/old/address/', '/fr/ancienne/'] }),
    anIncident({ id: 'twitter/2012-07-27-gone', aliases: ['/gone/'], withdrawn: { en: 'It was none.' } }),
  ],
});
const site = siteOf(archive.settings, { BASE_PATH: 'almanac' });

it('tells hosts where each old address leads, in every language or in the one that it names', () => {
  expect(redirectsOf(archive, site).trimEnd().split('\n')).toEqual([
    '/almanac/old/address/ /almanac/incidents/twitter/2012-07-26-down/ 301',
    '/almanac/fr/old/address/ /almanac/fr/incidents/twitter/2012-07-26-down/ 301',
    '/almanac/fr/ancienne/ /almanac/fr/incidents/twitter/2012-07-26-down/ 301',
    '/almanac/gone/ /almanac/incidents/twitter/2012-07-27-gone/ 301',
    '/almanac/fr/gone/ /almanac/fr/incidents/twitter/2012-07-27-gone/ 301',
  ]);
});

it('tells programs where the list of pages is', () => {
  expect(robotsOf(site)).toContain('Sitemap: https://example.org/almanac/sitemap.xml\n');
});
