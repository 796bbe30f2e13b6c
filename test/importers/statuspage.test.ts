import { describe, expect, test } from 'vitest';
import { drafted, importing, readItems, readRecords, reasons, type Texts } from './an-import.ts';

/** One incident as the interface gives it. */
function incident(overrides: object = {}): object {
  return {
    id: 'p31zjtct2jer',
    name: 'Errors on the web',
    status: 'resolved',
    impact: 'major',
    created_at: '2013-01-02T03:04:05.370Z',
    started_at: '2013-01-02T03:04:05.360Z',
    updated_at: '2013-01-02T05:00:00.000Z',
    monitoring_at: null,
    resolved_at: '2013-01-02T04:30:00.000Z',
    shortlink: 'https://stspg.io/abc',
    incident_updates: [
      {
        status: 'resolved',
        body: 'This incident has been resolved.',
        created_at: '2013-01-02T04:30:00.000Z',
        display_at: '2013-01-02T04:30:00.000Z',
        affected_components: null,
      },
      {
        status: 'investigating',
        body: 'We see <b>errors</b> &amp; <a href="https://x.example/why">look</a>.',
        created_at: '2013-01-02T03:10:00.000Z',
        display_at: '2013-01-02T03:05:00.000Z',
        affected_components: [{ code: 'x', name: 'Twitter API', new_status: 'major_outage' }],
      },
    ],
    components: [{ id: 'x', name: 'Twitter on the web', group: false }],
    ...overrides,
  };
}

function snapshot(incidents: readonly object[], more: object = {}): Texts {
  const page = { id: 'kctbh9vrtdwd', name: 'Twitter', url: 'https://status.example' };
  return {
    'summary.json': JSON.stringify(
      { page, components: [{ name: 'Twitter API' }, { name: 'A group', group: true }], incidents, ...more },
      null,
      1,
    ),
  };
}

test('an incident with its updates', () => {
  expect(drafted(importing('statuspage', snapshot([incident()])))).toMatchInlineSnapshot(`
    {
      "incidents/twitter/2013-01-02-errors-on-the-web.md": "---
    title: Errors on the web
    summary: We see errors & look (https://x.example/why).
    services: [web, api]
    severity: partial
    started: 2013-01-02T03:04:05Z
    ended: 2013-01-02T04:30Z
    causes: [unknown]
    timeline:
      - at: 2013-01-02T03:05Z
        text: We see errors & look (https://x.example/why).
      - at: 2013-01-02T04:30Z
        text: This incident has been resolved.
    sources:
      - url: https://stspg.io/abc
        title: Errors on the web
        publisher: Twitter
        kind: official
    imported:
      from: statuspage
      id: p31zjtct2jer
    ---
    ",
    }
  `);
});

test('the page and its components are told, groups of them are none', () => {
  expect(readItems('statuspage', snapshot([])).filter(({ kind }) => kind !== 'record')).toEqual([
    { kind: 'source', name: 'Twitter', url: 'https://status.example' },
    { kind: 'service', name: 'Twitter API' },
  ]);
});

describe('what a snapshot does not say is asked for:', () => {
  test.each<[what: string, overrides: object, asked: string]>([
    [
      'the end of an incident that was open when it was copied',
      { status: 'monitoring', resolved_at: null, incident_updates: [] },
      'open.end',
    ],
    ['a word for the impact that nobody knows', { impact: 'catastrophic' }, 'severity.catastrophic'],
    ['an impact of none', { impact: 'none' }, 'severity.none'],
    [
      'how bad planned work was',
      { impact: 'maintenance', scheduled_for: '2013-01-02T03:00:00Z' },
      'severity.maintenance',
    ],
    ['what was hit', { components: [], incident_updates: [] }, 'missing.service'],
  ])('%s', (_, overrides, asked) => {
    const plan = importing('statuspage', snapshot([incident(overrides)]));
    expect(plan.refused.flatMap(({ troubles }) => troubles.map(({ ask }) => ask?.key))).toEqual([asked]);
  });
});

test('an incident is over when the update that says so was shown, where nothing else says when', () => {
  const [record] = readRecords(
    'statuspage',
    snapshot([incident({ resolved_at: null, status: 'postmortem' })]),
  );
  expect(record?.end).toEqual({ kind: 'at', time: '2013-01-02T04:30:00.000Z' });
});

