import { describe, expect, test } from 'vitest';
import { drafted, importing, readItems, readRecords, reasons, type Texts } from './an-import.ts';

const CONFIG = `title: Bird status
baseURL: https://status.bird.example/
params:
  systems:
    - name: Twitter on the web
      category: All
    - name: Twitter API
`;

/** An issue as cState keeps it. */
function issue(facts: string, body = ''): Texts {
  return {
    'config.yml': CONFIG,
    'content/issues/2013-01-02-no-log-in.md': `---\ntitle: Nobody can log in\n${facts}section: issue\n---\n${body}`,
  };
}

const USUAL =
  'date: 2013-01-02 03:04:00\nresolved: true\nresolvedWhen: 2013-01-02 05:00:00\n# Possible: down, disrupted, notice\nseverity: disrupted\naffected:\n  - Twitter API\n';
const UTC = { timeZone: 'UTC' };

test('an issue becomes an incident, with its updates as the timeline', () => {
  const body = `
*Update* - Fixed for good. {{< track "2013-01-02 05:00:00" >}}

*Monitoring* - A fix is out.

It seems to hold. {{< track "2013-01-02 04:30:00" >}}

---

*Investigating* - We see <b>errors</b>. {{< track "2013-01-02 03:04:00" >}}

---

Why it happened: the certificate had [expired](/certificates).
`;
  expect(Object.values(drafted(importing('cstate', issue(USUAL, body), UTC)))[0]).toMatchInlineSnapshot(`
    "---
    title: Nobody can log in
    summary: "Why it happened: the certificate had expired."
    services: [api]
    severity: partial
    started: 2013-01-02T03:04Z
    ended: 2013-01-02T05:00Z
    causes: [unknown]
    timeline:
      - at: 2013-01-02T03:04Z
        text: Investigating - We see errors.
      - at: 2013-01-02T04:30Z
        text: Monitoring - A fix is out. It seems to hold.
      - at: 2013-01-02T05:00Z
        text: Update - Fixed for good.
    sources:
      - url: https://status.bird.example/issues/2013-01-02-no-log-in/
        title: Nobody can log in
        publisher: Twitter
        kind: official
    imported:
      from: cstate
      id: 2013-01-02-no-log-in
    ---

    Why it happened: the certificate had [expired](https://status.bird.example/certificates).
    "
  `);
  expect(Object.keys(drafted(importing('cstate', issue(USUAL, body), UTC)))).toEqual([
    'incidents/twitter/2013-01-02-no-log-in.md',
  ]);
});

test('the config tells of the source and its systems', () => {
  expect(readItems('cstate', { 'config.yml': CONFIG })).toEqual([
    { kind: 'source', name: 'Bird status', url: 'https://status.bird.example/' },
    { kind: 'service', name: 'Twitter on the web' },
    { kind: 'service', name: 'Twitter API' },
  ]);
  const { providers } = importing('cstate', issue(USUAL), { ...UTC, provider: 'bird', name: 'Bird' });
  expect(providers[0]?.text).toMatchInlineSnapshot(`
    "---
    name: Bird
    categories: [other]
    statusPage: https://status.bird.example/
    services:
      twitter-on-the-web:
        name: Twitter on the web
      twitter-api:
        name: Twitter API
    ---
    "
  `);
});

