import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { createIndex, type IndexFile } from 'pagefind';
import { inOneOrder } from './canonical.ts';
import { RECORDS } from './records.ts';
import { isOfIndex } from './search-folders.ts';
import { onRecords } from './search-records.ts';

/** What the pages leave for the index of a language, of each page that can be found. */
export interface Entry {
  readonly url: string;
  readonly language: string;
  readonly title: string;
  readonly about: string;
  readonly content: string;
  readonly names: string;
  readonly filters: readonly string[];
}

/** The folder below the site's that the search of each language has one in. */
const FOLDER = 'search';

/** How many files are on their way to the disk at once. */
const WRITERS = 8;

/**
 * Makes an index of what the pages say of themselves: one for each language, in parts, to be loaded when it is asked for. A worker
 * makes them while the pages are printed, or after them where their records were not printed anew: one after the other, since each
 * takes much memory. They are kept for the next build, where the pages may say the same.
 */
export function searchIndex(): AstroIntegration {
  let [folder, kept] = ['', ''];
  const indexes = new Map<string, Promise<Made>>();
  let last: Promise<unknown> = Promise.resolve();
  const begin = (part: string, records: string): Promise<Made> => {
    const order = { folder: join(folder, part), kept: join(kept, `${part}.kept`), records };
    const index = last.then(() => workOut(order));
    // Whoever awaits it is told; until then it must not end the build without a word.
    last = index.catch(() => undefined);
    indexes.set(part, index);
    return index;
  };
  return {
    name: 'almanac-search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = join(fileURLToPath(config.outDir), FOLDER);
        kept = join(fileURLToPath(config.cacheDir), FOLDER);
      },
      'astro:build:start': () => {
        onRecords((part, records) => void begin(part, records));
      },
      'astro:build:done': async ({ logger }) => {
        for (const part of await partsIn(folder)) {
          const file = join(folder, part, RECORDS);
          const index = indexes.get(part) ?? begin(part, await readFile(file, 'utf8'));
          const { count, isNew } = await index;
          await rm(file);
          const manner = isNew ? '' : ', as before';
          logger.info(`${String(count)} pages can be found in ${part}${manner}`);
        }
        await clear(folder, indexes);
      },
    },
  };
}

/** The parts of all indexes, `en` and `en/2`, each by the folder in which its records lie. */
async function partsIn(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files
    .filter((file) => basename(file) === RECORDS)
    .map((file) => dirname(file).split(sep).join('/'))
    .sort();
}

/** Removes what is left of indexes that are none any more. */
async function clear(folder: string, indexes: ReadonlyMap<string, unknown>): Promise<void> {
  for (const path of await readdir(folder, { recursive: true })) {
    const own = path.split(sep).join('/');
    if (!isOfIndex(`${FOLDER}/${own}`) || indexes.has(dirname(own))) continue;
    await rm(join(folder, path), { recursive: true });
    // With the last of them goes the folder that held them, unless there is something else in it.
    await rmdir(join(folder, dirname(path))).catch(() => undefined);
  }
}

/** What a worker is to make an index of, into which folder, and where an earlier one is kept. */
interface Order {
  readonly folder: string;
  readonly kept: string;
  /** As JSON. */
  readonly records: string;
}

/** Of how many records an index is, and whether it had to be made for them. */
interface Made {
  readonly count: number;
  readonly isNew: boolean;
}

async function workOut(order: Order): Promise<Made> {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { workerData: order });
  const [made] = (await once(worker, 'message')) as [Made];
  return made;
}

/** Writes the index of records into a folder: that which is kept, if it was made of the same ones. */
export async function writeIndex({ folder, kept, records }: Order): Promise<Made> {
  const entries = JSON.parse(records) as readonly Entry[];
  const hash = createHash('sha256').update(await indexedBy());
  const index = join(kept, hash.update(records).digest('hex'));
  const isNew = !existsSync(index);
  const files = isNew ? await indexOf(entries) : (deserialize(await readFile(index)) as IndexFile[]);
  await writeFiles(files, folder);
  if (isNew) await keep(files, kept, index);
  return { count: entries.length, isNew };
}

/** What makes an index of records: the same records have another one with another release of it. */
async function indexedBy(): Promise<string> {
  const release = await readFile(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8');
  return `settled 1 ${release}`;
}

/** Keeps an index in one file, and no other than that. */
async function keep(files: readonly IndexFile[], kept: string, index: string): Promise<void> {
  await rm(kept, { recursive: true, force: true });
  await mkdir(kept, { recursive: true });
  await writeFile(`${index}.new`, serialize(files));
  await rename(`${index}.new`, index);
}

/** Writes files into a folder, but for those that are there by now, and removes others from the folders of the index. */
async function writeFiles(files: readonly IndexFile[], folder: string): Promise<void> {
  const own = new Set(files.map(({ path }) => path));
  for (const path of new Set(files.map((file) => dirname(file.path)))) {
    await mkdir(join(folder, path), { recursive: true });
    if (path === '.') continue;
    const there = (await readdir(join(folder, path))).map((name) => `${path}/${name}`);
    for (const other of there) if (!own.has(other)) await rm(join(folder, other), { recursive: true });
  }
  const rest = files.values();
  const write = async (): Promise<void> => {
    for (const { path, content } of rest)
      if (!(await isThere(join(folder, path), content))) await writeFile(join(folder, path), content);
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
}

async function isThere(file: string, content: Uint8Array): Promise<boolean> {
  const own = await readFile(file).catch(() => undefined);
  return own?.equals(content) === true;
}

/** The files of the index of some pages, the same for the same pages in the same order. */
export async function indexOf(entries: readonly Entry[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join('\n'));
  for (const { url, language, title, about, content, names, filters } of entries) {
    const { errors: faults } = await index.addCustomRecord({
      url,
      language,
      content,
      meta: { title, about, names },
      filters: Object.fromEntries(filters.map((name) => [name, ['1']])),
    });
    if (faults.length > 0) throw new Error(`${url}: ${faults.join('\n')}`);
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return settle(files.filter(({ path }) => isNeeded(path)));
}

/** Pagefind brings ready-made surfaces along, and a worker; ours needs neither. */
function isNeeded(path: string): boolean {
  return (
    path === 'pagefind.js' || path.endsWith('.json') || (!path.endsWith('.js') && !path.endsWith('.css'))
  );
}

/** The files with the head of the index in one order, and named after what it then holds. */
function settle(files: readonly IndexFile[]): IndexFile[] {
  let renamed: [from: string, to: string] = ['', ''];
  const settled = files.map(({ path, content }) => {
    const [, name, language] = /^pagefind\.((.+)_[\da-f]+)\.pf_meta$/.exec(path) ?? [];
    if (name === undefined || language === undefined) return { path, content };
    const sorted = inOneOrder(content);
    const hash = createHash('sha256').update(sorted).digest('hex').slice(0, 10);
    renamed = [name, `${language}_${hash}`];
    return { path: `pagefind.${renamed[1]}.pf_meta`, content: sorted };
  });
  return settled.map((file) =>
    file.path === 'pagefind-entry.json'
      ? {
          ...file,
          content: Buffer.from(
            Buffer.from(file.content)
              .toString('utf8')
              .replace(...renamed),
          ),
        }
      : file,
  );
}
