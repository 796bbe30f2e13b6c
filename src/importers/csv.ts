import { parse } from 'csv-parse/sync';
import type { Aids, Format, TextFile } from './format.ts';
import { readMapping, type Mapping } from './csv-mapping.ts';
import { recordOfRow, type Row } from './csv-row.ts';
import { isOwnTable, recordOfOwnRow } from './own-table.ts';
import type { Item } from './record.ts';

/** A table of text: a line of names, then a record a line. A mapping says which column is what. */
export const csv: Format = {
  name: 'csv',
  title: 'CSV with a mapping file',
  isOwn: ({ path, text }) => /\.(?:csv|tsv)$/i.test(path) && text.trim() !== '',
  *read(files, { mapping }) {
    for (const file of files) if (csv.isOwn(file)) yield* readTable(file, { mapping });
  },
};

function* readTable(file: TextFile, { mapping: written }: Aids): Iterable<Item> {
  const { rows, fault } = readRows(file);
  const [head, ...others] = rows;
  if (!written && head && isOwnTable(head.cells)) {
    for (const row of others) yield recordOfOwnRow(row, head.cells, { file: file.path, line: row.line });
    return;
  }
  const mapping = readMapping(written, head?.cells ?? []);
  if ('fault' in mapping) yield { kind: 'fault', ...mapping };
  else for (const row of others) yield itemOf(row, head?.cells ?? [], mapping, file.path);
  if (fault) yield fault;
}

function itemOf(row: Row, head: readonly string[], mapping: Mapping, path: string): Item {
  const spot = { file: path, line: row.line };
  if (row.cells.length !== head.length) {
    const fault = `The line has ${row.cells.length} cells, and the first has ${head.length}.`;
    return { kind: 'fault', spot, fault };
  }
  return recordOfRow(row, head, mapping, spot);
}

/** The rows of a table, so far as they can be told apart. */
function readRows({ path, text }: TextFile): { rows: Row[]; fault: Item | undefined } {
  const rows: Row[] = [];
  let line = 1;
  try {
    parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: unknown, { lines }) => {
        rows.push({ cells: cells as string[], line });
        line = lines + 1;
        return null;
      },
    });
    return { rows, fault: undefined };
  } catch (error) {
    const fault = `From here on it is no CSV: ${error instanceof Error ? error.message : String(error)}.`;
    return { rows, fault: { kind: 'fault', spot: { file: path, line }, fault } };
  }
}

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** The separator that stands most often in the first line, outside of quotes. */
function separatorOf(text: string): string {
  const [first = ''] = text.trimStart().split('\n', 1);
  const bare = first.replace(/"[^"]*"/g, '');
  const counted = SEPARATORS.map((sign) => ({ sign, count: bare.split(sign).length }));
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).sign;
}
