import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { checkFolder, type Report } from '../content/check.ts';
import { fixed } from '../content/fixes.ts';
import { contentFolder, FolderError } from '../content/folder.ts';
import { readArguments, type Wish } from './arguments.ts';
import { findingsOf, type Findings } from './findings.ts';
import { reportToGithub } from './reporters/github.ts';
import { reportAsJson } from './reporters/json.ts';
import { tellFindings } from './reporters/terminal.ts';

const USAGE = `Checks the write-ups of an archive and tells every fault with what to write instead.

  npm run check                          everything
  npm run check -- content/days          only what is in these files and folders
  npm run check -- --all                 lists each warning, however many there are
  npm run check -- --fix                 first puts in form what is certain; docs/check.md says what
  npm run check -- --reporter github     as annotations on a pull request; also: json, terminal

The folder is content/, or what CONTENT_DIR names.
Exit codes: 0 no error (warnings or none), 1 errors in the content, 2 wrong use.`;

/** Effects of the command: which folder it reads, what time it is, a word that nobody can guess, how it reads and writes files, where it tells. */
interface World {
  readonly folder: string;
  readonly now: Date;
  readonly token: string;
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Runs the command and gives its exit code. */
export async function check(args: readonly string[], world: World): Promise<0 | 1 | 2> {
  const wish = readArguments(args);
  if (typeof wish === 'string') return refuse(`${wish}\n\n${USAGE}`, world);
  if (wish.help) {
    world.print(USAGE);
    return 0;
  }
  try {
    return await checkAsWished(wish, world);
  } catch (error) {
    if (!(error instanceof FolderError)) throw error;
    return refuse(error.message, world);
  }
}

function refuse(sentence: string, { complain }: World): 2 {
  complain(sentence);
  return 2;
}

async function checkAsWished(wish: Wish, world: World): Promise<0 | 1 | 2> {
  const { folder } = world;
  const clock = world.now.getTime() / 1000;
  const asked = wish.paths.map((path) => relative(folder, resolve(path)).split(sep).join('/'));
  const isAskedFor = (path: string): boolean => asked.length === 0 || asked.some((part) => holds(part, path));
  const report = await checkFolder(folder, clock);
  const stray = asked.findIndex((part) => !isThere(part, report));
  if (stray !== -1)
    return refuse(`There is no ${wish.paths[stray] ?? ''} in the content folder ${folder}.`, world);
  const inForm = wish.fix ? await fix(report, isAskedFor, world) : [];
  const last = inForm.length === 0 ? report : await checkFolder(folder, clock);
  const findings = findingsOf(last, folder, isAskedFor, wish.all || wish.reporter === 'json');
  world.print(tell({ ...findings, fixed: inForm }, wish, world.token));
  return findings.errors.length === 0 ? 0 : 1;
}

/** Whether a file, or a folder, is or holds a path. */
function holds(part: string, path: string): boolean {
  return part === '' || path === part || path.startsWith(`${part}/`);
}

/** A file that is missing can be told of too. */
function isThere(part: string, { contents, problems }: Report): boolean {
  return [...contents.paths, ...problems.map(({ path }) => path)].some((path) => holds(part, path));
}

async function fix(
  { contents }: Report,
  isAskedFor: (path: string) => boolean,
  { folder, read, write }: World,
): Promise<string[]> {
  const changed: string[] = [];
  for (const document of contents.documents.filter(
    ({ path, unread }) => unread === undefined && isAskedFor(path),
  )) {
    const bytes = fixed(document, await read(join(folder, document.path)));
    if (bytes) await write(join(folder, document.path), bytes);
    if (bytes) changed.push(document.path);
  }
  return changed;
}

function tell(findings: Findings, { reporter }: Wish, token: string): string {
  switch (reporter) {
    case 'terminal':
      return tellFindings(findings);
    case 'github':
      // Annotations stand on files as the repository names them.
      return reportToGithub({ ...findings, folder: relative('', findings.folder) }, token);
    case 'json':
      return reportAsJson(findings);
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
    token: randomUUID(),
    read: (path) => readFile(path),
    write: (path, bytes) => writeFile(path, bytes),
    print: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
  });
}
