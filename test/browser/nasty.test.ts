import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { SMALL } from '../content/small-archive.ts';
import { NASTY } from '../exports/any-archive.ts';
import { buildSite, outputFolder } from '../sites/build.ts';
import { launchChromium } from './chromium.ts';
import { serveSite, type Host } from './server.ts';

// An archive in which every word breaks out of one format or another where it is not escaped for it, built and opened.

let browser: Browser;
let context: BrowserContext;
let host: Host;
let site: string;

const slugOf = (index: number): string => `2012-08-${String(index + 1).padStart(2, '0')}-nasty`;

/** The gate takes a line break in a title for a space. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A write-up in which a text stands wherever words may. */
function writeUp(text: string, index: number): string {
  const at = `${slugOf(index).slice(0, 10)}T10:00Z`;
  const facts = {
    // Not in English, of which the quotation marks would be printed as others, which break out of nothing.
    language: 'fr',
    title: text,
    summary: text,
    severity: 'full',
    started: at,
    duration: '2h',
    regions: [text],
    causes: ['unknown'],
    ruledOut: [{ cause: 'load', note: text }],
    timeline: [{ at, text }],
    sources: [
      { url: 'https://example.org/', title: text, publisher: text, kind: 'news', claims: { said: text } },
    ],
    changed: [{ on: '2012-09-01', note: text }],
    tags: [text],
  };
  return `---\n${stringify(facts, { lineWidth: 0 })}---\n\nIt went down.[1]\n`;
}

beforeAll(async () => {
  const content = join(outputFolder('nasty'), 'content');
  await rm(content, { recursive: true, force: true });
  const nasty = NASTY.map(
    (text, index) => [`incidents/twitter/${slugOf(index)}.md`, writeUp(text, index)] as const,
  );
  const service = `---\n${stringify({ name: NASTY[1], categories: ['social'], services: { web: { name: NASTY[2] }, api: { name: NASTY[0] } } })}---\n`;
  for (const [file, text] of Object.entries({
    ...SMALL,
    ...Object.fromEntries(nasty),
    'providers/twitter.md': service,
  })) {
    await mkdir(dirname(join(content, file)), { recursive: true });
    await writeFile(join(content, file), text);
  }
  [site, browser] = await Promise.all([buildSite('nasty', { content }), launchChromium()]);
  host = await serveSite(site);
  context = await browser.newContext();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await host[Symbol.asyncDispose]();
});

/** Opens an address, and tells what ran of our words: a title that was changed, a window that spoke, a request to a stranger. */
async function ranAt(open: (page: Page) => Promise<unknown>): Promise<string[]> {
  const page = await context.newPage();
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(`it spoke: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(host.origin) && !/^(?:data|about):/.test(request.url()))
      ran.push(request.url());
  });
  await open(page);
  if ((await page.title()) === 'ran') ran.push('the title was changed');
  await page.close();
  return ran;
}

const addresses = [
  '/', '/data/', '/providers/twitter/', '/2012/08/01/', ...NASTY.map((_, index) => `/incidents/twitter/${slugOf(index)}/`),
  '/feed.xml', '/fr/feed.xml', '/digest.xml', '/providers/twitter/feed.xml', '/providers/twitter/services/web/feed.xml', '/causes/unknown/feed.xml',
  '/feed.json', '/data/v1/incidents.json', '/data/v1/datapackage.json', `/data/v1/incidents/twitter/${slugOf(1)}.json`, '/providers/twitter/api/v2/incidents.json', '/providers/twitter/badge.svg',
]; // prettier-ignore

test.each(addresses)('nothing runs at %s', async (address) => {
  expect(await ranAt((page) => page.goto(`${host.origin}${address}`))).toEqual([]);
});

test('the page of each incident tells search engines its title as it is', async () => {
  const page = await context.newPage();
  for (const [index, text] of NASTY.entries()) {
    await page.goto(`${host.origin}/incidents/twitter/${slugOf(index)}/`);
    const linked = await page
      .locator('script[type="application/ld+json"]')
      .evaluateAll((all) => all.map((each) => each.textContent));
    const headlines = linked.map((each) => (JSON.parse(each) as { headline: string }).headline);
    expect(headlines.map(onOneLine)).toEqual([onOneLine(text)]);
  }
  await page.close();
});

interface Entry {
  readonly title: string;
  readonly html: string;
}

describe.each(['feed.xml', 'providers/twitter/feed.xml'])('%s', (file) => {
  let entries: Entry[];
  let problem: string | undefined;

  beforeAll(async () => {
    const xml = await readFile(join(site, file), 'utf8');
    const page = await context.newPage();
    ({ entries, problem } = await page.evaluate((text) => {
      const feed = new DOMParser().parseFromString(text, 'application/xml');
      const textOf = (entry: Element, name: string) =>
        entry.querySelector(`:scope > ${name}`)?.textContent.trim() ?? '';
      return {
        problem: feed.querySelector('parsererror')?.textContent,
        entries: [...feed.querySelectorAll('entry')].map((entry) => ({
          title: textOf(entry, 'title'),
          html: textOf(entry, 'content'),
        })),
      };
    }, xml));
    await page.close();
  });

  test('is read by the browser, every title equal', () => {
    expect(problem).toBeUndefined();
    const titles = new Set(entries.map(({ title }) => onOneLine(title)));
    expect(NASTY.filter((text) => !titles.has(onOneLine(text)))).toEqual([]);
  });

  test('holds full texts in which nothing runs, not even in a reader without a policy', async () => {
    const whole = entries.map(({ html }) => html).join('\n');
    expect(whole).toContain('document.title');
    expect(await ranAt((page) => page.setContent(`<!doctype html><title>x</title><body>${whole}`))).toEqual(
      [],
    );
  });
});
