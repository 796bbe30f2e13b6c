import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, outputFolder } from '../sites/build.ts';
import { launchChromium } from './chromium.ts';
import { serveSite, type Host } from './server.ts';

const settings = `format: 1
title: A calendar
description: { en: What was down., fr: Ce qui était en panne. }
url: https://calendar.example
languages: [en, fr]
timeZone: Europe/Paris
weights: { degraded: 0, partial: 0.3, full: 1 }
licence: { name: CC BY 4.0, url: 'https://creativecommons.org/licenses/by/4.0/' }
`;

const provider = `---
name: Example
categories: [other]
services: { web: { name: The web } }
coverage:
  - { from: 2012-02-01, to: 2012-12-31, level: selected }
---
`;

const outage = (title: string, started: string, duration: string): string => `---
title: ${title}
summary: ${title}, and back again.
severity: full
started: ${started}
duration: ${duration}
causes: [unknown]
sources:
  - { url: 'https://news.example/', title: Down, kind: news }
---
It was down.[1]
`;

/** A year with a day of 23 hours, an outage over several days, and days of every shade. */
const files: Record<string, string> = {
  'site.yaml': settings,
  'causes.yaml':
    'unknown: { name: { en: Unknown, fr: Inconnue }, description: { en: Not known., fr: Inconnue. } }\n',
  'providers/example.md': provider,
  'incidents/example/2009-07-26-old.md': outage('An old one', '2009-07-26T10:00Z', '30m'),
  'incidents/example/2012-02-29-leap.md': outage('A leap day', '2012-02-29T10:00Z', '3h'),
  'incidents/example/2012-03-25-clocks.md': outage('A short day', '2012-03-25T01:30Z', '2h'),
  'incidents/example/2012-07-24-long.md': outage('A long one', '2012-07-24T10:00Z', '50h'),
  'incidents/example/2012-07-10-short.md': outage('A short one', '2012-07-10T10:00Z', '30m'),
  'incidents/example/2012-07-31-last.md': outage('The last of July', '2012-07-31T10:00Z', '1h'),
  'incidents/example/2012-08-07-next.md': outage('A week later', '2012-08-07T10:00Z', '1h'),
  'incidents/example/2012-05-some.md': outage('Some day in May', '2012-05', '~2h'),
};

let browser: Browser;
let host: Host;
let below: Host;

beforeAll(async () => {
  const content = join(outputFolder('calendar'), 'content');
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, file)), { recursive: true });
    await writeFile(join(content, file), text);
  }
  browser = await launchChromium();
  const env = { SOURCE_DATE_EPOCH: '1357000000' };
  host = await serveSite(await buildSite('calendar', { content, env }));
  below = await serveSite(
    await buildSite('calendar-below', { content, env, base: '/almanac/' }),
    '/almanac/',
  );
});

afterAll(async () => {
  await browser.close();
  await host[Symbol.asyncDispose]();
  await below[Symbol.asyncDispose]();
});

async function open(path: string, options: BrowserContextOptions = {}, on: Host = host) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) errors.push(message.text());
  });
  await page.goto(`${on.origin}${path}`, { waitUntil: 'networkidle' });
  return { page, errors, [Symbol.asyncDispose]: () => context.close() };
}

const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute('href'));

const isVisible = (page: Page, selector: string): Promise<boolean> => page.locator(selector).isVisible();

