import { expect, test } from 'vitest';
import type { StoredFile } from '../../src/content/folder.ts';
import { csv } from '../../src/importers/csv.ts';
import { planImport } from '../../src/importers/plan.ts';
import { CLOCK, SMALL } from '../content/small-archive.ts';

const files: StoredFile[] = Object.entries(SMALL).map(([path, text]) => ({
  path,
  bytes: new TextEncoder().encode(text),
}));

const TABLE = `id,title,severity,started,ended,services,url
1,The web site goes dark,down,2013-01-02T03:04:00.000Z,2013-01-02T04:04Z,web,https://status.example/1
2,Words that nobody knows,bad,2013-01-03 03:04,2013-01-03 04:04,fax,https://status.example/2
`;

test.each(['../../out', '.hidden', 'A B'])('nothing is written for a provider with the id %s', (provider) => {
  const items = csv.read([{ path: 'outages.csv', text: TABLE }], {});
  const options = {
    format: 'csv',
    provider,
    name: 'Out',
    timeZone: 'UTC',
    answers: new Map([['severity.bad', 'full']]),
  };
  const plan = planImport(files, items, options, CLOCK);
  expect([plan.steps, plan.providers, plan.memories]).toEqual([[], [], []]);
  expect(plan.refused).toHaveLength(2);
});

test('a table becomes files, and what is not known is asked for', () => {
  const items = csv.read([{ path: 'outages.csv', text: TABLE }], {});
  const plan = planImport(files, items, { format: 'csv', provider: 'twitter', answers: new Map() }, CLOCK);
  expect(plan.read).toBe(2);
  expect(plan.steps.flatMap(({ drafts }) => drafts)).toMatchInlineSnapshot(`
    [
      {
        "path": "incidents/twitter/2013-01-02-the-web-site-goes-dark.md",
        "text": "---
    title: The web site goes dark
    summary: The web site goes dark
    services: [web]
    severity: full
    started: 2013-01-02T03:04Z
    ended: 2013-01-02T04:04Z
    causes: [unknown]
    sources:
      - url: https://status.example/1
        title: The web site goes dark
        publisher: Twitter
        kind: official
    imported:
      from: csv
      id: 1
    ---
    ",
      },
    ]
  `);
  expect(plan.refused).toMatchInlineSnapshot(`
    [
      {
        "id": "2",
        "spot": {
          "file": "outages.csv",
          "line": 3,
        },
        "title": "Words that nobody knows",
        "troubles": [
          {
            "ask": {
              "answers": [
                "full",
                "partial",
                "degraded",
                "skip",
              ],
              "key": "severity.bad",
            },
            "reason": ""bad" is not a severity that is known.",
          },
          {
            "ask": {
              "answers": [
                "UTC",
                "Europe/Paris",
                "+02:00",
              ],
              "key": "time-zone",
            },
            "reason": "2013-01-03 03:04 does not say on which clock.",
          },
          {
            "ask": {
              "answers": [
                "new",
                "none",
                "web",
                "api",
              ],
              "key": "service.fax",
            },
            "others": [],
            "reason": ""fax" is not a service of twitter.",
          },
        ],
      },
    ]
  `);
});
