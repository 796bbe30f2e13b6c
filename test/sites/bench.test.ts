import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../scripts/bench/report.ts';
import { outputFolder, project } from './build.ts';

const folder = outputFolder('bench');
let printed: string;
let results: readonly Result[];

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  const run = promisify(execFile);
  const args = ['scripts/bench.ts', '--incidents', '20', '--folder', folder];
  printed = (await run(process.execPath, args, { cwd: project, maxBuffer: 1e8 })).stdout;
  const json = await readFile(join(folder, 'results.json'), 'utf8');
  results = (JSON.parse(json) as { results: Result[] }).results;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the bench', () => {
  it('measures every step of an archive', () => {
    expect(results.map(({ incidents, languages }) => ({ incidents, languages }))).toEqual([
      { incidents: 20, languages: ['en'] },
    ]);
    const steps = results.flatMap((result) => result.steps).filter(({ name }) => name !== 'bare Hugo');
    expect(steps.map(({ name }) => name)).toEqual([
      'check',
      'cold build',
      'build again, nothing changed',
      'build again, one outage changed',
      'search alone, with reading',
      'feeds alone, with reading',
    ]);
    for (const { cost } of steps) expect(cost.wall).toBeGreaterThan(0);
  });

  it('says what came out of each build', () => {
    const sizes = results.flatMap(({ steps }) => steps).flatMap(({ size }) => size ?? []);
    const [content, cold, again, changed] = sizes;
    expect(content).toMatchObject({ files: 62, pages: 0 });
    expect(cold?.pages).toBeGreaterThan(100);
    expect(again).toEqual(cold);
    expect(changed?.pages).toBe(cold?.pages);
    expect(changed?.bytes).not.toBe(cold?.bytes);
  });

  it('prints the same as a table', () => {
    expect(printed).toContain('### 20 incidents in en');
    for (const { name } of results.flatMap(({ steps }) => steps)) expect(printed).toContain(`| ${name} `);
  });

  it('tells work and memory where the system does', () => {
    const [check, cold] = results.flatMap(({ steps }) => steps);
    const isTold = process.platform === 'linux';
    expect((check?.cost.cpu ?? 0) > 0).toBe(isTold);
    expect((cold?.cost.memory ?? 0) > 50e6).toBe(isTold);
  });
});
