import { describe, expect, test } from 'vitest';
import { checkFiles } from '../../src/content/check.ts';
import { CLOCK } from '../content/small-archive.ts';
import { after, drafted, EMPTY, importing, reasons, stored, type Texts } from './an-import.ts';

const FILE = 'incidents/twitter/2013-01-02-nobody-can-log-in.md';

interface Incident {
  readonly impact?: string;
  readonly name?: string;
  readonly resolved?: string;
  readonly updates?: readonly string[];
}

/** A page with one incident, and others behind it. */
function page(
  {
    impact = 'major',
    name = 'Nobody can log in',
    resolved = '2013-01-02T05:00:00.000Z',
    updates = ['We look into it.'],
  }: Incident = {},
  others: readonly string[] = ['one'],
): Texts {
  const incident = (id: string, hour: string): object => ({
    id,
    name: id === 'one' ? name : `The ${id} outage`,
    status: 'resolved',
    impact,
    started_at: `2013-01-02T${hour}:00:00.000Z`,
    resolved_at: resolved,
    shortlink: `https://stspg.io/${id}`,
    components: [{ name: 'Twitter on the web' }],
    incident_updates: updates.map((body, index) => ({
      body,
      status: 'investigating',
      created_at: `2013-01-02T03:0${index}:00.000Z`,
    })),
  });
  const incidents = others.map((id, index) => incident(id, `0${3 - index}`));
  return { 'incidents.json': JSON.stringify({ page: { name: 'Twitter' }, incidents }) };
}

const first = after(EMPTY, importing('statuspage', page()));

function edited(...changes: readonly (readonly [string, string])[]): Texts {
  const text = changes.reduce((so, [from, to]) => {
    expect(so).toContain(from);
    return so.replace(from, to);
  }, first[FILE] ?? '');
  return { ...first, [FILE]: text };
}

test('a second run writes nothing, not even what it remembers', () => {
  const second = importing('statuspage', page(), {}, first);
  expect(drafted(importing('statuspage', page()))).toHaveProperty([FILE]);
  expect([drafted(second), second.memories, second.providers, second.differences]).toEqual([{}, [], [], []]);
  expect(second.steps).toHaveLength(1);
});

test('what nobody touched follows the source, edits stay byte for byte, and the difference is told', () => {
  const edits = [
    ['title: Nobody can log in', 'title: "Nobody could log in"  # as people called it'],
    ['severity: partial', 'severity: full'],
    ['causes: [unknown]', 'causes:\n  # Said on the phone.\n  - hardware'],
  ] as const;
  const mine = edited(...edits);
  const upstream = page({
    name: 'Login fails',
    impact: 'minor',
    resolved: '2013-01-02T06:30:00.000Z',
    updates: ['We look into it.', 'It is over.'],
  });
  const plan = importing('statuspage', upstream, {}, mine);
  const { [FILE]: text = '' } = after(mine, plan);
  for (const [, edit] of edits) expect(text).toContain(`${edit}\n`);
  expect(text).toContain('ended: 2013-01-02T06:30Z\n');
  expect(text).toContain('  - at: 2013-01-02T03:01Z\n    text: It is over.\n');
  expect(plan.differences).toEqual([
    { path: FILE, field: 'title', here: 'Nobody could log in', there: 'Login fails' },
    { path: FILE, field: 'severity', here: 'full', there: 'degraded' },
  ]);
  const untouched = (of: string): string =>
    of
      .replace(/^ended: .*\n/m, '')
      .replace(/^timeline:\n(?: .*\n)*/m, '')
      .replace(/^ {4}title: .*\n/m, '');
  expect(untouched(text)).toBe(untouched(mine[FILE] ?? ''));
  expect(checkFiles(stored(after(mine, plan)), CLOCK).problems).toEqual([]);
});

test('an edit is told of as long as it differs, and is no more once it is what the source says', () => {
  const mine = edited(['title: Nobody can log in', 'title: Nobody could log in']);
  const renamed = page({ name: 'Login fails' });
  const second = after(mine, importing('statuspage', renamed, {}, mine));
  const third = importing('statuspage', renamed, {}, second);
  expect(drafted(third)).toEqual({});
  expect(third.differences.map(({ field }) => field)).toEqual(['title']);
  const settled = {
    ...second,
    [FILE]: (second[FILE] ?? '').replace('title: Nobody could log in', 'title: Login fails'),
  };
  expect(importing('statuspage', renamed, {}, settled).differences).toEqual([]);
  const fourth = importing(
    'statuspage',
    page({ name: 'Nobody logs in' }),
    {},
    after(settled, importing('statuspage', renamed, {}, settled)),
  );
  expect(drafted(fourth)[FILE]).toContain('title: Nobody logs in\n');
});

