import type { DayId } from '../domain/day.ts';
import type { IncidentId } from '../domain/incident.ts';
import type { Listing } from '../domain/listing.ts';
import type { MonthId, YearId } from '../domain/period.ts';
import type { Language } from '../domain/text.ts';
import type { MethodSection } from './method.ts';

/** Where the site is put up: its origin without a slash behind it, the path it lies under with one at each end, its languages, the first with the plain addresses. */
export interface Site {
  readonly origin: string;
  readonly base: string;
  readonly languages: readonly [Language, ...Language[]];
}

/** A page of the site, in whatever language. */
export type Page =
  | {
      readonly kind:
        | 'home'
        | 'days'
        | 'incidents'
        | 'providers'
        | 'causes'
        | 'reliability'
        | 'method'
        | 'contribute'
        | 'search'
        | 'data';
    }
  | { readonly kind: 'cause'; readonly id: string }
  | { readonly kind: 'incident'; readonly id: IncidentId }
  | { readonly kind: 'provider'; readonly id: string }
  | { readonly kind: 'day'; readonly day: DayId }
  | { readonly kind: 'month'; readonly month: MonthId }
  | { readonly kind: 'year'; readonly year: YearId }
  | {
      readonly kind: 'part';
      readonly of: Listing;
      readonly year: string;
      /** From 1; the first has no number in its address. */
      readonly number: number;
    };

/** The path of a page behind that of its language: `incidents/twitter/2012-07-26-double-failure/`. */
function pathOf(page: Page): string {
  switch (page.kind) {
    case 'home':
      return '';
    case 'days':
    case 'incidents':
    case 'providers':
    case 'causes':
    case 'reliability':
    case 'method':
    case 'search':
    case 'data':
    case 'contribute':
      return `${page.kind}/`;
    case 'cause':
      return `causes/${page.id}/`;
    case 'incident':
      return `incidents/${page.id}/`;
    case 'provider':
      return `providers/${page.id}/`;
    case 'day':
      return `${page.day.replaceAll('-', '/')}/`;
    case 'month':
      return `${page.month.replace('-', '/')}/`;
    case 'year':
      return `${page.year}/`;
    case 'part':
      return `${pathOf(page.of)}${page.year}/${page.number === 1 ? '' : `${String(page.number)}/`}`;
  }
}

/** The segment that a language has in addresses; `undefined` for the first, whose addresses are plain. */
export function segmentOf(site: Pick<Site, 'languages'>, language: Language): string | undefined {
  return language === site.languages[0] ? undefined : language;
}

/** The address of a page on its own host: `/fr/2012/07/26/`. */
export function addressOf(site: Site, page: Page, language: Language): string {
  const segment = segmentOf(site, language);
  return `${site.base}${segment === undefined ? '' : `${segment}/`}${pathOf(page)}`;
}

/** The address of what happened on the days of a month, whatever the year: `/fr/on-this-day/07.json`; with `MM` it is the pattern of them. */
export function addressOfAnniversaries(site: Site, language: Language, month: string): string {
  return `${addressOf(site, { kind: 'home' }, language)}on-this-day/${month}.json`;
}

/** The address of the list of every day, month and year that has a page. */
export function addressOfDates(site: Site): string {
  return `${site.base}days.json`;
}

/** The address of what the comparison of providers is worked out from when a reader chooses. */
export function addressOfComparison(site: Site, language: Language): string {
  return `${addressOf(site, { kind: 'reliability' }, language)}providers.json`;
}

/** The address of the part of the page on how we count that a figure rests on. */
export function addressOfMethod(site: Site, section: MethodSection, language: Language): string {
  return `${addressOf(site, { kind: 'method' }, language)}#${section}`;
}

/** The address of a picture of the content, by its path in the content folder. */
export function addressOfPicture(site: Site, path: string): string {
  return `${site.base}pictures/${path}`;
}

/** The address of a page on the web. */
export function webAddressOf(site: Site, page: Page, language: Language): string {
  return `${site.origin}${addressOf(site, page, language)}`;
}

/** The address of the data that the filters of the list of incidents work on. */
export function addressOfFilters(site: Site, language: Language): string {
  return `${addressOf(site, { kind: 'incidents' }, language)}filters.json`;
}

/** The folder with all that the search in a language loads. */
export function addressOfSearch(site: Site, language: Language, part = 1): string {
  return `${site.base}search/${language}/${part === 1 ? '' : `${String(part)}/`}`;
}

/** The address of the list of all pages for search engines, on the web. */
export function webAddressOfSitemap(site: Site): string {
  return `${site.origin}${site.base}sitemap.xml`;
}

/** The paths, without slashes around them, at which an old address was or may have been, each with the language of its page: `/fr/old/` is French, `/old/` of every language. */
export function pathsOfAlias(site: Site, alias: string): { path: string; language: Language }[] {
  const path = alias.replace(/^\/+|\/+$/g, '');
  const [, ...others] = site.languages;
  const own = others.find((language) => path.startsWith(`${language}/`));
  if (own !== undefined) return [{ path, language: own }];
  return site.languages.map((language) => ({
    path: [segmentOf(site, language), path].filter((part) => part !== undefined).join('/'),
    language,
  }));
}

/** The address of a source in the list at the foot of its page. */
export function addressOfSource(number: number): string {
  return `#source-${String(number)}`;
}

/** Where a file of the project is edited, on the host that keeps the repository. */
export function editAddressOf(repository: string, path: string): string {
  return `${repository.replace(/\/+$/, '')}/edit/main/${path}`;
}
