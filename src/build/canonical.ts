import { gunzipSync } from 'node:zlib';
import { gzipSync } from 'fflate';

/** What every file of an index begins with, once it is unpacked. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/** The place of the list of filters in what the head of an index holds. */
const FILTERS = 3;

/**
 * The head of an index with its filters in one order. Pagefind lists them as a table in memory yields them, which is
 * another order in each run; nothing depends on it, and the same content should give the same bytes.
 */
export function inOneOrder(packed: Uint8Array): Uint8Array {
  const bytes = gunzipSync(packed);
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE))
    throw new Error('This is no head of a Pagefind index');
  const body = bytes.subarray(SIGNATURE.length);
  const [head, parts] = itemsOf(body, 0);
  const sorted = parts.map((part, place) => (place === FILTERS ? sortedList(part) : part));
  return pack(Buffer.concat([SIGNATURE, head, ...sorted]));
}

/** A list with its items in the order of their bytes. */
function sortedList(list: Buffer): Buffer {
  const [head, items] = itemsOf(list, 0);
  return Buffer.concat([head, ...items.toSorted((a, b) => Buffer.compare(a, b))]);
}

/** The head of a list in CBOR (RFC 8949) and each of its items, as they stand. */
function itemsOf(bytes: Buffer, at: number): [head: Buffer, items: Buffer[]] {
  const { major, value, next } = headAt(bytes, at);
  if (major !== 4) throw new Error('A list was expected in the head of a Pagefind index');
  const items: Buffer[] = [];
  let from = next;
  for (let count = 0; count < value; count++) {
    const to = endOf(bytes, from);
    items.push(bytes.subarray(from, to));
    from = to;
  }
  return [bytes.subarray(at, next), items];
}

/** Where the item that begins at a place ends. */
function endOf(bytes: Buffer, at: number): number {
  const { major, value, next } = headAt(bytes, at);
  if (major === 2 || major === 3) return next + value;
  const inner = major === 4 ? value : major === 5 ? 2 * value : major === 6 ? 1 : 0;
  let end = next;
  for (let count = 0; count < inner; count++) end = endOf(bytes, end);
  return end;
}

/** The first bytes of an item: its major type and its value or length. */
function headAt(bytes: Buffer, at: number): { major: number; value: number; next: number } {
  const first = bytes.readUInt8(at);
  const [major, short] = [first >> 5, first & 31];
  if (short < 24) return { major, value: short, next: at + 1 };
  const size = { 24: 1, 25: 2, 26: 4 }[short];
  if (size === undefined) throw new Error('A length in the head of a Pagefind index cannot be read');
  return { major, value: bytes.readUIntBE(at + 1, size), next: at + 1 + size };
}

/** Packs in JavaScript: zlib packs otherwise on other processors, and names the system. */
function pack(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9, mtime: 0 });
}
