import { resolve } from 'node:path';
import { contentFolder as folderNamedIn } from '../content/folder.ts';

/** The content folder of this build, from the root of the disk. */
export function contentFolder(): string {
  return resolve(folderNamedIn(process.env));
}