describe('nothing is guessed of', () => {
  test.each<[what: string, facts: string, body: string, said: object, reason: string]>([
    ['a time without a zone', USUAL, '', {}, '2013-01-02 03:04:00 does not say on which clock. <time-zone>'],
    [
      'an end that was copied from the start',
      USUAL.replace('05:00:00', '03:04:00'),
      '',
      UTC,
      'It ends at 2013-01-02T03:04Z, when it began, so the end may be a copy of the start. <copied.end>',
    ],
    [
      'an end months later',
      USUAL.replace('resolvedWhen: 2013-01-02', 'resolvedWhen: 2013-04-13'),
      '',
      UTC,
      'It lasts 101 days, so it may have been closed long after its end. <long.end>',
    ],
    [
      'a system that nobody declared',
      USUAL.replace('Twitter API', 'Fax'),
      '',
      UTC,
      '"Fax" is not a service of twitter. <service.fax>',
    ],
    [
      'no system at all',
      USUAL.replace(/affected:[\s\S]*/, ''),
      '',
      UTC,
      'It does not say which services were hit. <missing.service>',
    ],
    [
      'an issue that is open',
      USUAL.replace('true', 'false'),
      '',
      UTC,
      'Its source says that it goes on, which may have been so only when it was copied. <open.end>',
    ],
    [
      'an issue that is over without an end',
      USUAL.replace(/resolvedWhen.*\n/, ''),
      '',
      UTC,
      'It does not say when it ended. <missing.end>',
    ],
    [
      'a severity that is none of its words',
      USUAL.replace('severity: disrupted', 'severity: bad'),
      '',
      UTC,
      '"bad" is not a severity that is known. <severity.bad>',
    ],
    [
      'no severity',
      USUAL.replace(/severity.*\n/, ''),
      '',
      UTC,
      'It does not say how bad it was. <missing.severity>',
    ],
    [
      'a post that is no outage',
      `${USUAL}informational: true\n`,
      '',
      UTC,
      'Its source calls it "informational", which may be no outage. <kind.informational>',
    ],
    [
      'a draft',
      `${USUAL}draft: true\n`,
      '',
      UTC,
      'Its source calls it "draft", which may be no outage. <kind.draft>',
    ],
    [
      'an update with a stamp a month off',
      USUAL,
      'Gone. {{< track "2013-02-02 03:04:00" >}}',
      UTC,
      'An update is of 2013-02-02T03:04Z, too far from 2013-01-02T03:04Z, when it began. <stray.update>',
    ],
  ])('%s', (_, facts, body, said, reason) => {
    const plan = importing('cstate', issue(facts, body), said);
    expect(reasons(plan)).toEqual([`content/issues/2013-01-02-no-log-in.md:1 ${reason}`]);
    expect(drafted(plan)).toEqual({});
  });
});

