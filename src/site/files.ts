import type { DayId } from '../domain/day.ts';
import type { IncidentId } from '../domain/incident.ts';
import type { Language } from '../domain/text.ts';
import { addressOf, type Page, type Site } from './urls.ts';

/** What a feed or a calendar is of: the whole archive or one part of it. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'provider'; readonly id: string }
  | { readonly kind: 'service'; readonly provider: string; readonly id: string }
  | { readonly kind: 'cause'; readonly id: string };

export const FEED_FORMATS = ['xml', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** A file with words in it, of which there is one a language. */
export type SpokenFile =
  | { readonly kind: 'feed'; readonly of: Scope; readonly format: FeedFormat }
  | { readonly kind: 'calendar'; readonly of: Scope }
  | { readonly kind: 'digest' };

/** The tables of the open data. */
export const TABLES = ['incidents', 'providers', 'days', 'causes', 'reliability'] as const;
export type TableName = (typeof TABLES)[number];

export const TABLE_FORMATS = ['json', 'csv', 'parquet'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** The files that have a JSON Schema: the tables, and one incident or day on its own. */
export const SCHEMAS = [...TABLES, 'incident', 'day'] as const;
export type SchemaName = (typeof SCHEMAS)[number];

/** A file for programs, the same for all languages. */
export type DataFile =
  | { readonly kind: 'table'; readonly name: TableName; readonly format: TableFormat }
  | { readonly kind: 'schema'; readonly name: SchemaName }
  | { readonly kind: 'package' }
  | { readonly kind: 'incident'; readonly id: IncidentId }
  | { readonly kind: 'day'; readonly day: DayId }
  | { readonly kind: 'status' | 'maintenance'; readonly provider: string }
  | { readonly kind: 'badge'; readonly provider: string };

/** The address of a feed or a calendar on its own host: `/fr/providers/twitter/feed.xml`. */
export function addressOfSpoken(site: Site, file: SpokenFile, language: Language): string {
  const home = addressOf(site, { kind: 'home' }, language);
  if (file.kind === 'digest') return `${home}digest.xml`;
  const name = file.kind === 'feed' ? `feed.${file.format}` : 'calendar.ics';
  return `${home}${folderOf(file.of)}${name}`;
}

/** The address of a feed or a calendar on the web. */
export function webAddressOfSpoken(site: Site, file: SpokenFile, language: Language): string {
  return `${site.origin}${addressOfSpoken(site, file, language)}`;
}

/** The address of a file for programs on its own host: `/data/v1/incidents.csv`. */
export function addressOfData(site: Site, file: DataFile): string {
  return `${site.base}${pathOfData(file)}`;
}

/** The address of a file for programs on the web. */
export function webAddressOfData(site: Site, file: DataFile): string {
  return `${site.origin}${addressOfData(site, file)}`;
}

/** The pages that have a picture, and days a strip. */
export type PicturedPage = Extract<Page, { readonly kind: 'incident' | 'day' }>;

/** The folder of all pictures of pages; what they are drawn from waits there during the build. */
export const PREVIEWS = 'previews';

/** Where the picture of a page lies below the folder of all: `en/2012/07/26.png`. */
export function pathOfPreview(page: PicturedPage, language: Language): string {
  const path = page.kind === 'day' ? page.day.replaceAll('-', '/') : `incidents/${page.id}`;
  return `${language}/${path}.png`;
}

/** The address on the web of the picture of a page. */
export function webAddressOfPreview(site: Site, page: PicturedPage, language: Language): string {
  return `${site.origin}${site.base}${PREVIEWS}/${pathOfPreview(page, language)}`;
}

/** The address on the web of the strip of a day, which may stand on other people's pages: `/fr/2012/07/26/strip.svg`. */
export function webAddressOfStrip(site: Site, day: DayId, language: Language): string {
  return `${site.origin}${addressOf(site, { kind: 'day', day }, language)}strip.svg`;
}

/** The page that a feed or a calendar is the machine's version of; of a service, the page of its provider. */
export function pageOfScope(scope: Scope): Page {
  switch (scope.kind) {
    case 'all':
      return { kind: 'incidents' };
    case 'service':
      return { kind: 'provider', id: scope.provider };
    default:
      return scope;
  }
}

function folderOf(scope: Scope): string {
  switch (scope.kind) {
    case 'all':
      return '';
    case 'service':
      return `providers/${scope.provider}/services/${scope.id}/`;
    default:
      return `${scope.kind}s/${scope.id}/`;
  }
}

function pathOfData(file: DataFile): string {
  switch (file.kind) {
    case 'table':
      return `data/v1/${file.name}.${file.format}`;
    case 'schema':
      return `data/v1/schemas/${file.name}.json`;
    case 'package':
      return 'data/v1/datapackage.json';
    case 'incident':
      return `data/v1/incidents/${file.id}.json`;
    case 'day':
      return `data/v1/days/${file.day}.json`;
    case 'status':
      return `providers/${file.provider}/api/v2/incidents.json`;
    case 'maintenance':
      return `providers/${file.provider}/api/v2/scheduled-maintenances.json`;
    case 'badge':
      return `providers/${file.provider}/badge.svg`;
  }
}
