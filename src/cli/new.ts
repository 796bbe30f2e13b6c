import { writeFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { blankIncident, blankProvider } from '../content/blank.ts';
import { checkFiles } from '../content/check.ts';
import { didYouMean } from '../content/did-you-mean.ts';
import { contentFolder, FolderError, readFolder, type StoredFile } from '../content/folder.ts';
import type { Contents } from '../content/contents.ts';
import { slugOf } from '../content/slug.ts';
import { reportToTerminal } from './reporters/terminal.ts';

const USAGE = `Begins the write-up of an outage: a file with all its fields, each with a word on what it is for.

  npm run new
  npm run new -- --provider twitter --day 2012-07-26 --title "Twitter goes dark" --source https://…

What is not given is asked for.

  --provider         the id of whose service it was, as in content/providers/
  --create-provider  the name of a provider that is not there yet; its file is begun too
  --day              the day on which it began, such as 2012-07-26
  --title            what happened, in one line
  --source           the address of a page that tells of it
  --words            the words in the name of the file; left out, those of the title

Exit codes: 0 written, 1 not written, 2 wrong use.`;

/** Effects of the command: the folder it writes into, what time it is, whom it asks and where it speaks. */
interface World {
  readonly folder: string;
  readonly now: Date;
  /** The answer to a question; `undefined` where nobody is there to answer. */
  readonly ask: (question: string) => Promise<string | undefined>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

type Wishes = Partial<
  Record<'provider' | 'create-provider' | 'day' | 'title' | 'source' | 'words' | 'help', string>
>;

/** A file to be written: its path in the content folder, and its text. */
interface Blank {
  readonly path: string;
  readonly text: string;
}

/** Something that keeps the command from writing, told in a sentence. */
class Refusal extends Error {}

/** Runs the command and gives its exit code. */
export async function begin(args: readonly string[], world: World): Promise<0 | 1 | 2> {
  const wishes = readArguments(args);
  if (typeof wishes === 'string') {
    if (wishes === '') world.print(USAGE);
    else world.complain(`${wishes}\n\n${USAGE}`);
    return wishes === '' ? 0 : 2;
  }
  try {
    const files = await readFolder(world.folder);
    const { contents } = checkFiles(files, world.now.getTime() / 1000);
    const blanks = await blanksOf(wishes, contents, world);
    refuseFaults(files, blanks, world);
    for (const blank of blanks) await writeNew(world, blank);
    world.print(tellNext(world.folder, blanks));
    return 0;
  } catch (error) {
    if (error instanceof Refusal || error instanceof FolderError) {
      world.complain(error.message);
      return error instanceof Refusal ? 1 : 2;
    }
    throw error;
  }
}

/** The wishes, '' for help, or the sentence that says what is wrong with the arguments. */
function readArguments(args: readonly string[]): Wishes | string {
  const text = { type: 'string' } as const;
  const options = {
    provider: text,
    'create-provider': text,
    day: text,
    title: text,
    source: text,
    words: text,
  };
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
    });
    const { help = false, ...wishes } = values;
    return help ? '' : wishes;
  } catch (error) {
    return error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
  }
}

async function blanksOf(wishes: Wishes, contents: Contents, world: World): Promise<Blank[]> {
  const known = [...contents.providers.keys()];
  const provider = slugOf(
    wishes.provider ??
      wishes['create-provider'] ??
      (await need(world, 'Whose service was it? The id of the provider, such as twitter:', '--provider')),
  );
  const isNew = !known.includes(provider);
  const name = isNew ? await nameOfNew(provider, wishes, known, world) : undefined;
  const started =
    wishes.day ?? (await need(world, 'On which day did it begin? Such as 2012-07-26:', '--day'));
  const title = wishes.title ?? (await need(world, 'What happened, in one line?', '--title'));
  const source = wishes.source ?? (await need(world, 'Where can one read of it? An address:', '--source'));
  const services = Object.keys(contents.providers.get(provider)?.draft.services ?? {});
  const path = `incidents/${provider}/${dateOf(started)}-${slugOf(wishes.words ?? title)}.md`;
  if (contents.paths.includes(path) || contents.paths.includes(`${path}x`))
    throw new Refusal(
      `${path} is there already, and stays as it is. Other words make another file: --words.`,
    );
  return [
    ...(name === undefined ? [] : [{ path: `providers/${provider}.md`, text: blankProvider(name) }]),
    {
      path,
      text: blankIncident({ title, started, source, services, today: world.now.toISOString().slice(0, 10) }),
    },
  ];
}

/** The name of a provider that is to be made; whoever only mistyped one is told so. */
async function nameOfNew(
  id: string,
  wishes: Wishes,
  known: readonly string[],
  world: World,
): Promise<string> {
  const near = didYouMean(id, known);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  const wished = wishes['create-provider'];
  if (wished !== undefined) return wished;
  const answer = await world.ask(
    `There is no provider ${id}.${hint} To make one, give its name, such as Example Cloud; an empty line stops:`,
  );
  if (answer !== undefined && answer.trim() !== '') return answer.trim();
  throw new Refusal(
    `There is no provider ${id}.${hint} Nothing was written. --create-provider "Its Name" begins its file too.`,
  );
}

async function need({ ask }: World, question: string, option: string): Promise<string> {
  const answer = (await ask(question))?.trim() ?? '';
  if (answer === '') throw new Refusal(`Nothing was written: an answer is missing. ${option} gives it too.`);
  return answer;
}

/** The day at the head of a moment, or the month where no more is known. */
function dateOf(started: string): string {
  const [date] = /^\d{4}-\d\d(?:-\d\d)?/.exec(started) ?? [];
  if (date !== undefined) return date;
  throw new Refusal(
    `Nothing was written: a day is written as 2012-07-26, or a month as 2012-07, and ${started} is neither.`,
  );
}

/** Refuses to write what the gate would refuse, in the gate's words. */
function refuseFaults(files: readonly StoredFile[], blanks: readonly Blank[], world: World): void {
  const added = blanks.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));
  const { problems } = checkFiles([...files, ...added], world.now.getTime() / 1000);
  const own = problems.filter(({ path }) => blanks.some((blank) => blank.path === path));
  if (own.length > 0)
    throw new Refusal(`Nothing was written.\n\n${reportToTerminal(own, blanks.length, world.folder)}`);
}

/** Writes a file where there is none; one that has come meanwhile stays. */
async function writeNew({ folder }: World, { path, text }: Blank): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Refusal(`${path} is there already, and stays as it is.`);
  }
}

function tellNext(folder: string, blanks: readonly Blank[]): string {
  const root = folder.replace(/\/+$/, '');
  const page = blanks.at(-1)?.path.replace(/\.md$/, '/') ?? '';
  return [
    ...blanks.map(({ path }) => `Written: ${root}/${path}`),
    '',
    'Open it. Lines that begin with # say what each field is for; take the # away from those you can fill, and the whole line from those you cannot.',
    'The story goes below the second ---.',
    '',
    'Then:',
    '  npm run check   tells what is still wrong, and what to write instead',
    `  npm start       shows it on http://localhost:4321/${page}`,
  ].join('\n');
}

if (import.meta.main) {
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  process.exitCode = await begin(process.argv.slice(2), {
    folder: contentFolder(process.env),
    now: new Date(),
    ask: async (question) => {
      process.stderr.write(`${question}\n> `);
      const { done = false, value } = await lines.next();
      return done ? undefined : value;
    },
    print: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
  });
  process.stdin.destroy();
}
