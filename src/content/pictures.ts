import { imageSize } from 'image-size';
import { LARGEST, type StoredFile } from './folder.ts';

/** A picture of the content folder: its path from there, and its size in pixels. */
export interface Picture {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

const ENDINGS: Readonly<Record<string, string>> = {
  png: 'png',
  jpg: 'jpg',
  jpeg: 'jpg',
  webp: 'webp',
  avif: 'avif',
};

/** The kinds of pictures that are printed, by the endings of their names. */
export const PICTURE_ENDINGS = Object.keys(ENDINGS);

/** Whether a path is that of a picture beside a write-up. */
export function isPicturePath(path: string): boolean {
  return /^(?:incidents|days|providers)\/(?:[a-z0-9-]+\/)?[a-z0-9-]+\.(?:png|jpe?g|webp|avif)$/.test(path);
}

/** The picture that a file holds; `undefined` where it is none, or another kind than its name says. */
export function pictureOf({ path, bytes, unread }: StoredFile): Picture | undefined {
  if (unread !== undefined || bytes.length > LARGEST) return undefined;
  try {
    const { width, height, type } = imageSize(bytes);
    const ending = /\.([a-z]+)$/.exec(path)?.[1] ?? '';
    return isKind(type, ENDINGS[ending]) && width > 0 && height > 0 ? { path, width, height } : undefined;
  } catch {
    return undefined;
  }
}

/** AVIF is told by its family, of which HEIF is the father. */
function isKind(type: string | undefined, expected: string | undefined): boolean {
  return expected !== undefined && (type === expected || (expected === 'avif' && type === 'heif'));
}
