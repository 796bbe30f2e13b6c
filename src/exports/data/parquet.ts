import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { TableName } from '../../site/files.ts';
import { columnsOf, type Cell, type Column } from './columns.ts';
import type { Edition } from './edition.ts';
import { envelopeOf } from './envelope.ts';
import type { CellKind } from './parts.ts';
import { SHAPES } from './shapes.ts';
import { rowsOf } from './tables.ts';

/** How many rows are held at once, and about how many signs at the most: a row of a crowded day alone may have millions. */
const ROWS = 1000;
const SIGNS = 4_000_000;

/** A table as Parquet, its types those of the schema; the envelope stands in the metadata. */
export function printParquet(edition: Edition, name: TableName): Uint8Array {
  const columns = columnsOf(SHAPES[name], edition.site.languages);
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(schemaOf)],
    createdBy: 'Outage Almanac',
    kvMetadata: Object.entries(envelopeOf(edition)).map(([key, value]) => ({
      key,
      value: typeof value === 'string' ? value : JSON.stringify(value),
    })),
  });
  for (const group of groupsOf(edition, name, columns))
    void writer.write({ columnData: group, rowGroupSize: ROWS });
  void writer.finish();
  return bytes.getBytes();
}

type Group = { name: string; data: Cell[]; statistics: boolean }[];

/** The rows of a table by column, as many at once as are neither too many nor too long. */
function* groupsOf(edition: Edition, name: TableName, columns: readonly Column[]): Generator<Group> {
  let group = groupOf(columns);
  let [rows, signs] = [0, 0];
  for (const row of rowsOf(edition, name)) {
    for (const [place, column] of columns.entries()) {
      const cell = valueOf(column, row);
      group[place]?.data.push(cell);
      signs += signsIn(cell);
    }
    rows++;
    if (rows < ROWS && signs < SIGNS) continue;
    yield group;
    group = groupOf(columns);
    [rows, signs] = [0, 0];
  }
  if (rows > 0) yield group;
}

/** The least and the greatest of a column help to find rows; of JSON they would only be written twice more. */
function groupOf(columns: readonly Column[]): Group {
  return columns.map(({ name, kind }) => ({ name, data: [], statistics: kind !== 'json' }));
}

/** About how many signs a cell takes. */
function signsIn(cell: Cell): number {
  if (typeof cell === 'string') return cell.length;
  if (typeof cell !== 'object' || cell === null) return 8;
  return Object.values(cell).reduce((sum: number, part) => sum + 8 + signsIn(part), 0);
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
