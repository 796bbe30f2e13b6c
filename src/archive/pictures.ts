import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { contentFolder } from './folder.ts';
import { latestPassed } from './latest.ts';

/** The size of a picture in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The pictures of the content that have passed the gate, by their paths in the content folder. */
export async function loadPictures(): Promise<ReadonlyMap<string, Size>> {
  return (await latestPassed()).pictures;
}

/** The bytes of a picture, by its path in the content folder. */
export async function readPicture(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(resolve(contentFolder(), path)));
}
