import type { DayId } from '../domain/day.ts';
import type { IncidentId } from '../domain/incident.ts';
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
  | { readonly kind: 'home' | 'incidents' | 'providers' | 'causes' | 'method' | 'contribute' }
  | { readonly kind: 'cause'; readonly id: string }
  | { readonly kind: 'incident'; readonly id: IncidentId }
  | { readonly kind: 'provider'; readonly id: string }
  | { readonly kind: 'day'; readonly day: DayId };

/** The path of a page behind that of its language: `incidents/twitter/2012-07-26-double-failure/`. */
function pathOf(page: Page): string {
  switch (page.kind) {
    case 'home':
      return '';
    case 'incidents':
    case 'providers':
    case 'causes':
    case 'method':
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

/** The address of the list of days, on the first page. */
export function addressOfDays(site: Site, language: Language): string {
  return `${addressOf(site, { kind: 'home' }, language)}#days`;
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

/** The address of a source in the list at the foot of its page. */
export function addressOfSource(number: number): string {
  return `#source-${String(number)}`;
}

/** Where a file of the project is edited, on the host that keeps the repository. */
export function editAddressOf(repository: string, path: string): string {
  return `${repository.replace(/\/+$/, '')}/edit/main/${path}`;
}
