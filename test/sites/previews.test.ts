import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { imageSize } from 'image-size';
import { beforeAll, expect, test } from 'vitest';
import { DOWN, edit, SMALL } from '../content/small-archive.ts';
import { buildAndTell, differing, filesOf, hashesOf, outputFolder } from './build.ts';
import { attributeOf, readPages, type BuiltPage } from './html.ts';

// The pictures that others show of an address: as the pages name them, and as they lie in the site.

/** How many bytes a picture may have: some who show them take no more than a few hundred thousand, and each build writes them all. */
const MOST = 60_000;

const BUG = 'incidents/twitter/2012-06-21-bug.md';
const url = 'https://outages.example/almanac/';
const content = join(outputFolder('previews'), 'content');

/** Builds an archive of three incidents, of which one has a title that the almanac's face has no letters for. */
async function build(changes: Readonly<Record<string, string>> = {}) {
  const strange = edit(SMALL[BUG], ['title: A bug takes Twitter down', 'title: ツイッターが落ちた'], ['started: 2012-06-21', 'started: 2012-05-21']); // prettier-ignore
  const files = { ...SMALL, 'incidents/twitter/2012-05-21-strange.md': strange, ...changes };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
  const { out, told } = await buildAndTell('previews', { content, base: '/almanac/' });
  const [, all, anew] = /(\d+) pictures, (\d+) of them drawn anew/.exec(told) ?? [];
  return { out, all: Number(all), anew: Number(anew) };
}

let built: Awaited<ReturnType<typeof build>>;
let pages: BuiltPage[];
let before: Record<string, string>;

/** The pictures of a site, by their paths below its folder. */
async function picturesOf(out: string): Promise<Record<string, string>> {
  const hashes = await hashesOf(join(out, 'previews'));
  return Object.fromEntries(Object.entries(hashes).map(([file, hash]) => [`previews/${file}`, hash]));
}

const property = ({ elements }: BuiltPage, name: string): string[] =>
  elements
    .filter((each) => attributeOf(each, 'property') === name)
    .map((each) => attributeOf(each, 'content') ?? '');

const page = (file: string): BuiltPage => {
  const found = pages.find((each) => each.file === `${file}index.html`);
  if (!found) throw new Error(`There is no ${file}`);
  return found;
};

beforeAll(async () => {
  await rm(content, { recursive: true, force: true });
  built = await build();
  pages = await readPages(built.out);
  before = await picturesOf(built.out);
});

test.each([
  ['incidents/twitter/2012-07-26-down/', 'en/incidents/twitter/2012-07-26-down.png', /Twitter goes dark/],
  ['fr/incidents/twitter/2012-07-26-down/', 'fr/incidents/twitter/2012-07-26-down.png', /Twitter disparaît/],
  ['2012/07/26/', 'en/2012/07/26.png', /A hard day/],
  ['incidents/twitter/2012-06-21-bug/', 'en/incidents/twitter/2012-06-21-bug.png', /A bug takes Twitter down/],
  // What is shown in another language has the picture of the original.
  ['fr/incidents/twitter/2012-06-21-bug/', 'en/incidents/twitter/2012-06-21-bug.png', /A bug takes Twitter down/],
])('%s names its picture by its whole address, and says in words what it shows', (address, picture, words) => {
  const of = (name: string): string[] => property(page(address), name);
  expect(of('og:image')).toEqual([`${url}previews/${picture}`]);
  expect(of('og:image:alt')).toEqual([expect.stringMatching(words)]);
  expect([...of('og:image:type'), ...of('og:image:width'), ...of('og:image:height')]).toEqual(['image/png', '1200', '630']);
}); // prettier-ignore

test('every picture that a page names is there, as it is told, and light; none is there that no page names', async () => {
  const named = new Set(pages.flatMap((each) => property(each, 'og:image')).map((each) => each.slice(url.length)));
  expect(named.size).toBeGreaterThan(5);
  expect([...named].sort()).toEqual(Object.keys(before).sort());
  expect(built.all).toBe(named.size);
  for (const file of named) {
    const bytes = await readFile(join(built.out, file));
    expect([file, imageSize(bytes)]).toEqual([file, { width: 1200, height: 630, type: 'png' }]);
    expect(bytes.length, file).toBeLessThan(MOST);
  }
}); // prettier-ignore

test('a page that has no picture names none, and says nothing of one', () => {
  const without = [
    '',
    'incidents/',
    'providers/twitter/',
    'incidents/twitter/2012-05-21-strange/',
    'method/',
  ];
  expect(without.flatMap((address) => page(address).html.match(/og:image[^"]*/g) ?? [])).toEqual([]);
});

test('a picture of which nothing changed is not drawn again, keeps its address, and is the same to the last byte', async () => {
  const again = await build();
  expect([again.all, again.anew]).toEqual([built.all, 0]);
  expect(await picturesOf(again.out)).toEqual(before);

  const other = await build({ [DOWN]: edit(SMALL[DOWN], ['title: Twitter goes dark', 'title: Twitter goes darker']) });
  const changed = differing(before, await picturesOf(other.out));
  expect(changed).toContain('previews/en/incidents/twitter/2012-07-26-down.png');
  expect(changed).not.toContain('previews/fr/incidents/twitter/2012-07-26-down.png');
  expect(other.anew).toBe(changed.length);
  expect((await filesOf(join(other.out, 'previews'))).length).toBe(built.all);
}); // prettier-ignore
