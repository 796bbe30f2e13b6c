import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changes } from '../../src/cli/changes.ts';

const before = resolve('test/sites/fallback/content');
let after: string;

beforeEach(async () => {
  after = await mkdtemp(join(tmpdir(), 'almanac-changes-'));
  await cp(before, after, { recursive: true });
});
afterEach(() => rm(after, { recursive: true }));

async function tell(...args: string[]): Promise<{ code: number; told: string }> {
  const told: string[] = [];
  const code = await changes(args, {
    now: new Date('2026-11-23T00:00:00Z'),
    print: (text) => void told.push(text),
    complain: (text) => void told.push(text),
  });
  return { code, told: told.join('\n').replaceAll('\u00A0', ' ') };
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const file = join(after, path);
  await writeFile(file, change(await readFile(file, 'utf8')));
}

test('nothing', async () => {
  const { code, told } = await tell(before, after);
  expect([code, told]).toEqual([
    0,
    '## What this does to the data\n\nNothing: no fact and no figure changes.',
  ]);
});

test('an hour more moves the figures of its provider and year', async () => {
  await edit('incidents/example/2020-01-02-only-english.mdx', (text) =>
    text.replace('ended: 2020-01-02T11:00Z', 'ended: 2020-01-02T12:00Z'),
  );
  const { told } = await tell(before, after);
  expect(told).toContain('### Changed (1)\n\n- `example/2020-01-02-only-english` Only in English: ended');
  expect(told).toContain('| `example` 2020 | affected: 3 h<br>downtime: 1 h 18 min');
  expect(told).toContain('| affected: 4 h<br>downtime: 2 h 18 min');
});

test('an incident that comes and one that goes', async () => {
  const path = 'incidents/example/2020-01-02-only-english.mdx';
  const text = await readFile(join(after, path), 'utf8');
  await writeFile(
    join(after, 'incidents/example/2020-01-02-another.mdx'),
    text.replace('title: Only in English', 'title: "A <b>bold</b> [title](https://evil.example) | `x`"'),
  );
  await rm(join(after, path));
  const { told } = await tell(before, after);
  expect(told).toContain('### Added (1)\n\n- `example/2020-01-02-another` ');
  expect(told).toContain(
    '### Removed or withdrawn (1)\n\n- `example/2020-01-02-only-english` Only in English',
  );
  expect(told).not.toMatch(/<b>|\]\(https|[^\\]\|  ?`x`/);
});

test('faulty content is said and told no further', async () => {
  await edit('providers/example.md', (text) => text.replace('name:', 'nmae:'));
  const { code, told } = await tell(before, after);
  expect(code).toBe(1);
  expect(told).toContain('npm run check');
});

test('wrong use', async () => {
  expect((await tell(before)).code).toBe(2);
  expect((await tell(before, '--help')).code).toBe(2);
  expect((await tell(before, join(after, 'nowhere'))).code).toBe(2);
});