test('planned work is that, from when to when it was announced', () => {
  const work = incident({
    impact: 'maintenance',
    status: 'completed',
    resolved_at: null,
    incident_updates: [
      { status: 'scheduled', body: 'We will work on it.', created_at: '2012-12-01T03:00:00Z' },
    ],
    scheduled_for: '2013-01-02T02:00:00Z',
    scheduled_until: '2013-01-02T06:00:00Z',
  });
  const texts = snapshot([], { scheduled_maintenances: [work] });
  const [text = ''] = Object.values(
    drafted(importing('statuspage', texts, { answers: { 'severity.maintenance': 'degraded' } })),
  );
  expect(text).toContain(
    'severity: degraded\nstarted: 2013-01-02T02:00Z\nended: 2013-01-02T06:00Z\nplanned: true\n',
  );
  expect(text).toContain('- at: 2012-12-01T03:00Z\n    text: We will work on it.\n');
});

test('a long update is told in full in the story, in its paragraphs', () => {
  const body = `First of all.\n\n${'It was a long day for all of us. '.repeat(30)}\n\nSorry [1].`;
  const updates = [{ status: 'postmortem', body, created_at: '2013-01-03T03:00:00Z' }];
  const [text = ''] = Object.values(
    drafted(importing('statuspage', snapshot([incident({ incident_updates: updates })]))),
  );
  expect(text).toContain('## 2013-01-03, 03:00 UTC\n\nFirst of all.\n\nIt was a long day');
  expect(text).toContain('\n\nSorry \\[1].\n');
  expect(text).toMatch(/text: First of all\. (?:It was a long day for all of us\. ?)+\n/);
});

describe('what is not sound', () => {
  test('costs no record beside it, wherever the file was cut', () => {
    const [text = ''] = Object.values(snapshot([incident(), incident({ id: 'second' })]));
    const cut = { 'summary.json': text.slice(0, text.lastIndexOf('"Twitter API"')) };
    const items = readItems('statuspage', cut).filter(({ kind }) => kind === 'record' || kind === 'fault');
    expect(items.map((item) => (item.kind === 'record' ? item.record.id : item))).toEqual([
      'p31zjtct2jer',
      {
        kind: 'fault',
        spot: { file: 'summary.json', line: cut['summary.json'].split('\n').length },
        fault: 'The file ends in the middle of a record: it was cut. What stands in it whole is read.',
      },
    ]);
  });

  test('is told with its line', () => {
    const [text = ''] = Object.values(snapshot([incident(), incident({ id: 'second' })]));
    const bad = { 'summary.json': text.replace('"id": "p31zjtct2jer",', '"id": p31,') };
    expect(readItems('statuspage', bad).filter(({ kind }) => kind === 'fault')).toEqual([
      {
        kind: 'fault',
        spot: { file: 'summary.json', line: 17 },
        fault: 'This is no record: it is not sound JSON, or has no id.',
      },
    ]);
  });

  test('two records of one id: the first is taken', () => {
    const plan = importing('statuspage', snapshot([incident(), incident({ name: 'Again' })]));
    expect(Object.keys(drafted(plan))).toEqual(['incidents/twitter/2013-01-02-errors-on-the-web.md']);
    expect(reasons(plan)).toEqual([
      'summary.json:58 Its id is p31zjtct2jer, as that of the record at summary.json:17, which was taken.',
    ]);
    expect(plan.read).toBe(2);
  });

  test('a title of ten thousand characters', () => {
    const plan = importing(
      'statuspage',
      snapshot([incident({ name: 'ten '.repeat(2500) }), incident({ id: 'b' })]),
    );
    expect(reasons(plan)).toEqual([
      'summary.json:17 Its title has 9,999 characters; 120 are the most. <long.title>',
    ]);
    expect(Object.keys(drafted(plan))).toHaveLength(1);
    const cut = importing('statuspage', snapshot([incident({ name: 'ten '.repeat(2500) })]), {
      answers: { 'long.title': 'cut' },
    });
    const [, title = ''] = /^---\ntitle: (.*)\n/.exec(Object.values(drafted(cut))[0] ?? '') ?? [];
    expect(title).toMatch(/^(?:ten ){25,}ten…$/);
    expect(title.length).toBeLessThanOrEqual(120);
  });
});

/** The feed of a page's history as Statuspage writes it. */
function feed(entries: readonly string[]): Texts {
  const head =
    '<?xml version="1.0" encoding="UTF-8"?>\n<feed xml:lang="en-US" xmlns="http://www.w3.org/2005/Atom">\n<id>tag:status.example,2005:/history</id>\n<link rel="alternate" type="text/html" href="https://status.example"/>\n<title>Twitter Status - Incident History</title>\n<author><name>Twitter</name></author>\n';
  return { 'history.atom': `${head}${entries.join('\n')}\n</feed>\n` };
}

