import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, differing, filesOf, hashesOf, project } from './build.ts';
import { cloneInto } from './clone.ts';
import { readPage } from './html.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outage-almanac-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** An archive of these files, each with its text. */
async function writeContent(name: string, files: Record<string, string>): Promise<string> {
  const content = join(folder, name);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, file)), { recursive: true });
    await writeFile(join(content, file), text);
  }
  return content;
}

async function settingsAnd(files: Record<string, string> = {}): Promise<Record<string, string>> {
  const kept = ['site.yaml', 'causes.yaml'].map(
    async (file) => [file, await readFile(join(project, 'content', file), 'utf8')] as const,
  );
  return { ...Object.fromEntries(await Promise.all(kept)), ...files };
}

const provider = `---
name: Example
categories: [other]
services:
  web:
    name: The web site
---
`;

describe('the same content gives the same bytes', () => {
  let here: string;
  let other: string;
  let expected: Record<string, string>;
  let expectedOfOther: Record<string, string>;

  test('in two clones in different folders, time zones and locales, with files written in another order, built at once', async () => {
    here = await cloneInto(join(folder, 'here'), (files) => files, 0o022);
    const there = await cloneInto(
      join(folder, 'elsewhere/a much longer path'),
      (files) => files.toReversed(),
      0o077,
    );
    const sites = await Promise.all([
      buildSite('here', {
        root: here,
        env: { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C', LANGUAGE: 'en' },
      }),
      buildSite('there', {
        root: there,
        env: { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' },
      }),
    ]);
    const [one = {}, another] = await Promise.all(sites.map(hashesOf));
    expected = one;
    expect(Object.keys(expected)).toContain('fr/2012/07/26/index.html');
    expect(differing(expected, another)).toEqual([]);
  });

  test('in one folder twice, though another archive was built there in between', async () => {
    other = await writeContent('other', await settingsAnd({ 'providers/example.md': provider }));
    expectedOfOther = await hashesOf(await buildSite('here', { root: here, content: other }));
    expect(Object.keys(expectedOfOther)).toContain('providers/example/index.html');
    expect(Object.keys(expectedOfOther).filter((file) => file.includes('twitter'))).toEqual([]);
    expect(differing(expected, await hashesOf(await buildSite('here', { root: here })))).toEqual([]);
  });

  test('when two archives are built at once from one folder', async () => {
    const sites = await Promise.all([buildSite('one'), buildSite('another', { content: other })]);
    const [one, another] = await Promise.all(sites.map(hashesOf));
    expect(differing(expected, one)).toEqual([]);
    expect(differing(expectedOfOther, another)).toEqual([]);
  });
});

describe('an archive without incidents builds, and its first page says so', () => {
  test.each<[what: string, files: Record<string, string>, words: string[]]>([
    ['with nothing but its settings', {}, []],
    ['with a provider', { 'providers/example.md': provider }, ['One provider, its services']],
  ])('%s', async (what, files, words) => {
    const content = await writeContent(what, await settingsAnd(files));
    const site = await buildSite('no-incident', { content });
    const { text } = await readPage(site, 'index.html');
    for (const each of ['Nothing is on record yet.', ...words]) expect(text).toContain(each);
    expect((await readPage(site, 'fr/index.html')).text).toContain('Rien');
    expect(await filesOf(site)).toContain('404.html');
  });
});
