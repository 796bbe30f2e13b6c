import { expect, test } from 'vitest';
import { down, edit, reportWith, SMALL } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

test('services of the provider', () => {
  expect(reportWith({})).toBe('');
});

test('a service with a slip', () => {
  const changes = down(['services: [web, api]', 'services: [web, aip]']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      4:17  "aip" is not a service of twitter. Did you mean "api"?  [unknown-service]
            Write instead:
              services: [web, api]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a service of nobody', () => {
  const changes = down(['services: [web, api]', 'services: [web, fax]']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      4:17  "fax" is not a service of twitter. There are: web, api.  [unknown-service]
            If it is one, add it to services in providers/twitter.md. If not:
              services: [web]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('the only service, of nobody', () => {
  const changes = down(['services: [web, api]', 'services: [fax]']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      4:12  "fax" is not a service of twitter. There are: web, api.  [unknown-service]
            If it is one, add it to services in providers/twitter.md. If not: take out line 4."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a service of a phase', () => {
  const changes = down(['    severity: full\n  - from', '    severity: full\n    services: [wbe]\n  - from']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     11:16  "wbe" is not a service of twitter. Did you mean "web"?  [unknown-service]
            Write instead:
                  services: [web]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a service that stayed up', () => {
  const changes = down([
    'causes: [hardware]',
    'unaffected:\n  - service: mobile\n    text: Phones worked\ncauses: [hardware]',
  ]);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     15:14  "mobile" is not a service of twitter. There are: web, api.  [unknown-service]
            If it is one, add it to services in providers/twitter.md. If not (write instead of lines 15 to 16):
                - text: Phones worked"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a service in an availability figure', () => {
  const changes = {
    'providers/google.md':
      '---\nname: Google\ncategories: [search]\nservices:\n  talk:\n    name: Google Talk\navailability:\n  - from: 2012-01-01\n    to: 2012-12-31\n    low: 99.9\n    kind: claim\n    by: Google\n    services: [gmail]\n---\n',
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "providers/google.md
     13:16  "gmail" is not a service of google. There are: talk.  [unknown-service]
            If it is one, add it to services above. If not: take out line 13."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a service in a translation', () => {
  const changes = { 'providers/twitter.fr.md': edit(SMALL['providers/twitter.fr.md'], ['  web:', '  wbe:']) };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "providers/twitter.fr.md
       3:3  "wbe" is not a service of twitter. Did you mean "web"?  [unknown-service]
            Write instead:
                web:"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a service in a translation, near none', () => {
  const changes = { 'providers/twitter.fr.md': edit(SMALL['providers/twitter.fr.md'], ['  web:', '  fax:']) };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "providers/twitter.fr.md
       3:3  "fax" is not a service of twitter. There are: web, api.  [unknown-service]
            Write instead of lines 2 to 4:
              services: {}"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});