describe('by keyboard', () => {
  test('the arrow keys move through a year from day to day, over weeks and months', async () => {
    await using opened = await open('/2012/');
    const { page, errors } = opened;
    await page.locator('.calendar a[href="/2012/07/10/"]').focus();
    for (const [key, expected] of [
      ['ArrowRight', '/2012/07/24/'],
      ['ArrowUp', '/2012/07/10/'],
      ['ArrowDown', '/2012/07/24/'],
      ['End', '/2012/07/26/'],
      ['Home', '/2012/07/24/'],
      ['ArrowDown', '/2012/07/31/'],
      ['ArrowDown', '/2012/08/07/'],
      ['ArrowRight', '/2012/08/07/'],
      ['ArrowLeft', '/2012/07/31/'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused(page), key).toBe(expected);
    }
    await page.keyboard.press('Enter');
    await page.waitForURL('**/2012/07/31/');
    expect(errors).toEqual([]);
  });

  test('Tab reaches every day, and the hint is there for those who have scripts', async () => {
    await using opened = await open('/2012/07/');
    const { page } = opened;
    await page.locator('.calendar a[href="/2012/07/10/"]').focus();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('/2012/07/24/');
    expect(await isVisible(page, '[data-hint]')).toBe(true);
    await using plain = await open('/2012/07/', { javaScriptEnabled: false });
    expect(await isVisible(plain.page, '[data-hint]')).toBe(false);
    expect(await plain.page.locator('.calendar td a').count()).toBe(5);
  });

  test('the years are a table of which the arrow keys know the months', async () => {
    await using opened = await open('/fr/days/');
    const { page } = opened;
    await page.locator('a[href="/fr/2012/07/"]').focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('/fr/2009/07/');
  });
});

describe('to a screen reader', () => {
  test('a day says its date, its incidents and its time; a quiet and an untracked one say what they are', async () => {
    await using opened = await open('/2012/');
    const { page } = opened;
    expect(
      await page.getByRole('link', { name: /^25 March 2012: 1 incident, time affected: 2\sh$/ }).count(),
    ).toBe(1);
    const january = page.getByRole('table', { name: 'January' });
    expect(await january.getByRole('cell', { name: '1 not tracked', exact: true }).count()).toBe(1);
    const february = page.getByRole('table', { name: 'February' });
    expect(await february.getByRole('cell', { name: '28 nothing on record' }).count()).toBe(1);
    expect(await february.getByRole('columnheader').count()).toBe(7);
  });
});

describe('without colour', () => {
  test('what nobody tracked is hatched, and the bar at the foot of a day grows with its time', async () => {
    await using opened = await open('/2012/');
    const { page } = opened;
    const lookOf = (look: string) =>
      page.locator(`td.look-${look}`).first().evaluate((field) => {
        const { backgroundImage, backgroundSize } = getComputedStyle(field);
        return `${backgroundImage.replace(/\(.*/s, '')} ${backgroundSize}`;
      }); // prettier-ignore
    expect(await lookOf('untracked')).toBe('repeating-linear-gradient auto');
    expect(await lookOf('quiet')).toBe('linear-gradient 0% 3px');
    expect(await lookOf('1')).toBe('linear-gradient 25% 3px');
    expect(await lookOf('2')).toBe('linear-gradient 50% 3px');
    expect(await lookOf('3')).toBe('linear-gradient 75% 3px');
  });
});

describe.each(['light', 'dark'] as const)('on %s paper', (colorScheme) => {
  test.each([
    '/',
    '/fr/',
    '/2012/',
    '/2012/07/',
    '/2012/02/',
    '/fr/2012/03/25/',
    '/2012/07/25/',
    '/fr/days/',
  ])('%s is accessible and whole at every width', async (path) => {
    await using opened = await open(path, { colorScheme });
    const { page, errors } = opened;
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
      );
      expect(found, `at ${String(width)} px`).toEqual([]);
      const spare = await page.evaluate(
        () => document.documentElement.clientWidth - document.documentElement.scrollWidth,
      );
      expect(spare, `wider than ${String(width)} px`).toBe(0);
    }
    expect(errors).toEqual([]);
  });
});

