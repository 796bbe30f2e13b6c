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

/** An incident with so many old sources without a copy. */
function withSources(count: number): string {
  const sources = Array.from(
    { length: count },
    (_, index) =>
      `  - url: https://example.org/${String(index)}\n    title: News\n    kind: news\n    published: 2001-02-03\n`,
  );
  return `---\ntitle: Many saw it\nsummary: It was seen.\nseverity: full\nstarted: 2001-02-03\nended: unknown\ncauses: [unknown]\nsources:\n${sources.join('')}---\n`;
}

describe('the check as a command', () => {
  test('says that nothing is wrong, and leaves 0', async () => {
    const { code, stdout, stderr } = await run([], folder);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^No (?:problems|errors and \d+ warnings) in \d+ files\..*\n$/m);
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

  test('leaves 2 for a folder that is a file, and for a file that is not in the folder', async () => {
    expect((await run([], join(folder, 'site.yaml'))).code).toBe(2);
    const { code, stderr } = await run(['content/site.yaml'], folder);
    expect([code, stderr]).toEqual([2, `There is no content/site.yaml in the content folder ${folder}.\n`]);
  });

  test('leaves 2 for a reporter that it does not know', async () => {
    const { code, stderr } = await run(['--reporter', 'xml'], folder);
    expect([code, stderr.split('\n')[0]]).toEqual([
      2,
      'There is no reporter "xml". There are: terminal, github, json',
    ]);
  });

  test('tells of the files and folders that are asked for, counts the errors elsewhere, and leaves by the first', async () => {
    const path = join(folder, 'days/2012-07-26.md');
    const sound = await readFile(path, 'utf8');
    await writeFile(path, sound.replace('title:', 'tittle:'));
    const asked = await run([path], folder);
    expect(asked.code).toBe(1);
    expect(asked.stdout).toContain('1 error in 1 of 1 file.');
    expect((await run([join(folder, 'days')], folder)).code).toBe(1);
    const other = await run([join(folder, 'incidents/twitter')], folder);
    expect(other.code).toBe(0);
    expect(other.stdout).toContain('1 more error stands in other files.');
    expect(other.stdout).not.toContain('days/');
    await writeFile(path, sound);
  });

  test('tells warnings beside errors, counts both, and leaves 0 for warnings alone', async () => {
    const path = join(folder, 'days/2012-07-26.md');
    const sound = await readFile(path, 'utf8');
    const quoted = sound.replace(/^title: (.*)$/m, 'title: "$1"');
    await writeFile(path, quoted);
    const warned = await run([path], folder);
    expect([warned.code, warned.stdout]).toEqual([
      0,
      expect.stringContaining('No errors and 1 warning in 1 of 1 file.'),
    ]);
    await writeFile(path, quoted.replace('\n---\n', '\nmood: bad\n---\n'));
    const both = await run([path], folder);
    expect([both.code, both.stdout]).toEqual([
      1,
      expect.stringContaining('1 error and 1 warning in 1 of 1 file.'),
    ]);
    expect(both.stdout).toContain('[schema]');
    expect(both.stdout).toContain('[canonical-form]');
    await writeFile(path, sound);
  });

  test('tells many warnings of one rule in one line, and each where all are asked for', async () => {
    const path = join(folder, 'incidents/twitter/2001-02-03-many-sources.md');
    await writeFile(path, withSources(6));
    const { code, stdout } = await run([path], folder);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^6 warnings in 1 file: A source .*\[archived-copy\]\n  npm run check -- --all/m),
    ]);
    expect(stdout).toContain('No errors and 6 warnings in 1 file.');
    const all = await run(['--all', path], folder);
    expect(all.stdout.match(/Warning: .*\[archived-copy\]$/gm)).toHaveLength(6);
    await rm(path);
  });

  test('puts files in form, says which, and touches no other', async () => {
    const path = join(folder, 'days/2012-07-26.md');
    const sound = await readFile(path, 'utf8');
    const quoted = sound.replace(/^title: (.*)$/m, 'title: "$1"');
    await writeFile(path, quoted);
    const elsewhere = await run(['--fix', join(folder, 'providers')], folder);
    expect([elsewhere.code, await readFile(path, 'utf8')]).toEqual([0, quoted]);
    const { code, stdout } = await run(['--fix', path], folder);
    expect([code, stdout]).toEqual([0, `Put in form:\n  ${path}\n\nNo problems in 1 file.\n`]);
    expect(await readFile(path, 'utf8')).toBe(sound);
    expect((await run(['--fix', path], folder)).stdout).toBe('No problems in 1 file.\n');
  });

  test('speaks to GitHub and to programs', async () => {
    const path = join(folder, 'days/2012-07-26.md');
    const sound = await readFile(path, 'utf8');
    await writeFile(path, sound.replace('title:', 'tittle:'));
    const [github, json] = [
      await run(['--reporter', 'github'], folder),
      await run(['--reporter=json'], folder),
    ];
    expect(github.code).toBe(1);
    expect(github.stdout).toMatch(/^::error file=.*days\/2012-07-26\.md,line=\d+,col=1,title=schema::/);
    const [, token = ''] = /^::stop-commands::(.+)$/m.exec(github.stdout) ?? [];
    expect(github.stdout).toMatch(new RegExp(`^::${token}::$`, 'm'));
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({ format: 1, errors: 1 });
    await writeFile(path, sound);
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
