import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { headersFor, rulesOf } from '../browser/server.ts';
import { buildSite, filesOf, outputFolder, project } from './build.ts';
import { fillEverything, writeArchive } from './every-field/archive.ts';
import { readPages, type BuiltPage } from './html.ts';
import {
  attributeFaults,
  directivesOf,
  hashOf,
  inlineOf,
  markupFaults,
  policyFaults,
  policyOf,
  strangerFaults,
} from './page-faults.ts';

/** How much an incident page may weigh over the wire, in bytes, with all that it needs to be read: one flight of packets. */
const flight = 14_000;

describe.each<[what: string, name: string, content: () => Promise<string | undefined>]>([
  ['the archive of this repository', 'html', () => Promise.resolve(undefined)],
  [
    'an archive without every translation',
    'html-fallback',
    () => Promise.resolve(join(project, 'test', 'sites', 'fallback', 'content')),
  ],
  [
    'an archive in which every field is filled',
    'html-every-field',
    async () => {
      const content = join(outputFolder('html-every-field'), 'content');
      await writeArchive(content, fillEverything(), false);
      return content;
    },
  ],
])('%s', (_, name, contentOf) => {
  let pages: BuiltPage[];
  let folder: string;

  beforeAll(async () => {
    const content = await contentOf();
    folder = await buildSite(name, content === undefined ? {} : { content });
    pages = await readPages(folder);
  });

  test('has no fault in its HTML', async () => {
    expect(pages.length).toBeGreaterThan(10);
    expect((await Promise.all(pages.map(markupFaults))).flat()).toEqual([]);
  });

  test('has no style and no script in an attribute', () => {
    expect(pages.flatMap(attributeFaults)).toEqual([]);
  });

  test('asks no other host for anything', () => {
    expect(pages.flatMap(strangerFaults)).toEqual([]);
  });

  test('has a policy on every page that admits its own styles and scripts and nothing else', () => {
    expect(pages.flatMap(policyFaults)).toEqual([]);
  });

  test('asks hosts to send a policy that admits what each page and drawing needs, and nothing else', async () => {
    const headers = new Map(headersFor('/', await rulesOf(folder)));
    const policy = headers.get('Content-Security-Policy') ?? '';
    const sent = directivesOf(policy);
    const asked = pages.map(policyOf);
    for (const directives of asked)
      for (const [directive, sources] of directives)
        expect(sent.get(directive)).toEqual(expect.arrayContaining(sources));
    const drawings = (await filesOf(folder)).filter((file) => file.endsWith('.svg'));
    const texts = await Promise.all(drawings.map((file) => readFile(join(folder, file), 'utf8')));
    const ofDrawings = new Set(texts.flatMap((svg) => inlineOf(svg, 'style').map(hashOf)));
    expect(sent.get('style-src')).toEqual(expect.arrayContaining([...ofDrawings]));
    const known = new Set([...asked.flatMap((each) => [...each.values()].flat()), ...ofDrawings, "'none'"]);
    expect([...sent.values()].flat().filter((source) => !known.has(source))).toEqual([]);
    expect(sent.get('frame-ancestors')).toEqual(["'none'"]);
    // Cloudflare Pages reads no more of a line.
    expect(policy.length).toBeLessThan(1_950);
  });

  if (name === 'html') {
    test('has incident pages that come in one flight of packets', () => {
      const sizes = pages.map(({ file, html }) => ({
        page: `/${file.replace(/index\.html$/, '')}`,
        html: Buffer.byteLength(html),
        gzip: gzipSync(html).length,
      }));
      const table = sizes
        .toSorted((a, b) => b.gzip - a.gzip)
        .map(({ page, html, gzip }) => `${String(gzip).padStart(7)}${String(html).padStart(8)}  ${page}`);
      process.stdout.write(['   gzip    HTML  page', ...table, ''].join('\n'));
      expect(
        sizes.filter(({ page, gzip }) => /^\/(?:fr\/)?incidents\/.+/.test(page) && gzip > flight),
      ).toEqual([]);
    });
  }
});
