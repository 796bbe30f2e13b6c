import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { randomFrom } from '../archive/edits.ts';
import { writeSmallArchive } from './a-small-archive.ts';
import { buildAndTell, differing, hashesOf, project } from './build.ts';
import { cloneInto } from './clone.ts';

// Most of these build two sites.
vi.setConfig({ testTimeout: 400_000 });

let folder: string;
let root: string;
let content: string;
let env: Record<string, string> = {};
let colds = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outage-almanac-'));
  root = await cloneInto(join(folder, 'clone'));
  await rm(join(root, 'content'), { recursive: true });
  content = await writeSmallArchive('again');
  const more = join(project, 'test/sites/fallback/content');
  for (const kind of ['providers', 'incidents', 'days'])
    await cp(join(more, kind), join(content, kind), { recursive: true });
  // As many as make a provider's list go on over more pages.
  const many = await readdir(join(content, 'incidents/many'));
  for (const name of many.toSorted().slice(55)) await rm(join(content, 'incidents/many', name));
  await build();
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Builds once more where was built before, and returns how many pages there are and how many were left as they were. */
async function build(): Promise<{ left: number; all: number }> {
  const { told } = await buildAndTell('again', { root, content, env });
  const [, left = '', all = ''] = /([\d,]+) of ([\d,]+) pages and files unchanged/.exec(told) ?? [];
  return { left: Number(left.replaceAll(',', '')), all: Number(all.replaceAll(',', '')) };
}

/** Builds again, and holds the site against one that was built where nothing was before, with nothing kept from any build. */
async function buildBoth(): Promise<{ left: number; all: number }> {
  const cold = join(folder, `cold-${String(colds++)}`);
  const counts = await build();
  // Not at the same time: Astro writes its types into one folder, whatever is built.
  await buildAndTell('cold', { root, content, env: { ...env, OUT_DIR: cold } });
  expect(differing(await hashesOf(cold), await hashesOf(join(root, 'dist')))).toEqual([]);
  await rm(cold, { recursive: true });
  return counts;
}

async function edit(path: string, change: (text: string) => string, from = content): Promise<void> {
  const text = await readFile(join(from, path), 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  await writeFile(join(from, path), changed);
}

const put = (path: string, text: string): Promise<void> => writeFile(join(content, path), text);
const move = (from: string, to: string): Promise<void> => rename(join(content, from), join(content, to));
const remove = (path: string): Promise<void> => rm(join(content, path), { recursive: true });

const incident = (title: string, facts: string): string => `---
title: ${title}
summary: It was down.
severity: full
${facts}
sources:
  - url: https://example.org/${title.replaceAll(' ', '-')}
    title: ${title}
    kind: news
---
What happened.
`;

const LEAP = 'incidents/azure/2012-02-29-leap-day';
const DOUBLE = 'incidents/twitter/2012-07-26-double-failure';

test('nothing is printed where nothing was changed, but for what no page answers for', async () => {
  const { left, all } = await buildBoth();
  expect(all).toBeGreaterThan(500);
  expect(all - left).toBeLessThan(25);
});

describe('a site that is built again is the one that is built anew when somebody', () => {
  test.each<[what: string, edits: () => Promise<unknown>]>([
    [
      'changes things',
      async () => {
        await edit(`${LEAP}.md`, (text) => text.replace('10:15Z', '23:59Z').replace('A date', 'A day'));
        await edit(`${LEAP}.fr.md`, (text) => text.replace('Une date', 'Un jour'));
        await edit('providers/azure.md', (text) => text.replace('Microsoft Azure', 'Azure'));
        await edit('causes.yaml', (text) => text.replace('en: Bug', 'en: A bug'));
        await edit('days/2020-01-02.md', (text) => text.replace('A day told', 'One day told'));
        const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } });
        await writeFile(join(content, 'incidents/example/lights.png'), await picture.png().toBuffer());
      },
    ],
    [
      'adds things',
      async () => {
        await put(
          'providers/mail.md',
          '---\nname: Mail\ncategories: [email]\nservices:\n  mail:\n    name: Letters\n---\n\nLetters.\n',
        );
        await put(
          'days/2012-07-26.md',
          '---\ntitle: A hard day\n---\n\nSee [that one](../incidents/twitter/2012-07-26-double-failure.md).\n',
        );
        await put(`${DOUBLE}.fr.md`, '---\ntitle: Une double panne\n---\n\nLe remplaçant tomba aussi.\n');
        await edit(
          'causes.yaml',
          (text) => `${text}gnomes:\n  name:\n    en: Gnomes\n  description:\n    en: It was them.\n`,
        );
        await put(
          'incidents/azure/2012-07-26-west-europe.md',
          incident(
            'Down in West Europe',
            'started: 2012-07-26T11:09Z\nended: 2012-07-28T13:33Z\ncauses: [gnomes]\nrelated:\n  - incident: twitter/2012-07-26-double-failure\n    as: coincidence\n    source: 1',
          ),
        );
        await put(
          'incidents/azure/2011-07-26-before.md',
          `${incident('The year before', 'started: 2011-07-26T11:09Z\nended: unknown\ncauses: [network]')}As [then](../twitter/2012-06-21-cascading-bug.md).\n`,
        );
      },
    ],
    [
      'renames things',
      async () => {
        await move(
          'incidents/twitter/2012-06-21-cascading-bug.md',
          'incidents/twitter/2012-06-21-cascade.md',
        );
        await edit('incidents/azure/2011-07-26-before.md', (text) =>
          text.replace('cascading-bug', 'cascade'),
        );
        await move('providers/example.md', 'providers/sample.md');
        await move('incidents/example', 'incidents/sample');
        await move('days/2012-07-26.md', 'days/2012-07-27.md');
        await edit('causes.yaml', (text) => text.replace('gnomes:', 'elves:'));
        await edit('incidents/azure/2012-07-26-west-europe.md', (text) => text.replace('gnomes', 'elves'));
      },
    ],
    [
      'withdraws and deletes things',
      async () => {
        await edit(`${LEAP}.md`, (text) =>
          text.replace('severity: full', 'severity: full\nwithdrawn: It never was.'),
        );
        await remove(`${DOUBLE}.fr.md`);
        await remove('days/2012-07-27.md');
        await remove('incidents/azure/2012-07-26-west-europe.md');
        await remove('providers/mail.md');
        await edit('causes.yaml', (text) => text.replace(/^elves:[^]*$/m, ''));
        await remove('incidents/many/2001-01-09-down.md');
      },
    ],
    [
      'describes the archive otherwise, edits what was built, and leaves something there',
      async () => {
        await edit('site.yaml', (text) => text.replace('en: A public record', 'en: A record'));
        await writeFile(join(root, 'dist/index.html'), 'Mine.');
        await rm(join(root, 'dist/providers/azure'), { recursive: true });
        await writeFile(join(root, 'dist/incidents/stray.html'), 'Mine too.');
        const fragments = join(root, 'dist/search/en/fragment');
        const [first = '', second = ''] = await readdir(fragments);
        await writeFile(join(fragments, first), 'Not found.');
        await rm(join(fragments, second));
        await writeFile(join(fragments, 'stray.pf_fragment'), 'Mine three.');
        await mkdir(join(root, 'dist/search/en/7/index'), { recursive: true });
        await writeFile(join(root, 'dist/search/en/7/index/stray.pf_index'), 'Mine four.');
      },
    ],
  ])('%s', async (_, edits) => {
    await edits();
    const { left } = await buildBoth();
    expect(left).toBeGreaterThan(0);
  });

  // What these change may stand on any page, so nothing has to be left.
  test.each<[what: string, edits: () => Promise<unknown>]>([
    [
      'names the archive otherwise and reads it at another time',
      () => {
        env = { SOURCE_DATE_EPOCH: '1750000000' };
        return edit('site.yaml', (text) => text.replace('title: Outage Almanac', 'title: Blackouts'));
      },
    ],
    [
      'changes a message and a component',
      async () => {
        await edit(
          'src/i18n/en.json',
          (text) => text.replace('"Outages"', '"Blackouts"').replace('"Providers"', '"Services"'),
          root,
        );
        await edit(
          'src/components/Sources.astro',
          (text) => text.replace('<ol', '<ol data-mine="yes"'),
          root,
        );
      },
    ],
  ])('%s', async (_, edits) => {
    await edits();
    await buildBoth();
  });
});

