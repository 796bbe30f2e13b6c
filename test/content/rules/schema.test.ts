import { expect, test } from 'vitest';
import { down, edit, reportWith, SMALL, problemsWith } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

test('fields that the archive has', () => {
  expect(reportWith(down(['causes: [hardware]', 'causes: [hardware]\ntags: [redundancy]']))).toBe('');
});

test('a name with a slip', () => {
  const changes = down(['severity: full\nstarted', 'severty: full\nstarted']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       5:1  "severty" is not a name that can stand here. Did you mean "severity"?  [schema]
            Write instead:
              severity: full"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a name that means nothing here', () => {
  const changes = down(['severity: full\nstarted', 'severity: full\nweather: sunny\nstarted']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       6:1  "weather" is not a name that can stand here. These can: language, duration, downtime, noticed, detected, regions, unaffected, planned, ruledOut, figures, related, timeline, timesNote, added, changed, withdrawn, aliases, tags, imported.  [schema]
            Take out line 6."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a name in a block', () => {
  const changes = down(['    kind: news', '    kind: news\n    colour: red']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      22:5  "colour" is not a name that can stand in sources 2. These can: publisher, language, published, archived, read, note, claims.  [schema]
            Take out line 22."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a field that is missing', () => {
  const changes = down(['summary: Two systems failed at once.\n', '']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       2:1  summary is missing. One or two plain sentences for lists, feeds and cards; at most 300 characters.  [schema]
            Add after line 2:
              summary: The service failed for most users for two hours."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a list that is missing', () => {
  const changes = down(['causes: [hardware]\n', '']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       2:1  causes is missing. What caused it; several may hold; \`[unknown]\` says that nobody knows.  [schema]
            Add after line 13:
              causes: [unknown]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a field that is empty and must be there', () => {
  const changes = down(['summary: Two systems failed at once.', 'summary:']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       3:9  summary is empty. One or two plain sentences for lists, feeds and cards; at most 300 characters.  [schema]
            Such as:
              summary: The service failed for most users for two hours."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a field that is empty and can go', () => {
  const changes = down(['services: [web, api]', 'regions:']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       4:9  regions is empty. Leave it out, or say something.  [schema]
            Take out line 4."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a word that is near another', () => {
  const changes = down(['severity: full\nstarted', 'severity: ful\nstarted']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      5:11  "ful" is not a word for severity. Did you mean "full"? One of: full, partial, degraded.  [schema]
            Write instead:
              severity: full"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a word that is used elsewhere', () => {
  const changes = down(['severity: full\nstarted', 'severity: outage\nstarted']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      5:11  "outage" is not a word for severity. Did you mean "full"? One of: full, partial, degraded.  [schema]
            Write instead:
              severity: full"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a word that is near none', () => {
  const changes = down(['severity: full\nstarted', 'severity: terrible\nstarted']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      5:11  "terrible" is not a word for severity. One of: full, partial, degraded.  [schema]
            Such as:
              severity: full"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('words that are too many', () => {
  const changes = down([
    'title: Twitter goes dark',
    `title: ${'Twitter goes dark and nobody knows why '.repeat(4).trim()}`,
  ]);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       2:8  title has 155 characters, and at most 120 are taken.  [schema]
            Say it in fewer words, as in:
              title: Twitter goes dark and nobody knows why Twitter goes dark and nobody knows why Twitter goes dark and nobody knows why…"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('one value where a list is meant', () => {
  const changes = down(['services: [web, api]', 'services: web, api']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      4:11  services should be a list, and is one value, "web, api".  [schema]
            Write instead:
              services: [web, api]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('one address where sources are meant', () => {
  const changes = down(
    [
      'sources:\n  - url: https://example.org/apologies\n    title: Our apologies\n    kind: official\n  - url: https://example.org/report\n    title: Twitter is down\n    kind: news',
      'sources: https://example.org/apologies',
    ],
    ['[1] People noticed.[2]', ''],
  );
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     15:10  sources should be a list, and is one value, "https://example.org/apologies".  [schema]
            Such as:
              sources: [{ url: https://example.org/apologies, title: Our apologies for the outage, kind: news }]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a list where one value is meant', () => {
  const changes = down(['severity: full\nstarted', 'severity: [full]\nstarted']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      5:11  severity should be one value, and is a list.  [schema]
            Write instead:
              severity: full"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('an address without its beginning', () => {
  const changes = down(['url: https://example.org/report', 'url: www.example.org/report']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     19:10  sources 2, url: "www.example.org/report" is not a web address: it begins with https:// or http:// and has no spaces.  [schema]
            Write instead:
                - url: https://www.example.org/report"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('an id in capital letters', () => {
  const changes = down(['services: [web, api]', 'services: [Web, api]']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      4:12  services 1: "Web" is not an id: those are small letters a to z and digits, words joined by hyphens.  [schema]
            Write instead:
              services: [web, api]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('the name of a service that is no id', () => {
  const changes = {
    'providers/google.md':
      '---\nname: Google\ncategories: [search]\nservices:\n  Google Talk:\n    name: Google Talk\n---\n',
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "providers/google.md
       5:3  "Google Talk" is not an id: those are small letters a to z and digits, words joined by hyphens.  [schema]
            Write instead:
                google-talk:"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a flag in other words', () => {
  const changes = down(['severity: full\nstarted', 'severity: full\nplanned: yes\nstarted']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      6:10  planned: "yes" is neither true nor false.  [schema]
            Write instead:
              planned: true"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a number of a source in words', () => {
  const changes = down([
    '    note: Coming back',
    '    note: Coming back\nfigures:\n  - label: Users\n    value: many\n    source: first',
  ]);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     17:13  figures 1, source: "first" is not the number of a source; the first source of the list is 1.  [schema]
            Such as:
                  source: 1"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('an incident named by its path', () => {
  const changes = down([
    'causes: [hardware]',
    'causes: [hardware]\nrelated:\n  - incident: incidents/twitter/2012-06-21-bug.md\n    as: precedent',
  ]);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     16:15  related 1, incident: "incidents/twitter/2012-06-21-bug.md" does not name an incident: that is its provider, a slash, and the name of its file without the ending.  [schema]
            Write instead:
                - incident: twitter/2012-06-21-bug"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a share with its sign', () => {
  const changes = {
    'providers/google.md':
      '---\nname: Google\ncategories: [search]\nservices:\n  talk:\n    name: Google Talk\navailability:\n  - from: 2012-01-01\n    to: 2012-12-31\n    low: 99,90 %\n    kind: claim\n    by: Google\n---\n',
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "providers/google.md
     10:10  availability 1, low: "99,90 %" is not a share in per cent from 0 to 100, written with a point and no sign.  [schema]
            Write instead:
                  low: 99.90"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a share above 100', () => {
  const changes = {
    'providers/google.md':
      '---\nname: Google\ncategories: [search]\nservices:\n  talk:\n    name: Google Talk\navailability:\n  - low: 99.9\n    high: 100.5\n    kind: claim\n    by: Google\n---\n',
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "providers/google.md
      9:11  availability 1, high: "100.5" is not a share in per cent from 0 to 100, written with a point and no sign.  [schema]
            Such as:
                  high: 99.99"
  `);
});

test('weights that are no shares', () => {
  const changes = {
    'site.yaml': edit(SMALL['site.yaml'], ['partial: 0.3', 'partial: 30%'], ['full: 1', 'full: 100']),
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "site.yaml
     11:12  weights, partial: "30%" is not a number from 0 to 1.  [schema]
            Write instead:
                partial: 0.3
      12:9  weights, full: "100" is not a number from 0 to 1.  [schema]
            Such as:
                full: 1"
  `);
});

test('a settings file that lacks a field', () => {
  const changes = { 'site.yaml': edit(SMALL['site.yaml'], ['timeZone: UTC\n', '']) };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "site.yaml
       1:1  timeZone is missing. The IANA zone whose days and months the digests follow.  [schema]
            Add after line 7:
              timeZone: UTC"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a missing start is offered as the phases have it', () => {
  const changes = down(['started: 2012-07-26T15:20Z~\n', '']);
  expect(problemsWith(changes).map(({ offer }) => offer)).toMatchObject([
    { text: 'started: 2012-07-26T15:20Z~' },
  ]);
  expect(reportAfterOffers(changes)).toBe('');
});
