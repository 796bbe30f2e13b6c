import { createHash } from 'node:crypto';

/** The folder in which a build keeps what the next one can use, from that of the project: of two builds at once each has its own, by where the site goes. */
export function cacheFolder(outDir: string): string {
  return `.astro/${createHash('sha256').update(outDir).digest('hex').slice(0, 12)}`;
}
