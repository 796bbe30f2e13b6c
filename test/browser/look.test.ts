import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../sites/build.ts';
import { writeExtremes } from '../sites/extremes.ts';
import { launchChromium } from './chromium.ts';
import { faintFocus, namelessParts, smallTargets, tabStops, unknownTokens } from './look.ts';
import { serveSite, type Host } from './server.ts';

// What a reader sees and reaches: on any paper, in print, by keyboard, without scripts, with the longest and the least texts.

const kinds = {
  home: '',
  incidents: 'incidents/',
  part: 'incidents/2012/',
  incident: 'incidents/lang/2012-07-26-all/',
  'a short incident': 'incidents/x/2012-07-26-one/',
  'planned work': 'incidents/x/2012-07-27-planned/',
  'a long incident': 'incidents/x/2019-01-01-week/',
  'an incident of some month': 'incidents/x/2020-02-month/',
  providers: 'providers/',
  provider: 'providers/lang/',
  'a short provider': 'providers/x/',
  causes: 'causes/',
  cause: 'causes/load/',
  reliability: 'reliability/',
  days: 'days/',
  year: '2012/',
  month: '2012/07/',
  day: '2012/07/26/',
  search: 'search/',
  data: 'data/',
  method: 'method/',
  contribute: 'contribute/',
  '404': '404.html',
} as const;

const pages = Object.entries(kinds).flatMap(([kind, address]) =>
  (kind === '404' ? ['/'] : ['/', '/fr/']).map((prefix) => ({ kind, address: `${prefix}${address}` })),
);
const INCIDENT = `/${kinds.incident}`;

let browser: Browser;
let most: Host;
let least: Host;

beforeAll(async () => {
  browser = await launchChromium();
  const build = async (kind: 'most' | 'least'): Promise<Host> => {
    const name = `look-${kind}`;
    return serveSite(await buildSite(name, { content: await writeExtremes(name, kind) }));
  };
  [most, least] = await Promise.all([build('most'), build('least')]);
});

afterAll(async () => {
  await browser.close();
  await most[Symbol.asyncDispose]();
  await least[Symbol.asyncDispose]();
});

async function open(address: string, options: BrowserContextOptions = {}, host = most) {
  const context = await browser.newContext({ viewport: { width: 1024, height: 800 }, ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (line) => line.type() === 'error' && troubles.push(line.text()));
  await page.goto(`${host.origin}${address}`, { waitUntil: 'load' });
  return { page, troubles, [Symbol.asyncDispose]: () => context.close() };
}

const groundOf = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

const LIGHT = 'rgb(251, 250, 246)';
const DARK = 'rgb(21, 20, 16)';

describe('the paper', () => {
  test('is that of the machine until its reader chooses, and then what was chosen, on every page', async () => {
    await using opened = await open(INCIDENT, { colorScheme: 'light' });
    const { page, troubles } = opened;
    expect(await groundOf(page)).toBe(LIGHT);
    const choice = page.getByRole('combobox', { name: 'Appearance' });
    await choice.selectOption({ label: 'Dark' });
    expect(await groundOf(page)).toBe(DARK);
    await page.goto(`${most.origin}/fr/${kinds.provider}`);
    expect(await groundOf(page)).toBe(DARK);
    const french = page.getByRole('combobox', { name: 'Apparence' });
    expect(await french.inputValue()).toBe('dark');
    await french.selectOption({ label: 'Automatique' });
    expect(await groundOf(page)).toBe(LIGHT);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await groundOf(page)).toBe(DARK);
    expect(troubles).toEqual([]);
  });

  test('is there with the first of the page: nothing that is loaded later puts it on', async () => {
    await using opened = await open(INCIDENT, { colorScheme: 'dark' });
    const { page, troubles } = opened;
    await page.getByRole('combobox', { name: 'Appearance' }).selectOption('light');
    await page.route(/\.(?:js|css|woff2|svg|ico)$/, (route) => route.abort());
    await page.reload();
    expect(await groundOf(page)).toBe(LIGHT);
    expect(troubles.filter((each) => /policy/i.test(each))).toEqual([]);
  });

  test('colours what surrounds the page', async () => {
    await using opened = await open('/', { colorScheme: 'light' });
    const { page } = opened;
    const tints = (): Promise<(string | null)[]> =>
      page
        .locator('meta[name="theme-color"]')
        .evaluateAll((metas) =>
          metas.filter((meta) => matchMedia((meta as HTMLMetaElement).media).matches).map((meta) => meta.getAttribute('content')),
        ); // prettier-ignore
    expect(await tints()).toEqual(['#fbfaf6']);
    await page.locator('.paper select').selectOption('dark');
    expect(await tints()).toEqual(['#151410']);
  });

  test('is another one for the drawings of charts too', async () => {
    await using opened = await open(`/${kinds.provider}`, { colorScheme: 'light' });
    const { page } = opened;
    const chart = page.locator('figure.chart').first();
    await chart.scrollIntoViewIfNeeded();
    await page.locator('figure.chart[data-drawn]').first().waitFor();
    const drawing = (): Promise<string> =>
      page.locator('canvas').first().evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL()); // prettier-ignore
    const before = await drawing();
    await page.locator('.paper select').selectOption('dark');
    await expect.poll(drawing).not.toBe(before);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect.poll(drawing).toBe(before);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect.poll(drawing).not.toBe(before);
  });
});

describe.concurrent.each(['light', 'dark'] as const)('on %s paper', (colorScheme) => {
  test.each(pages)('$kind at $address knows every colour and names every part', async ({ address }) => {
    await using opened = await open(address, { colorScheme });
    expect(await opened.page.evaluate(unknownTokens)).toEqual([]);
    expect(await opened.page.evaluate(namelessParts)).toEqual([]);
  });
});

