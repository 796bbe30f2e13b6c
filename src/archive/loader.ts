import type { Loader, LoaderContext } from 'astro/loaders';
import { relative, resolve, sep } from 'node:path';
import { checkFolder, type Report } from '../content/check.ts';
import type { Document } from '../content/document.ts';
import type { Kind } from '../content/place.ts';
import type { Problem } from '../content/problem.ts';
import { contentFolder } from './folder.ts';

/** Content with faults: the build stops, and says each of them. */
class FaultyContent extends Error {
  override name = 'FaultyContent';
}

let reading: Promise<Report> | undefined;

/** The one reading of the content folder that all collections share. */
function readOnce(): Promise<Report> {
  reading ??= checkFolder(contentFolder(), Date.now() / 1000);
  return reading;
}

/** A loader that puts the checked files of one kind into a collection, each under its path; it throws where any file has a fault. */
export function loaderOf(kind: Kind): Loader {
  return {
    name: `almanac-${kind}`,
    load: async (context) => {
      await fill(context, kind);
      context.watcher?.add(contentFolder());
      context.watcher?.on('all', (event, path) => {
        if (!event.endsWith('Dir') && isInside(path)) void reload(context, kind);
      });
    },
  };
}

/** A loader that puts the size of each picture into a collection, under its path. */
export function pictureLoader(): Loader {
  return {
    name: 'almanac-pictures',
    load: async ({ store }) => {
      const { contents } = await readOnce();
      store.clear();
      for (const { path, width, height } of contents.pictures.values())
        store.set({ id: path, data: { width, height } });
    },
  };
}

async function fill(context: LoaderContext, kind: Kind): Promise<void> {
  const { store } = context;
  const { contents, problems } = await readOnce();
  if (problems.length > 0) throw new FaultyContent(tell(problems));
  store.clear();
  const documents = contents.documents.filter(({ place }) => place.kind === kind);
  const isTranslation = ({ place }: Document): boolean => place.language !== undefined;
  // Originals first: editors look at the first entry to see whether a collection is one of files.
  for (const document of documents.toSorted((a, b) => Number(isTranslation(a)) - Number(isTranslation(b)))) {
    const { path, draft, body, text } = document;
    const filePath = isTranslation(document) ? {} : { filePath: fromProject(path) };
    store.set({ id: path, data: draft, body, digest: context.generateDigest(text), ...filePath });
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

/** While somebody edits, faulty content is told and what was there stays. */
async function reload(context: LoaderContext, kind: Kind): Promise<void> {
  reading = undefined;
  try {
    await fill(context, kind);
  } catch (error) {
    context.logger.error(error instanceof Error ? error.message : String(error));
  }
}

function isInside(path: string): boolean {
  const inner = relative(contentFolder(), resolve(path));
  return inner !== '' && !inner.startsWith('..') && !inner.startsWith(sep);
}