test('a build that is broken off leaves nothing that the next one goes by', async () => {
  const component = 'src/components/Sources.astro';
  await edit(
    component,
    (text) =>
      text.replace(
        '---\n',
        "---\nif (Astro.url.pathname.includes('leap-day')) throw new Error('broken off');\n",
      ),
    root,
  );
  await expect(build()).rejects.toThrow('broken off');
  await edit(component, (text) => text.replace(/if \(Astro.url.*\n/, ''), root);
  await buildBoth();
  expect(readdirSync(root).filter((name) => name.includes('before-'))).toEqual([]);
});

const random = randomFrom(20260724);
const oneOf = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
const many = (): string =>
  `incidents/many/2001-0${String(1 + Math.floor(random() * 2))}-2${String(Math.floor(random() * 4))}-down.md`;

const RANDOM_EDITS: readonly (() => Promise<void>)[] = [
  () => edit(many(), (text) => text.replace(/T\d\d:00Z/, `T${String(11 + Math.floor(random() * 9))}:00Z`)),
  () =>
    edit(many(), (text) =>
      text.replace(/causes: \[.*\]/, `causes: [${oneOf(['dns', 'power', 'storage'])}, human]`),
    ),
  () =>
    edit(many(), (text) => text.replace(/duration: .*/, `duration: ${oneOf(['3h', '26h', '~5h', '9h..'])}`)),
  () =>
    edit('providers/many.md', (text) =>
      text.replace(/name: Many.*/, `name: Many ${String(Math.floor(random() * 999))}`),
    ),
  () =>
    put(
      `incidents/many/2001-06-0${String(1 + Math.floor(random() * 9))}-more.md`,
      incident(
        `More ${String(random())}`,
        `started: 2001-06-0${String(1 + Math.floor(random() * 9))}\nended: unknown\ncauses: [unknown]`,
      ),
    ),
];

test.each([1, 2])('and so it is after changes in any order (%i)', async () => {
  for (let count = 0; count < 2; count++) await oneOf(RANDOM_EDITS.slice(0, 4))();
  const { left } = await buildBoth();
  expect(left).toBeGreaterThan(0);
});
