import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE_FILES } from '../content/hostile.ts';
import { checkOf, edit, SMALL, type Files } from '../content/small-archive.ts';
import { HOSTILE, HOSTILE_MDX } from '../markdown/hostile.ts';
import { buildSite, filesOf, outputFolder } from '../sites/build.ts';
import { attributeOf, readPages, type BuiltPage } from '../sites/html.ts';
import { attributeFaults, markupFaults, policyFaults, strangerFaults } from '../sites/page-faults.ts';
import { launchChromium } from './chromium.ts';
import { rulesOf, serveSite, type Host } from './server.ts';

const SECRET = 'a-secret-of-the-machine-3f9c';
const MARK = 'nobody has touched this';
const canary = join(outputFolder('hostile'), 'canary');
const env = { SECRET, CANARY: canary };

/** What facts can hold as words: for a page, its data, its feeds. */
const WORDS = `<script>window.owned = 1</script>"><img src=x onerror=alert(1)> </script> ]]> {process.env.SECRET} =1+1`;

/** An incident of a day of its own with some prose, and words that would do harm wherever words can stand. */
function incident(index: number, prose: string): string {
  const day = new Date(Date.UTC(2011, 0, 1 + index)).toISOString().slice(0, 10);
  const words = JSON.stringify(`${String(index)} ${WORDS}`);
  return `---
title: ${words}
summary: ${words}
severity: full
started: ${day}
duration: 2h
regions: [${words}]
causes: [unknown]
timeline:
  - at: ${day}
    text: ${words}
sources:
  - url: https://example.org/?a=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&b=${String(index)}
    title: ${words}
    publisher: ${words}
    kind: official
tags: [${words}]
---

${prose}
`;
}

/** An archive with each body as an incident; those that are refused are left out. */
function archiveOf(bodies: readonly (readonly [string, string])[]): { passed: Files; refused: Files } {
  const files = Object.fromEntries(
    bodies.map(([prose, ending], index) => {
      const day = new Date(Date.UTC(2011, 0, 1 + index)).toISOString().slice(0, 10);
      return [`incidents/twitter/${day}-hostile.${ending}`, incident(index, prose)] as const;
    }),
  );
  const refusals = new Set(checkOf({ ...SMALL, ...files }).problems.map(({ path }) => path));
  const of = (isRefused: boolean): Files =>
    Object.fromEntries(Object.entries(files).filter(([path]) => refusals.has(path) === isRefused));
  return { passed: of(false), refused: of(true) };
}

const { passed, refused } = archiveOf([
  ...HOSTILE.map((prose) => [prose, 'md'] as const),
  ...HOSTILE_MDX.map((prose) => [prose, 'mdx'] as const),
]);

/** An element of XML and all in it. */
function elementsOf(element: XmlElement | null): XmlElement[] {
  const inner = element?.children.filter((child) => child instanceof XmlElement) ?? [];
  return element === null ? [] : [element, ...inner.flatMap(elementsOf)];
}

const quoted = JSON.stringify(WORDS);
/** An address as the gate takes it, with all that could end an attribute, an element or a line of a file for hosts. */
const ADDRESS = `"https://x.example/\\"onmouseover='alert(1)'><script>/*;:%0A?a=&b=]]>"`;

