import { describe, expect, test } from 'vitest';
import { readContents } from '../../src/content/contents.ts';
import { factsOf } from '../../src/content/facts.ts';
import { recordOf as affectedIn } from '../../src/domain/reliability.ts';
import { googleCloud } from '../../src/importers/google-cloud.ts';
import { CLOCK, edit, SMALL, storedFiles } from '../content/small-archive.ts';
import { after, importing } from './an-import.ts';
import { googleFile, googleIncident, update } from './google-cloud-incident.ts';
import { draftsOf, faultsOf, itemsOf, notesOf, planOf, recordOf, recordsOf, refusalsOf } from './reading.ts';

const PATH = 'incidents.json';

function read(changes: Readonly<Record<string, unknown>> = {}) {
  return recordOf(googleCloud, PATH, googleFile(googleIncident(changes)));
}

test('an incident goes through in its own words', () => {
  expect(read()).toMatchInlineSnapshot(`
    {
      "body": {
        "notation": "markdown",
        "text": "",
      },
      "end": {
        "kind": "at",
        "time": "2026-03-14T18:02:00+00:00",
      },
      "id": "aBcDeFgHiJkLmNoPqRsT",
      "kind": undefined,
      "language": "en",
      "noticed": "2026-03-14T17:20:00+00:00",
      "regions": [
        "Oregon (us-west1)",
      ],
      "services": [
        "Example Database",
        "Example Queue",
      ],
      "severity": "SERVICE_DISRUPTION",
      "spot": {
        "file": "incidents.json",
        "line": 2,
      },
      "started": "2026-03-14T17:00:00+00:00",
      "summary": undefined,
      "timesNote": "Times of day in the words of Google Cloud are US/Pacific; all others are from its data, which are in UTC.",
      "title": "Queries of Example Database fail in us-west1",
      "updates": [
        {
          "at": "2026-03-14T18:10:00+00:00",
          "text": {
            "notation": "markdown",
            "text": "The issue has been resolved for all users as of 11:02 US/Pacific.",
          },
        },
        {
          "at": "2026-03-14T17:20:00+00:00",
          "text": {
            "notation": "markdown",
            "text": "**Summary:** Queries fail in us-west1.

    **Workaround:** None.",
          },
        },
      ],
      "url": "https://status.cloud.google.com/incidents/aBcDeFgHiJkLmNoPqRsT",
    }
  `);
});

describe('an incident from before 2021', () => {
  const old = googleIncident({
    id: undefined,
    number: 20_005,
    begin: '2020-06-29T15:15:42Z',
    end: '2020-06-29T18:40:41Z',
    updates: [update('2020-06-29T17:20:34Z', undefined, 'Some instances cannot be reached.')],
    most_recent_update: undefined,
    'most-recent-update': update('2020-06-29T18:40:41Z', undefined, 'All is well again.'),
    status_impact: undefined,
    service_key: 'compute',
    service_name: 'Example Compute',
    affected_products: undefined,
    currently_affected_locations: undefined,
    previously_affected_locations: undefined,
    uri: '/incident/compute/20005',
    public: true,
  });
  const record = recordOf(googleCloud, PATH, googleFile(old));

  test('is known by its service and its number, since numbers were counted for each service', () => {
    expect(record.id).toBe('compute/20005');
  });

  test('has the page that its path leads to', () => {
    expect(record.url).toBe('https://status.cloud.google.com/incident/compute/20005');
  });

  test('is of its own service, and nothing is said of regions', () => {
    expect(record).toMatchObject({ services: ['Example Compute'], regions: undefined });
  });

  test('says how bad it was in other words, which are handed on as they are', () => {
    expect(record.severity).toBe('medium');
  });

  test('spells the most recent update with hyphens, and the list may lack it', () => {
    expect(record.updates.map(({ text }) => text.text)).toEqual([
      'All is well again.',
      'Some instances cannot be reached.',
    ]);
  });
});

test('the most recent update is not told twice where the list has it', () => {
  expect(read().updates).toHaveLength(2);
});

test('an update that was the only one is told even without a list', () => {
  const { updates } = read({ updates: undefined });
  expect(updates.map(({ at }) => at)).toEqual(['2026-03-14T18:10:00+00:00']);
});

