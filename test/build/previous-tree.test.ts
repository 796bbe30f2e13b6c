import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { clearAside, putBack, setAside } from '../../src/build/previous-tree.ts';

let folder: string;
let out: string;
let record: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'outage-almanac-'));
  out = join(folder, 'dist');
  record = join(folder, 'record');
  for (const path of ['.git', 'a/b', 'c']) mkdirSync(join(out, path), { recursive: true });
  for (const path of ['.git/HEAD', 'a/b/one', 'a/two', 'c/three', 'four'])
    writeFileSync(join(out, path), path);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const filesIn = (of: string): string[] =>
  readdirSync(of, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(of.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

it('moves what was built out of the way and some of it back, with no folder left over', () => {
  const tree = setAside(out, record);
  expect(filesIn(out)).toEqual(['.git/HEAD']);
  mkdirSync(join(out, 'a'));
  writeFileSync(join(out, 'a/two'), 'new');
  if (tree) putBack(tree, out, new Set(['a/b/one', 'a/two']));
  clearAside(out, record);
  expect(filesIn(out)).toEqual(['.git/HEAD', 'a/b/one', 'a/two']);
  expect(readFileSync(join(out, 'a/two'), 'utf8')).toBe('new');
  expect(readdirSync(out).sort()).toEqual(['.git', 'a']);
  expect(readdirSync(folder)).toEqual(['dist']);
});

it('puts folders back as they were that are kept whole', () => {
  const tree = setAside(out, record);
  if (tree) putBack(tree, out, new Set(['four']), (path) => path === 'a/b');
  expect(filesIn(out)).toEqual(['.git/HEAD', 'a/b/one', 'four']);
});

it('has nothing to move where nothing was built', () => {
  expect(setAside(join(folder, 'nowhere'), record)).toBeUndefined();
  expect(readdirSync(folder)).toEqual(['dist']);
});

it('clears away what a build left that was broken off, and nothing that it did not make', () => {
  setAside(out, record);
  clearAside(out, record);
  expect(readdirSync(folder)).toEqual(['dist']);
  const other = join(folder, 'mine');
  mkdirSync(other);
  writeFileSync(record, other);
  clearAside(out, record);
  expect([existsSync(other), existsSync(record)]).toEqual([true, false]);
});
