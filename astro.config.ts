import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defineConfig } from 'astro/config';
import { cacheFolder } from './src/build/cache-folder.ts';
import { heads } from './src/build/heads.ts';
import { previews } from './src/build/previews.ts';
import { searchIndex } from './src/build/search-index.ts';

import { unchanged } from './src/build/unchanged.ts';
import { readContents } from './src/content/contents.ts';
import { contentFolder } from './src/content/folder.ts';
import { siteOf } from './src/site/settings.ts';

const path = 'site.yaml';
const bytes = await readFile(resolve(contentFolder(process.env), path)).catch(() => new Uint8Array());
const url = readContents([{ path, bytes }], 0).site?.draft.url ?? 'https://outage-almanac.example';
const site = siteOf({ url, languages: ['en'] }, process.env);
const { OUT_DIR = '' } = process.env;
// What is there is emptied first, so an empty name must not mean the project itself.
const outDir = resolve(OUT_DIR === '' ? 'dist' : OUT_DIR);
// What was read of the content waits here to be printed.
const cacheDir = cacheFolder(outDir);

export default defineConfig({
  site: site.origin,
  base: site.base,
  trailingSlash: 'always',
  outDir,
  cacheDir,
  vite: {
    cacheDir: `${cacheDir}/vite`,
    // Chart.js mixes colours where something moves or is pointed at, and here nothing of the kind is drawn by it: 4 kB less.
    resolve: { alias: { '@kurkle/color': resolve(import.meta.dirname, 'src/components/chart-colour.ts') } },
    // No script stands in a page itself: a browser keeps a file, and a page is shorter without.
    build: { assetsInlineLimit: 0 },
  },
  markdown: { syntaxHighlight: false },
  // So many pages are on their way to the disk while the next are printed.
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'always', concurrency: 8 },
  integrations: [
    unchanged({ isForced: process.argv.includes('--force') }),
    searchIndex(),
    heads(site),
    previews(),
  ],
  devToolbar: { enabled: false },
  // Completion and hovering in front matter, with Astro's extension for VS Code.
  experimental: { contentIntellisense: true },
  server: { port: 4321 },
  security: {
    csp: {
      // The search is WebAssembly, which needs leave of its own to be compiled.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      directives: [
        "default-src 'none'",
        "object-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "manifest-src 'self'",
      ],
    },
  },
});
