import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CAUTIONS, RULES } from '../../src/content/rules/all.ts';
import { allProblemsOf, fullReportWith, SMALL, type Files } from './small-archive.ts';

const PAGES = new URL('../../docs/rules/', import.meta.url);
const TESTS = new URL('rules/', import.meta.url);
const CODE = new URL('../../src/content/rules/', import.meta.url);

const ALL = [...RULES, ...CAUTIONS];
const names = ALL.map(({ name }) => name).sort();

/** The names of the files in a folder that have an ending, without it. */
function filesIn(folder: URL, ending: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(ending));
  return files.map((file) => file.slice(0, -ending.length)).sort();
}

function pageOf(name: string): string {
  return readFileSync(new URL(`${name}.md`, PAGES), 'utf8');
}

/** What stands below a heading of the second level. */
function sectionOf(page: string, heading: string): string {
  return page.split(/^## /m).find((section) => section.startsWith(`${heading}\n`)) ?? '';
}

/** The files that a section shows, by their paths in the content folder. */
function filesShown(page: string, heading: string): Files {
  const fences = [...sectionOf(page, heading).matchAll(/^```\w+ title="content\/([^"]+)"\n(.*?)^```$/gms)];
  return Object.fromEntries(fences.map(([, path = '', text = '']) => [path, text]));
}

test('every rule has its page, and every page its rule', () => {
  expect(filesIn(PAGES, '.md')).toEqual(names);
});

test('every rule has its file, and every file is listed', () => {
  expect(filesIn(CODE, '.ts').filter((file) => file !== 'all')).toEqual(names);
});

test('every rule has its tests', () => {
  expect(filesIn(TESTS, '.test.ts')).toEqual(names);
});

describe.each(ALL)('the page of $name', ({ name, description }) => {
  test('begins with the name of the rule and what it asks, word for word', () => {
    expect(pageOf(name).split('\n\n').slice(0, 3)).toEqual([`# ${name}`, description, '## Why']);
  });

  test('shows what is wrong, by this rule and no other', () => {
    const told = allProblemsOf({ ...SMALL, ...filesShown(pageOf(name), 'Wrong') }).map(({ rule }) => rule);
    expect([...new Set(told)]).toEqual([name]);
  });

  test('shows what is right', () => {
    const files = filesShown(pageOf(name), 'Right');
    expect(Object.keys(files)).not.toEqual([]);
    expect(fullReportWith(files)).toBe('');
  });

  // `vitest -u` writes both into the page.
  test('prints what the rule asks, and the message, as the check does', async () => {
    const page = pageOf(name);
    const report = fullReportWith(filesShown(page, 'Wrong'));
    const told = page
      .replace(/(?<=^# .*\n\n).*/, () => description)
      .replace(/(?<=^```text\n).*?(?=^```$)/ms, () => `${report}\n`);
    await expect(told).toMatchFileSnapshot(`../../docs/rules/${name}.md`);
  });

  test('links to pages that are there', () => {
    const prose = pageOf(name).replace(/^```.*?^```$/gms, '');
    const targets = [...prose.matchAll(/\]\(([^)#]+\.md)(?:#[\w-]+)?\)/g)].map(([, path = '']) => path);
    expect(targets).not.toEqual([]);
    expect(targets).not.toContain(`${name}.md`);
    for (const target of targets) expect(readFileSync(new URL(target, PAGES), 'utf8')).toMatch(/^# /);
  });
});
