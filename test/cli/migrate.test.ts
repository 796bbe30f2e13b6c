import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bringUpToDate } from '../../src/cli/migrate.ts';
import type { Step } from '../../src/content/migration.ts';
import { hashesOf } from '../sites/build.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'almanac-migrate-'));
  await cp(resolve('test/sites/fallback/content'), folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const incident = 'incidents/example/2020-01-02-only-english.mdx';
const read = (path: string) => readFile(join(folder, path), 'utf8');
const rewrite = async (path: string, change: (text: string) => string) =>
  writeFile(join(folder, path), change(await read(path)));
const setFormat = (format: string) =>
  rewrite('site.yaml', (text) => text.replace(/^format: .*$/m, `format: ${format}`));

/** A made-up past: what is called `started` today was called `begun` in format 0. */
const renaming: Step = {
  to: 1,
  change: ({ path, text }) => (path.startsWith('incidents/') ? text.replace(/^begun:/m, 'started:') : text),
};

/** Runs the command as npm does. */
function run(args: string[] = []): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [resolve('src/cli/migrate.ts'), ...args],
      { env: { ...process.env, CONTENT_DIR: folder } },
      (error, stdout, stderr) => {
        done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      },
    );
  });
}

/** Runs the command with these steps in place of those that there are. */
async function runWith(...steps: Step[]): Promise<{ code: number; told: string }> {
  let told = '';
  const speak = (text: string): void => {
    told += text;
  };
  return { code: await bringUpToDate([], { folder, print: speak, complain: speak }, steps), told };
}

test('has nothing to do in the newest format', async () => {
  const before = await hashesOf(folder);
  expect(await run()).toEqual({
    code: 0,
    stdout: 'Format 1 is the newest; there is nothing to do.\n',
    stderr: '',
  });
  expect(await hashesOf(folder)).toEqual(before);
});

describe('refuses, and changes nothing, where the format is', () => {
  test.each([
    ['2', 'The generator is older than the content: upgrade it.'],
    ['0', 'Format 0 in site.yaml is not one that this version of the generator knows; its newest is 1.'],
    ['one', 'Format one in site.yaml is not one'],
    ['', 'site.yaml does not say its format, such as format: 1.'],
  ])('%j', async (format, sentence) => {
    await setFormat(format);
    const before = await hashesOf(folder);
    const { code, stdout, stderr } = await run();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('Nothing was changed.');
    expect(await hashesOf(folder)).toEqual(before);
  });

  test('beyond a gap in the steps', async () => {
    const { code, told } = await runWith({ ...renaming, to: 3 });
    expect([code, told]).toEqual([1, expect.stringContaining('its newest is 3')]);
  });
});

test('tells how it is used, and refuses what it does not know', async () => {
  expect(await run(['--help'])).toMatchObject({ code: 0, stderr: '' });
  expect(await run(['--fast'])).toMatchObject({ code: 2, stdout: '' });
  await rm(folder, { recursive: true });
  expect(await run()).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('There is no folder') as string,
  });
  await cp(resolve('test/sites/fallback/content'), folder, { recursive: true });
});

describe('a step', () => {
  const before = (text: string): string =>
    `\uFEFF${text.replace('started:', 'begun:   # as the newspaper has it\r\n ')}\r\n\r\nA last line, with no end \u2028 of its own   `;

  test('changes what it is about and keeps every other byte', async () => {
    const today = await hashesOf(folder);
    await rewrite(incident, (text) => before(text));
    await setFormat('"0"   # the first of all');
    const old = { incident: await read(incident), site: await read('site.yaml') };
    expect(await runWith(renaming)).toEqual({
      code: 0,
      told: `Changed: ${incident}\nChanged: site.yaml\n\nThe archive is in format 1 now. npm run check says whether all is well.`,
    });
    expect(await read(incident)).toBe(old.incident.replace('begun:', 'started:'));
    expect(await read('site.yaml')).toBe(old.site.replace('"0"', '"1"'));
    const after = await hashesOf(folder);
    const others = Object.keys(today).filter((path) => path !== incident && path !== 'site.yaml');
    expect(others.map((path) => after[path])).toEqual(others.map((path) => today[path]));
    expect(Object.keys(after)).toEqual(Object.keys(today));
    expect(await runWith(renaming)).toMatchObject({
      told: expect.stringContaining('nothing to do') as string,
    });
  });

  test('that fails leaves all as it was', async () => {
    await setFormat('0');
    await rewrite(incident, (text) => text.replace('started:', 'begun:'));
    const before = await hashesOf(folder);
    const failing: Step = {
      to: 1,
      change: (file) => {
        if (file.path === 'site.yaml') throw new Error('It is broken');
        return renaming.change(file);
      },
    };
    await expect(runWith(failing)).rejects.toThrow('It is broken');
    expect(await hashesOf(folder)).toEqual(before);
  });

  test('follows the one before it', async () => {
    await setFormat('0');
    const shout: Step = {
      to: 2,
      change: ({ path, text }) => (path === 'causes.yaml' ? `${text}# in format 2\n` : text),
    };
    expect(await runWith(renaming, shout)).toMatchObject({ code: 0 });
    expect(await read('site.yaml')).toMatch(/^format: 2$/m);
    expect(await read('causes.yaml')).toMatch(/# in format 2\n$/);
  });

  test('leaves alone what is no text', async () => {
    await setFormat('0');
    const bytes = new Uint8Array([0x23, 0xff, 0xfe, 0x0a]);
    await writeFile(join(folder, 'incidents/example/2020-02-02-latin.md'), bytes);
    await runWith({ to: 1, change: ({ text }) => `${text}x` });
    expect(new Uint8Array(await readFile(join(folder, 'incidents/example/2020-02-02-latin.md')))).toEqual(
      bytes,
    );
  });
});
