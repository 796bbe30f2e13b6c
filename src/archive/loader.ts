import type { Loader, LoaderContext } from 'astro/loaders';
import { relative, resolve, sep } from 'node:path';
import { checkFiles, type Report } from '../content/check.ts';
import type { Contents } from '../content/contents.ts';
import type { Document } from '../content/document.ts';
import { factsOf } from '../content/facts.ts';
import { readFolder, type StoredFile } from '../content/folder.ts';
import type { Kind } from '../content/place.ts';
import type { Problem } from '../content/problem.ts';
import { contentFolder } from './folder.ts';
import { offerPassed, type Passed } from './latest.ts';

/** Content with faults: the build stops, and says each of them. */
class FaultyContent extends Error {
  override name = 'FaultyContent';
}

/** The one reading of the content folder that all collections share; while somebody edits, up to the next edit. */
let reading: Promise<Report> | undefined;

function readOnce(): Promise<Report> {
  reading ??= readAgain();
  return reading;
}

const unchanged = new Map<string, StoredFile>();

/** Reads what was not read before or was edited since. */
async function readAgain(): Promise<Report> {
  const files = await readFolder(contentFolder(), unchanged);
  for (const file of files) unchanged.set(file.path, file);
  return checkFiles(files, Date.now() / 1000);
}

/** A build has no more use for what was read than to fill its collections, and all of them are waiting for it. */
function letGo(): void {
  unchanged.clear();
  setImmediate(() => {
    reading = undefined;
  });
}

/** Every collection by its kind. */
const collections = new Map<Kind, LoaderContext>();

/** A loader that tells a collection which files of one kind there are, and the pages what has passed the gate; it throws where any file has a fault. */
export function loaderOf(kind: Kind): Loader {
  return {
    name: `almanac-${kind}`,
    load: async (context) => {
      const contents = await fill(context, kind);
      if (collections.size === 0) offer(contents, context);
      if (context.watcher === undefined) letGo();
      collections.set(kind, context);
    },
  };
}

const filled = new WeakSet<Document>();

async function fill(context: LoaderContext, kind: Kind): Promise<Contents> {
  const { store } = context;
  const { contents, problems } = await readOnce();
  if (problems.length > 0) throw new FaultyContent(tell(problems));
  const documents = contents.documents.filter(({ place }) => place.kind === kind);
  const paths = new Set(documents.map(({ path }) => path));
  for (const key of store.keys()) if (!paths.has(key)) store.delete(key);
  const isTranslation = ({ place }: Document): boolean => place.language !== undefined;
  // Originals first: editors look at the first entry to see whether a collection is one of files.
  for (const document of documents.toSorted((a, b) => Number(isTranslation(a)) - Number(isTranslation(b)))) {
    if (filled.has(document)) continue;
    filled.add(document);
    const { path, text } = document;
    const filePath = isTranslation(document) ? {} : { filePath: fromProject(path) };
    // With the facts in it the store of a large archive is larger than all that is made of it, and a module to be bundled.
    store.set({ id: path, data: {}, digest: context.generateDigest(text), ...filePath });
  }
  return contents;
}

/** Hands what was read to the pages; where files are watched, what they hold by then. */
function offer(contents: Contents, { watcher, config }: LoaderContext): void {
  const where = { SITE_URL: config.site, BASE_PATH: config.base };
  const passed = passedOf(contents, where);
  if (watcher) watch(watcher, { contents, passed });
  else offerPassed(() => Promise.resolve(passed));
}

/** What pages need of checked files; the texts and the places of everything in them stay behind. */
function passedOf(contents: Contents, where: Passed['where']): Passed {
  const facts = factsOf(contents, asOf(process.env.SOURCE_DATE_EPOCH));
  return { facts, pictures: contents.pictures, where };
}

/** The instant up to which the archive speaks, where the builder names one: SOURCE_DATE_EPOCH, whole seconds. */
function asOf(epoch: string | undefined): number | undefined {
  if (epoch === undefined || epoch === '') return undefined;
  if (!/^\d+$/.test(epoch))
    throw new Error(`SOURCE_DATE_EPOCH is "${epoch}"; it should be whole seconds since 1970`);
  return Number(epoch);
}

/** While somebody edits, faulty content is told and what was there stays. */
function watch(
  watcher: NonNullable<LoaderContext['watcher']>,
  first: { readonly contents: Contents; readonly passed: Passed },
): void {
  let sound = first;
  offerPassed(async () => {
    const { contents, problems } = await readOnce();
    if (problems.length === 0 && contents !== sound.contents)
      sound = { contents, passed: passedOf(contents, first.passed.where) };
    return sound.passed;
  });
  let soon: NodeJS.Timeout | undefined;
  watcher.add(contentFolder());
  watcher.on('all', (event, path) => {
    if (event.endsWith('Dir') || !isInside(path)) return;
    unchanged.delete(pathInside(path));
    reading = undefined;
    clearTimeout(soon);
    soon = setTimeout(() => void refill(), SETTLING);
  });
}

/** Milliseconds in which other edits may follow, as they do when a branch is changed. */
const SETTLING = 100;

async function refill(): Promise<void> {
  for (const [kind, context] of collections) {
    try {
      await fill(context, kind);
    } catch (error) {
      context.logger.error(error instanceof Error ? error.message : String(error));
      return;
    }
  }
}

/** The path of a file of the content from the folder of the project, as editors name it. */
function fromProject(path: string): string {
  return relative(process.cwd(), resolve(contentFolder(), path)).split(sep).join('/');
}

/** The faults in short; `npm run check` tells them with what to write instead. */
function tell(problems: readonly Problem[]): string {
  const lines = problems.map(
    ({ path, line, column, fault }) => `${path}:${String(line)}:${String(column)} ${fault}`,
  );
  return ['The content has faults (npm run check tells what to write instead):', ...lines].join('\n');
}

function isInside(path: string): boolean {
  const inner = pathInside(path);
  return inner !== '' && !inner.startsWith('../') && !inner.startsWith('/');
}

/** The path of a file from the content folder, with `/` between names. */
function pathInside(path: string): string {
  return relative(contentFolder(), resolve(path)).split(sep).join('/');
}
