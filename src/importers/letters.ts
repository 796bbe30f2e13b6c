import type { Item } from './record.ts';

/** A text as it was read from bytes, and whether all of them were letters of its encoding. */
export interface Decoded {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Reads bytes as UTF-8, as UTF-16 where they begin so, or in the encoding that is named. Lines end with `\n`. Throws a `RangeError` where there is no such encoding. */
export function decode(bytes: Uint8Array, encoding: string | undefined): Decoded {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : undefined;
  const label = encoding ?? wide ?? 'utf-8';
  const text = new TextDecoder(label).decode(bytes).replace(/\r\n?/g, '\n');
  return { text, isWhole: !text.includes('\uFFFD') || isAllLetters(bytes, label) };
}

function isAllLetters(bytes: Uint8Array, label: string): boolean {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes).length >= 0;
  } catch {
    return false;
  }
}

/** Items without the records that lost a letter in reading, of files that are not whole: those are faults. */
export function* withoutLost(items: Iterable<Item>, broken: ReadonlySet<string>): Iterable<Item> {
  for (const item of items) {
    const isLost =
      item.kind === 'record' &&
      broken.has(item.record.spot.file) &&
      JSON.stringify(item.record).includes('\uFFFD');
    if (!isLost) yield item;
    else yield { kind: 'fault', spot: item.record.spot, id: item.record.id, fault: LOST };
  }
}

const LOST =
  'It holds letters that are not UTF-8. Save the file as UTF-8, or name its encoding: --encoding windows-1252';
