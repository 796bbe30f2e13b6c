import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file of a content folder: its path from there with `/` between names, and its bytes. */
export interface StoredFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Why the bytes were not read, where they were not. */
  readonly unread?: Unread | undefined;
}

/** Why a file is not read: it is no file but a link or a device, the system refuses it, or it is larger than any write-up. */
export type Unread = 'link' | 'refused' | 'too-large';

/** The largest file that is read, in bytes; the largest write-up of a busy archive has a tenth of it. */
export const LARGEST = 400_000;
const AT_ONCE = 64;
const NOTHING = new Uint8Array();

/**
 * Every file below a folder, by path in the order of code units, whatever order the disk has. Links are named and not
 * followed, since they can lead out of the folder. What is `known` by its path is not read again. Throws a `FolderError` where
 * there is no such folder.
 */
export async function readFolder(
  folder: string,
  known: ReadonlyMap<string, StoredFile> = new Map(),
): Promise<StoredFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new FolderError(
      `There is no folder ${folder} that can be read. CONTENT_DIR names the folder of the archive.`,
      {
        cause,
      },
    );
  });
  const named = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      entry,
      path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const files: StoredFile[] = [];
  for (let from = 0; from < named.length; from += AT_ONCE) {
    const batch = named.slice(from, from + AT_ONCE);
    files.push(
      ...(await Promise.all(
        batch.map(async ({ entry, path }) => known.get(path) ?? (await readStored(folder, path, entry))),
      )),
    );
  }
  return files;
}

async function readStored(folder: string, path: string, entry: Dirent): Promise<StoredFile> {
  if (!entry.isFile()) return { path, bytes: NOTHING, unread: 'link' };
  try {
    const { size } = await stat(join(folder, path));
    if (size > LARGEST) return { path, bytes: NOTHING, unread: 'too-large' };
    return { path, bytes: await readFile(join(folder, path)) };
  } catch {
    return { path, bytes: NOTHING, unread: 'refused' };
  }
}

/** The content folder that an environment names; left out or empty it is content/. The check and the build ask the same. */
export function contentFolder({ CONTENT_DIR: named = '' }: NodeJS.ProcessEnv): string {
  return named === '' ? 'content' : named;
}

/** A content folder that cannot be read: wrong use, rather than a fault in the content. */
export class FolderError extends Error {}
