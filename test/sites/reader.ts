import type { Page } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { serveSite } from '../browser/server.ts';

/** Somebody who reads a built site without scripts. */
export interface Reader extends AsyncDisposable {
  /** The cells behind the one that names a row of any table of a page, without what stands in small print below. */
  row: (address: string, name: string) => Promise<string[]>;
}

/** A reader of the site in a folder, in a real browser; whoever asks for one ends it. */
export async function chromiumPage(folder: string): Promise<Reader> {
  const [browser, host] = await Promise.all([launchChromium(), serveSite(folder)]);
  const page = await browser.newPage({ javaScriptEnabled: false });
  let shown = '';
  return {
    row: async (address, name) => {
      if (shown !== address) await page.goto(`${host.origin}${address}`);
      shown = address;
      return readRow(page, name);
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await host[Symbol.asyncDispose]();
    },
  };
}

async function readRow(page: Page, name: string): Promise<string[]> {
  const rows = await page.locator('tbody tr').evaluateAll((lines) =>
    lines.map((line) =>
      [...line.children].map((cell, index) => {
        const words = cell.cloneNode(true) as Element;
        if (index === 0 || cell.querySelector('span')) words.querySelector('small')?.remove();
        return words.textContent.replace(/\s+/g, ' ').trim();
      }),
    ),
  );
  const found = rows.filter(([own]) => own === name);
  if (found.length === 0)
    throw new Error(`No row is called ${name}, but ${rows.map(([own]) => own).join(', ')}`);
  return found[0]?.slice(1) ?? [];
}