describe('an answer settles it:', () => {
  test.each<[what: string, facts: string, body: string, answers: Record<string, string>, line: string]>([
    [
      'the end is not known',
      USUAL.replace('05:00:00', '03:04:00'),
      '',
      { 'copied.end': 'unknown' },
      'ended: unknown\n',
    ],
    [
      'it did end at once',
      USUAL.replace('05:00:00', '03:04:00'),
      '',
      { 'copied.end': 'keep' },
      'ended: 2013-01-02T03:04Z\n',
    ],
    [
      'it did take months',
      USUAL.replace('resolvedWhen: 2013-01-02', 'resolvedWhen: 2013-04-13'),
      '',
      { 'long.end': 'keep' },
      'ended: 2013-04-13T05:00Z\n',
    ],
    [
      'a system is a service of ours',
      USUAL.replace('Twitter API', 'Fax'),
      '',
      { 'service.Fax': 'web' },
      'services: [web]\n',
    ],
    [
      'a system is a new service',
      USUAL.replace('Twitter API', 'Fax'),
      '',
      { 'service.*': 'new' },
      'services: [fax]\n',
    ],
    [
      'all of it was hit',
      USUAL.replace(/affected:[\s\S]*/, ''),
      '',
      { 'missing.service': 'all' },
      'summary: Nobody can log in\nseverity: partial\n',
    ],
    [
      'another word for a severity',
      USUAL.replace('severity: disrupted', 'severity: bad'),
      '',
      { 'severity.bad': 'full' },
      'severity: full\n',
    ],
    [
      'it was an outage after all',
      `${USUAL}informational: true\n`,
      '',
      { 'kind.informational': 'keep' },
      'severity: partial\n',
    ],
    [
      'it was planned',
      `${USUAL}informational: true\n`,
      '',
      { 'kind.informational': 'planned' },
      'planned: true\n',
    ],
    [
      'a stray update is told without its time',
      USUAL,
      'Gone. {{< track "2013-02-02 03:04:00" >}}',
      { 'stray.update': 'body' },
      '\nGone.\n',
    ],
    [
      'a stray update is kept',
      USUAL,
      'Gone. {{< track "2013-02-02 03:04:00" >}}',
      { 'stray.update': 'keep' },
      '- at: 2013-02-02T03:04Z\n',
    ],
    [
      'one end is known',
      USUAL.replace(/resolvedWhen.*\n/, ''),
      '',
      { 'ended.2013-01-02-no-log-in': '2013-01-02T06:00Z' },
      'ended: 2013-01-02T06:00Z\n',
    ],
  ])('%s', (_, facts, body, answers, line) => {
    const plan = importing('cstate', issue(facts, body), { ...UTC, answers });
    expect(reasons(plan)).toEqual([]);
    expect(Object.values(drafted(plan))[0]).toContain(line);
  });

  test('an answer that names no service is told with the name', () => {
    const plan = importing('cstate', issue(USUAL.replace('Twitter API', 'Fax')), {
      ...UTC,
      answers: { 'service.Fax': 'telex' },
    });
    expect(reasons(plan)[0]).toContain(
      '"Fax" is not a service of twitter. Nor is "telex", which was answered for it.',
    );
  });

  test('a kind is left out', () => {
    const plan = importing('cstate', issue(`${USUAL}informational: true\n`), {
      ...UTC,
      answers: { 'kind.informational': 'skip' },
    });
    expect([plan.left, plan.read, drafted(plan), reasons(plan)]).toEqual([1, 1, {}, []]);
  });
});

test('a service that is new comes behind those of the provider’s file, of which nothing else changes', () => {
  const { providers } = importing('cstate', issue(USUAL.replace('Twitter API', 'Fax')), {
    ...UTC,
    answers: { 'service.*': 'new' },
  });
  expect(providers).toEqual([
    {
      path: 'providers/twitter.md',
      text: '---\nname: Twitter\ncategories: [social]\nservices:\n  web:\n    name: Twitter on the web\n  api:\n    name: Twitter API\n  fax:\n    name: Fax\n---\n',
    },
  ]);
});

test('zones and hours as people write them in one folder', () => {
  const [record] = readRecords(
    'cstate',
    issue(
      'date: 2024-07-04T6:30:00-00:00\nresolved: true\nresolvedWhen: 2024-07-04T7:15:00-00:00\nseverity: notice\naffected: [Twitter API]\n',
    ),
  );
  expect([record?.started, record?.end]).toEqual([
    '2024-07-04T6:30:00-00:00',
    { kind: 'at', time: '2024-07-04T7:15:00-00:00' },
  ]);
});

test('facts that are no YAML are told with their line, and others are read', () => {
  const texts = {
    ...issue(USUAL),
    'content/issues/b.md': '---\ntitle: B\nsection: issue\n  bad: [\n---\n',
    'content/issues/c.md': '---\nsection: issue\ntitle: C\n',
    'README.md': '# Read me\n',
  };
  const items = readItems('cstate', texts);
  expect(items.filter(({ kind }) => kind === 'fault')).toEqual([
    {
      kind: 'fault',
      spot: { file: 'content/issues/b.md', line: 3 },
      id: 'b',
      fault: expect.any(String) as string,
    },
    {
      kind: 'fault',
      spot: { file: 'content/issues/c.md', line: 1 },
      id: 'c',
      fault: 'Its facts have no end: a second line of --- is missing.',
    },
  ]);
  expect(items.filter(({ kind }) => kind === 'record')).toHaveLength(1);
});
