import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unpackChart } from '../../src/views/chart-data.ts';
import type { ChartSpec } from '../../src/charts/spec.ts';
import { buildSite } from '../sites/build.ts';
import { launchChromium } from './chromium.ts';
import { serveSite, type Host } from './server.ts';

/** How much a page with charts may weigh over the wire, in bytes, with its styles, every script that it can load and what these ask for; the face of its headings, which every page has, is apart. */
const BUDGET = 100_000;

const PAGES = ['/providers/twitter/', '/reliability/'];

let browser: Browser;
let site: string;
let host: Host;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), buildSite('charts')]);
  host = await serveSite(site);
});

afterAll(async () => {
  await browser.close();
  await host[Symbol.asyncDispose]();
});

/** A page that is opened, the scripts that it has asked for and what these have, and all that went wrong since. */
async function open(address: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  const scripts: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => {
    if (['script', 'fetch'].includes(request.resourceType())) scripts.push(request.url());
  });
  await page.goto(`${host.origin}${address}`);
  return { page, troubles, scripts, [Symbol.asyncDispose]: () => context.close() };
}

/** Scrolls to a chart and waits until it is drawn. */
async function drawn(page: Page, index = 0): Promise<Locator> {
  const chart = page.locator('figure.chart:visible').nth(index);
  await chart.scrollIntoViewIfNeeded();
  await page.locator('figure.chart[data-drawn]:visible').nth(0).waitFor();
  await expect.poll(() => chart.getAttribute('data-drawn')).toBe('');
  return chart;
}

async function specOf(chart: Locator): Promise<ChartSpec> {
  return unpackChart((await chart.getAttribute('data-chart')) ?? '');
}

/** The colours that a drawing has, each once. */
async function coloursOf(chart: Locator): Promise<string> {
  return chart.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data = [] } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
    const seen = new Set<string>();
    for (let at = 0; at < data.length; at += 4)
      if (data[at + 3] === 255)
        seen.add(`${String(data[at])},${String(data[at + 1])},${String(data[at + 2])}`);
    return [...seen].sort().join(' ');
  });
}

async function told(chart: Locator): Promise<string> {
  return ((await chart.locator('.told').textContent()) ?? '').replaceAll(/\s+/g, ' ').trim();
}

