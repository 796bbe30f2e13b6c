import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** A row as DuckDB reads it. */
export type DuckRow = Record<string, unknown>;

/** Reads a file, whose bytes are given, by a query in which `FILE` stands for its path. */
export async function queryFile(name: string, bytes: string | Uint8Array, sql: string): Promise<DuckRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'outage-almanac-'));
  const file = join(folder, name);
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  try {
    await writeFile(file, bytes);
    const reader = await connection.runAndReadAll(sql.replaceAll('FILE', `'${file.replaceAll("'", "''")}'`));
    return reader.getRowObjectsJS();
  } finally {
    connection.closeSync();
    database.closeSync();
    await rm(folder, { recursive: true });
  }
}
