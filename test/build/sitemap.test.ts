import { describe, expect, it } from 'vitest';
import { headOf, sitemapsOf } from '../../src/build/sitemap.ts';

const site = { origin: 'https://example.org', base: '/almanac/' };
const head = (path: string, more = '') =>
  `<head><link rel="canonical" href="https://example.org/almanac/${path}">${more}</head>`;
const languages = ['en', 'fr'].map(
  (language) => `<link rel="alternate" hreflang="${language}" href="https://example.org/${language}/">`,
);

describe('the sitemap', () => {
  it('lists a page under its own address, with the same page in each language', () => {
    const [[name, text] = ['', '']] = sitemapsOf(headOf(head('x/', languages.join(''))), site, 10);
    expect(name).toBe('sitemap.xml');
    expect(text).toContain(
      '<url><loc>https://example.org/almanac/x/</loc>' +
        '<xhtml:link rel="alternate" hreflang="en" href="https://example.org/en/"/>' +
        '<xhtml:link rel="alternate" hreflang="fr" href="https://example.org/fr/"/></url>',
    );
  });

  it('says nothing of languages where there is one', () => {
    const [[, text] = ['', '']] = sitemapsOf(headOf(head('x/', languages[0])), site, 10);
    expect(text).not.toContain('xhtml:link');
  });

  it('leaves out what asks for it, and what has no address', () => {
    expect(headOf(head('x/', '<meta name="robots" content="noindex">'))).toEqual([]);
    expect(headOf('<head><title>404</title></head>')).toEqual([]);
  });

  it('is cut where there are more pages than one file may hold', () => {
    const heads = ['a/', 'b/', 'c/'].flatMap((path) => headOf(head(path)));
    const files = sitemapsOf(heads, site, 2);
    expect(files.map(([name]) => name)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
    expect(files[0]?.[1]).toContain('<loc>https://example.org/almanac/sitemap-2.xml</loc>');
    expect(files.slice(1).map(([, text]) => text.match(/<loc>/g)?.length)).toEqual([2, 1]);
  });
});
