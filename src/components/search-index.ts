import type { SearchIndex } from '../views/search.ts';

/** A page that was found: `parts` are the words around what was looked for, every second of them marked. */
export interface Result {
  readonly href: string;
  readonly title: string;
  readonly about: string;
  readonly parts: readonly string[];
}

/** What an index answers: how many pages were found, and each of them when it is wanted. */
export interface Answer {
  readonly count: number;
  readonly results: (from: number, to: number) => Promise<Result[]>;
}

/** What we use of Pagefind's script. */
interface Pagefind {
  createInstance(options: Readonly<Record<string, unknown>>): {
    mergeIndex(folder: string, options: Readonly<Record<string, unknown>>): Promise<void>;
    search(
      words: string | null,
      options: { readonly filters: Readonly<Record<string, string>> },
    ): Promise<{ readonly results: readonly { data(): Promise<Fragment> }[] }>;
  };
}

interface Fragment {
  readonly raw_url: string;
  readonly excerpt: string;
  readonly meta: { readonly title: string; readonly about: string };
}

const loaded = new Map<string, Promise<ReturnType<Pagefind['createInstance']>>>();

/** Of a page so many words are shown around what was looked for; no part of an index knows where the site's pages begin. */
const MANNER = { baseUrl: '/', excerptLength: 24 };

/** Asks an index for words, or for all pages where there are none, as far as all filters let them through. Throws where the index cannot be loaded. */
export async function askIndex(
  { language, folders }: SearchIndex,
  words: string,
  filters: readonly string[],
): Promise<Answer> {
  if (folders.length === 0) return { count: 0, results: () => Promise.resolve([]) };
  const known = loaded.get(language) ?? load(folders);
  loaded.set(language, known);
  known.catch(() => loaded.delete(language));
  const instance = await known;
  const { results } = await instance.search(words === '' ? null : words, {
    filters: Object.fromEntries(filters.map((name) => [name, '1'])),
  });
  return {
    count: results.length,
    results: async (from, to) => {
      const fragments = await Promise.all(results.slice(from, to).map((result) => result.data()));
      return fragments.map(({ raw_url: href, excerpt, meta }) => ({
        href,
        ...meta,
        parts: partsOf(excerpt),
      }));
    },
  };
}

// Each index has a script of its own, since one script can hold the words of one language only.
async function load([folder = '', ...others]: readonly string[]): Promise<
  ReturnType<Pagefind['createInstance']>
> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  const instance = pagefind.createInstance({ ...MANNER, basePath: folder, noWorker: true });
  await Promise.all(others.map((other) => instance.mergeIndex(other, MANNER)));
  return instance;
}

/** The excerpt is text in which `<` and `>` are written as HTML, but for the marks. */
function partsOf(excerpt: string): string[] {
  return excerpt.split(/<\/?mark>/).map((part) => part.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
}
