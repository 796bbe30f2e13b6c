import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { contentFolder, FolderError, readFolder, type StoredFile } from '../content/folder.ts';
import { readAnswer, type Answers } from '../importers/answers.ts';
import type { TextFile } from '../importers/format.ts';
import { formatNamed, FORMATS, guessFormat } from '../importers/formats.ts';
import { decode, withoutLost } from '../importers/letters.ts';
import { isMemory } from '../importers/memory.ts';
import { planImport, type Plan } from '../importers/plan.ts';
import type { Draft } from '../importers/provider-files.ts';
import { readImportArguments, type ImportWish } from './import-arguments.ts';
import { printRefused, tellImport } from './import-report.ts';

const USAGE = `Brings the records of another status page or list of outages into the archive.

  npm run import -- <file or folder> --provider <id>
  npm run import -- statuspage incidents.json --provider github --name GitHub

Formats, guessed where none is named:
${FORMATS.map(({ name, title }) => `  ${name.padEnd(20)} ${title}`).join('\n')}

  --provider <id>    whose outages they are, as in content/providers/
  --name <name>      the name of a provider that is not there yet; its file is made
  --into <folder>    the content folder; left out, content/ or what CONTENT_DIR names
  --dry-run          tells what would be written, and writes nothing
  --time-zone <zone> the clock of times that do not name one: Europe/Paris, UTC, +02:00
  --map <answer>     what a record does not say: severity.critical=full; or a file with an answer a line
  --source <url>     the page that tells of the records that have none of their own
  --mapping <file>   which column of a CSV file is what
  --encoding <name>  how the letters are saved, where that is not UTF-8
  --report <file>    where to list what was refused; left out, import-refused.txt

What is refused is told with its reason; nothing is guessed. A second run writes only what has changed, and never over what
somebody wrote. docs/importing.md tells more.
Exit codes: 0 all is in the archive, 1 something was refused, 2 wrong use.`;

/** Effects of the command: its folder, what time it is, and where it speaks. */
interface World {
  readonly folder: string;
  readonly now: Date;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Something that keeps the command from reading at all, told in a sentence. */
class Refusal extends Error {}

/** Runs the command and gives its exit code. */
export async function importRecords(args: readonly string[], world: World): Promise<0 | 1 | 2> {
  const wish = readImportArguments(args);
  if (typeof wish === 'string' || wish.help) {
    (typeof wish === 'string' ? world.complain : world.print)(
      typeof wish === 'string' ? `${wish}\n\n${USAGE}` : USAGE,
    );
    return typeof wish === 'string' ? 2 : 0;
  }
  try {
    return await importAsWished(wish, world);
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof FolderError)) throw error;
    world.complain(error.message);
    return error instanceof Refusal ? 1 : 2;
  }
}

async function importAsWished(wish: ImportWish, world: World): Promise<0 | 1> {
  const folder = (wish.into ?? world.folder).replace(/\/+$/, '');
  const content = await readContent(folder);
  refuseUnlessArchive(content, folder);
  const { files, broken } = await readInput(wish);
  const format = wish.format === undefined ? guessFormat(files) : formatNamed(wish.format);
  if (!format) throw new Refusal(unknownFormat(wish.from, files));
  const [mapping] = wish.mapping === undefined ? [] : [await readText(wish.mapping, wish.mapping, undefined)];
  const items = withoutLost(format.read(files, { mapping: mapping?.file }), broken);
  const options = { ...wish, format: format.name, answers: await readAnswers(wish.maps) };
  const plan = planImport(content, items, options, world.now.getTime() / 1000);
  if (plan.read === 0)
    throw new Refusal(`${format.title} finds no record in ${wish.from}. Nothing was written.`);
  if (!wish.isDry) await write(plan, folder);
  if (plan.refused.length > 0 && !wish.isDry) await writeFile(wish.report, printRefused(plan.refused));
  const passedOver = files.filter((file) => !format.isOwn(file)).map(({ path }) => path);
  world.print(
    tellImport(plan, {
      ...wish,
      format: format.title,
      folder,
      passedOver: wish.format === undefined ? passedOver : [],
    }),
  );
  return plan.refused.length > 0 ? 1 : 0;
}