/** What an operator and whoever describes a provider may write, as bad as the gate lets it be. */
const ABOUT: Files = {
  'site.yaml': edit(
    SMALL['site.yaml'],
    ['title: Outages', `title: ${quoted}\nrepository: ${ADDRESS}`],
    ['  en: What broke.\n  fr: Ce qui est tombé.', `  en: ${quoted}\n  fr: ${quoted}`],
    ['name: CC BY 4.0', `name: ${quoted}`],
    ['https://creativecommons.org/licenses/by/4.0/', ADDRESS],
  ),
  'causes.yaml': edit(SMALL['causes.yaml'], ['name: Unknown', `name: ${quoted}`]),
  'providers/twitter.md': edit(
    SMALL['providers/twitter.md'],
    ['name: Twitter\n', `name: ${quoted}\nformerly:\n  - name: ${quoted}\n    until: 2011-06-01\nurl: ${ADDRESS}\nstatusPage: ${ADDRESS}\n`],
    ['name: Twitter on the web', `name: ${quoted}`],
    ['---\n', `---\naudience:\n  - on: 2012-03-21\n    label: ${quoted}\n    value: ${quoted}\n`],
  ),
  'incidents/twitter/2012-06-21-bug.md': edit(
    SMALL['incidents/twitter/2012-06-21-bug.md'],
    ['https://example.org/bug', ADDRESS],
    ['title: A bug takes', `aliases: [/old/a.b/-/, /fr/vieux/]\ntimesNote: ${quoted}\nfigures:\n  - label: ${quoted}\n    value: ${quoted}\nunaffected:\n  - service: web\n    text: ${quoted}\nruledOut:\n  - cause: load\n    note: ${quoted}\nchanged:\n  - on: 2012-07-01\n    note: ${quoted}\ntitle: "\\u2028 \\U000E0041 ${'x'.repeat(80)} A bug takes`],
    [' Twitter down\n', ' Twitter down"\n'],
  ),
  'incidents/twitter/2012-06-23-gone.md': edit(SMALL['incidents/twitter/2012-06-21-bug.md'],
    ['started: 2012-06-21', 'started: 2012-06-23'],
    ['title: A bug', `withdrawn: ${quoted}\ntitle: A bug`]),
}; // prettier-ignore

/** Writes an archive to the folder of a test, and gives its path. */
async function written(name: string, files: Files): Promise<string> {
  const folder = join(outputFolder(name), 'content');
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text ?? '');
  }
  return folder;
}

let browser: Browser;
let host: Host;
let site: string;
let pages: BuiltPage[];

beforeAll(async () => {
  await mkdir(dirname(canary), { recursive: true });
  await writeFile(canary, MARK);
  site = await buildSite('hostile', {
    content: await written('hostile', { ...SMALL, ...ABOUT, ...passed }),
    env,
  });
  pages = await readPages(site);
  browser = await launchChromium();
  host = await serveSite(site);
});

afterAll(async () => {
  await browser.close();
  await host[Symbol.asyncDispose]();
});

test('the build prints every one that the gate lets pass, touches nothing and tells no secret', async () => {
  expect(Object.keys(passed).length).toBeGreaterThan(20);
  const files = await filesOf(site);
  for (const path of [...Object.keys(passed), 'incidents/twitter/2012-06-21-bug.md'])
    expect(files).toContain(`${path.replace(/\.mdx?$/, '')}/index.html`);
  expect(await readFile(canary, 'utf8')).toBe(MARK);
  for (const file of files) expect((await readFile(join(site, file))).includes(SECRET), file).toBe(false);
});

test('what describes the archive is as bad as the gate lets it be', () => {
  expect(checkOf({ ...SMALL, ...ABOUT }).problems).toEqual([]);
});

test('every page is whole HTML, runs and asks for nothing but its own, and has its policy before all else', async () => {
  expect(pages.length).toBeGreaterThan(100);
  expect((await Promise.all(pages.map(markupFaults))).flat()).toEqual([]);
  expect(pages.flatMap(attributeFaults)).toEqual([]);
  expect(pages.flatMap(strangerFaults)).toEqual([]);
  expect(pages.flatMap(policyFaults)).toEqual([]);
});

test('what programs read is whole, and nothing of it is an element of its own', async () => {
  for (const file of await filesOf(site)) {
    const text = await readFile(join(site, file), 'utf8');
    if (/\.(?:xml|svg)$/.test(file)) {
      const elements = elementsOf(parseXml(text).root);
      expect(elements.filter(({ name }) => /^(?:script|img|iframe|foreignObject)$/i.test(name)).map(({ name }) => name), file).toEqual([]);
      const keys = elements.flatMap(({ attributes }) => Object.keys(attributes));
      expect(keys.filter((key) => /^(?:on|style$)/i.test(key)), file).toEqual([]);
      for (const each of elements)
        if (each.attributes.type === 'html') expect(each.text, file).not.toMatch(/<(?:script|img|iframe|svg)/i);
    } else if (file.endsWith('.json')) expect(() => JSON.parse(text) as unknown, file).not.toThrow();
    else if (file.endsWith('.ics')) {
      const parts = text.split('\r\n').filter((line) => /^(?:BEGIN|END):/.test(line));
      expect(parts.filter((line) => !/:V(?:CALENDAR|EVENT)$/.test(line)), file).toEqual([]);
    }
  }
  const linked = pages.flatMap(({ elements }) => elements.filter((each) => attributeOf(each, 'type') === 'application/ld+json'));
  expect(linked.length).toBeGreaterThan(50);
  for (const each of linked) expect(() => JSON.parse(each.textContent) as unknown).not.toThrow();
}); // prettier-ignore

