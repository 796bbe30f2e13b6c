import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder, FolderError, readFolder } from '../content/folder.ts';
import { migrate, type Step } from '../content/migration.ts';

const USAGE = `Brings an archive to the newest format of content; site.yaml says in which it is.

  npm run migrate

The folder is content/, or what CONTENT_DIR names. Commit it first, so that you can look at what was changed.
Exit codes: 0 it is in the newest format, 1 it cannot be brought there, 2 wrong use.`;

/** Effects of the command: the folder it changes, and where it speaks. */
interface World {
  readonly folder: string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Runs the command, with these steps or else all that there are, and gives its exit code. */
export async function bringUpToDate(
  args: readonly string[],
  { folder, print, complain }: World,
  steps?: readonly Step[],
): Promise<0 | 1 | 2> {
  if (args.length > 0) {
    const isHelp = args.every((arg) => arg === '--help' || arg === '-h');
    (isHelp ? print : complain)(USAGE);
    return isHelp ? 0 : 2;
  }
  try {
    const migration = migrate(await readFolder(folder), steps);
    if ('refusal' in migration) {
      complain(`${migration.refusal} Nothing was changed.`);
      return 1;
    }
    for (const { path, bytes } of migration.files) await overwrite(join(folder, path), bytes);
    print(
      tell(
        migration.to,
        migration.files.map(({ path }) => path),
      ),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof FolderError)) throw error;
    complain(error.message);
    return 2;
  }
}

function tell(format: number, paths: readonly string[]): string {
  if (paths.length === 0) return `Format ${String(format)} is the newest; there is nothing to do.`;
  const changed = paths.map((path) => `Changed: ${path}`).join('\n');
  return `${changed}\n\nThe archive is in format ${String(format)} now. npm run check says whether all is well.`;
}

/** The new text takes the place of the old at one stroke, so that no file is ever there by half. */
async function overwrite(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${file}.new`, bytes);
  await rename(`${file}.new`, file);
}

if (import.meta.main) {
  process.exitCode = await bringUpToDate(process.argv.slice(2), {
    folder: contentFolder(process.env),
    print: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
  });
}