/** The content folder, with what importers remember of it, however much that is. */
async function readContent(folder: string): Promise<StoredFile[]> {
  const files = await readFolder(folder);
  return Promise.all(
    files.map(async (file) =>
      file.unread === 'too-large' && isMemory(file.path)
        ? { path: file.path, bytes: await readFile(join(folder, file.path)) }
        : file,
    ),
  );
}

function refuseUnlessArchive(content: readonly StoredFile[], folder: string): void {
  const missing = ['site.yaml', 'causes.yaml'].filter((name) => !content.some(({ path }) => path === name));
  if (missing.length > 0)
    throw new Refusal(
      `There is no ${missing.join(' and no ')} in ${folder}/, with which an archive begins. docs/your-own-archive.md shows both, ready to copy.`,
    );
}

function unknownFormat(from: string, files: readonly TextFile[]): string {
  const names = FORMATS.map(({ name }) => name).join(', ');
  if (files.length === 0) return `There is no file of text in ${from}. Nothing was written.`;
  if (files.every(({ text }) => text.trim() === '')) return `${from} is empty. Nothing was written.`;
  return `No format knows ${from} as its own. Name one before it: ${names}. Nothing was written.`;
}

async function readAnswers(maps: readonly string[]): Promise<Answers> {
  const answers = new Map<string, string>();
  for (const map of maps) {
    const lines = map.includes('=') ? [map] : (await readText(map, map, undefined)).file.text.split('\n');
    for (const line of lines
      .map((each) => each.trim())
      .filter((each) => each !== '' && !each.startsWith('#'))) {
      const answer = readAnswer(line);
      if (!answer) throw new Refusal(`${map} has a line that is no answer: ${line.slice(0, 80)}`);
      answers.set(...answer);
    }
  }
  return answers;
}

/** The largest input that is read, in bytes. */
const LARGEST = 200_000_000;
const READ = /\.(?:mdx?|markdown|ya?ml|toml|jsonl?|csv|tsv|txt|atom|xml)$|(?:^|\/)[^.]+$/i;

/** The files of an input, by path, and which of them lost letters in reading. */
async function readInput({
  from,
  encoding,
}: ImportWish): Promise<{ files: TextFile[]; broken: Set<string> }> {
  const info = await stat(from).catch(() => undefined);
  if (!info) throw new Refusal(`There is no ${from} that can be read.`);
  const paths = info.isDirectory() ? await pathsIn(from) : [''];
  const [files, broken]: [TextFile[], Set<string>] = [[], new Set()];
  let size = 0;
  for (const path of paths) {
    const file = join(from, path);
    size += (await stat(file)).size;
    if (size > LARGEST) throw new Refusal(`${from} is larger than 200 MB. Read it in parts.`);
    const read = await readText(file, path === '' ? basename(from) : path, encoding);
    files.push(read.file);
    if (!read.isWhole) broken.add(read.file.path);
  }
  return { files, broken };
}

async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => READ.test(path) && !/(?:^|\/)(?:\.|node_modules\/)/.test(path))
    .sort();
}

async function readText(
  file: string,
  path: string,
  encoding: string | undefined,
): Promise<{ file: TextFile; isWhole: boolean }> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) throw new Refusal(`There is no ${file} that can be read.`);
  const { text, isWhole } = decode(bytes, encoding);
  return { file: { path, text }, isWhole };
}

/** How many files are written at once. */
const AT_ONCE = 32;

/** Writes files before what is remembered of them: what is not remembered counts as somebody's own, and is safe. */
async function write({ providers, steps, memories }: Plan, folder: string): Promise<void> {
  const drafts = [...providers, ...steps.flatMap((step) => step.drafts)];
  for (let from = 0; from < drafts.length; from += AT_ONCE)
    await Promise.all(drafts.slice(from, from + AT_ONCE).map((draft) => writeWhole(folder, draft)));
  for (const memory of memories) await writeWhole(folder, memory);
}

/** The new text takes the place of the old at one stroke, so that no file is ever there by half. */
async function writeWhole(folder: string, { path, text }: Draft): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

if (import.meta.main) {
  process.exitCode = await importRecords(process.argv.slice(2), {
    folder: contentFolder(process.env),
    now: new Date(),
    print: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
  });
}
