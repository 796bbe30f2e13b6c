import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { headersFor, rulesOf } from '../browser/server.ts';
import { buildSite, filesOf, outputFolder, project } from './build.ts';
import { fillEverything, writeArchive } from './every-field/archive.ts';
import { attributeOf, readPages, type BuiltPage } from './html.ts';

const rules: ConfigData = {
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:standard'],
  rules: {
    // Astro writes `<meta …>` and `<path … />`: both ways are HTML, and which of them is used is no fault.
    'void-style': 'off',
    // On a phone a table of many columns is laid out as a list, and some browsers then forget that it is a table.
    'no-redundant-role': 'off',
    // The title of a page is that of its write-up, as long as its writer made it, and the name of the archive.
    'long-title': 'off',
  },
};

/** How much an incident page may weigh over the wire, in bytes, with all that it needs to be read: one flight of packets. */
const flight = 14_000;

const validator = new HtmlValidate(new StaticConfigLoader(rules));

async function faultsOf({ file, html }: BuiltPage): Promise<string[]> {
  const report = await validator.validateString(html, file);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId}: ${message}`),
  );
}

/** The policy of a page, each directive with its sources. */
function policyOf({ elements }: BuiltPage): Map<string, string[]> {
  const [policy = ''] = elements
    .filter((each) => attributeOf(each, 'http-equiv')?.toLowerCase() === 'content-security-policy')
    .map((each) => attributeOf(each, 'content') ?? '');
  return directivesOf(policy);
}

function directivesOf(policy: string): Map<string, string[]> {
  const directives = policy.split(';').map((each) => each.trim().split(/\s+/));
  return new Map(directives.filter(([name]) => name).map(([name = '', ...sources]) => [name, sources]));
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The texts of all elements of a name that have no `src`, as they stand in the page. */
function inlineOf(html: string, name: 'script' | 'style'): string[] {
  const pattern = new RegExp(`<${name}\\b([^>]*)>([\\s\\S]*?)</${name}>`, 'g');
  return [...html.matchAll(pattern)].flatMap(([, attributes = '', text = '']) =>
    /\ssrc=/.test(attributes) ? [] : [text],
  );
}

/** What the policy of a page does not admit, or should not. */
function policyFaults(page: BuiltPage): string[] {
  const policy = policyOf(page);
  const isRun = ({ html }: BuiltPage) => inlineOf(html, 'script').filter((_, index) => !isData(html, index));
  const strangers = [
    ...isRun(page).filter((text) => !policy.get('script-src')?.includes(hashOf(text))),
    ...inlineOf(page.html, 'style').filter((text) => !policy.get('style-src')?.includes(hashOf(text))),
  ].map((text) => `not hashed: ${text.slice(0, 60)}`);
  const sources = [...policy.values()].flat();
  return [
    ...(policy.get('default-src')?.join(' ') === "'none'" ? [] : ['default-src is not none']),
    ...["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", '*'].filter((each) => sources.includes(each)),
    ...sources.filter((each) => /^https?:/.test(each)),
    ...strangers,
  ].map((fault) => `${page.file}: ${fault}`);
}

/** Whether the inline script at that place is data, which no browser runs. */
function isData(html: string, index: number): boolean {
  const heads = [...html.matchAll(/<script\b([^>]*)>/g)]
    .map(([, attributes = '']) => attributes)
    .filter((each) => !/\ssrc=/.test(each));
  return /\stype="application\/(?:ld\+)?json"/.test(heads[index] ?? '');
}

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
    expect((await Promise.all(pages.map(faultsOf))).flat()).toEqual([]);
  });

  test('has no style and no script in an attribute', () => {
    const found = pages.flatMap(({ file, elements }) =>
      elements.flatMap((each) =>
        each.attributes
          .filter(({ key, value }) => /^(?:style$|on)/.test(key) || /^\s*javascript:/i.test(String(value)))
          .map(({ key }) => `${file}: ${each.tagName} ${key}`),
      ),
    );
    expect(found).toEqual([]);
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
