import { phraseIn } from '../../domain/text.ts';
import { addressOfData, webAddressOfData, TABLES, type DataFile, type TableName } from '../../site/files.ts';
import { webAddressOf } from '../../site/urls.ts';
import { authorityOf } from '../../site/identity.ts';
import { columnsOf, type Column } from './columns.ts';
import type { Edition } from './edition.ts';
import { VERSION } from './envelope.ts';
import type { CellKind } from './parts.ts';
import { SHAPES } from './shapes.ts';
import { instantOf } from './values.ts';

/** The tables as a data package (Frictionless Data Package 2). */
export function printDataPackage(edition: Edition): string {
  const { archive, site } = edition;
  const { settings, asOf } = archive;
  const [language] = settings.languages;
  const tell = (text: typeof settings.title): string => phraseIn(text, language, settings.languages).text;
  const described = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: authorityOf(settings).replace(/[^a-z0-9.-]/g, '-'),
    id: webAddressOfData(site, { kind: 'package' }),
    title: tell(settings.title),
    description: tell(settings.description),
    homepage: webAddressOf(site, { kind: 'home' }, language),
    version: String(VERSION),
    created: instantOf(asOf),
    licenses: [{ title: settings.licence.name, path: settings.licence.url }],
    resources: TABLES.flatMap((name) => resourcesOf(edition, name)),
  };
  return `${JSON.stringify(described, null, 1)}\n`;
}

function resourcesOf({ site }: Edition, name: TableName): object[] {
  const pathOf = (file: DataFile): string =>
    addressOfData(site, file).slice(addressOfData(site, { kind: 'package' }).lastIndexOf('/') + 1);
  const resource = (format: 'csv' | 'json' | 'parquet', mediatype: string): object => ({
    name: `${name}-${format}`,
    path: pathOf({ kind: 'table', name, format }),
    format,
    mediatype,
    encoding: 'utf-8',
  });
  return [
    {
      ...resource('csv', 'text/csv'),
      type: 'table',
      schema: { fields: columnsOf(SHAPES[name], site.languages).map(fieldOf), missingValues: [''] },
    },
    { ...resource('json', 'application/json'), jsonSchema: pathOf({ kind: 'schema', name }) },
    resource('parquet', 'application/vnd.apache.parquet'),
  ];
}

const TYPES: Readonly<Record<CellKind, string>> = {
  text: 'string',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
  instant: 'datetime',
  date: 'date',
  list: 'array',
  json: 'array',
};

function fieldOf({ name, kind, description, nullable }: Column): object {
  return {
    name,
    type: TYPES[kind],
    ...(description !== undefined && { description }),
    ...(!nullable && { constraints: { required: true } }),
  };
}
