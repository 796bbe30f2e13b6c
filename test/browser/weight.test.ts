import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../sites/build.ts';
import { weighPages, type Weighed } from '../sites/weight.ts';
import { launchChromium } from './chromium.ts';
import { serveSite, type Host } from './server.ts';

// How much comes over the wire, packed, in thousands of bytes: all that a browser fetches for a page that is read to its end.

/** A kind of page: which addresses behind that of their language are of it, how much the heaviest may weigh, and why so much. */
interface Budget {
  readonly kind: string;
  readonly pattern: RegExp;
  /** The page itself with its styles: nothing else is needed to read it. */
  readonly page: number;
  /** With the face of titles, every script, and all that these fetch until the end of the page is reached. */
  readonly all: number;
  /** What a reader then asks for, and how much there may be with that. */
  readonly then?: { readonly what: string; readonly act: (page: Page) => Promise<void>; readonly all: number };
}

const budgets: readonly Budget[] = [
  // One flight of packets.
  { kind: 'incident', pattern: /^incidents\/[^/]+\/\d{4}-[^/]+\/$/, page: 14, all: 40 },
  { kind: 'day', pattern: /^\d{4}\/\d\d\/\d\d\/$/, page: 14, all: 40 },
  { kind: 'month', pattern: /^\d{4}\/\d\d\/$/, page: 14, all: 40 },
  { kind: 'year', pattern: /^\d{4}\/$/, page: 14, all: 40 },
  { kind: 'home', pattern: /^$/, page: 14, all: 45 },
];

let browser: Browser;
let host: Host;
let pages: Weighed[];

beforeAll(async () => {
  const [started, site] = await Promise.all([launchChromium(), buildSite('weight')]);
  browser = started;
  host = await serveSite(site, '/', { packs: true });
  pages = await weighPages(site);
});

afterAll(async () => {
  await browser.close();
  await host[Symbol.asyncDispose]();
});
