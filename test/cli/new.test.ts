import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SCHEMAS } from '../../src/content/document.ts';
import { hashesOf } from '../sites/build.ts';

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'almanac-new-'));
  await cp(resolve('test/sites/fallback/content'), folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs a command as npm does, with somebody who gives these answers and then goes. */
function run(
  command: 'new' | 'check',
  args: readonly string[],
  answers: readonly string[] = [],
): Promise<Run> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [resolve(`src/cli/${command}.ts`), ...args],
      { env: { ...process.env, CONTENT_DIR: folder } },
      (error, stdout, stderr) => {
        done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      },
    );
    child.stdin?.end(answers.map((answer) => `${answer}\n`).join(''));
  });
}

const wishes = [
  '--provider',
  'example',
  '--day',
  '2026-11-20',
  '--title',
  'A lamp: "out"',
  '--source',
  'https://example.org/x',
];
const path = 'incidents/example/2026-11-20-a-lamp-out.md';

test('writes a file that the check finds nothing in, with every field told in the words of the schema', async () => {
  const { code, stdout, stderr } = await run('new', wishes);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain(`Written: ${folder}/${path}`);
  const text = await readFile(join(folder, path), 'utf8');
  const later = ['changed', 'withdrawn', 'aliases', 'imported'];
  for (const [name, field] of Object.entries(SCHEMAS.incident.shape).filter(
    ([key]) => !later.includes(key),
  )) {
    expect(text).toMatch(new RegExp(`^(# )?${name}:`, 'm'));
    const told = (field.meta()?.description ?? '').split(' ').slice(0, 4).join(' ');
    expect(text.replaceAll(/\n# /g, ' ')).toContain(told);
  }
  expect(text).toContain('# services: [web]');
  expect((await run('check', [])).stdout).toMatch(/^No problems/);
});

test('all that it leaves in comments is sound once it is uncommented, but for what names other files', async () => {
  await run('new', wishes);
  const text = await readFile(join(folder, path), 'utf8');
  const open = text
    .replaceAll(/^# (?=(?:\w+:|  ))/gm, '')
    .replace(/^(?:language|ended|regions):.*\n/gm, '')
    .replace(/^related:\n(?: .*\n)+/m, '');
  await writeFile(join(folder, path), open);
  const { stdout } = await run('check', []);
  expect(
    stdout.match(/\[[a-z-]+\]$/gm)?.filter((rule) => !/unknown-|source|phase|severity/.test(rule)) ?? [],
  ).toEqual([]);
});

test('asks for what it was not told, and begins a provider that is not there', async () => {
  const answers = ['other', 'Other & Sons', '2026-11', 'All is dark', 'https://example.org/dark'];
  const { code, stdout, stderr } = await run('new', [], answers);
  expect(code).toBe(0);
  expect(stderr).toContain('There is no provider other.');
  expect(stdout).toContain('providers/other.md');
  expect(stdout).toContain('incidents/other/2026-11-all-is-dark.md');
  expect(await readFile(join(folder, 'providers/other.md'), 'utf8')).toContain('name: Other & Sons');
  expect((await run('check', [])).stdout).toMatch(/^No problems/);
});

describe('writes nothing, and says why, when', () => {
  test.each<[why: string, args: string[], answers: string[], code: number, sentence: string]>([
    ['nobody answers', [], [], 1, 'an answer is missing. --provider'],
    ['the provider is mistyped', ['--provider', 'exampel'], [''], 1, 'Did you mean example?'],
    ['the day is written another way', [...wishes, '--day', '20.11.2026'], [], 1, '20.11.2026 is neither'],
    ['there is no such day', [...wishes, '--day', '2026-02-30'], [], 1, 'a date that does not exist'],
    ['the source is no address', [...wishes, '--source', 'the news'], [], 1, 'is not a web address'],
    [
      'the provider is a path',
      [...wishes, '--provider', '../../x', '--create-provider', ' '],
      [],
      1,
      'Nothing was written',
    ],
    ['an option is unknown', ['--frobnicate'], [], 2, 'frobnicate'],
  ])('%s', async (_, args, answers, code, sentence) => {
    const before = await hashesOf(folder);
    const ran = await run('new', args, answers);
    expect(ran.code).toBe(code);
    expect(ran.stderr).toContain(sentence);
    expect(ran.stderr).not.toMatch(/\bat .*:\d+:\d+/);
    expect(await hashesOf(folder)).toEqual(before);
  });

  test('the file is there already', async () => {
    await run('new', wishes);
    const before = await hashesOf(folder);
    const { code, stderr } = await run('new', wishes);
    expect(code).toBe(1);
    expect(stderr).toContain(`${path} is there already, and stays as it is.`);
    expect(await hashesOf(folder)).toEqual(before);
    expect((await run('new', [...wishes, '--words', 'another lamp'])).code).toBe(0);
  });
});
