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

/** Asks an index for words, or for all pages where there are none, as far as all filters let them through. Throws where the index cannot be loaded. */
export async function askIndex(
  { folder }: SearchIndex,
  words: string,
  filters: readonly string[],
): Promise<Answer> {
  const known = loaded.get(folder) ?? load(folder);
  loaded.set(folder, known);
  known.catch(() => loaded.delete(folder));
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
async function load(folder: string): Promise<ReturnType<Pagefind['createInstance']>> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  return pagefind.createInstance({ basePath: folder, baseUrl: '/', excerptLength: 24, noWorker: true });
}

/** The excerpt is text in which `<` and `>` are written as HTML, but for the marks. */
function partsOf(excerpt: string): string[] {
  return excerpt.split(/<\/?mark>/).map((part) => part.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
}