const stamp = (month: string, day: string, time: string, zone = 'UTC'): string =>
  `<p> <small>${month} <var data-var='date'>${day}</var>, <var data-var='time'>${time}</var> ${zone}</small><br>`;

function entry(content: string, published = '2013-01-01T02:00:00Z', code = 'bhbcjn4n3jzp'): string {
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<entry>\n<id>tag:status.example,2005:Incident/31233568</id>\n<published>${published}</published>\n<link rel="alternate" type="text/html" href="https://status.example/incidents/${code}"/>\n<title>Errors &amp; delays</title>\n<content type="html">${escaped}</content>\n</entry>`;
}

const OVER = `${stamp('Jan', '1', '01:30')} <strong>Resolved</strong> - It is over &amp; done. </p>`;
const BEGUN = `${stamp('Dec', '31', '23:10')} <strong>Investigating</strong> - We see <script>alert(1)</script><em>errors</em>. </p>`;

describe('the feed', () => {
  test('has stamps without a year, which its date of publication gives, and HTML', () => {
    const answers = { 'missing.severity': 'partial', 'missing.service': 'web' };
    expect(drafted(importing('statuspage', feed([entry(OVER + BEGUN)]), { answers }))).toMatchInlineSnapshot(`
      {
        "incidents/twitter/2012-12-31-errors-delays.md": "---
      title: Errors & delays
      summary: We see errors.
      services: [web]
      severity: partial
      started: 2012-12-31T23:10Z
      ended: 2013-01-01T01:30Z
      causes: [unknown]
      timeline:
        - at: 2012-12-31T23:10Z
          text: We see errors.
        - at: 2013-01-01T01:30Z
          text: It is over & done.
      sources:
        - url: https://status.example/incidents/bhbcjn4n3jzp
          title: Errors & delays
          publisher: Twitter
          kind: official
      imported:
        from: statuspage
        id: bhbcjn4n3jzp
      ---
      ",
      }
    `);
  });

  test('says neither how bad it was nor what was hit', () => {
    expect(reasons(importing('statuspage', feed([entry(OVER + BEGUN)])))).toEqual([
      'history.atom:7 It does not say how bad it was. <missing.severity>',
      'history.atom:7 It does not say which services were hit. <missing.service>',
    ]);
  });

  test('knows an incident by the same name as the JSON does', () => {
    const [record] = readRecords('statuspage', feed([entry(OVER, undefined, 'p31zjtct2jer')]));
    expect(record?.id).toBe('p31zjtct2jer');
  });

  test('leaves a zone of letters to whoever knows which clock it is', () => {
    const [record] = readRecords(
      'statuspage',
      feed([entry(`${stamp('Jan', '1', '01:30', 'PST')} <strong>Resolved</strong> - Over. </p>`)]),
    );
    expect(record?.started).toBe('2013-01-01 01:30');
  });

  test('tells an incident that goes on as that', () => {
    expect(readRecords('statuspage', feed([entry(BEGUN)]))[0]?.end).toEqual({ kind: 'open' });
  });

  test('tells planned work by its own words', () => {
    const content = `<p><strong>THIS IS A SCHEDULED EVENT Jan <var data-var='date'>15</var>, <var data-var='time'>22:00</var> - Jan <var data-var='date'>16</var>, <var data-var='time'>02:00</var> UTC</strong></p>${BEGUN}`;
    const [record] = readRecords('statuspage', feed([entry(content)]));
    expect(record).toMatchObject({
      planned: true,
      severity: 'maintenance',
      started: '2013-01-15T22:00Z',
      end: { kind: 'at', time: '2013-01-16T02:00Z' },
    });
  });

  test('that was cut costs its last entry', () => {
    const { 'history.atom': text = '' } = feed([entry(OVER), entry(BEGUN, undefined, 'second')]);
    const items = readItems('statuspage', { 'history.atom': text.slice(0, text.lastIndexOf('errors')) });
    expect(items.filter(({ kind }) => kind === 'record')).toHaveLength(1);
    expect(items.at(-1)).toEqual({
      kind: 'fault',
      spot: { file: 'history.atom', line: 14 },
      fault: 'The feed ends in the middle of this entry: it was cut.',
    });
  });
});
