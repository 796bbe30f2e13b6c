import type { Dataset, Report, WithContext } from 'schema-dts';
import type { DayId } from '../domain/day.ts';
import type { Incident } from '../domain/incident.ts';
import { revisionOf, type Revision } from '../domain/revision.ts';
import { spanOf } from '../domain/span.ts';
import { TABLE_FORMATS, TABLES, webAddressOfData, type TableFormat } from '../site/files.ts';
import { webAddressOf } from '../site/urls.ts';
import { nameOfArchive } from './scope.ts';
import { nameOfProvider, tell, titleOf, type Said, type Voice } from './words.ts';

/** What a page tells search engines of itself, as JSON-LD. */
export type LinkedData = WithContext<Report> | WithContext<Dataset>;

const CONTEXT = 'https://schema.org';

/** The report of an incident. Its time is the whole of what its doubt allows. */
export function linkedIncident(voice: Voice, incident: Incident): LinkedData {
  const { archive, site, language } = voice;
  const { start, end } = spanOf(incident, archive.asOf);
  const provider = { kind: 'provider', id: incident.provider } as const;
  const isKnown = Number.isFinite(start.earliest) && end !== undefined && Number.isFinite(end.latest);
  return {
    '@context': CONTEXT,
    '@type': 'Report',
    ...aboutReport(voice, titleOf(voice, incident), revisionOf(incident)),
    url: webAddressOf(site, { kind: 'incident', id: incident.id }, language),
    abstract: tell(voice, incident.summary, incident.language).text,
    ...(isKnown && { temporalCoverage: `${dateTime(start.earliest)}/${dateTime(end.latest)}` }),
    about: {
      '@type': 'Organization',
      name: nameOfProvider(voice, incident.provider).text,
      url: webAddressOf(site, provider, language),
    },
  };
}

/** The report of a day, which is made up of those of its incidents. */
export function linkedDay(voice: Voice, day: DayId, title: Said, revision: Revision): LinkedData {
  const { archive, site, language } = voice;
  return {
    '@context': CONTEXT,
    '@type': 'Report',
    ...aboutReport(voice, title, revision),
    url: webAddressOf(site, { kind: 'day', day }, language),
    temporalCoverage: day,
    hasPart: archive.incidentsOn(day).map((incident) => ({
      '@type': 'Report',
      name: titleOf(voice, incident).text,
      url: webAddressOf(site, { kind: 'incident', id: incident.id }, language),
    })),
  };
}

const MEDIA: Readonly<Record<TableFormat, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  parquet: 'application/vnd.apache.parquet',
};

/** The data set of the whole archive. */
export function linkedData(voice: Voice, description: string): LinkedData {
  const { archive, site, language } = voice;
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name: nameOfArchive(voice),
    description,
    url: webAddressOf(site, { kind: 'data' }, language),
    license: archive.settings.licence.url,
    dateModified: dateTime(archive.asOf),
    distribution: TABLES.flatMap((name) =>
      TABLE_FORMATS.map((format) => ({
        '@type': 'DataDownload' as const,
        name: `${name}.${format}`,
        encodingFormat: MEDIA[format],
        contentUrl: webAddressOfData(site, { kind: 'table', name, format }),
      })),
    ),
  };
}

/** JSON-LD as it may stand in a page: nothing in it ends the element it stands in. */
export function printLinkedData(data: LinkedData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function aboutReport(voice: Voice, { text, lang }: Said, { published, updated }: Revision) {
  const { archive, site, language } = voice;
  return {
    headline: text,
    inLanguage: lang ?? language,
    license: archive.settings.licence.url,
    isPartOf: {
      '@type': 'WebSite' as const,
      name: nameOfArchive(voice),
      url: webAddressOf(site, { kind: 'home' }, language),
    },
    ...(published !== undefined && { datePublished: dateTime(published), dateModified: dateTime(updated) }),
  };
}

function dateTime(instant: number): string {
  return new Date(Math.round(instant) * 1000).toISOString().replace('.000Z', 'Z');
}
