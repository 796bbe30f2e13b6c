import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportToTerminal } from '../../src/cli/reporters/terminal.ts';
import { factsOf } from '../../src/content/facts.ts';
import { buildArchive } from '../../src/domain/archive.ts';
import { HOSTILE, HOSTILE_MDX } from '../markdown/hostile.ts';
import { HOSTILE_FACTS, HOSTILE_FILES, HOSTILE_PATHS, HOSTILE_TIMES } from './hostile.ts';
import { checkOf, edit, SMALL, type Files } from './small-archive.ts';

const SECRET = 'a-secret-of-the-machine-3f9c';
const MARK = 'nobody has touched this';
/** For a machine that does much else; whatever hangs, hangs longer. */
const PATIENCE = 60_000;

let folder = '';
let canary = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'almanac-hostile-'));
  canary = join(folder, 'canary');
  await writeFile(canary, MARK);
  process.env.CANARY = canary;
  process.env.SECRET = SECRET;
});

afterAll(async () => {
  delete process.env.CANARY;
  delete process.env.SECRET;
  await rm(folder, { recursive: true });
});

const PROVIDER = SMALL['providers/google.md'];
const BENIGN = SMALL['incidents/twitter/2012-06-21-bug.md'];

/** The n-th hostile file, as an incident of a provider of its own, beside one that is as it should be. */
function beside(path: (provider: string) => string, text: string, index: number): Files {
  const provider = `p${String(index)}`;
  return {
    [`providers/${provider}.md`]: PROVIDER,
    [`incidents/${provider}/2012-06-21-benign.md`]: BENIGN,
    [path(provider)]: text,
  };
}

function incidents(texts: readonly string[], ending = '.md'): Files {
  return Object.assign(
    {},
    ...texts.map((text, index) =>
      beside((provider) => `incidents/${provider}/2012-07-26-hostile${ending}`, text, index),
    ),
  ) as Files;
}

const withProse = (prose: string): string => `${BENIGN.replace('2012-06-21', '2012-07-26')}\n${prose}\n`;
const withFact = (fact: string): string => {
  const name = /^\w+(?=:)/.exec(fact)?.[0] ?? '';
  return BENIGN.replace(new RegExp(`^${name}:.*\n(?:  .*\n)*`, 'm'), '').replace('---\n', `---\n${fact}\n`);
};
const withTime = (time: string): string =>
  edit(
    BENIGN,
    ['started: 2012-06-21', 'started: 2012-07-26'],
    ['duration: 2h', `ended: unknown\nnoticed: ${time}`],
  );

/** Checks hostile files by the hundred in one process, and gives the paths that were refused and those that passed. */
async function refusedOf(files: Files): Promise<{ refused: Set<string>; passed: string[] }> {
  const all = { ...SMALL, ...files };
  const start = performance.now();
  const { contents, problems } = checkOf(all);
  const report = reportToTerminal(problems, contents.paths.length);
  expect(performance.now() - start).toBeLessThan(PATIENCE);
  expect(report).not.toContain(SECRET);
  expect(report).not.toContain(MARK);
  expect(report).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
  expect(await readFile(canary, 'utf8')).toBe(MARK);
  expect(globalThis).not.toHaveProperty('owned');
  expect({}).not.toHaveProperty('owned');
  const refused = new Set(problems.map(({ path }) => path));
  expect([...refused].filter((path) => path.endsWith('-benign.md') || path in SMALL)).toEqual([]);
  return {
    refused,
    passed: Object.keys(files).filter((path) => path.includes('hostile') && !refused.has(path)),
  };
}

/** What passes goes on to the archive as what it is, and the write-up beside each is there. */
function expectReadable(files: Files, passed: readonly string[]): void {
  const sound = Object.entries(files).filter(([path]) => !path.includes('hostile') || passed.includes(path));
  const { contents, problems } = checkOf({ ...SMALL, ...Object.fromEntries(sound) });
  expect(problems).toEqual([]);
  const { incidents: read } = buildArchive(factsOf(contents));
  const ids = read.map(({ id }) => id);
  expect(ids).toEqual(
    expect.arrayContaining(passed.map((path) => path.replace(/^incidents\/|\.mdx?$/g, ''))),
  );
  expect(ids.filter((id) => id.endsWith('-benign'))).toHaveLength(
    sound.filter(([path]) => path.endsWith('-benign.md')).length,
  );
}

describe('by the hundred in one archive, none runs, leaks, hangs or hides another', () => {
  test(
    'hostile prose',
    async () => {
      const files = incidents(HOSTILE.map(withProse));
      const { passed } = await refusedOf(files);
      expect(passed.length).toBeLessThan(HOSTILE.length / 2);
      expectReadable(files, passed);
    },
    PATIENCE,
  );

  test(
    'hostile MDX',
    async () => {
      const bodies = [...HOSTILE_MDX, ...HOSTILE];
      const files = incidents(bodies.map(withProse), '.mdx');
      const { passed } = await refusedOf(files);
      expect(passed.length).toBeLessThan(bodies.length / 3);
      expectReadable(files, passed);
    },
    PATIENCE,
  );

  test(
    'hostile files and facts, each of them refused',
    async () => {
      const texts = [...HOSTILE_FILES, ...HOSTILE_FACTS.map(withFact)];
      const { passed } = await refusedOf(incidents(texts));
      expect(passed.map((path) => texts[Number(/\d+/.exec(path)?.[0])])).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'times that are none, each of them refused',
    async () => {
      const { passed } = await refusedOf(incidents(HOSTILE_TIMES.map(withTime)));
      expect(passed.map((path) => HOSTILE_TIMES[Number(/\d+/.exec(path)?.[0])])).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'names of files, each of them refused by its name or passed over',
    async () => {
      const files = Object.fromEntries(HOSTILE_PATHS.map((path) => [path, BENIGN]));
      const { refused } = await refusedOf(files);
      // Hidden files, and what no folder can give, are not read at all.
      const read = new Set(checkOf({ ...SMALL, ...files }).contents.documents.map(({ path }) => path));
      const isHidden = (path: string): boolean => /(?:^|\/)\./.test(path);
      expect(
        HOSTILE_PATHS.filter((path) => !refused.has(path) && (read.has(path) || !isHidden(path))),
      ).toEqual([]);
    },
    PATIENCE,
  );
});