describe('an address that leads nowhere', () => {
  const offers = async (path: string, on?: Host): Promise<(string | null)[][]> => {
    await using opened = await open(path, {}, on);
    const notes = opened.page.locator('.note:visible');
    expect(opened.errors).toEqual([]);
    if ((await notes.count()) === 0) return [];
    expect(await notes.count()).toBe(1);
    return await notes.locator('a').evaluateAll((links) =>
      links.map((link) => [link.getAttribute('href'), link.textContent]),
    ); // prettier-ignore
  };

  test('but means a day without incidents is offered its month, and the days around it', async () => {
    expect(await offers('/2012/07/12/')).toEqual([
      ['/2012/07/', 'July 2012'],
      ['/2012/07/10/', '10 July 2012'],
      ['/2012/07/24/', '24 July 2012'],
    ]);
  });

  test('is answered in its language, also below a path', async () => {
    expect(await offers('/almanac/fr/2012/7/32', below)).toEqual([
      ['/almanac/fr/2012/07/', 'juillet 2012'],
      ['/almanac/fr/2012/07/31/', '31 juillet 2012'],
      ['/almanac/fr/2012/08/07/', '7 août 2012'],
    ]);
  });

  test('and only spells a day otherwise is offered that day', async () => {
    expect(await offers('/2012-7-24')).toEqual([['/2012/07/24/', '24 July 2012']]);
  });

  test('and means no date is offered the ways in, as it is without scripts', async () => {
    expect(await offers('/providers/nobody/')).toEqual([]);
    await using opened = await open('/2012/07/12/', { javaScriptEnabled: false });
    const links = opened.page.locator('main section').first().locator('a:visible');
    expect(await links.evaluateAll((each) => each.map((link) => link.getAttribute('href')))).toEqual([
      ...['/', '/days/', '/incidents/', '/providers/', '/causes/'],
    ]);
  });
});

describe('on this day', () => {
  /** The first page as somebody sees it whose clock shows a date. */
  async function seenOn(date: string, path = '/'): Promise<{ heading: string; text: string } | undefined> {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date(`${date}T12:00:00`));
    await page.goto(`${host.origin}${path}`, { waitUntil: 'networkidle' });
    const section = page.locator('[data-on-this-day]');
    const seen = (await section.isVisible())
      ? {
          heading: await section.locator('h2').innerText(),
          text: (await section.innerText()).replaceAll(/\s+/g, ' '),
        }
      : undefined;
    await context.close();
    return seen;
  }

  test('the reader’s own date is looked up in other years', async () => {
    const { heading, text } = (await seenOn('2026-07-26')) ?? {};
    expect(heading).toBe('On this day: 26 July');
    expect(text).toBe('On this day: 26 July 26 July 2012 Example 26 July 2009 Example');
  });

  test('where it has nothing the nearest date of its month is offered, and else nothing', async () => {
    expect((await seenOn('2026-03-03', '/fr/'))?.text).toContain(
      'Ce jour-là : 3 mars Rien au registre à cette date ; la plus proche est le 25 mars. 25 mars 2012',
    );
    expect(await seenOn('2026-11-23')).toBeUndefined();
  });

  test('without scripts there is nothing', async () => {
    await using opened = await open('/', { javaScriptEnabled: false });
    expect(await isVisible(opened.page, '[data-on-this-day]')).toBe(false);
  });
});

test('on paper a digest keeps the colours of its strips and leaves out what leads elsewhere', async () => {
  await using opened = await open('/2012/07/25/');
  const { page } = opened;
  await page.emulateMedia({ media: 'print' });
  expect(await isVisible(page, '.masthead nav')).toBe(false);
  expect(await page.locator('.lane .bar').first().evaluate((bar) => getComputedStyle(bar).printColorAdjust)).toBe('exact'); // prettier-ignore
  expect(
    await page
      .locator('.lane')
      .first()
      .evaluate((lane) => getComputedStyle(lane).breakInside),
  ).toBe('avoid');
});

test('the hours of a day of 23 hours stand where they begin', async () => {
  await using opened = await open('/2012/03/25/');
  const { page } = opened;
  const places = await page.locator('.hours-of-day text').evaluateAll((texts) =>
    texts.map((text) => `${text.textContent.trim()}@${text.getAttribute('x') ?? ''}`),
  ); // prettier-ignore
  expect(places.slice(0, 3)).toEqual(['0@0%', '3@8.7%', '6@21.74%']);
  expect(places.at(-1)).toBe('24@100%');
  expect(await page.getByText('this day has 23 hours').count()).toBe(1);
});
