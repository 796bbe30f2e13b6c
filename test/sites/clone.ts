import { copyFile, mkdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesOf, project } from './build.ts';

/** What is made by programs, or does not belong to the project. */
const notCopied = /^(?:node_modules|dist|\.astro|\.git|coverage|test\/output)\//;

/** Clones the project into a folder, its files written in the order given and under the mask given. */
export async function cloneInto(
  root: string,
  order: (files: string[]) => string[] = (files) => files,
  mask = 0o022,
): Promise<string> {
  const before = process.umask(mask);
  try {
    for (const file of order((await filesOf(project)).filter((each) => !notCopied.test(each)))) {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await copyFile(join(project, file), join(root, file));
    }
    await symlink(join(project, 'node_modules'), join(root, 'node_modules'));
  } finally {
    process.umask(before);
  }
  return root;
}