describe.concurrent('with the longest texts', () => {
  test.each(pages)('$kind at $address is whole and accessible', async ({ address }) => {
    await using opened = await open(address);
    const { page } = opened;
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await cutOff(page), `at ${String(width)} px`).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.evaluate(smallTargets)).toEqual([]);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});

describe('with a single incident', () => {
  test.each(['/', '/incidents/x/2012-07-26-one/', '/providers/x/', '/2012/07/26/', '/fr/2012/07/', '/reliability/', '/causes/'])(
    '%s has no part without anything in it',
    async (address) => {
      await using opened = await open(address, { viewport: { width: 360, height: 800 } }, least);
      const { page } = opened;
      expect(await page.evaluate(namelessParts)).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
      const bare = page.locator('main section:visible').evaluateAll((sections) =>
        sections.filter((each) => each.children.length < 2).map((each) => each.textContent),
      ); // prettier-ignore
      expect(await bare).toEqual([]);
    },
  ); // prettier-ignore
});

/** What reaches beyond the window and is in nothing that can be scrolled there. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const isHeld = (each: Element): boolean => each.closest('.scroll, .drawing, pre, .unseen, .skip, thead, .gradients') !== null;
    return [...document.querySelectorAll('body *')]
      .filter((each) => !isHeld(each) && each.checkVisibility())
      .filter((each) => each.getBoundingClientRect().right > clientWidth + 1)
      .map((each) => each.outerHTML.slice(0, 90));
  }); // prettier-ignore
}

describe('by keyboard', () => {
  test.each(pages)(
    'all of $kind at $address is reached, and where one is can be seen',
    async ({ kind, address }) => {
      await using opened = await open(address, { viewport: { width: 360, height: 800 } });
      const { page } = opened;
      // The search comes later than the page that it stands on.
      if (kind === 'search') await page.locator('.search-box').waitFor();
      const expected = await page.evaluate(tabStops);
      const reached = new Set<string>();
      for (let step = 0; step < expected.length + 5; step += 1) {
        await page.keyboard.press('Tab');
        const { at, fault } = await page.evaluate(faintFocus);
        if (at !== '') reached.add(at);
        expect(fault).toBe('');
      }
      expect(expected.filter((each) => !reached.has(each))).toEqual([]);
    },
  );
});

describe('without scripts', () => {
  test.each(pages)('$kind at $address shows nothing that would not work, and every chart as a table', async ({ address }) => {
    await using opened = await open(address, { javaScriptEnabled: false });
    const { page } = opened;
    for (const dead of ['.paper', '.filters', '.comparison .choice', 'canvas', 'main button'])
      expect(await page.locator(`${dead}:visible`).count(), dead).toBe(0);
    for (const chart of await page.locator('figure.chart:visible').all())
      expect(await chart.locator('table').first().isVisible()).toBe(true);
  }); // prettier-ignore

  test.each([
    ['/search/', 'The search needs JavaScript'],
    ['/fr/search/', 'La recherche a besoin de JavaScript'],
    ['/incidents/', 'The filters need JavaScript'],
    ['/fr/incidents/', 'Les filtres ont besoin de JavaScript'],
  ])('%s says what it needs, and leads on', async (address, words) => {
    await using opened = await open(address, { javaScriptEnabled: false });
    const note = opened.page.locator('main :has(> a), main :has(> ul)', { hasText: words });
    expect(await note.locator('a:visible').count()).toBeGreaterThan(2);
  });
});

describe('on paper', () => {
  test.each(['incident', 'day', 'month'] as const)('%s is on white, without ways elsewhere', async (kind) => {
    await using opened = await open(`/${kinds[kind]}`, { colorScheme: 'dark' });
    const { page } = opened;
    await page.locator('.paper select').selectOption('dark');
    await page.emulateMedia({ media: 'print' });
    expect(await groundOf(page)).toBe('rgb(255, 255, 255)');
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(29, 27, 24)');
    for (const way of ['.masthead nav', '.tools', '.crumbs', '.turn', '.skip'])
      expect(await page.locator(`${way}:visible`).count(), way).toBe(0);
    expect(await page.locator('footer').innerText()).toContain('extremes.example');
  });

  test('a source has its address', async () => {
    await using opened = await open(INCIDENT);
    const { page } = opened;
    await page.emulateMedia({ media: 'print' });
    const address = page
      .locator('.sources a')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(await address).toContain('https://news.example/');
  });
});

describe('with a reader’s own few colours', () => {
  test('the fields of a calendar and the strips still tell how bad it was', async () => {
    await using opened = await open('/2012/07/', { forcedColors: 'active' });
    const { page } = opened;
    const field = page.locator('[class*="look-"]:has(a)').first();
    expect(await field.evaluate((each) => getComputedStyle(each).backgroundImage)).toContain('gradient');
    await page.goto(`${most.origin}${INCIDENT}`);
    const bar = page.locator('.day .bar').first();
    expect(await bar.evaluate((each) => getComputedStyle(each).outlineStyle)).toBe('solid');
  });

  test('a worse severity stands higher in a strip', async () => {
    await using opened = await open(INCIDENT);
    const heights = await opened.page.locator('.day .bar').first().evaluate((bar) =>
      Object.fromEntries(['full', 'partial', 'degraded'].map((name) => [name, bar.querySelector(`.${name}`)?.getBoundingClientRect().height ?? 0])),
    ); // prettier-ignore
    const { full = 0, partial = 0, degraded = 0 } = heights;
    expect(full).toBeGreaterThan(partial + 4);
    expect(partial).toBeGreaterThan(degraded + 4);
    expect(degraded).toBeGreaterThan(4);
  });
});
