import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeArchive } from '../../scripts/bench/archive.ts';
import { checkFolder, type Report } from '../../src/content/check.ts';
import { factsOf } from '../../src/content/facts.ts';
import { readFolder } from '../../src/content/folder.ts';
import { buildArchive } from '../../src/domain/archive.ts';

let folder: string;
let report: Report;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'almanac-bench-'));
  await writeArchive(join(folder, 'one'), { incidents: 200, languages: ['en', 'fr'] });
  await writeArchive(join(folder, 'other'), { incidents: 200, languages: ['en', 'fr'] });
  await writeArchive(join(folder, 'english'), { incidents: 200, languages: ['en'] });
  report = await checkFolder(join(folder, 'one'), Date.UTC(2026, 0, 1) / 1000);
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

describe('a made-up archive', () => {
  it('passes the gate', () => {
    expect(report.problems).toEqual([]);
  });

  it('is the same each time', async () => {
    const [one, other] = await Promise.all(['one', 'other'].map((name) => readFolder(join(folder, name))));
    expect(one?.length).toBeGreaterThan(240);
    expect(one).toEqual(other);
  });

  it('has as many incidents as were asked for, of forty providers, some of them at once', () => {
    const archive = buildArchive(factsOf(report.contents));
    expect(archive.incidents).toHaveLength(200);
    expect(archive.providers).toHaveLength(40);
    const providersOn = (day: string): number =>
      new Set(archive.incidentsOn(day).map(({ provider }) => provider)).size;
    const together = archive.days.filter((day) => providersOn(day) > 1);
    expect(together.length).toBeGreaterThan(10);
  });

  it('has some MDX, and some incidents in French where that was asked for', async () => {
    const pathsOf = async (name: string): Promise<string[]> =>
      (await readFolder(join(folder, name))).map(({ path }) => path);
    const [both, english] = [await pathsOf('one'), await pathsOf('english')];
    expect(both.filter((path) => path.endsWith('.mdx')).length).toBeGreaterThan(5);
    expect(both.filter((path) => /\.fr\.mdx?$/.test(path)).length).toBeGreaterThan(50);
    expect(english.filter((path) => path.includes('.fr.'))).toEqual([]);
    expect(await readFile(join(folder, 'english/site.yaml'), 'utf8')).not.toMatch(/\bfr\b/);
  });
});
