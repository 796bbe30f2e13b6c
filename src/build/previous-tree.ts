import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { basename, dirname, join } from 'node:path';

/** What tells whether a file is still as it was written. */
export interface Mark {
  readonly size: number;
  readonly time: number;
}

/** The mark of a file; `undefined` where there is none. */
export function markOf(file: string): Mark | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() === true ? { size: stat.size, time: stat.mtimeMs } : undefined;
}

/** What an earlier build has put out, out of the way of the one that empties the folder that it was in. */
export interface PreviousTree {
  readonly folder: string;
}

/**
 * Moves what is in a folder into a new one beside it, and notes in `record` which, so that a later call can clear away what
 * a build left that was broken off. Moves nothing where that is not possible: the folder is on a disk of its own, a file is in use.
 */
export function setAside(folder: string, record: string): PreviousTree | undefined {
  try {
    const aside = mkdtempSync(join(dirname(folder), prefixOf(folder)));
    writeFileSync(record, aside);
    for (const name of readdirSync(folder))
      // Astro leaves it too: the folder may be a branch that is published.
      if (name !== '.git') renameSync(join(folder, name), join(aside, name));
    return { folder: aside };
  } catch {
    clearAside(folder, record);
    return undefined;
  }
}

/** Puts files of the previous tree back where they were, and those folders that are kept whole, and leaves no other. What stands there by now stays. */
export function putBack(
  { folder }: PreviousTree,
  into: string,
  files: ReadonlySet<string>,
  isWhole: (folder: string) => boolean = () => false,
): void {
  prune(folder, '', { files, isWhole });
  if (existsSync(folder)) merge(folder, into);
}

/** Removes what was set aside of a folder by this build or another, as far as `record` tells of it. */
export function clearAside(folder: string, record: string): void {
  if (!existsSync(record)) return;
  const aside = readFileSync(record, 'utf8');
  const isOurs = dirname(aside) === dirname(folder) && basename(aside).startsWith(prefixOf(folder));
  if (isOurs) rmSync(aside, { recursive: true, force: true });
  rmSync(record);
}

function prefixOf(folder: string): string {
  return `.${basename(folder)}.before-`;
}

interface Kept {
  readonly files: ReadonlySet<string>;
  readonly isWhole: (folder: string) => boolean;
}

/** Removes all but what is kept from a folder, and the folder where nothing is left in it. */
function prune(root: string, path: string, kept: Kept): boolean {
  const left = readdirSync(join(root, path), { withFileTypes: true }).filter((entry) => {
    const own = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory()) return kept.isWhole(own) || prune(root, own, kept);
    if (!kept.files.has(own)) unlinkSync(join(root, own));
    return kept.files.has(own);
  });
  if (left.length === 0) rmdirSync(join(root, path));
  return left.length > 0;
}

/** Moves what is in a folder into another, whole folders where it can. */
function merge(from: string, into: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(into, entry.name)];
    if (!existsSync(target)) renameSync(source, target);
    else if (entry.isDirectory()) merge(source, target);
  }
}
