import { describe, expect, test } from 'vitest';
import { postmortemsApp } from '../../src/importers/postmortems-app.ts';
import { draftsOf, faultsOf, itemsOf, notesOf, planOf, recordOf, refusalsOf } from './reading.ts';

const PATH = 'data/0f1e2d3c-0000-4000-8000-000000000001.md';

const FACTS = {
  uuid: '0f1e2d3c-0000-4000-8000-000000000001',
  url: 'https://example.org/blog/what-happened',
  archive_url: 'https://web.archive.org/web/2026/https://example.org/blog/what-happened',
  title: 'What happened on Saturday',
  start_time: '2026-03-14T09:30:00-07:00',
  end_time: '2026-03-14T13:00:00-07:00',
  categories: '[config-change, cloud]',
  keywords: '[quorum, load balancer]',
  company: 'Example Cloud',
  product: 'Example Queue',
  summary: 'A setting was lost.',
  source_published_at: '2026-03-20T00:00:00Z',
};

function file(
  changes: Readonly<Record<string, string | undefined>> = {},
  body = 'A setting was **lost**.\n',
): string {
  const facts = Object.entries<string | undefined>({ ...FACTS, ...changes }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return `---\n${facts.join('\n')}\n---\n\n${body}`;
}

function read(changes: Readonly<Record<string, string | undefined>> = {}, body?: string) {
  return recordOf(postmortemsApp, PATH, file(changes, body));
}

test('a post-mortem goes through in its own words', () => {
  expect(read()).toMatchInlineSnapshot(`
    {
      "body": {
        "notation": "markdown",
        "text": "
    A setting was **lost**.
    ",
      },
      "causes": [
        "config",
        "cloud",
      ],
      "end": {
        "kind": "at",
        "time": "2026-03-14T13:00:00-07:00",
      },
      "id": "0f1e2d3c-0000-4000-8000-000000000001",
      "pages": [
        {
          "archived": "https://web.archive.org/web/2026/https://example.org/blog/what-happened",
          "published": "2026-03-20Z",
          "title": "What happened on Saturday",
          "url": "https://example.org/blog/what-happened",
        },
      ],
      "provider": "Example Cloud",
      "services": [
        "Example Queue",
      ],
      "spot": {
        "file": "data/0f1e2d3c-0000-4000-8000-000000000001.md",
        "line": 1,
      },
      "started": "2026-03-14T09:30:00-07:00",
      "summary": "A setting was lost.",
      "tags": [
        "quorum",
        "load balancer",
        "cloud",
      ],
      "title": "What happened on Saturday",
      "updates": [],
    }
  `);
});

describe('times', () => {
  test.each<
    [
      what: string,
      start: string | undefined,
      end: string | undefined,
      started: string | undefined,
      ended: unknown,
    ]
  >([
    [
      'offsets stay as they are',
      '2012-06-29T20:04:00+05:30',
      '2012-06-30T03:25:00Z',
      '2012-06-29T20:04:00+05:30',
      { kind: 'at', time: '2012-06-30T03:25:00Z' },
    ],
    [
      'a time without a zone stays without one',
      '2012-06-29T20:04:00',
      undefined,
      '2012-06-29T20:04:00',
      { kind: 'untold' },
    ],
    ['what is left out is not known', undefined, undefined, undefined, { kind: 'untold' }],
    ['what is empty is not known', '""', '""', undefined, { kind: 'untold' }],
    [
      'the year 1 is what a program has for nothing',
      '0001-01-01T00:00:00Z',
      '0001-01-01T00:00:00Z',
      undefined,
      { kind: 'untold' },
    ],
    [
      'a midnight in UTC is a day',
      '1628-08-10T00:00:00Z',
      '1628-08-10T00:00:00+00:00',
      '1628-08-10Z',
      { kind: 'at', time: '1628-08-10Z' },
    ],
    [
      'a midnight elsewhere is a midnight',
      '2012-06-29T00:00:00-07:00',
      undefined,
      '2012-06-29T00:00:00-07:00',
      { kind: 'untold' },
    ],
    ['years may lie between', '1982-01-04', '1985-06-01', '1982-01-04', { kind: 'at', time: '1985-06-01' }],
    ['an end alone is no start', undefined, '2012-06-30', undefined, { kind: 'at', time: '2012-06-30' }],
  ])('%s', (_, start_time, end_time, started, end) => {
    const record = read({ start_time, end_time });
    expect([record.started, record.end]).toEqual([started, end]);
  });
});

test('categories that are causes are causes; the others are tags too, so that none is lost', () => {
  const categories =
    '[automation, cascading-failure, cloud, config-change, hardware, security, time, undescriptive]';
  const { causes, tags } = read({ categories, keywords: undefined });
  expect(causes).toEqual([
    'automation',
    'cascading-failure',
    'cloud',
    'config',
    'hardware',
    'security',
    'time',
    'undescriptive',
  ]);
  expect(tags).toEqual(['automation', 'cascading-failure', 'cloud', 'undescriptive']);
});

test('nothing says how bad it was', () => {
  expect(read().severity).toBeUndefined();
});

test('the page is cited without a word on whose it is, which nothing says', () => {
  expect(read().pages).toEqual([
    {
      url: FACTS.url,
      title: FACTS.title,
      published: '2026-03-20Z',
      archived: FACTS.archive_url,
    },
  ]);
  expect(read({ url: '""' }).pages).toEqual([]);
});

test('an old file has neither id nor title: its name is the one, its first sentence the other', () => {
  const body = 'A release from the wrong branch broke\nthe database. It took a day.\n\nMore.';
  expect(read({ uuid: undefined, title: undefined, company: undefined, product: '""' }, body)).toMatchObject({
    id: '0f1e2d3c-0000-4000-8000-000000000001',
    title: 'A release from the wrong branch broke the database',
    provider: undefined,
    services: [],
  });
});

test.each([
  [
    'An installer deleted *boot.ini*, with [consequences.](https://example.org/x)',
    'An installer deleted boot.ini, with consequences',
  ],
  ['[Example](https://example.org/x)', 'Example'],
  ['Version 2.1 lost `data`! It was bad.', 'Version 2.1 lost data!'],
  ['', ''],
])('%j has a title without marks: %j', (body, title) => {
  expect(read({ title: undefined }, body).title).toBe(title);
});

test('bad input is told in a sentence, with its line', () => {
  const files = {
    'no-end.md': file().replace('\n---\n\n', '\n'),
    'broken.md': file({ title: '"x' }),
    'tab.md': file({ title: 'x\n\t- y' }),
  };
  expect(faultsOf(postmortemsApp, files)).toMatchInlineSnapshot(`
    [
      "no-end.md:1 Its facts have no end: a second line of --- is missing.",
      "broken.md:14 Missing closing "quote.",
      "tab.md:6 Tabs are not allowed as indentation.",
    ]
  `);
});

test('what has no place is told', () => {
  expect(notesOf(postmortemsApp, { [PATH]: file({ severity: 'high', uuid: undefined }) })).toEqual([
    'severity',
  ]);
});

test('other files of a folder are passed over', () => {
  expect(itemsOf(postmortemsApp, { 'README.md': '# Data', 'x.json': '{}', 'empty.md': '' })).toEqual([]);
});

test('a file is known by its company', () => {
  expect(postmortemsApp.isOwn({ path: PATH, text: file() })).toBe(true);
  expect(postmortemsApp.isOwn({ path: PATH, text: '---\ntitle: x\ncategories: [a]\n---\n' })).toBe(false);
});

describe('in the archive', () => {
  const files = {
    [PATH]: file(),
    'data/none.md': file({ uuid: 'none', start_time: undefined, end_time: undefined }),
    'data/day.md': file({
      uuid: 'day',
      start_time: '2012-06-29T00:00:00Z',
      end_time: '2012-06-30T00:00:00Z',
    }),
    'data/local.md': file({ uuid: 'local', start_time: '2012-06-29T20:04:00', end_time: undefined }),
  };
  const plan = (answers: readonly string[], options = {}) =>
    planOf(postmortemsApp, files, answers, { provider: undefined, ...options });

  test('what is not told is asked for', () => {
    expect(refusalsOf(plan([]))).toMatchInlineSnapshot(`
      [
        "data/0f1e2d3c-0000-4000-8000-000000000001.md:1 "Example Cloud" is not a provider of the archive. --map 'provider.example cloud=new'",
        "data/none.md:1 "Example Cloud" is not a provider of the archive. --map 'provider.example cloud=new'",
        "data/day.md:1 "Example Cloud" is not a provider of the archive. --map 'provider.example cloud=new'",
        "data/local.md:1 "Example Cloud" is not a provider of the archive. --map 'provider.example cloud=new'",
      ]
    `);
    expect(refusalsOf(plan(['provider.*=new']))).toMatchInlineSnapshot(`
      [
        "data/0f1e2d3c-0000-4000-8000-000000000001.md:1 It does not say how bad it was. --map missing.severity=full",
        "data/0f1e2d3c-0000-4000-8000-000000000001.md:1 "config" is not a cause of causes.yaml. --map cause.config=hardware",
        "data/0f1e2d3c-0000-4000-8000-000000000001.md:1 "cloud" is not a cause of causes.yaml. --map cause.cloud=hardware",
        "data/0f1e2d3c-0000-4000-8000-000000000001.md:1 It names a page and does not say who speaks there. --map missing.page=news",
        "data/none.md:1 It does not say how bad it was. --map missing.severity=full",
        "data/none.md:1 It does not say when it began. --map started.none=…",
        "data/none.md:1 It does not say when it ended. --map missing.end=unknown",
        "data/none.md:1 "config" is not a cause of causes.yaml. --map cause.config=hardware",
        "data/none.md:1 "cloud" is not a cause of causes.yaml. --map cause.cloud=hardware",
        "data/none.md:1 It names a page and does not say who speaks there. --map missing.page=news",
        "data/day.md:1 It does not say how bad it was. --map missing.severity=full",
        "data/day.md:1 "config" is not a cause of causes.yaml. --map cause.config=hardware",
        "data/day.md:1 "cloud" is not a cause of causes.yaml. --map cause.cloud=hardware",
        "data/day.md:1 It names a page and does not say who speaks there. --map missing.page=news",
        "data/local.md:1 It does not say how bad it was. --map missing.severity=full",
        "data/local.md:1 2012-06-29T20:04:00 does not say on which clock. --time-zone UTC",
        "data/local.md:1 It does not say when it ended. --map missing.end=unknown",
        "data/local.md:1 "config" is not a cause of causes.yaml. --map cause.config=hardware",
        "data/local.md:1 "cloud" is not a cause of causes.yaml. --map cause.cloud=hardware",
        "data/local.md:1 It names a page and does not say who speaks there. --map missing.page=news",
      ]
    `);
  });

  test('a post-mortem becomes a file, of a provider that is made', () => {
    const answered = plan(
      [
        'provider.*=new',
        'cause.cloud=unknown',
        'cause.config=load',
        'missing.severity=partial',
        'missing.page=official',
        'missing.end=unknown',
        'service.*=new',
        'started.none=2012-07',
      ],
      { timeZone: 'America/Los_Angeles' },
    );
    expect(refusalsOf(answered)).toEqual([]);
    expect(draftsOf(answered)).toMatchInlineSnapshot(`
      {
        "incidents/example-cloud/2012-06-29-what-happened-on-saturday-2.md": "---
      title: What happened on Saturday
      summary: A setting was lost.
      services: [example-queue]
      severity: partial
      started: 2012-06-29T20:04-07:00
      ended: unknown
      causes: [load]
      sources:
        - url: https://example.org/blog/what-happened
          title: What happened on Saturday
          kind: official
          published: 2026-03-20Z
          archived: https://web.archive.org/web/2026/https://example.org/blog/what-happened
          read: false
      tags: [quorum, load balancer, cloud]
      imported:
        from: postmortems-app
        id: local
      ---

      A setting was **lost**.
      ",
        "incidents/example-cloud/2012-06-29-what-happened-on-saturday.md": "---
      title: What happened on Saturday
      summary: A setting was lost.
      services: [example-queue]
      severity: partial
      started: 2012-06-29Z
      ended: 2012-06-30Z
      causes: [load]
      sources:
        - url: https://example.org/blog/what-happened
          title: What happened on Saturday
          kind: official
          published: 2026-03-20Z
          archived: https://web.archive.org/web/2026/https://example.org/blog/what-happened
          read: false
      tags: [quorum, load balancer, cloud]
      imported:
        from: postmortems-app
        id: day
      ---

      A setting was **lost**.
      ",
        "incidents/example-cloud/2012-07-what-happened-on-saturday.md": "---
      title: What happened on Saturday
      summary: A setting was lost.
      services: [example-queue]
      severity: partial
      started: 2012-07
      ended: unknown
      causes: [load]
      sources:
        - url: https://example.org/blog/what-happened
          title: What happened on Saturday
          kind: official
          published: 2026-03-20Z
          archived: https://web.archive.org/web/2026/https://example.org/blog/what-happened
          read: false
      tags: [quorum, load balancer, cloud]
      imported:
        from: postmortems-app
        id: none
      ---

      A setting was **lost**.
      ",
        "incidents/example-cloud/2026-03-14-what-happened-on-saturday.md": "---
      title: What happened on Saturday
      summary: A setting was lost.
      services: [example-queue]
      severity: partial
      started: 2026-03-14T09:30-07:00
      ended: 2026-03-14T13:00-07:00
      causes: [load]
      sources:
        - url: https://example.org/blog/what-happened
          title: What happened on Saturday
          kind: official
          published: 2026-03-20Z
          archived: https://web.archive.org/web/2026/https://example.org/blog/what-happened
          read: false
      tags: [quorum, load balancer, cloud]
      imported:
        from: postmortems-app
        id: 0f1e2d3c-0000-4000-8000-000000000001
      ---

      A setting was **lost**.
      ",
        "providers/example-cloud.md": "---
      name: Example Cloud
      categories: [other]
      services:
        example-queue:
          name: Example Queue
      ---
      ",
      }
    `);
  });

  test('an end years after the start, and a start before there was anything to fail, are asked for or refused', () => {
    const odd = {
      'data/years.md': file({
        uuid: 'years',
        start_time: '1982-01-04',
        end_time: '1985-06-01',
        categories: '[time]',
      }),
      'data/ship.md': file({
        uuid: 'ship',
        start_time: '1628-08-10T00:00:00Z',
        end_time: '1628-08-10T00:00:00Z',
        categories: '[time]',
      }),
    };
    const answers = [
      'provider.*=new',
      'cause.*=load',
      'missing.severity=full',
      'missing.page=official',
      'service.*=new',
    ];
    expect(refusalsOf(planOf(postmortemsApp, odd, answers, { provider: undefined }))).toMatchInlineSnapshot(`
      [
        "data/years.md:1 It lasts 1,244 days, so it may have been closed long after its end. --map long.end=unknown",
        "data/ship.md:1 started: 1628-08-10Z lies before there was anything to fail. Perhaps a digit is wrong. [moment]",
        "data/ship.md:1 ended: 1628-08-10Z lies before there was anything to fail. Perhaps a digit is wrong. [moment]",
      ]
    `);
  });
});
