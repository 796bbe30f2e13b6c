import { resolve } from 'node:path';
import { preview } from 'astro';
import { launchChromium } from '../test/browser/chromium.ts';

/** Takes the picture of the README from the built site: the digest of the day that started it all. */
const server = await preview({ root: resolve(import.meta.dirname, '..'), logLevel: 'error' });
const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, deviceScaleFactor: 1 });
await page.goto(`http://localhost:${String(server.port)}/2012/07/26/`, { waitUntil: 'networkidle' });
await page.screenshot({ path: resolve(import.meta.dirname, '../docs/screenshot.png') });
await browser.close();
await server.stop();
