import { ByteWriter, parquetWriteRows, type SchemaElement } from 'hyparquet-writer';
import type { TableName } from '../../site/files.ts';
import { columnsOf, type Cell, type Column } from './columns.ts';
import type { Edition } from './edition.ts';
import { envelopeOf } from './envelope.ts';
import type { CellKind } from './parts.ts';
import { SHAPES } from './shapes.ts';
import { rowsOf } from './tables.ts';

/** How many rows are held at once. */
const GROUP = 1000;

/** A table as Parquet, its types those of the schema; the envelope stands in the metadata. */
export function printParquet(edition: Edition, name: TableName): Uint8Array {
  const columns = columnsOf(SHAPES[name], edition.site.languages);
  const writer = new ByteWriter();
  void parquetWriteRows({
    writer,
    columns: columns.map((column) => ({ name: column.name })),
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(schemaOf)],
    rows: cellsOf(edition, name, columns),
    rowGroupSize: GROUP,
    createdBy: 'Outage Almanac',
    kvMetadata: Object.entries(envelopeOf(edition)).map(([key, value]) => ({
      key,
      value: typeof value === 'string' ? value : JSON.stringify(value),
    })),
  });
  return writer.getBytes();
}

function* cellsOf(
  edition: Edition,
  name: TableName,
  columns: readonly Column[],
): Generator<Record<string, Cell>> {
  for (const row of rowsOf(edition, name))
    yield Object.fromEntries(columns.map((column) => [column.name, valueOf(column, row)]));
}

function valueOf({ kind, of }: Column, row: unknown): Cell {
  const value = of(row) ?? null;
  return typeof value === 'string' && (kind === 'instant' || kind === 'date') ? new Date(value) : value;
}

const ELEMENTS: Readonly<Record<Exclude<CellKind, 'list'>, Partial<SchemaElement>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  instant: { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' } },
  date: { type: 'INT32', converted_type: 'DATE' },
  json: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
};

function schemaOf({ name, kind, nullable }: Column): SchemaElement[] {
  const repetition_type = nullable ? 'OPTIONAL' : 'REQUIRED';
  if (kind !== 'list') return [{ name, repetition_type, ...ELEMENTS[kind] }];
  return [
    { name, repetition_type, converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...ELEMENTS.text },
  ];
}
