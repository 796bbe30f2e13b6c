import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlElement } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { say } from '../../src/i18n/messages.ts';
import { buildSite, filesOf, project } from './build.ts';
import { attributeOf, readPages, textOf, type BuiltPage } from './html.ts';

/** A built site that is read: its pages, its files, and where it says that it lies. */
interface Site {
  readonly origin: string;
  readonly base: string;
  readonly files: ReadonlySet<string>;
  readonly pages: readonly BuiltPage[];
  readonly idsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

async function readSite(folder: string, origin: string, base: string): Promise<Site> {
  const pages = await readPages(folder);
  const idsOf = new Map(
    pages.map(({ file, elements }) => [
      file,
      new Set(elements.flatMap((each) => attributeOf(each, 'id') ?? [])),
    ]),
  );
  return { origin, base, files: new Set(await filesOf(folder)), pages, idsOf };
}

/** Something that a page points to. */
interface Pointer {
  readonly from: string;
  readonly element: HtmlElement;
  readonly to: string;
}

/** All that the pages point to: links, pictures, scripts, icons, and what their styles load. */
function pointersOf({ pages }: Site): Pointer[] {
  return pages.flatMap(({ file, elements }) =>
    elements.flatMap((element) => {
      const own = ['href', 'src', 'action', 'data', 'poster'].flatMap(
        (name) => attributeOf(element, name) ?? [],
      );
      const several = ['srcset', 'imagesrcset'].flatMap((name) =>
        (attributeOf(element, name) ?? '')
          .split(',')
          .flatMap((each) => each.trim().split(/\s+/, 1).filter(Boolean)),
      );
      const styles = element.is('style')
        ? [...element.textContent.matchAll(/url\(["']?([^"')]+)["']?\)/g)].flatMap(([, url]) => url ?? [])
        : [];
      return [...own, ...several, ...styles].map((to) => ({ from: file, element, to }));
    }),
  );
}

/** The address of a file of the site: `fr/index.html` => `https://…/fr/`. */
function addressOf({ origin, base }: Site, file: string): string {
  return `${origin}${base}${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** The file that an address leads to, and its fragment; `undefined` for one that leaves the site. */
function targetOf(site: Site, { from, to }: Pointer): { file: string; hash: string } | undefined {
  const url = new URL(to, addressOf(site, from));
  if (url.origin !== site.origin) return undefined;
  if (!url.pathname.startsWith(site.base))
    return { file: `(outside ${site.base}) ${url.pathname}`, hash: '' };
  const path = decodeURIComponent(url.pathname.slice(site.base.length));
  return {
    file: path === '' || path.endsWith('/') ? `${path}index.html` : path,
    hash: decodeURIComponent(url.hash.slice(1)),
  };
}

function languageOf({ file }: BuiltPage): 'en' | 'fr' {
  return file.startsWith('fr/') ? 'fr' : 'en';
}

/** The pages that can be reached from the first page of a language without leaving the language. */
function reachedFrom(site: Site, start: string): Set<string> {
  const links = Map.groupBy(
    pointersOf(site).filter(({ element }) => element.is('a')),
    ({ from }) => from,
  );
  const pages = new Map(site.pages.map((page) => [page.file, page]));
  const home = pages.get(start);
  const reached = new Set([start]);
  for (const file of reached) {
    for (const pointer of links.get(file) ?? []) {
      const page = pages.get(targetOf(site, pointer)?.file ?? '');
      if (home && page && languageOf(page) === languageOf(home)) reached.add(page.file);
    }
  }
  return reached;
}

/** What must not be left over in words: values that are none, and names that nothing was put in for; `source={2}` is how a component is written. */
const leftOver =
  /\bundefined\b|\bNaN\b|\bInfinity\b|Invalid Date|\[object|(?<!\p{L} )\bnull\b(?![ -]\p{L})|(?<!=)\{\w+\}|\$\{/u;

const cases = [
  { name: 'plain', origin: 'https://outage-almanac.example', base: '/', wishes: {} },
  {
    name: 'under-a-path',
    origin: 'https://example.net',
    base: '/almanac/',
    wishes: { url: 'https://example.net', base: '/almanac/' },
  },
];

describe.each(cases)('the archive of this repository, built $name', ({ name, origin, base, wishes }) => {
  let site: Site;

  beforeAll(async () => {
    site = await readSite(await buildSite(name, wishes), origin, base);
  });

  test('has pages of every kind, in each language', () => {
    const files = [
      'index.html',
      'incidents/index.html',
      'incidents/twitter/2012-07-26-double-failure/index.html',
      'providers/index.html',
      'providers/twitter/index.html',
      '2012/07/26/index.html',
      '2012/07/index.html',
      '2012/index.html',
      'days/index.html',
    ];
    expect(site.pages.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['404.html', ...files, ...files.map((file) => `fr/${file}`)]),
    );
  });

  test('points only to files and places that are there', () => {
    const broken = pointersOf(site).flatMap((pointer) => {
      const target = targetOf(site, pointer);
      if (!target) return [];
      const isThere =
        site.files.has(target.file) && (target.hash === '' || site.idsOf.get(target.file)?.has(target.hash));
      return isThere ? [] : [`${pointer.from}: ${pointer.to}`];
    });
    expect(broken).toEqual([]);
  });

  test('leads from every page that is made of a file to that file, and to none that is not there', () => {
    const editing = 'https://github.com/outage-almanac/outage-almanac/edit/main/';
    const edited = new Map(
      pointersOf(site).flatMap(({ from, to }) =>
        to.startsWith(editing) ? [[from, to.slice(editing.length)]] : [],
      ),
    );
    expect([...edited.values()].filter((file) => !existsSync(join(project, file)))).toEqual([]);
    const made =
      /^(?:fr\/)?(?:(?:causes|contribute|method|providers\/.+|incidents\/.+\/.+)\/|causes\/.+\/)?index\.html$/;
    const without = site.pages.filter(({ file }) => made.test(file) && !edited.has(file));
    expect(without.map(({ file }) => file)).toEqual([]);
    expect(Object.fromEntries(edited)).toMatchObject({
      'index.html': 'content/site.yaml',
      'causes/load/index.html': 'content/causes.yaml',
      'fr/method/index.html': 'docs/method.fr.md',
      'contribute/index.html': 'docs/contribute.md',
      'fr/contribute/index.html': 'docs/contribute.fr.md',
      'incidents/twitter/2012-07-26-double-failure/index.html':
        'content/incidents/twitter/2012-07-26-double-failure.md',
      'fr/2012/07/26/index.html': 'content/days/2012-07-26.fr.md',
    });
  });

  test('leaves itself only by links that say how', () => {
    const strange = pointersOf(site).filter((pointer) => {
      const isHere = targetOf(site, pointer) !== undefined;
      return isHere
        ? !/^[/#]/.test(pointer.to) && !pointer.to.startsWith(`${origin}${base}`)
        : !/^(?:https?:\/\/|mailto:)/.test(pointer.to) || !pointer.element.is('a');
    });
    expect(strange.map(({ from, to }) => `${from}: ${to}`)).toEqual([]);
  });

  test('names each page by its own address, and its other languages by theirs', () => {
    const unindexed = new Set(
      site.pages
        .filter(({ elements }) =>
          elements.some(
            (each) =>
              attributeOf(each, 'name') === 'robots' &&
              (attributeOf(each, 'content') ?? '').includes('noindex'),
          ),
        )
        .map(({ file }) => file),
    );
    expect(unindexed.has('incidents/twitter/2012-07-26-double-failure/index.html')).toBe(false);
    const wrong = site.pages.flatMap((page) => {
      const links = page.elements.filter((each) => each.is('link'));
      const [canonical, ...more] = links
        .filter((each) => attributeOf(each, 'rel') === 'canonical')
        .map((each) => attributeOf(each, 'href'));
      const alternates = links
        .filter((each) => attributeOf(each, 'rel') === 'alternate' && each.hasAttribute('hreflang'))
        .map((each) => `${attributeOf(each, 'hreflang') ?? ''} ${attributeOf(each, 'href') ?? ''}`);
      const plain = page.file.replace(/^fr\//, '');
      // What is not translated is the original's, and says so; the other way round there is none.
      const isTranslated = !unindexed.has(`fr/${plain}`);
      const expected = isTranslated
        ? [
            `en ${addressOf(site, plain)}`,
            `fr ${addressOf(site, `fr/${plain}`)}`,
            `x-default ${addressOf(site, plain)}`,
          ]
        : [`en ${addressOf(site, plain)}`];
      const own = unindexed.has(page.file) ? plain : page.file;
      const isRight =
        page.file === '404.html'
          ? canonical === undefined && alternates.length === 0
          : canonical === addressOf(site, own) && alternates.join() === expected.join();
      return isRight && more.length === 0 ? [] : [{ file: page.file, canonical, alternates }];
    });
    expect(wrong).toEqual([]);
  });

  test.each(['en', 'fr'] as const)('leads from its first page to every other, in %s', (language) => {
    const own = site.pages.filter((page) => languageOf(page) === language && page.file !== '404.html');
    const reached = reachedFrom(site, language === 'en' ? 'index.html' : 'fr/index.html');
    expect(own.map(({ file }) => file).filter((file) => !reached.has(file))).toEqual([]);
  });

  test('leaves nothing unsaid that was to be filled in', () => {
    const found = site.pages.flatMap(({ file, text, elements }) => {
      const attributes = elements.flatMap((each) =>
        each.attributes.map(({ key }) => attributeOf(each, key) ?? ''),
      );
      return [text, ...attributes].flatMap(
        (each) => leftOver.exec(each)?.map((what) => `${file}: ${what}`) ?? [],
      );
    });
    expect(found).toEqual([]);
  });

  test('has no heading, link or cell of a table head without words', () => {
    const empty = site.pages.flatMap(({ file, elements }) =>
      elements
        .filter((each) => /^(?:h[1-6]|a|th|title|dt)$/.test(each.tagName) && textOf(each) === '')
        .map((each) => `${file}: ${each.tagName}`),
    );
    expect(empty).toEqual([]);
  });
});

describe('a page without a translation', () => {
  let site: Site;

  beforeAll(async () => {
    const content = join(project, 'test', 'sites', 'fallback', 'content');
    site = await readSite(await buildSite('fallback', { content }), 'https://fallback.example', '/');
  });

  const note = (language: string, original: string) =>
    say(language, 'fallback.note', { language: original }).replaceAll(/\s+/g, ' ');

  /** What a page tells of itself. */
  function headOf(file: string) {
    const page = site.pages.find((each) => each.file === file);
    if (!page) throw new Error(`There is no ${file}`);
    const one = (test: (element: HtmlElement) => boolean, name: string) =>
      page.elements.filter(test).map((each) => attributeOf(each, name) ?? '');
    const rel = (value: string) => (each: HtmlElement) =>
      each.is('link') && attributeOf(each, 'rel') === value;
    const [heading] = page.elements.filter((each) => each.is('h1'));
    return {
      canonical: one(rel('canonical'), 'href').join(),
      alternates: one((each) => rel('alternate')(each) && each.hasAttribute('hreflang'), 'hreflang').join(),
      robots: one((each) => each.is('meta') && attributeOf(each, 'name') === 'robots', 'content').join(),
      note: page.elements
        .filter((each) => each.is('p') && /\bnote\b/.test(attributeOf(each, 'class') ?? ''))
        .map(textOf)
        .join(),
      title: heading && { text: textOf(heading), lang: attributeOf(heading, 'lang') },
      lang: page.elements
        .filter((each) => each.is('html'))
        .map((each) => attributeOf(each, 'lang'))
        .join(),
      prose: page.elements
        .filter((each) => attributeOf(each, 'class') === 'prose' && each.is('div'))
        .map((each) => attributeOf(each, 'lang'))
        .join(),
    };
  }

  test('shows the original, says so, and leaves the index to it', () => {
    expect(headOf('fr/incidents/example/2020-01-02-only-english/index.html')).toEqual({
      canonical: 'https://fallback.example/incidents/example/2020-01-02-only-english/',
      alternates: 'en',
      robots: 'noindex',
      note: note('fr', 'anglais'),
      title: { text: 'Only in English', lang: 'en' },
      lang: 'fr',
      prose: 'en',
    });
  });

  test('of which the original is in the second language does so in the first', () => {
    expect(headOf('incidents/example/2020-03-04-only-french/index.html')).toEqual({
      canonical: 'https://fallback.example/fr/incidents/example/2020-03-04-only-french/',
      alternates: 'fr',
      robots: 'noindex',
      note: note('en', 'French'),
      title: { text: 'Seulement en français', lang: 'fr' },
      lang: 'en',
      prose: 'fr',
    });
  });

  test('is not what the original says of itself', () => {
    expect(headOf('incidents/example/2020-01-02-only-english/index.html')).toMatchObject({
      canonical: 'https://fallback.example/incidents/example/2020-01-02-only-english/',
      alternates: 'en',
      robots: '',
      note: '',
      title: { text: 'Only in English', lang: undefined },
      prose: '',
    });
    expect(headOf('fr/incidents/example/2020-03-04-only-french/index.html')).toMatchObject({
      canonical: 'https://fallback.example/fr/incidents/example/2020-03-04-only-french/',
      alternates: 'fr',
      robots: '',
      note: '',
      title: { text: 'Seulement en français', lang: undefined },
    });
  });

  test('is a provider’s page or a day’s just as well', () => {
    for (const page of ['providers/example/', '2020/01/02/']) {
      expect(headOf(`fr/${page}index.html`)).toMatchObject({
        canonical: `https://fallback.example/${page}`,
        alternates: 'en',
        robots: 'noindex',
        prose: 'en',
      });
    }
  });

  test('marks each of the original’s words on a page that is translated in part', () => {
    const page = site.pages.find(({ file }) => file === 'fr/incidents/example/2020-05-06-in-part/index.html');
    const inEnglish = page?.elements.filter(
      (each) =>
        attributeOf(each, 'lang') === 'en' && !each.is('html') && attributeOf(each, 'hreflang') === undefined,
    );
    expect(headOf('fr/incidents/example/2020-05-06-in-part/index.html')).toMatchObject({
      alternates: 'en,fr,x-default',
      robots: '',
      note: '',
      title: { text: 'Traduit en partie', lang: undefined },
    });
    expect(inEnglish?.map(textOf)).toEqual(
      expect.arrayContaining(['What it was like in the beginning.', 'A step told in English']),
    );
  });

  test('of an archive without a repository invites nobody to change it', () => {
    expect(site.pages.filter(({ file }) => file.includes('contribute')).map(({ file }) => file)).toEqual([]);
    expect(pointersOf(site).filter(({ to }) => to.includes('/edit/'))).toEqual([]);
  });

  test('leads nowhere that is not there', () => {
    expect(
      pointersOf(site).filter((pointer) => {
        const target = targetOf(site, pointer);
        return target && !site.files.has(target.file);
      }),
    ).toEqual([]);
  });
});