test('nothing is concluded where no end is told', () => {
  expect(read({ end: undefined }).end).toEqual({ kind: 'untold' });
  expect(read({ end: '' }).end).toEqual({ kind: 'untold' });
});

test('times inside the prose are left as they are, and a note tells their clock', () => {
  expect(read().timesNote).toMatch(/US\/Pacific/);
  expect(read().updates[0]?.text.text).toContain('as of 11:02 US/Pacific');
  expect(
    read({
      updates: [update('2026-03-14T18:10:00+00:00', 'AVAILABLE', 'Over.')],
      most_recent_update: undefined,
    }).timesNote,
  ).toBeUndefined();
});

test('each of two incidents that overlap is a record of its own', () => {
  const records = recordsOf(googleCloud, {
    [PATH]: googleFile(
      googleIncident(),
      googleIncident({ id: 'other', begin: '2026-03-14T17:30:00+00:00', end: '2026-03-14T19:00:00+00:00' }),
    ),
  });
  expect(records.map(({ id, started, end }) => [id, started, end])).toEqual([
    ['aBcDeFgHiJkLmNoPqRsT', '2026-03-14T17:00:00+00:00', { kind: 'at', time: '2026-03-14T18:02:00+00:00' }],
    ['other', '2026-03-14T17:30:00+00:00', { kind: 'at', time: '2026-03-14T19:00:00+00:00' }],
  ]);
});

test('places where it was felt and where it still is are both regions, each once', () => {
  const [oregon, tokyo] = [{ title: 'Oregon (us-west1)' }, { title: 'Tokyo (asia-northeast1)' }];
  const { regions } = read({
    currently_affected_locations: [oregon],
    previously_affected_locations: [oregon, tokyo],
  });
  expect(regions).toEqual(['Oregon (us-west1)', 'Tokyo (asia-northeast1)']);
});

test('what was felt everywhere has no list of regions', () => {
  expect(
    read({ previously_affected_locations: [{ title: 'Global' }, { title: 'Oregon (us-west1)' }] }).regions,
  ).toBeUndefined();
});

test('the newest report is the story, and stands in the timeline by its heading', () => {
  const updates = [
    update(
      '2026-03-16T10:00:00Z',
      'AVAILABLE',
      '# Incident Report\n## Summary\nA quota was wrong at 10:30 US/Pacific.',
    ),
    update('2026-03-15T10:00:00Z', 'AVAILABLE', '# Mini Incident Report\n\nWe apologize.'),
    update('2026-03-14T10:00:00Z', 'SERVICE_OUTAGE', 'Queries fail.'),
  ];
  const record = read({ updates, most_recent_update: updates[0] });
  expect(record.body.text.trim()).toBe('## Summary\n\nA quota was wrong at 10:30 US/Pacific.');
  expect(record.updates.map(({ text }) => text.text)).toEqual([
    'Incident Report',
    '# Mini Incident Report\n\nWe apologize.',
    'Queries fail.',
  ]);
  expect(record.timesNote).toMatch(/US\/Pacific/);
});

describe('the lines of an update', () => {
  test.each<[what: string, text: string, kept: string]>([
    [
      'are paragraphs',
      'Summary: x\nDescription: y\nz.\n\nAll.',
      'Summary: x\n\nDescription: y\n\nz.\n\nAll.',
    ],
    [
      'stay below a label in bold',
      '**Impact:**\nNone.\n**Workaround:** x',
      '**Impact:**\nNone.\n\n**Workaround:** x',
    ],
    ['stay lists', 'These:\n- a\n* b\n1. c\n  more\nAll.', 'These:\n- a\n* b\n1. c\n  more\n\nAll.'],
    [
      'stay headings, rules, quotes and tables',
      'x\n## y\nz\n---\n> q\n| a |',
      'x\n## y\n\nz\n---\n> q\n| a |',
    ],
    ['stay code', '```\na\nb\n```', '```\na\nb\n```'],
  ])('%s', (_, text, kept) => {
    const { updates } = read({
      updates: [update('2026-03-14T18:10:00Z', 'AVAILABLE', text)],
      most_recent_update: undefined,
    });
    expect(updates[0]?.text.text).toBe(kept);
  });
});

