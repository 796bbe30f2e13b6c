import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printPng } from '../../src/build/indexed-png.ts';
import { writePreviews } from '../../src/build/previews.ts';
import { previewsOf, type PreviewView } from '../../src/views/preview.ts';
import { aProvider } from '../domain/a-provider.ts';
import { anIncident } from '../domain/an-incident.ts';
import { aVoice } from '../views/a-voice.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'previews-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const [one, two] = [...previewsOf(aVoice({ providers: [aProvider({ id: 'twitter' })], incidents: [anIncident()] }))] as [PreviewView, PreviewView]; // prettier-ignore

const write = (views: readonly PreviewView[], to = 'site'): Promise<number> =>
  writePreviews(views, join(folder, to), join(folder, 'kept'));

describe('pictures', () => {
  it('are drawn once, and again only where something changed', async () => {
    expect(await write([one, two])).toBe(2);
    expect(await write([one, two])).toBe(0);
    expect(await write([one, { ...two, title: 'Corrected' }])).toBe(1);
  });

  it('that no page has any more are not kept', async () => {
    await write([one, two]);
    await write([one]);
    expect(await readdir(join(folder, 'kept'))).toHaveLength(1);
    expect(await write([one, two])).toBe(1);
  });

  it('are the same bytes whether drawn or kept', async () => {
    await write([one], 'drawn');
    await write([one], 'kept-before');
    await rm(join(folder, 'kept'), { recursive: true });
    await write([one], 'drawn-again');
    const [drawn, ...others] = await Promise.all(
      ['drawn', 'kept-before', 'drawn-again'].map((name) => readFile(join(folder, name, one.path))),
    );
    for (const other of others) expect(drawn?.equals(other)).toBe(true);
  });

  it('are read by another program, in the size of a card, on the paper of the almanac', async () => {
    await write([one]);
    const image = sharp(await readFile(join(folder, 'site', one.path)));
    expect(await image.metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    const { data } = await image.removeAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)]).toEqual([0xfb, 0xfa, 0xf6]);
    expect(new Set(data).size).toBeGreaterThan(20);
  });
});

describe('a PNG with a palette', () => {
  const pixels = (colours: readonly (readonly number[])[]) => ({
    width: colours.length,
    height: 1,
    data: Uint8Array.from(colours.flatMap((colour) => [...colour, 255])),
  });

  it('keeps colours that are few', async () => {
    const colours = [[1, 2, 3], [250, 0, 0], [0, 99, 0], [255, 255, 255]]; // prettier-ignore
    const { data } = await sharp(printPng(pixels(colours))).removeAlpha().raw().toBuffer({ resolveWithObject: true }); // prettier-ignore
    expect([...data]).toEqual(colours.flat());
  });

  it('does not lose a rare hue to many shades of another', async () => {
    const shades = Array.from({ length: 3000 }, (_, index) => [index % 256, (index >> 4) % 256, 0]);
    const { data } = await sharp(printPng(pixels([...shades, [10, 10, 250]]))).removeAlpha().raw().toBuffer({ resolveWithObject: true }); // prettier-ignore
    expect([...data.subarray(-3)]).toEqual([10, 10, 250]);
  });
});
