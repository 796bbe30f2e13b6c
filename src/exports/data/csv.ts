import { stringify } from 'csv-stringify/sync';
import { SHAPES } from './shapes.ts';
import type { TableName } from '../../site/files.ts';
import { columnsOf, type Cell, type Column } from './columns.ts';
import type { Edition } from './edition.ts';
import { defuse } from '../../domain/formula.ts';
import { rowsOf } from './tables.ts';

/** A table as CSV (RFC 4180), in parts: a line of names, then one a row. Lists are JSON, what is not known is empty. */
export function* printCsv(edition: Edition, name: TableName): Generator<string> {
  const columns = columnsOf(SHAPES[name], edition.site.languages);
  yield lineOf(columns.map((column) => column.name));
  for (const row of rowsOf(edition, name)) yield lineOf(columns.map((column) => cellOf(column, row)));
}

function cellOf(column: Column, row: unknown): string | number | boolean | null {
  const value: Cell = column.of(row);
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return defuse(typeof value === 'string' ? value : JSON.stringify(value));
}

function lineOf(cells: readonly (string | number | boolean | null)[]): string {
  return stringify([cells.map((cell) => cell)], {
    record_delimiter: 'windows',
    quoted_string: true,
    cast: { boolean: String },
  });
}
