import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

/** Pixels in rows from the top left, each red, green, blue and how opaque it is, which is not asked for. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** How many colours one picture may have. */
const MOST = 256;

/** How many colours are told apart, by the upper six bits of each part. */
const KEYS = 1 << 18;

/**
 * A drawing as PNG with a palette: the colours that most pixels have, to which all others are set. Packed in JavaScript,
 * since zlib packs otherwise on other processors.
 */
export function printPng({ width, height, data }: Pixels): Uint8Array {
  const keys = keysOf(data);
  const palette = paletteOf(keys, data);
  const rows = new Uint8Array(height * (width + 1));
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      rows[row * (width + 1) + column + 1] = palette.places[keys[row * width + column] ?? 0] ?? 0;
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, width);
  head.setUint32(4, height);
  // Eight bits a pixel, each the place of a colour in the palette.
  head.setUint16(8, 0x0803);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', new Uint8Array(head.buffer)),
    chunk('PLTE', palette.colours),
    chunk('IDAT', zlibSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** What tells the colour of each pixel apart, in eighteen bits. */
function keysOf(data: Uint8Array): Uint32Array {
  const keys = new Uint32Array(data.length / 4);
  for (let pixel = 0, at = 0; pixel < keys.length; pixel++, at += 4)
    keys[pixel] =
      (((data[at] ?? 0) >> 2) << 12) | (((data[at + 1] ?? 0) >> 2) << 6) | ((data[at + 2] ?? 0) >> 2);
  return keys;
}

interface Colours {
  readonly colours: Uint8Array;
  /** The place in the palette of the colour of each key. */
  readonly places: Uint8Array;
}

/** The colours of the palette, each as the first pixel has it that is told apart by it. */
function paletteOf(keys: Uint32Array, data: Uint8Array): Colours {
  const counts = new Uint32Array(KEYS);
  const used: { key: number; colour: Uint8Array }[] = [];
  keys.forEach((key, pixel) => {
    if (counts[key] === 0) used.push({ key, colour: data.subarray(pixel * 4, pixel * 4 + 3) });
    counts[key] = (counts[key] ?? 0) + 1;
  });
  const ranked = used.sort((a, b) => (counts[b.key] ?? 0) - (counts[a.key] ?? 0) || a.key - b.key);
  const chosen = chooseFrom(ranked.map(({ colour }) => colour));
  const places = new Uint8Array(KEYS);
  for (const { key, colour } of ranked) places[key] = nearest(chosen, colour);
  return { colours: Buffer.concat(chosen), places };
}

/** So far apart, squared, that one colour may not stand for another while there is room for both. */
const APART = 150;

/** The colours that the palette has room for, the most frequent first: before all others those that none before is near to, so that a rare hue is not lost to shades of another. */
function chooseFrom(ranked: readonly Uint8Array[]): Uint8Array[] {
  if (ranked.length <= MOST) return [...ranked];
  const chosen: Uint8Array[] = [];
  for (const colour of ranked)
    if (chosen.every((other) => distance(other, colour) > APART)) chosen.push(colour);
  const kept = new Set(chosen);
  return [...chosen, ...ranked.filter((colour) => !kept.has(colour))].slice(0, MOST);
}

function nearest(colours: readonly Uint8Array[], colour: Uint8Array): number {
  let best = 0;
  let least = Infinity;
  colours.forEach((other, place) => {
    const far = distance(other, colour);
    if (far < least) [best, least] = [place, far];
  });
  return best;
}

function distance([r = 0, g = 0, b = 0]: Uint8Array, [red = 0, green = 0, blue = 0]: Uint8Array): number {
  return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
}

/** A part of the file: how long it is, what it is, what it holds, and the sum by which faults are found. */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
