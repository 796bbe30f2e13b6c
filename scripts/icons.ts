import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { COLOURS } from '../src/site/look.ts';

/** Makes of the mark what browsers ask for that take no drawing: an icon of old, and one for the screen of a phone. */
const folder = resolve(import.meta.dirname, '../public');
const mark = await readFile(resolve(folder, 'favicon.svg'));
const PHONE = 180;
const MARGIN = 26;

async function draw(side: number): Promise<Buffer> {
  return sharp(mark, { density: (72 * side) / 32 })
    .resize(side, side)
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** A PNG in the frame of an icon of old: six bytes for the file, sixteen for its one picture, then the picture. */
function inFrame(png: Buffer, side: number): Buffer {
  const head = Buffer.alloc(22);
  head.set([0, 0, 1, 0, 1, 0, side, side, 0, 0, 1, 0, 32, 0]);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

await writeFile(resolve(folder, 'favicon.ico'), inFrame(await draw(32), 32));
await sharp({ create: { width: PHONE, height: PHONE, channels: 3, background: COLOURS.light.paper } })
  .composite([{ input: await draw(PHONE - 2 * MARGIN), left: MARGIN, top: MARGIN }])
  .png({ compressionLevel: 9, palette: true })
  .toFile(resolve(folder, 'apple-touch-icon.png'));
