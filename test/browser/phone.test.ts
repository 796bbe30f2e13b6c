import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SMALL } from '../content/small-archive.ts';
import { buildSite, outputFolder } from '../sites/build.ts';
import { launchChromium } from './chromium.ts';
import { serveSite, type Host } from './server.ts';

// On a phone a page is as wide as a hand: nothing is cut off, and nothing is left empty.

const STORY = `---
title: It went down by steps
summary: It was down for some days.
severity: full
started: 2012-08-01T10:00Z
ended: 2012-08-04
causes: [unknown]
phases:
  - from: 2012-08-01T10:00Z
    severity: full
    note: All of it is gone, for everybody and everywhere, on phones as on desks
  - from: 2012-08-02T20:00Z..2012-08-03T06:00Z
    severity: partial
    note: Service returns in steps, region by region, the largest of them last
  - from: 2012-08-03T20:00Z
    severity: degraded
timeline:
  - at: 2012-08-01T10:20Z
    text: More at https://status.example.org/incidents/2012/august/01/it-goes-down-by-steps-and-nobody-knows-why/updates/1
sources: [{ url: https://example.org/, title: It was down, kind: official }]
---

It went down.[1]
`;

let browser: Browser;
let host: Host;

beforeAll(async () => {
  const content = join(outputFolder('phone'), 'content');
  await rm(content, { recursive: true, force: true });
  for (const [file, text] of Object.entries({ ...SMALL, 'incidents/twitter/2012-08-01-steps.md': STORY })) {
    await mkdir(dirname(join(content, file)), { recursive: true });
    await writeFile(join(content, file), text);
  }
  for (const slug of ['one', 'two', 'three', 'four', 'five', 'six'])
    await writeFile(
      join(content, `incidents/twitter/2012-08-01-${slug}.md`),
      STORY.replace('by steps', slug).replace(/phases:[\s\S]*?(?=sources)/, ''),
    );
  [browser, host] = await Promise.all([
    launchChromium(),
    buildSite('phone', { content }).then((site) => serveSite(site)),
  ]);
});

afterAll(async () => {
  await browser.close();
  await host[Symbol.asyncDispose]();
});

async function onPhone<Value>(path: string, look: (page: Page) => Promise<Value>): Promise<Value> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${host.origin}${path}`);
  try {
    return await look(page);
  } finally {
    await context.close();
  }
}

const incident = '/incidents/twitter/2012-08-01-steps/';

describe('at 360 px', () => {
  test('the phases are a list of rows, and their words have room', async () => {
    const table = await onPhone(incident, (page) =>
      page.getByRole('group', { name: 'Phases' }).evaluate((box) => ({
        isCutOff: box.scrollWidth > box.clientWidth,
        widths: [...box.querySelectorAll('td[data-label] > span')].map(
          (each) => each.getBoundingClientRect().width,
        ),
        labels: [...box.querySelectorAll('td[data-label]')].map(
          ({ attributes }) => attributes.getNamedItem('data-label')?.value,
        ),
      })),
    );
    expect(table.isCutOff).toBe(false);
    expect(table.widths).toHaveLength(2);
    expect(Math.min(...table.widths)).toBeGreaterThan(180);
    expect(table.labels).toEqual(['Severity', 'What changed', 'Severity', 'What changed', 'Severity']);
  });

  test('an address in a timeline breaks, and the words beside the time have room', async () => {
    const { page, width } = await onPhone(incident, async (shown) => ({
      page: await shown.evaluate(() => document.documentElement.scrollWidth),
      width: await shown.locator('.timeline td').evaluate((cell) => cell.getBoundingClientRect().width),
    }));
    expect(page).toBe(360);
    expect(width).toBeGreaterThan(220);
  });

  test('the first page shows five of the latest incidents, and all of them where there is room', async () => {
    const shown = await onPhone('/', async (page) => {
      const rows = page.locator('.few-more .stack tbody tr:visible');
      const few = await rows.count();
      await page.setViewportSize({ width: 1024, height: 800 });
      return [few, await rows.count()];
    });
    expect(shown).toEqual([5, 9]);
  });

  test.each(['/', incident, '/2012/08/01/'])('the figures of %s leave no box empty', async (path) => {
    const rows = await onPhone(path, (page) =>
      page.locator('.figures').evaluate((list) => {
        const boxes = [...list.children].map((box) => box.getBoundingClientRect());
        const tops = [...new Set(boxes.map(({ top }) => Math.round(top)))];
        return tops.map((top) => ({
          right: Math.max(...boxes.filter((box) => Math.round(box.top) === top).map(({ right }) => right)),
          of: list.getBoundingClientRect().right,
        }));
      }),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { right, of } of rows) expect(of - right).toBeLessThan(3);
  });
});
