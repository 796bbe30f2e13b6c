import { createServer, type AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { findChromium } from '../../test/browser/chromium.ts';
import { serveSite } from '../../test/browser/server.ts';

export const PAPERS = ['light', 'dark'] as const;
export type Paper = (typeof PAPERS)[number];

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];

/** What Lighthouse says of a page: scores of 100, times in milliseconds. */
export interface Audited {
  readonly page: string;
  readonly paper: Paper;
  readonly scores: Readonly<Record<Category, number>>;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly blocking: number;
  readonly shift: number;
  readonly bytes: number;
  readonly requests: number;
  /** What it would have otherwise, by the name that it has there. */
  readonly findings: readonly string[];
}

/** Asks Lighthouse about pages of one site, on one paper. */
export interface Auditor extends AsyncDisposable {
  audit: (page: string) => Promise<Audited>;
}

/** Serves a built site as a host does, packed and with its headers, to a browser of its own. */
export async function startAuditor(site: string, paper: Paper): Promise<Auditor> {
  const host = await serveSite(site, '/', { packs: true });
  const port = await freePort();
  const { executablePath, args, env } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    args: [...args, `--remote-debugging-port=${port}`, `--blink-settings=preferredColorScheme=${paper === 'dark' ? 0 : 1}`],
    env: { ...process.env, ...env },
  }); // prettier-ignore
  return {
    audit: (page) => audit(host.origin, page, paper, port),
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await host[Symbol.asyncDispose]();
    },
  };
}

async function audit(origin: string, page: string, paper: Paper, port: number): Promise<Audited> {
  const told = await lighthouse(`${origin}/${page}`, { port, logLevel: 'error', output: 'json' });
  const { audits, categories, runtimeError } = told?.lhr ?? {};
  if (!audits || !categories || runtimeError) throw new Error(`/${page}: ${runtimeError?.message ?? 'no answer'}`);
  const value = (name: string): number => audits[name]?.numericValue ?? NaN;
  const requests = audits['network-requests']?.details;
  const scores = CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]);
  return {
    page,
    paper,
    scores: Object.fromEntries(scores) as Record<Category, number>,
    firstPaint: value('first-contentful-paint'),
    largestPaint: value('largest-contentful-paint'),
    blocking: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
    bytes: value('total-byte-weight'),
    requests: requests?.type === 'table' ? requests.items.length : NaN,
    findings: Object.values(audits).flatMap(({ id, score, scoreDisplayMode, displayValue }) =>
      score !== null && score < 1 && scoreDisplayMode !== 'informative' ? [`${id} ${score} ${displayValue ?? ''}`.trim()] : [],
    ),
  };
} // prettier-ignore

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
