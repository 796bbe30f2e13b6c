import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesOf } from './build.ts';

/** A page of a built site: its address below the site's, and how many bytes it has when it is packed. */
export interface Weighed {
  readonly address: string;
  readonly bytes: number;
}

/** All pages of a built site that search engines may list, the heaviest first. */
export async function weighPages(site: string): Promise<Weighed[]> {
  const files = (await filesOf(site)).filter((file) => file.endsWith('.html'));
  const weighed = files.map(async (file) => {
    const html = await readFile(join(site, file));
    const isListed = !html.includes('<meta name="robots" content="noindex">') || file === '404.html';
    return isListed ? [{ address: file.replace(/index\.html$/, ''), bytes: gzipSync(html).length }] : [];
  });
  return (await Promise.all(weighed)).flat().sort((a, b) => b.bytes - a.bytes);
}
