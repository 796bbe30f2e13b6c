import { join } from 'node:path';
import type { HtmlElement } from 'html-validate';
import { beforeAll, expect, test } from 'vitest';
import { buildSite, outputFolder } from './build.ts';
import { fillEverything, languages, writeArchive, type Filled } from './every-field/archive.ts';
import { attributeOf, readPages, type BuiltPage } from './html.ts';

// An archive of two languages in which nothing is translated, every other file in either: each word is shown in both, and wherever
// it stands on a page of the other language it is marked as what it is, for who hears the page.

/** The language of each word that is the same nowhere else, by the word. */
function languagesOfWords(documents: readonly Filled[]): Map<string, string> {
  return new Map(
    documents.flatMap((document) =>
      document.told
        // A name of somebody or something is read as it is, in any language.
        .filter(({ kind, path }) => kind === 'words' && path.at(-1) !== 'name')
        .map(({ text, path }) => [text, languages.find((each) => path.includes(each)) ?? document.language]),
    ),
  );
}

/** The language that an element is in, as a browser finds it. */
function languageOf(element: HtmlElement | null): string | undefined {
  if (element === null) return undefined;
  return attributeOf(element, 'lang') ?? languageOf(element.parent);
}

/** Every word of the content that a reader of a page meets, with the language that the page gives it. */
function wordsOn({ elements }: BuiltPage, known: ReadonlyMap<string, string>): [word: string, language: string | undefined][] {
  // What is there to be copied, to cite a page or to show it elsewhere, is one text.
  const body = elements.filter((each) => each.closest('body') && !each.closest('script, .reference'));
  return body.flatMap((each) =>
    each.childNodes
      .filter((node) => node.nodeName === '#text')
      .flatMap(({ textContent }) => textContent.match(/[a-z]+\d{5}/g) ?? [])
      .filter((word) => known.has(word))
      .map((word): [string, string | undefined] => [word, languageOf(each)]),
  );
} // prettier-ignore

let pages: BuiltPage[];
let known: Map<string, string>;

beforeAll(async () => {
  const documents = fillEverything().documents.filter(({ path }) => !/\.\w\w\.md$/.test(path));
  const content = join(outputFolder('language-of-parts'), 'content');
  await writeArchive(content, { documents, unfilled: [] }, false);
  known = languagesOfWords(documents);
  pages = await readPages(await buildSite('language-of-parts', { content }));
});

test('each word of the content is in its own language wherever it stands', () => {
  const met = new Set<string>();
  const faults = pages.flatMap((page) =>
    wordsOn(page, known).flatMap(([word, language]) => {
      met.add(`${page.file.startsWith('fr/') ? 'fr' : 'en'} ${word}`);
      return language === known.get(word) ? [] : [`${page.file}: ${word} as ${String(language)}`];
    }),
  );
  expect(faults).toEqual([]);
  expect(met.size).toBeGreaterThan(known.size);
});
