import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The folders and files of the project that pages are made by; what they are made of is asked of the archive. */
const FOLDERS = ['src', 'docs', 'public'];
const FILES = ['astro.config.ts', 'package.json', 'package-lock.json', 'node_modules/.package-lock.json'];

/** A hash of all that pages may show or be made by and that is not asked of the archive; `more` is what else there is. */
export async function hashOfWhole(root: string, more: readonly unknown[]): Promise<string> {
  const inside = await Promise.all(FOLDERS.map((folder) => filesIn(root, folder)));
  const files = [...inside.flat().sort(), ...FILES];
  const texts = await Promise.all(files.map((file) => readFile(join(root, file)).catch(() => undefined)));
  const hash = createHash('sha256').update(JSON.stringify([process.version, ...more]));
  files.forEach((file, place) => {
    const text = texts[place];
    hash.update(`\n${file} ${String(text?.length ?? 'none')}\n`).update(text ?? '');
  });
  return hash.digest('hex');
}

async function filesIn(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}
