import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { printPreview } from '../exports/preview.ts';
import { PREVIEWS } from '../site/files.ts';
import type { PreviewView } from '../views/preview.ts';
import { printPng } from './indexed-png.ts';
import { RECORDS } from './records.ts';

/** What a drawing becomes a picture by: the same drawing is another picture in another release of it. */
const DRAWN_BY = ['indexed 2', sharp.versions];

/** Draws the pictures that cards show of pages, once the pages are built, and keeps them for the next build: only what changed is drawn again. */
export function previews(): AstroIntegration {
  let kept = '';
  return {
    name: 'almanac-previews',
    hooks: {
      'astro:config:done': ({ config }) => {
        kept = join(fileURLToPath(config.cacheDir), PREVIEWS);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = join(fileURLToPath(dir), PREVIEWS);
        const views = JSON.parse(await readFile(join(folder, RECORDS), 'utf8')) as readonly PreviewView[];
        const drawn = await writePreviews(views, folder, kept);
        await rm(join(folder, RECORDS));
        if (views.length === 0) await rm(folder, { recursive: true });
        logger.info(`${String(views.length)} pictures, ${String(drawn)} of them drawn anew`);
      },
    },
  };
}

/** Writes the picture of each view into a folder, and returns how many had to be drawn: the others were kept. Keeps no more than these. */
export async function writePreviews(
  views: readonly PreviewView[],
  folder: string,
  kept: string,
): Promise<number> {
  await mkdir(kept, { recursive: true });
  const before = new Set(await readdir(kept));
  const used = new Set<string>();
  const rest = views.values();
  const write = async (): Promise<void> => {
    for (const view of rest) used.add(await writePreview(view, folder, kept, before));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, write));
  for (const name of before) if (!used.has(name)) await rm(join(kept, name));
  return [...used].filter((name) => !before.has(name)).length;
}

/** Writes one picture, and returns the name that it is kept under: that of what is drawn and of what draws it. */
async function writePreview(
  view: PreviewView,
  folder: string,
  kept: string,
  before: ReadonlySet<string>,
): Promise<string> {
  const svg = printPreview(view);
  const name = `${createHash('sha256')
    .update(JSON.stringify([DRAWN_BY, svg]))
    .digest('hex')}.png`;
  const file = join(folder, view.path);
  const bytes = before.has(name) ? await readFile(join(kept, name)) : await draw(svg);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  if (!before.has(name)) await writeFile(join(kept, name), bytes);
  return name;
}

async function draw(svg: string): Promise<Uint8Array> {
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return printPng({ ...info, data });
}
