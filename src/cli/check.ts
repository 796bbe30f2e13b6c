import { parseArgs } from 'node:util';
import { checkFolder } from '../content/check.ts';
import { FolderError } from '../content/folder.ts';
import { contentFolder } from './folder.ts';
import { reportToTerminal } from './reporters/terminal.ts';

const USAGE = `Checks the write-ups of an archive and tells every fault with what to write instead.

  npm run check

The folder is content/, or what CONTENT_DIR names.
Exit codes: 0 no fault, 1 faults in the content, 2 wrong use.`;

/** Effects of the command: where it writes, what time it is, which folder it reads. */
interface World {
  readonly folder: string;
  readonly now: Date;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Runs the command and gives its exit code. */
export async function check(args: readonly string[], world: World): Promise<0 | 1 | 2> {
  const wish = readArguments(args);
  if (wish === 'help') {
    world.print(USAGE);
    return 0;
  }
  if (wish !== 'check') {
    world.complain(`${wish}\n\n${USAGE}`);
    return 2;
  }
  try {
    const { contents, problems } = await checkFolder(world.folder, world.now.getTime() / 1000);
    world.print(reportToTerminal(problems, contents.paths.length, world.folder));
    return problems.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof FolderError)) throw error;
    world.complain(error.message);
    return 2;
  }
}

/** `check`, `help`, or the sentence that says what is wrong with the arguments. */
function readArguments(args: readonly string[]): string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { help: { type: 'boolean', short: 'h' } },
      allowPositionals: false,
    });
    return values.help === true ? 'help' : 'check';
  } catch (error) {
    return error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
  }
}

if (import.meta.main) {
  // Whoever reads only the beginning, as `| head` does, has read enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = await check(process.argv.slice(2), {
    folder: contentFolder(process.env),
    now: new Date(),
    print: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
  });
}
