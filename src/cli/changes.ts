import { checkFolder } from '../content/check.ts';
import { factsOf } from '../content/facts.ts';
import { FolderError } from '../content/folder.ts';
import { buildArchive, type Archive } from '../domain/archive.ts';
import { compareArchives } from '../domain/changes.ts';
import { tellChanges } from './reporters/changes.ts';

const USAGE = `Tells, as Markdown, what a change does to the data: incidents added, changed and removed, figures moved.

  npm run changes -- <content folder before> <content folder after>

Exit codes: 0 told, 1 one of the two has faults, 2 wrong use.`;

/** Effects of the command: what time it is and where it writes. */
interface World {
  readonly now: Date;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Runs the command and gives its exit code. */
export async function changes(args: readonly string[], world: World): Promise<0 | 1 | 2> {
  const [before, after, ...more] = args;
  if (
    before === undefined ||
    after === undefined ||
    more.length > 0 ||
    args.some((arg) => arg.startsWith('-'))
  ) {
    world.complain(USAGE);
    return 2;
  }
  try {
    const [old, fresh] = [await readArchive(before, world), await readArchive(after, world)];
    if (!old || !fresh) return 1;
    world.print(tellChanges(compareArchives(old, fresh), old, fresh));
    return 0;
  } catch (error) {
    if (!(error instanceof FolderError)) throw error;
    world.complain(error.message);
    return 2;
  }
}

/** The archive in a folder; where it has faults, that is said and there is none. */
async function readArchive(folder: string, { now, complain }: World): Promise<Archive | undefined> {
  const { contents, problems } = await checkFolder(folder, now.getTime() / 1000);
  if (problems.length === 0) return buildArchive(factsOf(contents));
  complain(`${folder} has ${String(problems.length)} faults; npm run check tells them.`);
  return undefined;
}

if (import.meta.main) {
  process.exitCode = await changes(process.argv.slice(2), {
    now: new Date(),
    print: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
  });
}
