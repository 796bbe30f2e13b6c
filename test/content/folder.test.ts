import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/content/check.ts';
import { contentFolder, FolderError, LARGEST, readFolder } from '../../src/content/folder.ts';
import { CLOCK, SMALL } from './small-archive.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'almanac-folder-'));
  for (const [path, text] of Object.entries(SMALL)) await put(path, text);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
}

async function told(): Promise<string[]> {
  const { problems } = await checkFolder(folder, CLOCK);
  return problems.map(({ path, rule, fault }) => `${path} ${rule}: ${fault}`);
}

describe('a folder on a disk', () => {
  test('is read by path, in the order of its letters', async () => {
    const files = await readFolder(folder);
    expect(files.map(({ path }) => path)).toEqual(Object.keys(SMALL).sort());
    expect(await told()).toEqual([]);
  });

  test('gives what is known of a file again, and reads the others', async () => {
    const [first, ...others] = await readFolder(folder);
    const known = new Map(others.map((file) => [file.path, file]));
    const again = await readFolder(folder, known);
    expect(again).toEqual([first, ...others]);
    expect(again[0]).not.toBe(first);
    for (const file of again.slice(1)) expect(file).toBe(known.get(file.path));
  });

  test('is the same from wherever it is named', async () => {
    const paths = (await readFolder(folder)).map(({ path }) => path);
    for (const name of [`${folder}/`, relative(process.cwd(), folder), join(folder, 'days', '..')]) {
      expect((await readFolder(name)).map(({ path }) => path)).toEqual(paths);
    }
  });

  test('may have folders with the names of files', async () => {
    await mkdir(join(folder, 'incidents/twitter/2012-08-01-x.md'));
    await mkdir(join(folder, 'site.yaml.d'));
    expect(await told()).toEqual([]);
    await put('incidents/twitter/2012-08-01-x.md/index.md', SMALL['days/2012-07-26.md']);
    expect(await told()).toEqual([
      expect.stringContaining(
        'incidents/twitter/2012-08-01-x.md/index.md path-matches: Nothing is kept under this name',
      ),
    ]);
  });

  test('has no links: none is followed, whether it leads somewhere or nowhere', async () => {
    await symlink('/etc/passwd', join(folder, 'providers/amazon.md'));
    await symlink(join(folder, 'nowhere'), join(folder, 'providers/azure.md'));
    expect(await told()).toEqual([
      'providers/amazon.md readable: This is a link and no file of its own. Links are not followed; put a copy of the file in its place.',
      'providers/azure.md readable: This is a link and no file of its own. Links are not followed; put a copy of the file in its place.',
    ]);
  });

  test('has no file that is too large to be read', async () => {
    await put('providers/google.md', 'x'.repeat(LARGEST + 1));
    expect(await told()).toEqual([
      expect.stringContaining('providers/google.md readable: The file is larger than 400,000 bytes'),
    ]);
  });
});

test.each(['nowhere', 'site.yaml'])('%s is no folder', async (name) => {
  await expect(readFolder(join(folder, name))).rejects.toThrow(FolderError);
  await expect(readFolder(join(folder, name))).rejects.toThrow(
    /^There is no folder .* that can be read\. CONTENT_DIR names the folder of the archive\.$/,
  );
});

test.each([
  [{}, 'content'],
  [{ CONTENT_DIR: '' }, 'content'],
  [{ CONTENT_DIR: 'archive/of/mine' }, 'archive/of/mine'],
])('the folder that %j names', (env, folderNamed) => {
  expect(contentFolder(env)).toBe(folderNamed);
});
