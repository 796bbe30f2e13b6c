import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';

/** The project that these tests belong to. */
export const project = resolve(import.meta.dirname, '../..');

/** What a build is told, beside where it puts its files. */
export interface Wishes {
  /** The folder of the project; this one where none is given. */
  root?: string;
  content?: string;
  base?: string;
  url?: string;
  /** More of the environment: the time zone, the locale. */
  env?: Record<string, string>;
}

/** What a test runner leaves in the environment, which would change what Astro builds, and what only a test may decide. */
const notInherited =
  /^(?:NODE_ENV|VITEST.*|TEST|MODE|DEV|PROD|SSR|BASE_URL|CONTENT_DIR|OUT_DIR|SITE_URL|BASE_PATH|SOURCE_DATE_EPOCH)$/;

/** The environment as an operator has it. */
export function inherited(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => !notInherited.test(key)));
}

/**
 * Runs `npm run build` as an operator would, into `dist/` of the test's folder of this name, or of another root, and returns
 * that folder. Throws all that the build printed where it fails.
 */
export async function buildSite(name: string, wishes: Wishes = {}): Promise<string> {
  return (await buildAndTell(name, wishes)).out;
}

/** The same, and what the build printed. In another root the folder that it puts its files into is left as it is. */
export async function buildAndTell(
  name: string,
  { root, content, base, url, env }: Wishes = {},
): Promise<{ out: string; told: string }> {
  const out = join(root ?? outputFolder(name), 'dist');
  if (root === undefined) await rm(out, { recursive: true, force: true });
  const wishes = {
    CONTENT_DIR: content,
    BASE_PATH: base,
    SITE_URL: url,
    // A clone builds where a clone does by itself.
    OUT_DIR: root === undefined ? out : undefined,
  };
  const given = Object.entries(wishes).filter(([, value]) => value !== undefined);
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['--run', 'build'], {
      cwd: root ?? project,
      env: { ...inherited(), ...Object.fromEntries(given), ...env },
      maxBuffer: 1e8,
    });
    return { out: env?.OUT_DIR ?? out, told: stdout };
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`The build of ${name} failed:\n${stdout}${stderr}`);
  }
}

/** The folder in which a test of this name may write; it is not kept under version control. */
export function outputFolder(name: string): string {
  return join(project, 'test', 'output', name);
}

/** Every file below a folder, by its path from there with `/` between names, ascending. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The sha256 of every file below a folder, by path. */
export async function hashesOf(folder: string): Promise<Record<string, string>> {
  const files = await filesOf(folder);
  const hashes = files.map(async (file) => {
    const bytes = await readFile(join(folder, file));
    return [file, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}

/** The files that only one of two sites has, or that are not the same in both. */
export function differing(one: Record<string, string>, another: Record<string, string> = {}): string[] {
  const files = new Set([...Object.keys(one), ...Object.keys(another)]);
  return [...files].filter((file) => one[file] !== another[file]);
}
