import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, filesOf } from '../sites/build.ts';
import { weighPages, type Weighed } from '../sites/weight.ts';
import { launchChromium } from './chromium.ts';
import { serveSite, type Host } from './server.ts';

// How much comes over the wire for a page of each kind, packed with gzip, in bytes.

interface Budget {
  /** Which addresses are of the kind, below that of their language. The heaviest is weighed, whatever its language. */
  readonly address: RegExp;
  /** The page with its styles: nothing else is needed to read it. */
  readonly page: number;
  /** All that a browser fetches until its reader has come to the end: the face of titles (21,532 bytes), scripts, drawings, data. */
  readonly all: number;
  readonly why: string;
  /** What a reader may then do, and how much it all is after that. */
  readonly then?: { readonly act: (page: Page) => Promise<void>; readonly all: number };
}

/** What ten packets hold, which a server sends at once, without waiting to be told that the first have come. */
const FLIGHT = 14_000;

const FLIGHT_AND_FACE = 40_000;

const budgets: Readonly<Record<string, Budget>> = {
  incident: { address: /^incidents\/[^/]+\/\d{4}-[^/]+\/$/, page: FLIGHT, all: FLIGHT_AND_FACE, why: 'the page that links from elsewhere lead to' },
  day: { address: /^\d{4}\/\d\d\/\d\d\/$/, page: FLIGHT, all: FLIGHT_AND_FACE, why: 'the same' },
  month: { address: /^\d{4}\/\d\d\/$/, page: FLIGHT, all: FLIGHT_AND_FACE, why: 'the same' },
  year: { address: /^\d{4}\/$/, page: FLIGHT, all: FLIGHT_AND_FACE, why: 'the same' },
  days: { address: /^days\/$/, page: FLIGHT, all: FLIGHT_AND_FACE, why: 'a line for each year' },
  home: { address: /^$/, page: FLIGHT, all: FLIGHT_AND_FACE, why: 'the way in' },
  providers: { address: /^providers\/$/, page: FLIGHT, all: FLIGHT_AND_FACE, why: 'a line for each provider' },
  causes: { address: /^causes\/$/, page: FLIGHT, all: FLIGHT_AND_FACE, why: 'a line for each cause' },
  cause: { address: /^causes\/[^/]+\/$/, page: FLIGHT, all: FLIGHT_AND_FACE, why: 'at most some fifty incidents' },
  part: { address: /^incidents\/\d{4}\/$/, page: FLIGHT, all: FLIGHT_AND_FACE, why: 'at most a hundred incidents' },
  incidents: { address: /^incidents\/$/, page: 18_000, all: 46_000, why: 'the newest, filters, and their data once they are asked', then: { act: filter, all: 60_000 } },
  provider: { address: /^providers\/[^/]+\/$/, page: 20_000, all: 100_000, why: 'charts: 43,000 bytes are Chart.js with our painting' },
  reliability: { address: /^reliability\/$/, page: 30_000, all: 100_000, why: 'charts, with every provider and incident as tables; sorting needs the figures of all years', then: { act: sort, all: 106_000 } },
  search: { address: /^search\/$/, page: FLIGHT, all: FLIGHT_AND_FACE, why: 'a first search needs WebAssembly and the words of the index', then: { act: search, all: 180_000 } },
  data: { address: /^data\/$/, page: 18_000, all: 42_000, why: 'a document with every file and address' },
  method: { address: /^method\/$/, page: 16_000, all: FLIGHT_AND_FACE, why: 'a document, read by few and once' },
  contribute: { address: /^contribute\/$/, page: FLIGHT, all: 48_000, why: 'a document with a picture' },
  nowhere: { address: /^404\.html$/, page: FLIGHT, all: FLIGHT_AND_FACE, why: 'whoever is here has waited for nothing once' },
}; // prettier-ignore

async function filter(page: Page): Promise<void> {
  await page.locator('.filters select').first().selectOption({ index: 1 });
  await page.locator('.found:not(:empty)').waitFor();
}

async function sort(page: Page): Promise<void> {
  await page.locator('.comparison th button').first().click();
  await page.locator('.comparison th[aria-sort="descending"]').waitFor();
}

async function search(page: Page): Promise<void> {
  await page.locator('.search-box input').fill('twitter');
  await page.locator('.search-box ol > li').first().waitFor();
}

let browser: Browser;
let host: Host;
let site: string;
let pages: readonly Weighed[];

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), buildSite('weight')]);
  host = await serveSite(site, '/', { packs: true });
  pages = await weighPages(site);
});

afterAll(async () => {
  await browser.close();
  await host[Symbol.asyncDispose]();
});

const below = (address: string): string => address.replace(/^fr\//, '');

/** How many bytes the answers to some requests had, without their headers. */
async function bytesOf(requests: readonly Request[]): Promise<number> {
  const sizes = await Promise.all(requests.map((request) => request.sizes()));
  return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
}

/** Opens a page and reads it to its end, then does what else is wished for; tells the bytes of all answers after each. */
async function weigh(address: string, act?: (page: Page) => Promise<void>): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  try {
    const page = await context.newPage();
    const requests: Request[] = [];
    page.on('requestfinished', (request) => requests.push(request));
    await page.goto(`${host.origin}/${address}`);
    for (const chart of await page.locator('figure.chart:visible').all()) {
      await chart.scrollIntoViewIfNeeded();
      await expect.poll(() => chart.getAttribute('data-drawn')).toBe('');
    }
    await page.locator('footer').scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    const read = await bytesOf(requests);
    if (!act) return [read];
    await act(page);
    return [read, await bytesOf(requests)];
  } finally {
    await context.close();
  }
}

describe('over the wire', () => {
  test.each(Object.entries(budgets))('%s is within its budget', async (kind, budget) => {
    const heaviest = pages.find(({ address }) => budget.address.test(below(address)));
    expect(heaviest).toBeDefined();
    const { address = '', bytes = 0 } = heaviest ?? {};
    const [read = 0, then = 0] = await weigh(address, budget.then?.act);
    process.stdout.write(`${kind.padEnd(12)}${[bytes, read, then].map((each) => String(each).padStart(8)).join('')}  /${address}\n`); // prettier-ignore
    expect(bytes, 'the page').toBeLessThanOrEqual(budget.page);
    expect(read, 'with all that it fetches').toBeLessThanOrEqual(budget.all);
    expect(then, 'after that').toBeLessThanOrEqual(budget.then?.all ?? 0);
  });

  test('every page that is listed is of some kind', () => {
    const patterns = Object.values(budgets).map(({ address }) => address);
    const unknown = pages.filter(({ address }) => !patterns.some((each) => each.test(below(address))));
    expect(unknown).toEqual([]);
  });

  test('no page waits for a style or a script before it is painted', async () => {
    expect((await filesOf(site)).filter((file) => file.endsWith('.css'))).toEqual([]);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route(/\.(?:js|woff2|svg)$/, () => undefined);
    await page.goto(`${host.origin}/${pages[0]?.address ?? ''}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    await context.close();
  });
});
