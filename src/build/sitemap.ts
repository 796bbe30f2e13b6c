import type { Site } from '../site/urls.ts';

/** What a page tells search engines in its head: its address, and that of the same page in each language. */
export interface Head {
  readonly canonical: string;
  readonly alternates: readonly { readonly language: string; readonly href: string }[];
}

/** How many pages one file lists; more than 50,000 are not read. */
export const MOST_LISTED = 40_000;

/** What the head of a page tells; nothing of one that asks not to be listed or names no address. */
export function headOf(html: string): Head[] {
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  if (canonical === undefined || html.includes('<meta name="robots" content="noindex"')) return [];
  const links = html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g);
  return [{ canonical, alternates: [...links].map(([, language = '', href = '']) => ({ language, href })) }];
}

/** The files of the list, by name: one, or one that names the others where there are more pages than one may hold. Addresses come as they stand in HTML, which is how XML wants them. */
export function sitemapsOf(
  heads: readonly Head[],
  { origin, base }: Pick<Site, 'origin' | 'base'>,
  most: number,
): [name: string, text: string][] {
  const parts = Array.from({ length: Math.ceil(heads.length / most) }, (_, index) =>
    heads.slice(index * most, (index + 1) * most),
  );
  if (parts.length <= 1) return [['sitemap.xml', listOf(heads)]];
  const names = parts.map((_, index) => `sitemap-${String(index + 1)}.xml`);
  const index = names.map((name) => `<sitemap><loc>${origin}${base}${name}</loc></sitemap>\n`).join('');
  return [
    ['sitemap.xml', `${XML}<sitemapindex xmlns="${SCHEMA}">\n${index}</sitemapindex>\n`],
    ...parts.map((part, place): [string, string] => [names[place] ?? '', listOf(part)]),
  ];
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function listOf(heads: readonly Head[]): string {
  const pages = heads.map(({ canonical, alternates }) => {
    const links = alternates.length < 2 ? [] : alternates.map(linkOf);
    return `<url><loc>${canonical}</loc>${links.join('')}</url>\n`;
  });
  return `${XML}<urlset xmlns="${SCHEMA}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${pages.join('')}</urlset>\n`;
}

function linkOf({ language, href }: Head['alternates'][number]): string {
  return `<xhtml:link rel="alternate" hreflang="${language}" href="${href}"/>`;
}
