import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chromiumPage, type Reader } from './reader.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tablesOf } from '../domain/method-page.ts';
import { buildSite, outputFolder } from './build.ts';

// The examples of docs/method.md, worked out there by hand from their dates, are written as files of an archive, one provider
// for each; the site is built, and a reader without scripts finds the same figures on its pages.

/** An outage as the tables write it. */
interface Example {
  readonly began: string;
  readonly ended: string;
  readonly facts?: readonly string[];
}

const files = new Map<string, string>([
  [
    'site.yaml',
    `format: 1
title: Examples
description: The examples of the method.
url: https://examples.example
languages: [en]
timeZone: UTC
weights: { degraded: 0, partial: 0.3, full: 1 }
licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }
`,
  ],
  [
    'causes.yaml',
    ['config', 'human', 'upgrade', 'unknown']
      .map((cause) => `${cause}: { name: ${cause}, description: What it is. }\n`)
      .join(''),
  ],
]);

/** Adds a provider that is covered from January 2012 unless it is said otherwise, and its outages. */
function add(
  id: string,
  outages: readonly Example[],
  coverage = 'from: 2012-01-01, level: all',
  more: readonly string[] = [],
): void {
  files.set(
    `providers/${id}.md`,
    `---
name: ${id}
categories: [other]
services: { web: { name: Web }, api: { name: API } }
coverage: [{ ${coverage} }]
${more.map((line) => `${line}\n`).join('')}---
`,
  );
  for (const [index, { began, ended, facts = [] }] of outages.entries()) {
    const end = ended.startsWith('after ') ? `duration: ${ended.slice(6)}` : `ended: ${ended}`;
    const lines = facts.some((fact) => fact.startsWith('severity')) ? facts : ['severity: full', ...facts];
    const causes = facts.some((fact) => fact.startsWith('causes')) ? [] : ['causes: [unknown]'];
    files.set(
      `incidents/${id}/${began.slice(0, 10)}-outage-${String(index)}.md`,
      `---
title: Outage ${String(index)} of ${id}
summary: It was down.
${lines.join('\n')}
started: ${began}
${end}
${causes.map((line) => `${line}\n`).join('')}sources: [{ url: https://example.org/, title: It was down, kind: official }]
---
`,
    );
  }
}

/** Adds outages of such lengths, one on each of the first days of a month. */
function addLengths(id: string, texts: string, month: string, coverage: string, more?: string[]): void {
  const lengths = texts.split(', ').filter((text) => text !== '');
  const outages = lengths.map((text, index) => ({
    began: `${month}-0${String(index + 1)}T10:00Z`,
    ended: text === 'unknown' ? text : `after ${text}`,
  }));
  add(id, outages, coverage, more);
}

const only = (began = '', ended = '', ...facts: string[]): Example[] => [{ began, ended, facts }];
const rows = (section: string, table = 0): readonly (readonly string[])[] => tablesOf(section)[table] ?? [];
const name = (section: string, index: number): string => `${section}-${String(index + 1)}`;

const windowRows = rows('inside-a-window').filter(([, , window = '']) => window.length === 7);
for (const [index, [began, ended]] of windowRows.entries()) add(name('window', index), only(began, ended));
for (const [index, [began, ended]] of rows('ends-that-nobody-knows').entries())
  add(name('open', index), only(began, ended));
for (const [index, [began, ended]] of rows('lengths', 1).entries())
  add(name('length', index), only(began, ended));
for (const [index, [texts = '']] of rows('lengths', 2).entries())
  addLengths(name('median', index), texts, '2012-03', 'from: 2012-01-01, level: all');
for (const [index] of tablesOf('overlaps').entries())
  add(
    name('overlap', index),
    rows('overlaps', index)
      .slice(0, -1)
      .map(([began = '', ended = '']) => ({ began, ended })),
  );
const [down] = rows('came-and-went');
add('flicker', only(down?.[0], down?.[1], `downtime: ${down?.[2] ?? ''}`));
add(
  'services',
  rows('services-and-providers')
    .slice(0, -1)
    .map(([service = '', began = '', ended = '']) => ({ began, ended, facts: [`services: [${service}]`] })),
);
add(
  'planned',
  rows('planned-work')
    .slice(0, -1)
    .map(([what, began = '', ended = '']) => ({
      began,
      ended,
      facts: [`planned: ${String(what === 'work')}`],
    })),
);
for (const [index, [level = '', texts = '']] of rows('what-may-be-said').entries())
  addLengths(
    name('said', index),
    texts,
    '2012-07',
    level === '' ? 'from: 2012-01-01, to: 2012-06-30, level: all' : `from: 2012-01-01, level: ${level}`,
  );
const [claim] = rows('said-and-recorded');
const [claimed = '', saidShare = ''] = claim ?? [];
addLengths('twitter', claim?.[2] ?? '', '2012-06', 'from: 2012-01-01, level: selected', [
  `availability: [{ from: ${claimed.split(' to ')[0] ?? ''}, to: ${claimed.split(' to ')[1] ?? ''}, low: ${saidShare.split('% to ')[0] ?? ''}, high: ${saidShare.split('% to ')[1]?.replace('%', '') ?? ''}, kind: claim, by: Twitter }]`,
]);
const [, , years] = rows('several-years');
add('years', only(years?.[0], years?.[1]), 'from: 2011-01-01, level: all');
const labels = rows('causes').map(([what, causes = '']) => ({
  began: '2012-05-05T10:00Z',
  ended: '2012-05-05T11:00Z',
  facts: [`causes: [${causes}]`, `planned: ${String(what === 'work')}`],
}));

