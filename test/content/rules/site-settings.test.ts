import { expect, test } from 'vitest';
import { edit, reportWith, SMALL } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

test('settings that make sense together', () => {
  expect(
    reportWith({ 'site.yaml': edit(SMALL['site.yaml'], ['timeZone: UTC', 'timeZone: Europe/Paris']) }),
  ).toBe('');
});

test('no site.yaml', () => {
  const changes = {
    'site.yaml': undefined,
    'incidents/twitter/2012-07-26-down.fr.md': undefined,
    'providers/twitter.fr.md': undefined,
    'causes.yaml': edit(SMALL['causes.yaml'], ['{ en: Hardware, fr: Matériel }', 'Hardware']),
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "site.yaml
       1:1  The archive has no site.yaml.  [site-settings]
            Write a file site.yaml:
              format: 1
              title: Outage Almanac
              description: An archive of outages.
              url: https://outage-almanac.example
              languages: [en]
              timeZone: UTC
              weights: { degraded: 0, partial: 0.3, full: 1 }
              licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('no causes.yaml', () => {
  const changes = {
    'causes.yaml': undefined,
    'incidents/twitter/2012-07-26-down.md': edit(SMALL['incidents/twitter/2012-07-26-down.md'], [
      '[hardware]',
      '[unknown]',
    ]),
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "causes.yaml
       1:1  The archive has no causes.yaml.  [site-settings]
            Write a file causes.yaml:
              unknown: { name: Unknown, description: Nobody knows why. }"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('no such time zone', () => {
  const changes = { 'site.yaml': edit(SMALL['site.yaml'], ['timeZone: UTC', 'timeZone: Paris']) };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "site.yaml
      8:11  "Paris" is not the name of a time zone, such as Europe/Paris, America/New_York or UTC.  [site-settings]
            Write instead:
              timeZone: UTC"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a language twice', () => {
  const changes = { 'site.yaml': edit(SMALL['site.yaml'], ['[en, fr]', '[en, fr, en]']) };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "site.yaml
      7:21  "en" is given twice.  [site-settings]
            Write instead:
              languages: [en, fr]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('weights that do not rise', () => {
  const changes = {
    'site.yaml': edit(SMALL['site.yaml'], ['partial: 0.3', 'partial: 0'], ['degraded: 0', 'degraded: 0.3']),
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "site.yaml
       9:1  A worse severity cannot weigh less than a milder one: degraded, partial and full rise in this order.  [site-settings]
            Write instead of lines 9 to 12:
              weights:
                degraded: 0
                partial: 0.3
                full: 1"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a text without the first language', () => {
  const changes = { 'site.yaml': edit(SMALL['site.yaml'], ['  en: What broke.\n', '']) };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "site.yaml
       3:1  description has no words in "en", the first language of the site.  [site-settings]
            Add after line 3:
                en: Ce qui est tombé."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a cause without a name in the first language', () => {
  const changes = {
    'causes.yaml': edit(SMALL['causes.yaml'], ['{ en: Hardware, fr: Matériel }', '{ fr: Matériel }']),
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "causes.yaml
       2:3  hardware, name has no words in "en", the first language of the site.  [site-settings]
            Write instead:
                name: { en: Matériel, fr: Matériel }"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});
