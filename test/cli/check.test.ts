import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** What a real run of the command printed, and its exit code. */
interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as `npm run check` does. */
function run(args: readonly string[], folder?: string): Promise<Run> {
  const env = { ...process.env, ...(folder === undefined ? {} : { CONTENT_DIR: folder }) };
  return new Promise((done) => {
    execFile(process.execPath, [resolve('src/cli/check.ts'), ...args], { env }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'almanac-check-'));
  await cp(resolve('content'), folder, { recursive: true });
});

afterAll(() => rm(folder, { recursive: true }));

describe('the check as a command', () => {
  test('says that nothing is wrong, and leaves 0', async () => {
    const { code, stdout, stderr } = await run([], folder);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^No problems in \d+ files\.\n$/);
  });

  test('tells what is wrong, leaves 1, and touches no file', async () => {
    const path = join(folder, 'days/2012-07-26.md');
    const sound = await readFile(path, 'utf8');
    const faulty = sound.replace('title:', 'tittle:');
    await writeFile(path, faulty);
    const { code, stdout, stderr } = await run([], folder);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('days/2012-07-26.md');
    expect(stdout).toContain('title: A hard day for the cloud');
    expect(await readFile(path, 'utf8')).toBe(faulty);
    await writeFile(path, sound);
  });

  test('says in one sentence that a folder is missing, and leaves 2', async () => {
    const { code, stderr } = await run([], join(folder, 'nowhere'));
    expect(code).toBe(2);
    expect(stderr).toContain('nowhere');
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
  });

  test('leaves 2 for a wish that it does not know, and shows how it is used', async () => {
    const { code, stderr } = await run(['--frobnicate'], folder);
    expect(code).toBe(2);
    expect(stderr).toContain('frobnicate');
    expect(stderr).toContain('npm run check');
  });

  test('leaves 2 for a folder that is a file, and for a file to look at', async () => {
    expect((await run([], join(folder, 'site.yaml'))).code).toBe(2);
    const { code, stderr } = await run(['content/site.yaml'], folder);
    expect([code, stderr.split('\n')[0]]).toEqual([2, "Unexpected argument 'content/site.yaml'"]);
  });

  test('looks at content/ where CONTENT_DIR is empty', async () => {
    expect(await run([], '')).toMatchObject({ code: 0, stderr: '' });
  });

  test('does not mind who stops reading', async () => {
    const faulty = join(folder, 'days/2012-07-27.md');
    await writeFile(faulty, `---\n${'x: y\n'.repeat(5000)}---\n`);
    const child = spawn(process.execPath, [resolve('src/cli/check.ts')], {
      env: { ...process.env, CONTENT_DIR: folder },
    });
    let complaint = '';
    child.stderr.on('data', (part: Buffer) => {
      complaint += part.toString();
    });
    child.stdout.destroy();
    await once(child, 'close');
    expect(complaint).toBe('');
    await rm(faulty);
  });

  test('shows how it is used when asked, and leaves 0', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('CONTENT_DIR');
  });
});