test('where nothing has changed in the source, an edit is nobody’s business', () => {
  const mine = edited(['title: Nobody can log in', 'title: Nobody could log in'], ['services: [web]\n', '']);
  const plan = importing('statuspage', page(), {}, mine);
  expect([drafted(plan), plan.differences, plan.memories]).toEqual([{}, [], []]);
});

test('a remark among the lines of a field keeps them', () => {
  const mine = edited([
    '    text: We look into it.',
    '    # Their clock is slow.\n    text: We look into it.',
  ]);
  const plan = importing('statuspage', page({ updates: ['We looked into it.'] }), {}, mine);
  expect(plan.differences.map(({ field }) => field)).toContain('timeline');
  expect(after(mine, plan)[FILE]).toContain('    # Their clock is slow.\n    text: We look into it.');
});

test('without what was remembered, all that differs counts as somebody’s own', () => {
  const { '.imported/twitter.json': memory, ...forgetful } = first;
  expect(memory).toBeDefined();
  const plan = importing('statuspage', page({ name: 'Login fails' }), {}, forgetful);
  expect(drafted(plan)).toEqual({});
  expect(plan.differences.map(({ field }) => field)).toEqual(['title', 'sources']);
});

test('prose and facts that somebody added stay', () => {
  const tagged = edited(['imported:', 'tags: [login]\nimported:']);
  const mine = { ...tagged, [FILE]: `${tagged[FILE] ?? ''}\nThe whole story, by hand.\n` };
  const plan = importing('statuspage', page({ resolved: '2013-01-02T06:30:00.000Z' }), {}, mine);
  const { [FILE]: text = '' } = after(mine, plan);
  expect(text).toContain('tags: [login]\n');
  expect(text).toContain('\nThe whole story, by hand.\n');
  expect(text).toContain('ended: 2013-01-02T06:30Z\n');
});

test('a file that was moved is known by what it was imported as', () => {
  const moved = 'incidents/twitter/2013-01-02-login.md';
  const { [FILE]: text = '', ...others } = first;
  const plan = importing(
    'statuspage',
    page({ resolved: '2013-01-02T06:30:00.000Z' }),
    {},
    { ...others, [moved]: text },
  );
  expect(Object.keys(drafted(plan))).toEqual([moved]);
});

test('what would no longer pass the gate is not updated at all, and told', () => {
  const mine = edited(['ended: 2013-01-02T05:00Z', 'duration: 2h']);
  const plan = importing(
    'statuspage',
    page({ name: 'Login fails', resolved: '2013-01-02T01:30:00.000Z' }),
    {},
    first,
  );
  expect(drafted(plan)).toEqual({});
  expect(reasons(plan)).toEqual([expect.stringContaining('[ends-before-start]')]);
  expect(mine).not.toEqual(first);
});

test('a file that somebody deleted stays away, until it is asked for', () => {
  const { [FILE]: text, ...others } = first;
  const plan = importing('statuspage', page(), {}, others);
  expect([drafted(plan), plan.left, [...plan.notes.values()]]).toEqual([{}, 1, [1]]);
  expect(drafted(importing('statuspage', page(), { answers: { 'deleted.*': 'write' } }, others))).toEqual({
    [FILE]: text,
  });
});

test('what the source no longer says is taken out where nobody touched it', () => {
  const plan = importing('statuspage', page({ updates: [] }), {}, first);
  expect(drafted(plan)[FILE]).not.toContain('timeline');
  expect(drafted(plan)[FILE]).toContain('summary: Nobody can log in\n');
  expect(checkFiles(stored(after(first, plan)), CLOCK).problems).toEqual([]);
  const back = importing('statuspage', page(), {}, after(first, plan));
  expect(drafted(back)[FILE]).toBe(first[FILE]);
});

describe('records that are no longer in the source', () => {
  const both = after(EMPTY, importing('statuspage', page({}, ['one', 'second', 'third'])));

  test('are told where the source reaches back to their time, and stay', () => {
    const plan = importing('statuspage', page({}, ['one', 'other', 'third']), {}, both);
    expect(plan.gone).toEqual(['incidents/twitter/2013-01-02-the-second-outage.md']);
    expect(Object.keys(drafted(plan))).toEqual(['incidents/twitter/2013-01-02-the-other-outage.md']);
  });

  test('are not missed where the source holds only what is newer', () => {
    expect(importing('statuspage', page({}, ['one']), {}, both).gone).toEqual([]);
  });
});