describe.each(PAGES)('a chart of %s', (address) => {
  test('is drawn without a complaint of the policy, and loaded only when it comes near', async () => {
    await using opened = await open(address, { viewport: { width: 360, height: 300 } });
    const { page, scripts, troubles } = opened;
    await page.waitForLoadState('networkidle');
    const isDrawing = (url: string): boolean => url.includes('chart-drawing');
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter(isDrawing)).toEqual([]);
    const charts = await page.locator('figure.chart:visible').count();
    expect(charts).toBeGreaterThan(1);
    for (let index = 0; index < charts; index += 1) await drawn(page, index);
    expect(scripts.filter(isDrawing)).toHaveLength(1);
    expect(troubles).toEqual([]);
  });

  test('is told mark by mark to whoever has no pointer, in the words of its table', async () => {
    await using opened = await open(address);
    const { page } = opened;
    const chart = await drawn(page);
    const { marks } = await specOf(chart);
    const heard: string[] = [];
    await chart.locator('canvas').focus();
    while (heard.length < marks.length) {
      await page.keyboard.press('ArrowRight');
      heard.push(await told(chart));
    }
    expect(heard.filter((words) => words === '')).toEqual([]);
    const rows = await chart.locator('tbody').evaluateAll((bodies) =>
      bodies.map((body) =>
        [...body.children].map((row) =>
          [...row.querySelectorAll('th, td > :not(small), td small')]
            .map((each) => each.textContent.replace(/\s+/g, ' ').trim())
            .filter((text) => text !== '')
            .join(', '),
        ),
      ),
    );
    const inTable = marks.flatMap(({ label }, index) =>
      typeof label === 'string' ? [] : [[heard[index], rows[label[0]]?.[label[1]]]],
    );
    expect(inTable.length).toBeGreaterThan(0);
    for (const [words, row] of inTable) expect(words).toBe(row);
    // Every row of the last table is drawn.
    const referred = new Set(
      marks.flatMap(({ label }) => (typeof label === 'string' ? [] : [label.join('.')])),
    );
    const last = rows.length - 1;
    expect(rows[last]?.filter((_, row) => !referred.has(`${String(last)}.${String(row)}`))).toEqual([]);
    await page.keyboard.press('Home');
    expect(await told(chart)).toBe(heard[0]);
    await page.keyboard.press('ArrowLeft');
    expect(await told(chart)).toBe(heard.at(-1));
    await page.keyboard.press('Escape');
    expect(await told(chart)).toBe('');
  });

  test('is drawn again in other colours when the paper turns dark', async () => {
    await using opened = await open(address, { colorScheme: 'light' });
    const { page } = opened;
    const chart = await drawn(page);
    const light = await coloursOf(chart);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => coloursOf(chart)).not.toBe(light);
  });

  test.each(['reduce', 'no-preference'] as const)(
    'stands still from its first moment where motion is: %s',
    async (reducedMotion) => {
      await using opened = await open(address, { reducedMotion });
      const chart = await drawn(opened.page);
      const first = await coloursOf(chart);
      await opened.page.waitForTimeout(300);
      expect(await coloursOf(chart)).toBe(first);
    },
  );

  test('shifts nothing when it is drawn', async () => {
    await using opened = await open('/method/');
    const { page } = opened;
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          document.documentElement.dataset.shift = String(
            Number(document.documentElement.dataset.shift ?? 0) +
              (entry as unknown as { value: number }).value,
          );
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${host.origin}${address}`);
    const charts = await page.locator('figure.chart:visible').count();
    const places = async (): Promise<number[]> =>
      page.locator('h2').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top + scrollY));
    const before = await places();
    for (let index = 0; index < charts; index += 1) await drawn(page, index);
    expect(await places()).toEqual(before);
    expect(Number((await page.locator('html').getAttribute('data-shift')) ?? 0)).toBeLessThan(0.001);
  });

  test('without scripts leaves its table and no empty frame', async () => {
    await using opened = await open(address, { javaScriptEnabled: false });
    const { page } = opened;
    const charts = page.locator('section > figure.chart');
    for (const chart of await charts.all()) {
      expect(await chart.locator('.drawing').isVisible()).toBe(false);
      for (const table of await chart.locator('table').all()) expect(await table.isVisible()).toBe(true);
    }
    expect(await charts.count()).toBeGreaterThan(1);
  });

  test('keeps the page within its weight, also with all that sorts it', async () => {
    await using opened = await open(address);
    const { page, scripts } = opened;
    await drawn(page);
    const weight = async (): Promise<number> => {
      const files = [`${address}index.html`, ...scripts.map((url) => new URL(url).pathname)];
      const sizes = [...new Set(files)].map(
        async (file) => gzipSync(await readFile(join(site, file)), { level: 9 }).length,
      );
      return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    };
    expect(await weight()).toBeLessThan(BUDGET);
    const sort = page.locator('.comparison th button').first();
    if (!(await sort.isVisible())) return;
    await sort.click();
    await page.waitForLoadState('networkidle');
    expect(await weight()).toBeLessThan(BUDGET);
  });
});

test('Enter leads to the page of a mark', async () => {
  await using opened = await open('/reliability/');
  const { page } = opened;
  const chart = await drawn(page);
  await chart.locator('canvas').focus();
  const { marks } = await specOf(chart);
  const point = marks.findIndex(({ label }) => typeof label !== 'string');
  for (let step = 0; step <= point; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/incidents\/.+\//);
});

describe('the table of providers', () => {
  const names = (page: Page) => page.locator('.comparison tbody tr:visible th').allInnerTexts();
  const byName = (all: readonly string[]): string[] => all.toSorted(new Intl.Collator('en').compare);
  const head = (page: Page, name: string) => page.locator('.comparison th', { hasText: name });

  test('is sorted by its heads, says so, and the address keeps it', async () => {
    await using opened = await open('/reliability/');
    const { page, troubles } = opened;
    const all = await names(page);
    expect(all).toEqual(byName(all));
    expect(all).toContain('Twitter');
    await head(page, 'Provider').getByRole('button').click();
    await expect.poll(() => names(page)).toEqual(all.toReversed());
    await head(page, 'Time affected').getByRole('button').press('Enter');
    await expect.poll(() => head(page, 'Time affected').getAttribute('aria-sort')).toBe('descending');
    expect(await head(page, 'Provider').getAttribute('aria-sort')).toBeNull();
    expect(new URL(page.url()).search).toBe('?sort=-affected');
    const sorted = await names(page);
    await page.reload();
    await expect.poll(() => names(page)).toEqual(sorted);
    await page.goBack();
    await expect.poll(() => names(page)).toEqual(all.toReversed());
    expect(troubles).toEqual([]);
  });

  test('shows the years and providers that a reader picks, and the way back undoes it', async () => {
    await using opened = await open('/reliability/');
    const { page, troubles } = opened;
    const cells = (name: string) =>
      page.locator('.comparison tr', { hasText: name }).locator('td > span').allInnerTexts();
    const whole = await cells('Twitter');
    const all = await names(page);
    await page.locator('select[name=from]').selectOption('2012');
    await page.locator('select[name=to]').selectOption('2012');
    await expect.poll(() => page.locator('.comparison caption').innerText()).toContain('2012 to 2012');
    await page.locator('.comparison summary').click();
    await page.getByRole('checkbox', { name: 'Twitter' }).check();
    await expect.poll(() => names(page)).toEqual(['Twitter']);
    expect(new URL(page.url()).search).toBe('?providers=twitter&from=2012&to=2012');
    expect(await page.locator('.comparison .told').innerText()).toBe('One provider, 2012 to 2012');
    const chosen = await cells('Twitter');
    expect(chosen[0]).toBe('2');
    expect(chosen.slice(1)).not.toEqual(whole.slice(1));
    await page.goBack();
    await expect.poll(() => names(page)).toEqual(all);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => cells('Twitter')).toEqual(whole);
    expect(new URL(page.url()).search).toBe('');
    expect(troubles).toEqual([]);
  });

  test('stands whole and by name without scripts, and has nothing that does not work', async () => {
    await using opened = await open('/reliability/?sort=-affected', { javaScriptEnabled: false });
    const { page } = opened;
    const all = await names(page);
    expect(all).toEqual(byName(all));
    expect(all.length).toBeGreaterThan(2);
    expect(await page.locator('.comparison .choice').isVisible()).toBe(false);
    expect(await page.locator('.comparison th button').count()).toBe(0);
  });
});
