import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, filesOf } from '../sites/build.ts';
import { launchChromium } from './chromium.ts';
import { serveSite, type Host } from './server.ts';

/** A page of each kind, by its address behind that of its language. */
const kinds = {
  home: '',
  incidents: 'incidents/',
  part: 'incidents/2012/',
  incident: 'incidents/twitter/2012-07-26-double-failure/',
  providers: 'providers/',
  provider: 'providers/twitter/',
  causes: 'causes/',
  reliability: 'reliability/',
  cause: 'causes/load/',
  day: '2012/07/26/',
  method: 'method/',
  month: '2012/07/',
  year: '2012/',
  days: 'days/',
  search: 'search/',
  data: 'data/',
  contribute: 'contribute/',
};

const languages = [
  ['en', ''],
  ['fr', 'fr/'],
] as const;

const pages = [
  ...Object.entries(kinds).flatMap(([kind, address]) =>
    languages.map(([language, prefix]) => ({ kind, language, address: `/${prefix}${address}` })),
  ),
  { kind: '404', language: 'en', address: '/404.html' },
];

const widths = [360, 768, 1440];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Browser;
let site: string;
let host: Host;
let hostBelow: Host;

beforeAll(async () => {
  const below = { base: '/almanac/', url: 'https://example.net' };
  const [started, plain, underAPath] = await Promise.all([
    launchChromium(),
    buildSite('browser'),
    buildSite('browser-below', below),
  ]);
  browser = started;
  site = plain;
  host = await serveSite(plain);
  hostBelow = await serveSite(underAPath, below.base);
});

afterAll(async () => {
  await browser.close();
  await host[Symbol.asyncDispose]();
  await hostBelow[Symbol.asyncDispose]();
});

/** A page that is opened, and all that went wrong since: errors, refusals, answers that are none, requests to strangers. */
async function open(url: string, colorScheme: 'light' | 'dark' = 'light') {
  const context = await browser.newContext({
    colorScheme,
    viewport: { width: widths[0] ?? 360, height: 900 },
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  const { origin } = new URL(url);
  const tell = (isTrouble: boolean, trouble: string): void => {
    if (isTrouble) troubles.push(trouble);
  };
  page.on('console', (message) => tell(message.type() === 'error', message.text()));
  page.on('pageerror', (error) => tell(true, error.message));
  page.on('requestfailed', (request) => tell(true, `no answer: ${request.url()}`));
  page.on('response', (answer) => tell(answer.status() >= 400, `${answer.status()}: ${answer.url()}`));
  page.on('request', (request) => {
    const to = new URL(request.url());
    tell(to.protocol !== 'data:' && to.origin !== origin, `leaves the host: ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      reportError(new Error(`refused by ${violatedDirective}: ${blockedURI} ${sample}`));
    });
  });
  await page.goto(url);
  await settle(page);
  return { page, troubles, [Symbol.asyncDispose]: () => context.close() };
}

/** Waits until fonts are there and what follows a change of the window has been drawn. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
}

/** The last few of the elements that reach beyond the right edge of a page that can be scrolled sideways. */
async function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > clientWidth,
    );
    return wide.slice(-5).map((each) => each.outerHTML.slice(0, 80));
  });
}

// The other mode opens a page more for each look, to reach into frames of other hosts, and no page has a frame.
async function violationsOf(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .setLegacyMode(true);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
  );
}

/** What tells pages of different kinds apart: the first part of the address, where that is no year, and how many follow. */
function kindOf(file: string): string {
  const [first = '', ...others] = file.replace(/^fr\//, '').split('/');
  return `${/^\d+$/.test(first) ? 'date' : first} ${others.length}`;
}

test('every kind of page is looked at', async () => {
  const files = (await filesOf(site)).filter((file) => file.endsWith('.html'));
  const looked = new Set(
    pages.map(({ address }) => kindOf(address.slice(1).replace(/(^|\/)$/, '$1index.html'))),
  );
  expect(files.filter((file) => !looked.has(kindOf(file)))).toEqual([]);
});

describe.concurrent.each(['light', 'dark'] as const)('on %s paper', (scheme) => {
  test.each(pages)('$kind in $language is accessible and whole at every width', async ({ address }) => {
    await using opened = await open(`${host.origin}${address}`, scheme);
    const { page, troubles } = opened;
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await settle(page);
      expect(await overflowOf(page), `wider than ${width} px`).toEqual([]);
      expect(await violationsOf(page), `at ${width} px`).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 900 });
    await settle(page);
    expect(await overflowOf(page), 'once it was wide').toEqual([]);
    expect(troubles).toEqual([]);
  });
});

describe('under a path', () => {
  test.each(pages)('$kind in $language has all that it loads', async ({ address }) => {
    await using opened = await open(`${hostBelow.origin}/almanac${address}`);
    const { page, troubles } = opened;
    expect(await page.evaluate(() => document.fonts.check('600 16px "Source Serif 4"'))).toBe(true);
    expect(await page.locator('.masthead .name').getAttribute('href')).toMatch(/^\/almanac\//);
    expect(troubles).toEqual([]);
  });

  test('an address that leads nowhere gets the page that says so, with its looks and ways on', async () => {
    const address = `${hostBelow.origin}/almanac/no/such/page/`;
    await using opened = await open(address);
    expect(
      opened.troubles.filter(
        (each) => each !== `404: ${address}` && !each.startsWith('Failed to load resource'),
      ),
    ).toEqual([]);
    await opened.page.locator('main a').first().click();
    expect(opened.page.url()).toBe(`${hostBelow.origin}/almanac/`);
  });
});

describe('by keyboard', () => {
  test.each(pages)('$kind in $language begins with a link to its content', async ({ address }) => {
    await using opened = await open(`${host.origin}${address}`);
    const { page } = opened;
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.getAttribute('href')).toBe('#content');
    const box = await skip.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').getAttribute('id')).toBe('content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main, .turn, footer') !== null)).toBe(
      true,
    );
  });
});

describe('the other language', () => {
  test.each(Object.entries(kinds))('of %s is one link away, and back again', async (_, address) => {
    await using opened = await open(`${host.origin}/${address}`);
    const { page } = opened;
    for (const [language, prefix, name] of [
      ['fr', 'fr/', 'Français'],
      ['en', '', 'English'],
    ] as const) {
      await page.getByRole('link', { name, exact: true }).first().click();
      expect(page.url()).toBe(`${host.origin}/${prefix}${address}`);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
    }
  });
});