test('what has no place is told, and nothing else', () => {
  const incident = googleIncident({
    updates: [
      { ...update('2026-03-14T18:10:00Z', 'AVAILABLE', 'Over.'), affected_locations: [{ title: 'x' }] },
    ],
    previously_affected_locations: [{ title: 'Global' }, { title: 'Oregon (us-west1)' }],
    news: 'x',
  });
  expect(notesOf(googleCloud, { [PATH]: googleFile(incident) })).toMatchInlineSnapshot(`
    [
      "the places beside Global, where it was felt everywhere",
      "number",
      "created",
      "modified",
      "severity",
      "service_key",
      "service_name",
      "news",
      "status of an update",
      "affected_locations of an update",
    ]
  `);
  const plain = {
    id: 'a',
    begin: '2026-03-14T17:00:00Z',
    external_desc: 'x',
    status_impact: 'SERVICE_OUTAGE',
  };
  expect(notesOf(googleCloud, { [PATH]: googleFile(plain) })).toEqual([]);
  const old = { service_key: 'a', number: 1, external_desc: 'x', severity: 'high', service_name: 'X' };
  expect(notesOf(googleCloud, { [PATH]: googleFile(old) })).toEqual([]);
});

describe('the summary', () => {
  const FIRST = 'Summary: x\nDescription: Queries fail\nin the west.\nDiagnosis: None.\nWorkaround: None.';
  const REPORT =
    '# Incident Report\n## **Summary**\nA *quota* was wrong. It took a day.\n\n## Root cause\nA quota.';
  const at = '2026-03-14T18:10:00Z';

  test.each<[what: string, texts: string[], summary: string | undefined]>([
    ['is what the report says', [REPORT, 'All is well.', FIRST], 'A quota was wrong. It took a day.'],
    ['or the description of the first update', ['All is well.', FIRST], 'Queries fail in the west.'],
    ['which runs to the end where nothing follows', ['Description: Queries fail.'], 'Queries fail.'],
    [
      'which may be bold',
      ['**Summary:**\nx\n\n**Description**\nQueries fail.\nMore.\n**Symptoms:**\nx'],
      'Queries fail. More.',
    ],
    ['or nothing, and then it is made of the words that there are', ['Queries fail.'], undefined],
  ])('%s', (_, texts, summary) => {
    const updates = texts.map((text) => update(at, 'AVAILABLE', text));
    expect(read({ updates, most_recent_update: undefined }).summary).toBe(summary);
  });
});

test('what was not public is left to the person importing', () => {
  expect(read({ public: false }).kind).toBe('not public');
});

test.each(['http://[', '//evil.example/x', 'javascript:alert(1)', ' '])(
  'the path %j throws nothing',
  (uri) => {
    expect(() => read({ uri })).not.toThrow();
  },
);

test('bad input is told in a sentence, and what is sound is read all the same', () => {
  const sound = JSON.stringify(googleIncident());
  const told = {
    'a file that was cut': googleFile(googleIncident(), googleIncident({ id: 'b' })).slice(0, -200),
    'an empty file': '',
    'a page of HTML': '<!doctype html><title>Sign in</title>',
    'another file of JSON': '{ "incidents": [] }',
    'numbers and nothing': '[1, null, "x"]',
    'an incident without an id': googleFile(googleIncident({ id: undefined, number: undefined })),
    'broken JSON between sound incidents': `[${sound},\n{"id": oops},\n${sound}]`,
  };
  expect(Object.fromEntries(Object.entries(told).map(([what, text]) => [what, outcomeOf(text)])))
    .toMatchInlineSnapshot(`
    {
      "a file that was cut": [
        "1 read",
        "incidents.json:105 The file ends in the middle of its list: it was cut. Fetch it again.",
      ],
      "a page of HTML": [
        "0 read",
        "incidents.json:1 This is no list of incidents in square brackets, as the incidents.json of Google Cloud is.",
      ],
      "an empty file": [
        "0 read",
        "incidents.json:1 This is no list of incidents in square brackets, as the incidents.json of Google Cloud is.",
      ],
      "an incident without an id": [
        "0 read",
        "incidents.json:2 It has neither an id nor a service_key and a number to be known by.",
      ],
      "another file of JSON": [
        "0 read",
        "incidents.json:1 This is no list of incidents in square brackets, as the incidents.json of Google Cloud is.",
      ],
      "broken JSON between sound incidents": [
        "2 read",
        "incidents.json:2 This is no incident that can be read as JSON.",
      ],
      "numbers and nothing": [
        "0 read",
        "incidents.json:1 This is no incident that can be read as JSON.",
        "incidents.json:1 This is no incident that can be read as JSON.",
        "incidents.json:1 This is no incident that can be read as JSON.",
      ],
    }
  `);
});

