import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteOf } from '../../src/site/settings.ts';
import {
  addressOf,
  addressOfAnniversaries,
  addressOfDates,
  addressOfFilters,
  addressOfSearch,
  addressOfSource,
  editAddressOf,
  pathsOfAlias,
  segmentOf,
  webAddressOf,
  webAddressOfSitemap,
  type Page,
} from '../../src/site/urls.ts';

const settings = { url: 'https://almanac.example', languages: ['en', 'fr', 'pt-BR'] as const };
const root = siteOf(settings, {});
const under = siteOf(settings, { BASE_PATH: 'almanac' });

const pages: [Page, string][] = [
  [{ kind: 'home' }, ''],
  [{ kind: 'days' }, 'days/'],
  [{ kind: 'incidents' }, 'incidents/'],
  [{ kind: 'providers' }, 'providers/'],
  [{ kind: 'causes' }, 'causes/'],
  [{ kind: 'data' }, 'data/'],
  [{ kind: 'reliability' }, 'reliability/'],
  [{ kind: 'contribute' }, 'contribute/'],
  [{ kind: 'cause', id: 'natural-disaster' }, 'causes/natural-disaster/'],
  [
    { kind: 'incident', id: 'twitter/2012-07-26-double-failure' },
    'incidents/twitter/2012-07-26-double-failure/',
  ],
  [{ kind: 'provider', id: 'twitter' }, 'providers/twitter/'],
  [{ kind: 'day', day: '2012-07-26' }, '2012/07/26/'],
  [{ kind: 'month', month: '2012-07' }, '2012/07/'],
  [{ kind: 'year', year: '2012' }, '2012/'],
  [{ kind: 'search' }, 'search/'],
  [{ kind: 'part', of: { kind: 'incidents' }, year: '2012', number: 1 }, 'incidents/2012/'],
  [
    { kind: 'part', of: { kind: 'provider', id: 'twitter' }, year: '2012', number: 2 },
    'providers/twitter/2012/2/',
  ],
];

describe('the address of a page', () => {
  it.each(pages)('%j is %s behind the base and the language', (page, path) => {
    expect(addressOf(root, page, 'en')).toBe(`/${path}`);
    expect(addressOf(root, page, 'fr')).toBe(`/fr/${path}`);
    expect(addressOf(under, page, 'en')).toBe(`/almanac/${path}`);
    expect(addressOf(under, page, 'pt-BR')).toBe(`/almanac/pt-BR/${path}`);
    expect(webAddressOf(under, page, 'fr')).toBe(`https://almanac.example/almanac/fr/${path}`);
  });

  it('has no segment for the first language, whichever that is', () => {
    expect(segmentOf(root, 'en')).toBeUndefined();
    expect(segmentOf({ languages: ['fr', 'en'] }, 'fr')).toBeUndefined();
    expect(segmentOf({ languages: ['fr', 'en'] }, 'en')).toBe('en');
  });

  const name = fc.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+){0,3}$/);
  const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  const written = day.map((date) => date.toISOString().slice(0, 10));
  const page = fc.oneof(
    fc
      .constantFrom('home', 'days', 'incidents', 'providers', 'causes', 'contribute')
      .map((kind): Page => ({ kind })),
    fc.tuple(fc.constantFrom('cause', 'provider'), name).map(([kind, id]): Page => ({ kind, id })),
    fc
      .tuple(name, written, name)
      .map(([by, date, slug]): Page => ({ kind: 'incident', id: `${by}/${date}-${slug}` })),
    written.map((date): Page => ({ kind: 'day', day: date })),
    written.map((date): Page => ({ kind: 'month', month: date.slice(0, 7) })),
    written.map((date): Page => ({ kind: 'year', year: date.slice(0, 4) })),
    fc
      .tuple(fc.constantFrom('cause', 'provider'), name, written, fc.integer({ min: 1, max: 20 }))
      .map(([kind, id, date, number]): Page => ({
        kind: 'part',
        of: { kind, id },
        year: date.slice(0, 4),
        number,
      })),
  );
  const language = fc.constantFrom(...settings.languages);

  it('begins with the base and ends with a slash', () => {
    fc.assert(
      fc.property(page, language, (each, inLanguage) => {
        expect(addressOf(under, each, inLanguage)).toMatch(/^\/almanac\/(?:[\w.-]+\/)*$/);
      }),
    );
  });

  it('is that of no other page', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(page, language), { maxLength: 30 }), (several) => {
        const different = new Set(several.map((each) => JSON.stringify(each)));
        const addresses = new Set(several.map(([each, inLanguage]) => addressOf(root, each, inLanguage)));
        expect(addresses.size).toBe(different.size);
      }),
    );
  });
});

describe('other addresses', () => {
  it('lead to what scripts read, to a source, and to where a page is edited', () => {
    expect(addressOfAnniversaries(under, 'fr', '07')).toBe('/almanac/fr/on-this-day/07.json');
    expect(addressOfDates(under)).toBe('/almanac/days.json');
    expect(addressOfFilters(under, 'fr')).toBe('/almanac/fr/incidents/filters.json');
    expect(addressOfSearch(under, 'fr')).toBe('/almanac/search/fr/');
    expect(webAddressOfSitemap(under)).toBe('https://almanac.example/almanac/sitemap.xml');
    expect(addressOfSource(3)).toBe('#source-3');
    expect(editAddressOf('https://git.example/almanac/', 'content/days/2012-07-26.md')).toBe(
      'https://git.example/almanac/edit/main/content/days/2012-07-26.md',
    );
  });

  it('that are old are so in every language, or in the one that they name', () => {
    const paths = (alias: string) =>
      pathsOfAlias(under, alias).map(({ path, language }) => `${language} ${path}`);
    expect(paths('/old/address/')).toEqual([
      'en old/address',
      'fr fr/old/address',
      'pt-BR pt-BR/old/address',
    ]);
    expect(paths('/fr/ancienne/')).toEqual(['fr fr/ancienne']);
    expect(paths('/french/')).toEqual(['en french', 'fr fr/french', 'pt-BR pt-BR/french']);
  });
});