test('no line of the files for hosts is anything else than the site’s own', async () => {
  const redirects = await readFile(join(site, '_redirects'), 'utf8');
  expect(redirects.trimEnd().split('\n')).toEqual([
    '/old/a.b/-/ /incidents/twitter/2012-06-21-bug/ 301',
    '/fr/old/a.b/-/ /fr/incidents/twitter/2012-06-21-bug/ 301',
    '/fr/vieux/ /fr/incidents/twitter/2012-06-21-bug/ 301',
  ]);
  const headers = await readFile(join(site, '_headers'), 'utf8');
  for (const line of headers.split('\n')) expect(line).toMatch(/^(?:|\/[\w/:*.]*| {2}[\w-]+: [\w\s'"=+/;:,.*()-]+)$/);
  expect(await rulesOf(site)).toHaveLength(headers.split('\n').filter((line) => line.startsWith('/')).length);
  const robots = await readFile(join(site, 'robots.txt'), 'utf8');
  expect(robots).toBe('User-agent: *\nAllow: /\n\nSitemap: https://outages.example/sitemap.xml\n');
}); // prettier-ignore

test('in a browser nothing of it runs, asks a stranger or breaks out of its page', async () => {
  const page = await browser.newPage();
  const troubles: string[] = [];
  page.on('dialog', (dialog) => {
    troubles.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => troubles.push(`error ${error.message}`));
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) troubles.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(host.origin)) troubles.push(`request ${request.url()}`);
  });
  const ids = Object.keys(passed).map((path) => path.replace(/\.mdx?$/, ''));
  for (const address of [
    '',
    'incidents',
    'providers/twitter',
    '2011',
    '2011/01',
    '2011/01/02',
    'incidents/twitter/2012-06-21-bug',
    ...ids,
  ]) {
    await page.goto(`${host.origin}/${address === '' ? '' : `${address}/`}`);
    const seen = await page.evaluate(() => ({
      owned: 'owned' in window,
      mains: document.querySelectorAll('body main').length,
      live: document.querySelectorAll(
        'main :is(script:not([type="application/json"], [src], [type="module"]), iframe, object, embed, base, [onerror], [onload], [onclick], [style], a[href^="javascript" i], a[href^="data" i])',
      ).length,
    }));
    expect(seen, address).toEqual({ owned: false, mains: 1, live: 0 });
  }
  expect(troubles).toEqual([]);
  await page.close();
}, 300_000);

describe('a build of what the gate refuses', () => {
  const files = Object.fromEntries(
    HOSTILE_FILES.map((text, index) => [
      `incidents/twitter/2010-01-${String(index + 1).padStart(2, '0')}-file.md`,
      text,
    ]),
  );

  test('fails, names every such file, and leaves no site; nothing is touched', async () => {
    const content = await written('hostile-refused', { ...SMALL, ...refused, ...files });
    const failure = await buildSite('hostile-refused', { content, env }).then(
      () => 'It was built.',
      (error: unknown) => String(error),
    );
    expect(failure).toMatch(/The build of hostile-refused failed/);
    expect(
      [...Object.keys(refused), ...Object.keys(files)].filter((path) => !failure.includes(path)),
    ).toEqual([]);
    expect(failure).not.toContain('2012-06-21-bug.md');
    expect(failure).not.toContain(SECRET);
    expect(existsSync(join(outputFolder('hostile-refused'), 'dist', 'index.html'))).toBe(false);
    expect(await readFile(canary, 'utf8')).toBe(MARK);
  });
});
