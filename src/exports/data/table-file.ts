import type { TableFormat, TableName } from '../../site/files.ts';
import { printCsv } from './csv.ts';
import type { Edition } from './edition.ts';
import { printJson } from './json.ts';
import { printParquet } from './parquet.ts';

/** About how many signs of a text are handed on at once. */
const CHUNK = 65_536;

/** A table in a format, made as it is asked for where the format allows it. */
export function printTable(
  edition: Edition,
  name: TableName,
  format: TableFormat,
): ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> {
  if (format === 'parquet') return new Uint8Array(printParquet(edition, name));
  return streamOf(encoded(format === 'csv' ? printCsv(edition, name) : printJson(edition, name)));
}

function streamOf(parts: Iterator<Uint8Array, void>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      const part = parts.next();
      if (part.done === true) controller.close();
      else controller.enqueue(part.value);
    },
  });
}

/** Parts of a text as bytes, a chunk at once. */
function* encoded(parts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = '';
  for (const part of parts) {
    text += part;
    if (text.length < CHUNK) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text);
}
