import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../sites/build.ts';
import { KINDS } from '../sites/kinds.ts';
import { launchChromium } from './chromium.ts';
import { serveSite, type Host } from './server.ts';

// What is read does not move: whatever comes late, the face of titles or a script, finds its place kept.

const addresses = [
  ...Object.values(KINDS).flatMap((address) => [`/${address}`, `/fr/${address}`]),
  '/no/such/page/',
];

const windows = {
  'a telephone': { width: 390, height: 800 },
  'a desk': { width: 1280, height: 900 },
};

/** Milliseconds by which the face of titles and the scripts come late: far behind the first paint. */
const LATE = 400;

let browser: Browser;
let host: Host;

beforeAll(async () => {
  const [started, site] = await Promise.all([launchChromium(), buildSite('shift')]);
  browser = started;
  host = await serveSite(site);
});

afterAll(async () => {
  await browser.close();
  await host[Symbol.asyncDispose]();
});

/** So little is not seen: words beside a time that gets the reader's own behind it. */
const UNSEEN = 0.001;

/** All that moved on a page while it was loaded and scrolled to its end, each with how much, as browsers count it. */
async function movedOn(address: string, viewport: { width: number; height: number }): Promise<string[]> {
  // Far from the clock of the archive, so that each time is told on the reader's own as well.
  const context = await browser.newContext({ viewport, timezoneId: 'America/St_Johns' });
  try {
    const page = await context.newPage();
    await page.route(/\.(?:js|woff2|json)$/, async (route) => {
      await new Promise((late) => setTimeout(late, LATE));
      await route.continue();
    });
    await page.addInitScript(watchShifts);
    await page.goto(`${host.origin}${address}`, { waitUntil: 'networkidle' });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let top = 0; top < height; top += viewport.height) {
      await page.evaluate((to) => scrollTo(0, to), top);
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
    }
    // What scrolling asked for, a drawing or a picture, comes late as well.
    await page.waitForTimeout(2 * LATE);
    return await page.evaluate(() =>
      (document.documentElement.dataset.moved ?? '').split('\n').filter(Boolean),
    );
  } finally {
    await context.close();
  }
}

/** Runs in the page: notes what moves, and by how much. */
function watchShifts(): void {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources = [] } = entry as unknown as {
        value: number;
        sources?: { node: Node | null }[];
      };
      const what = sources
        .map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 60) : node?.textContent))
        .join(' | ');
      document.documentElement.dataset.moved = `${document.documentElement.dataset.moved ?? ''}\n${value.toFixed(4)} ${what}`;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

describe.concurrent.each(Object.entries(windows))('at %s', (_, viewport) => {
  test.each(addresses)('nothing on %s moves', async (address) => {
    const moved = await movedOn(address, viewport);
    const sum = moved.reduce((all, each) => all + Number.parseFloat(each), 0);
    expect(sum < UNSEEN ? [] : moved).toEqual([]);
  });
});
