import { closeSync, openSync, readdirSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersOf } from '../exports/headers.ts';
import type { Site } from '../site/urls.ts';
import { policyOf, policyOfAll, policyOfDrawing } from './policy.ts';
import { headOf, MOST_LISTED, sitemapsOf } from './sitemap.ts';

/** So much of a file holds all of its head that is asked for here, and seldom more. */
const HEAD = 16_384;

/** Reads the heads of all pages once they are built, and writes what is made of them: the list for search engines, and the headers for hosts that can send them. */
export function heads(site: Pick<Site, 'origin' | 'base'>): AstroIntegration {
  return {
    name: 'almanac-heads',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
        const pages = startsOf(folder, files, '.html');
        for (const [name, text] of sitemapsOf(pages.flatMap(headOf), site, MOST_LISTED))
          writeFileSync(join(folder, name), text);
        const policies = [...pages.map(policyOf), ...startsOf(folder, files, '.svg').map(policyOfDrawing)];
        writeFileSync(join(folder, '_headers'), headersOf(policyOfAll(policies), site.base));
      },
    },
  };
}

/** How each file of a kind begins. Waiting for thousands of short files one by one would take longer than reading them. */
function startsOf(folder: string, files: readonly string[], ending: string): string[] {
  const buffer = Buffer.alloc(HEAD);
  return files
    .filter((file) => file.endsWith(ending))
    .map((file) => {
      const handle = openSync(join(folder, file), 'r');
      try {
        return buffer.toString('utf8', 0, readSync(handle, buffer, 0, HEAD, 0));
      } finally {
        closeSync(handle);
      }
    });
}
