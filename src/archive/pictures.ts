import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { contentFolder } from './folder.ts';
import { latestContents } from './latest.ts';

/** The size of a picture in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

let loaded: Promise<ReadonlyMap<string, Size>> | undefined;

/** The pictures of the content that have passed the gate, by their paths in the content folder; loaded once a build. */
export async function loadPictures(): Promise<ReadonlyMap<string, Size>> {
  const latest = await latestContents();
  if (latest) return latest.pictures;
  loaded ??= readPictures();
  return loaded;
}

async function readPictures(): Promise<ReadonlyMap<string, Size>> {
  const entries = await getCollection('pictures');
  return new Map(entries.map(({ id, data }) => [id, data]));
}

/** The bytes of a picture, by its path in the content folder. */
export async function readPicture(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(resolve(contentFolder(), path)));
}
