import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeSmallArchive } from './a-small-archive.ts';
import { buildSite, filesOf } from './build.ts';
import { attributeOf, readPages, type BuiltPage } from './html.ts';

let site: string;
let files: string[];
let pages: BuiltPage[];

beforeAll(async () => {
  site = await buildSite('finding-site', { content: await writeSmallArchive('finding-site') });
  files = await filesOf(site);
  pages = await readPages(site);
});

function linkOf(page: BuiltPage, rel: string): string | undefined {
  const link = page.elements.find((each) => each.is('link') && attributeOf(each, 'rel') === rel);
  return link && attributeOf(link, 'href');
}

function isLeftOut(page: BuiltPage): boolean {
  return page.elements.some(
    (each) => attributeOf(each, 'name') === 'robots' && attributeOf(each, 'content') === 'noindex',
  );
}

describe('a site', () => {
  test('lists every page that is to be found in its sitemap, once, and no other', async () => {
    const text = await readFile(join(site, 'sitemap.xml'), 'utf8');
    const listed = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
    const wanted = pages.filter((page) => !isLeftOut(page)).map((page) => linkOf(page, 'canonical'));
    expect(wanted).not.toContain(undefined);
    expect(listed.toSorted()).toEqual(wanted.toSorted());
    expect(listed).toContain('https://outage-almanac.example/fr/incidents/azure/2012-02-29-leap-day/');
    expect(listed.filter((address) => address?.includes('/fr/incidents/twitter/'))).toEqual([]);
    expect(await readFile(join(site, 'robots.txt'), 'utf8')).toContain(
      'Sitemap: https://outage-almanac.example/sitemap.xml',
    );
  });

  test('has a page at each old address that names the new one, and tells hosts of it', async () => {
    const moved = pages.filter(({ file }) => /^(?:fr\/)?(?:old|vieux)\//.test(file));
    const leap = 'incidents/azure/2012-02-29-leap-day/';
    expect(moved.map((page) => [page.file, linkOf(page, 'canonical')])).toEqual([
      ['fr/old/leap-day/index.html', `https://outage-almanac.example/fr/${leap}`],
      ['fr/vieux/index.html', `https://outage-almanac.example/fr/${leap}`],
      ['old/leap-day/index.html', `https://outage-almanac.example/${leap}`],
    ]);
    expect(await readFile(join(site, '_redirects'), 'utf8')).toContain(`/old/leap-day/ /${leap} 301\n`);
  });

  test('has an index of the search for each language, and nothing of what it was made from', () => {
    for (const language of ['en', 'fr']) {
      expect(files).toContain(`search/${language}/pagefind.js`);
      expect(files).toContain(`search/${language}/wasm.${language}.pagefind`);
    }
    expect(files.filter((file) => file.endsWith('records.json'))).toEqual([]);
  });

  test('titles and describes each page, no two of a language alike but where they lead on', () => {
    const own = pages.filter((page) => !isLeftOut(page));
    const titles = own.map(({ file, elements }) => {
      const title = elements.find((each) => each.is('title'))?.textContent ?? '';
      return `${file.startsWith('fr/') ? 'fr' : 'en'} ${title}`;
    });
    expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([]);
    const undescribed = own.filter(
      ({ elements }) =>
        !elements.some(
          (each) => attributeOf(each, 'name') === 'description' && attributeOf(each, 'content') !== '',
        ),
    );
    expect(undescribed.map(({ file }) => file)).toEqual([]);
  });
});
