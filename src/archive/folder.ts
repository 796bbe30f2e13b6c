import { resolve } from 'node:path';

/** The content folder of this build: CONTENT_DIR, or content/ of the project. */
export function contentFolder(): string {
  return resolve(process.env.CONTENT_DIR ?? 'content');
}