function outcomeOf(text: string): string[] {
  const files = { [PATH]: text };
  const records = itemsOf(googleCloud, files).filter(({ kind }) => kind === 'record').length;
  return [`${String(records)} read`, ...faultsOf(googleCloud, files)];
}

test('other files of a folder are passed over', () => {
  expect(itemsOf(googleCloud, { 'README.md': '# Data', 'x.csv': 'a,b' })).toEqual([]);
});

describe('a file is known as Google Cloud’s', () => {
  test.each<[boolean, string, string]>([
    [true, PATH, googleFile(googleIncident())],
    [true, 'gcp.json', googleFile(googleIncident({ external_desc: 'x'.repeat(10_000) }))],
    [false, PATH, '{ "page": {}, "incidents": [] }'],
    [false, PATH, '[]'],
    [false, 'incidents.md', googleFile(googleIncident())],
  ])('%j: %s', (isOwn, path, text) => {
    expect(googleCloud.isOwn({ path, text })).toBe(isOwn);
  });
});

describe('in the archive', () => {
  test('an incident becomes a file', () => {
    const plan = planOf(googleCloud, { [PATH]: googleFile(googleIncident()) }, ['service.*=new']);
    expect(refusalsOf(plan)).toEqual([]);
    expect(draftsOf(plan)).toMatchInlineSnapshot(`
      {
        "incidents/twitter/2026-03-14-queries-of-example-database-fail-in.md": "---
      title: Queries of Example Database fail in us-west1
      summary: "Summary: Queries fail in us-west1. Workaround: None."
      services: [example-database, example-queue]
      severity: partial
      started: 2026-03-14T17:00Z
      ended: 2026-03-14T18:02Z
      noticed: 2026-03-14T17:20Z
      regions: [Oregon (us-west1)]
      causes: [unknown]
      timeline:
        - at: 2026-03-14T17:20Z
          text: "Summary: Queries fail in us-west1. Workaround: None."
        - at: 2026-03-14T18:10Z
          text: The issue has been resolved for all users as of 11:02 US/Pacific.
      timesNote: Times of day in the words of Google Cloud are US/Pacific; all others are from its data, which are in UTC.
      sources:
        - url: https://status.cloud.google.com/incidents/aBcDeFgHiJkLmNoPqRsT
          title: Queries of Example Database fail in us-west1
          publisher: Twitter
          kind: official
      imported:
        from: google-cloud
        id: aBcDeFgHiJkLmNoPqRsT
      ---
      ",
        "providers/twitter.md": "---
      name: Twitter
      categories: [social]
      services:
        web:
          name: Twitter on the web
        api:
          name: Twitter API
        example-database:
          name: Example Database
        example-queue:
          name: Example Queue
      ---
      ",
      }
    `);
  });

  test('what is not told is asked for, with the line of the incident', () => {
    const incidents = [
      googleIncident({ id: 'a', end: undefined, affected_products: undefined, service_name: undefined }),
      googleIncident({ id: 'b', status_impact: undefined }),
      googleIncident({ id: 'c', status_impact: 'SERVICE_MERGED' }),
      googleIncident({ id: 'c' }),
      googleIncident({ id: 'd', external_desc: 'Long '.repeat(2000) }),
    ];
    expect(refusalsOf(planOf(googleCloud, { [PATH]: googleFile(...incidents) }, ['service.*=new'])))
      .toMatchInlineSnapshot(`
      [
        "incidents.json:160 Its id is c, as that of the record at incidents.json:103, which was taken.",
        "incidents.json:2 It does not say when it ended. --map missing.end=unknown",
        "incidents.json:2 It does not say which services were hit. --map missing.service=all",
        "incidents.json:47 "medium" is not a severity that is known. --map severity.medium=full",
        "incidents.json:103 "SERVICE_MERGED" is not a severity that is known. --map severity.service_merged=full",
        "incidents.json:217 Its title has 9,999 characters; 120 are the most. --map long.title=cut",
      ]
    `);
  });

  test('time that two incidents share counts once in what is said of the provider', () => {
    const text = googleFile(
      googleIncident({ id: 'a', begin: '2026-03-14T17:00:00Z', end: '2026-03-14T18:00:00Z' }),
      googleIncident({ id: 'b', begin: '2026-03-14T17:30:00Z', end: '2026-03-14T19:00:00Z' }),
    );
    const plan = planOf(googleCloud, { [PATH]: text }, ['service.*=new']);
    const written = storedFiles({ ...SMALL, ...draftsOf(plan) });
    const { settings, providers, incidents, asOf } = factsOf(readContents(written, CLOCK));
    const provider = providers.find(({ id }) => id === 'twitter');
    const march = { from: Date.UTC(2026, 2, 14) / 1000, to: Date.UTC(2026, 2, 15) / 1000 };
    const record =
      provider && affectedIn({ provider, services: undefined }, incidents, march, settings.weights, asOf);
    expect(record).toMatchObject({ incidents: 2, affected: { least: 7200, nominal: 7200, most: 7200 } });
  });

  test('when the report comes, the story, the summary and the timeline follow, and the cause that somebody wrote meanwhile stays', () => {
    const said = { answers: { 'service.*': 'new', 'missing.end': 'ongoing' } };
    const first = importing(
      'google-cloud',
      { [PATH]: googleFile(googleIncident({ end: undefined })) },
      said,
      SMALL,
    );
    const archive = after(SMALL, first);
    const file = 'incidents/twitter/2026-03-14-queries-of-example-database-fail-in.md';
    const edited = {
      ...archive,
      [file]: edit(
        archive[file] ?? '',
        ['causes: [unknown]', 'causes: [load] # the report says so'],
        ['severity: partial', 'severity: full'],
      ),
    };
    const report = update(
      '2026-03-20T10:00:00+00:00',
      'AVAILABLE',
      '# Incident Report\n## Summary\nA quota was wrong.\n## Cause\nIt was typed.',
    );
    const { updates } = googleIncident();
    const reported = googleIncident({
      updates: [report, ...(updates as unknown[])],
      most_recent_update: report,
      status_impact: 'SERVICE_INFORMATION',
    });
    const second = importing('google-cloud', { [PATH]: googleFile(reported) }, said, edited);
    expect(second.differences.map(({ field, here, there }) => [field, here, there])).toEqual([
      ['severity', 'full', 'degraded'],
    ]);
    expect(after(edited, second)[file]).toMatchInlineSnapshot(`
      "---
      title: Queries of Example Database fail in us-west1
      summary: A quota was wrong.
      services: [example-database, example-queue]
      severity: full
      started: 2026-03-14T17:00Z
      ended: 2026-03-14T18:02Z
      noticed: 2026-03-14T17:20Z
      regions: [Oregon (us-west1)]
      causes: [load] # the report says so
      timeline:
        - at: 2026-03-14T17:20Z
          text: "Summary: Queries fail in us-west1. Workaround: None."
        - at: 2026-03-14T18:10Z
          text: The issue has been resolved for all users as of 11:02 US/Pacific.
        - at: 2026-03-20T10:00Z
          text: Incident Report
      timesNote: Times of day in the words of Google Cloud are US/Pacific; all others are from its data, which are in UTC.
      sources:
        - url: https://status.cloud.google.com/incidents/aBcDeFgHiJkLmNoPqRsT
          title: Queries of Example Database fail in us-west1
          publisher: Twitter
          kind: official
      imported:
        from: google-cloud
        id: aBcDeFgHiJkLmNoPqRsT
      ---

      ## Summary

      A quota was wrong.
      ## Cause

      It was typed.
      "
    `);
    const third = importing('google-cloud', { [PATH]: googleFile(reported) }, said, after(edited, second));
    expect(third.steps.flatMap(({ drafts }) => drafts)).toEqual([]);
  });
});