let reader: Reader;
let causes: Reader;

async function build(label: string): Promise<string> {
  const content = join(outputFolder(label), 'content');
  for (const [path, text] of files) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
  // The first instant of 2013, as in the examples.
  return buildSite(label, { content, env: { SOURCE_DATE_EPOCH: '1356998400' } });
}

beforeAll(async () => {
  reader = await chromiumPage(await build('method-figures'));
  for (const path of [...files.keys()].filter((each) => each.includes('/'))) files.delete(path);
  add('labels', labels);
  causes = await chromiumPage(await build('method-causes'));
});

afterAll(async () => {
  await reader[Symbol.asyncDispose]();
  await causes[Symbol.asyncDispose]();
});

/** The cells of the row of a month on the page of a provider: what may be said, for how long, how many. */
async function month(
  provider: string,
  id: string,
): Promise<{ said: string; affected: string; count: string }> {
  const named = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });
  const [said = '', affected = '', count = ''] = await reader.row(
    `/providers/${provider}/`,
    named.format(new Date(`${id}-01T00:00Z`)),
  );
  return { said, affected, count };
}

/** The cells of the row of a provider on the page on reliability. */
async function compared(
  provider: string,
): Promise<{ count: string; affected: string; median: string; said: string }> {
  const [count = '', affected = '', median = '', , said = ''] = await reader.row('/reliability/', provider);
  return { count, affected, median, said };
}

/** Bounds of a table in the words of a page: exact, "at least", "at most", or about the middle. */
function told([least = '', middle = '', most = '']: readonly string[]): string {
  if (least === most) return least;
  if (most === 'no most') return least === '0 min' ? 'not known' : `at least ${least}`;
  return least === '0 min' ? `at most ${most}` : `about ${middle}`;
}

describe('the figures of docs/method.md are read on the pages:', () => {
  test('every table that is read has rows', () => {
    const read = [
      windowRows,
      rows('ends-that-nobody-knows'),
      rows('lengths', 1),
      rows('lengths', 2),
      rows('what-may-be-said'),
      rows('causes', 1),
    ];
    expect(read.map(({ length }) => length)).toEqual([2, 4, 4, 2, 7, 4]);
    expect(tablesOf('overlaps')).toHaveLength(3);
  });

  test('what lies inside a month', async () => {
    for (const [index, [, , window = '', ...printed]] of windowRows.entries())
      expect((await month(name('window', index), window)).affected).toBe(told(printed));
  });

  test('lengths and medians', async () => {
    for (const [index, [, , ...printed]] of rows('lengths', 1).entries()) {
      const { median } = await compared(name('length', index));
      expect(median).toBe(told(printed));
    }
    for (const [index, [, , median]] of rows('lengths', 2).entries())
      expect((await compared(name('median', index))).median).toBe(median);
  });

  test('ends that nobody knows', async () => {
    for (const [index, [, , window = '', least = '', most = '', count]] of rows(
      'ends-that-nobody-knows',
    ).entries()) {
      const own = await month(name('open', index), window);
      expect(own.count).toBe(count === '0' ? '' : count);
      if (count !== '0')
        expect(own.affected).toMatch(most === 'no most' && least === '0 min' ? 'not known' : least);
    }
  });

  test('overlaps', async () => {
    for (const index of tablesOf('overlaps').keys()) {
      const [, , ...printed] = rows('overlaps', index).at(-1) ?? [];
      expect((await compared(name('overlap', index))).affected).toBe(told(printed));
    }
  });

  test('what came and went, planned work, and services', async () => {
    expect((await compared('flicker')).affected).toBe(down?.[4]);
    expect((await compared('planned')).affected).toBe(rows('planned-work').at(-1)?.[4]);
    expect((await compared('services')).affected).toBe(rows('services-and-providers').at(-1)?.[5]);
  });

  test('what may be said', async () => {
    for (const [index, [, , printed = '']] of rows('what-may-be-said').entries()) {
      const words: Record<string, string> = {
        'none on record': 'no outage on record',
        'not tracked': 'not tracked then',
      };
      expect((await month(name('said', index), '2012-07')).said).toBe(words[printed] ?? printed);
    }
  });

  test('what was said and what is recorded', async () => {
    const [figure, , record] = await reader.row('/providers/twitter/', 'January 2012 to June 2012');
    expect(figure).toBe('99.96 to 99.99%');
    expect(record).toContain(claim?.[4]);
    expect(record).toContain('rules out its upper end');
  });

  test('several years', async () => {
    const { affected, count } = await compared('years');
    expect([affected, count]).toEqual([years?.[3], years?.[6]]);
  });

  test('causes', async () => {
    for (const [cause = '', labelled = '', share = ''] of rows('causes', 1)) {
      const [, given, ofKnown] = await causes.row('/causes/', cause);
      expect([given, ofKnown]).toEqual([labelled, share]);
    }
  });
});
