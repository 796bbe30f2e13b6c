import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { close } from 'pagefind';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeIndex } from '../../src/build/search-index.ts';
import { MANY, writeSmallArchive } from '../sites/a-small-archive.ts';
import { buildSite } from '../sites/build.ts';
import { launchChromium } from './chromium.ts';
import { serveSite, type Host } from './server.ts';

const base = '/almanac/';

let browser: Browser;
let host: Host;
let site: string;

beforeAll(async () => {
  const content = await writeSmallArchive('finding');
  const [started, built] = await Promise.all([
    launchChromium(),
    buildSite('finding', { content, base, url: 'https://example.net' }),
  ]);
  browser = started;
  site = built;
  host = await serveSite(site, base);
});

afterAll(async () => {
  await browser.close();
  await host[Symbol.asyncDispose]();
});

/** A page that is opened under the policy that it was built with, all that it asked for, and all that was refused or went wrong. */
async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ timezoneId: 'UTC', ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${host.origin}${base}${path}`);
  return { page, troubles, asked, [Symbol.asyncDispose]: () => context.close() };
}

function pathOf(page: Page): string {
  const { pathname, search } = new URL(page.url());
  return `${pathname.slice(base.length)}${search}`;
}

/** The words of an element, with ordinary spaces. */
async function wordsOf(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).innerText()).replace(/[\s\u00A0\u202F]+/g, ' ').trim();
}

/** What will hold in a moment, on a busy machine too. */
const soon = <Seen>(look: () => Seen) => expect.poll(look, { timeout: 20_000 });

const status = 'dialog [role=status]';

describe('the search', () => {
  test('loads nothing until it is asked for; then type, filter, arrow, Enter, arrive', async () => {
    await using opened = await open('');
    const { page, troubles, asked } = opened;
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path.includes('search-') || path.includes('/search/'))).toEqual([]);
    await page.keyboard.press('/');
    await page.locator('dialog input').waitFor();
    await page.keyboard.type('windows azure');
    await soon(() => wordsOf(page, status)).toBe('Found: 2');
    expect(await page.locator('dialog li a').allInnerTexts()).toEqual(
      expect.arrayContaining(['A date that does not exist', 'Microsoft Azure']),
    );
    expect(await page.locator('dialog mark').allInnerTexts()).toContain('Windows');
    await page.locator('select[name=year]').selectOption('2012');
    await soon(() => wordsOf(page, status)).toBe('Found: 1');
    await page.locator('dialog input').focus();
    await page.keyboard.press('ArrowDown');
    expect(await wordsOf(page, ':focus')).toBe('A date that does not exist');
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('dialog input:focus').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/*leap-day/');
    expect(pathOf(page)).toBe('incidents/azure/2012-02-29-leap-day/');
    expect(troubles).toEqual([]);
  });

  test('does so in French, and finds there what is only in English, apart', async () => {
    await using opened = await open('fr/');
    const { page, troubles } = opened;
    await page.getByRole('link', { name: 'Recherche' }).click();
    await page.locator('dialog input').waitFor();
    await page.keyboard.type('fevrier');
    await soon(() => wordsOf(page, status)).toBe('Trouvés : 1');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/*leap-day/');
    expect(pathOf(page)).toBe('fr/incidents/azure/2012-02-29-leap-day/');
    await page.keyboard.press('/');
    await page.locator('dialog input').waitFor();
    await page.keyboard.type('twitter parallel');
    await soon(() => page.locator('dialog section li a').allInnerTexts()).toEqual([
      'Two redundant systems fail together',
    ]);
    expect(await wordsOf(page, 'dialog section h3')).toBe('Seulement en anglais');
    expect(await page.locator('dialog section ol').getAttribute('lang')).toBe('en');
    expect(troubles).toEqual([]);
  });

  test('says so where nothing is found, and offers the nearest name', async () => {
    await using opened = await open('');
    const { page } = opened;
    await page.keyboard.press('/');
    await page.locator('dialog input').waitFor();
    await page.keyboard.type('Twiter');
    await soon(() => wordsOf(page, status)).toBe('Nothing was found for “Twiter”.');
    await page.getByRole('button', { name: 'X', exact: true }).click();
    await soon(() => wordsOf(page, status)).toMatch(/^Found: \d+$/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  test('has a page of its own, whose address holds what is asked for, and which leads to the lists without scripts', async () => {
    await using opened = await open('search/?q=certificates&severity=full');
    await soon(() => opened.page.locator('main li a').allInnerTexts()).toEqual([
      'A date that does not exist',
    ]);
    await using plain = await open('', { javaScriptEnabled: false });
    await plain.page.locator('.find').click();
    await plain.page.locator('main a').first().click();
    expect(pathOf(plain.page)).toBe('incidents/');
  });

  test('leaves a slash alone where somebody writes', async () => {
    await using opened = await open('incidents/');
    await opened.page.locator('input[name=words]').focus();
    await opened.page.keyboard.type('a/b');
    expect(await opened.page.locator('input[name=words]').inputValue()).toBe('a/b');
    expect(await opened.page.locator('dialog').count()).toBe(0);
  });
});

test('the search finds in every part of an index what is in it', async () => {
  const own = join(site, 'search/en');
  const settings = join(own, 'settings.json');
  const record = {
    url: `${base}incidents/azure/2012-02-29-leap-day/?part`,
    language: 'en',
    title: 'Azure Azure of another part',
    about: 'Incident',
    content: 'Azure fell over a porcupine.',
    names: '',
    filters: ['severity:full'],
  };
  const before = await readFile(settings, 'utf8');
  await writeIndex({
    folder: join(own, '2'),
    kept: join(site, '../kept-part'),
    records: JSON.stringify([record]),
  });
  await close();
  await writeFile(
    settings,
    before.replace(`["${base}search/en/"]`, `["${base}search/en/","${base}search/en/2/"]`),
  );
  try {
    await using opened = await open('search/?q=porcupine');
    const { page, troubles } = opened;
    await soon(() => page.locator('main li a').allInnerTexts()).toEqual(['Azure Azure of another part']);
    await page.locator('main input').fill('azure');
    await soon(() => page.locator('main li a').allInnerTexts()).toEqual(
      expect.arrayContaining(['Azure Azure of another part', 'Microsoft Azure']),
    );
    await page.locator('select[name=severity]').selectOption('full');
    await soon(() => page.locator('main li a').allInnerTexts()).toEqual(
      expect.arrayContaining(['Azure Azure of another part', 'A date that does not exist']),
    );
    expect(troubles).toEqual([]);
  } finally {
    await writeFile(settings, before);
  }
});

test.each(['light', 'dark'] as const)('what is found is accessible on %s paper', async (colorScheme) => {
  await using opened = await open('fr/incidents/?provider=azure', {
    colorScheme,
    viewport: { width: 360, height: 900 },
  });
  const { page } = opened;
  await soon(() => page.locator('.filtered tbody tr').count()).toBe(1);
  await page.keyboard.press('/');
  await page.locator('dialog input').waitFor();
  await page.keyboard.type('azure');
  await soon(() => page.locator('dialog li a').count()).toBeGreaterThan(1);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

describe('the filters of the list', () => {
  const found = '.filtered [role=status]';
  const rows = '.filtered tbody tr';
  const all = MANY + 3;

  test('stand in the address, tell how many were found, and go back and forth with it', async () => {
    await using opened = await open('incidents/');
    const { page, troubles } = opened;
    const before = await page.locator('.listed').innerHTML();
    await page.getByLabel('Provider').selectOption('azure');
    await soon(() => wordsOf(page, found)).toBe(`1 of ${all} incidents`);
    expect(pathOf(page)).toBe('incidents/?provider=azure');
    await page.getByLabel('Provider').selectOption('twitter');
    await page.getByLabel('Severity').selectOption('partial');
    await soon(() => page.locator(`${rows} td:nth-child(3)`).allInnerTexts()).toEqual(['A cascading bug']);
    expect(pathOf(page)).toBe('incidents/?provider=twitter&severity=partial');
    await page.goBack();
    await soon(() => wordsOf(page, found)).toBe(`2 of ${all} incidents`);
    expect(await page.getByLabel('Severity').inputValue()).toBe('');
    await page.goBack();
    await page.goBack();
    await soon(() => page.locator('.listed').innerHTML()).toBe(before);
    expect(pathOf(page)).toBe('incidents/');
    await page.goForward();
    await soon(() => wordsOf(page, found)).toBe(`1 of ${all} incidents`);
    expect(troubles).toEqual([]);
  });

  test('answer an address that is opened, with rows like those of the page', async () => {
    await using opened = await open('fr/incidents/?words=TWITTER&length=unknown&year=2012');
    const { page } = opened;
    await soon(() => page.locator(rows).count()).toBe(1);
    expect(
      await page.locator(`${rows} a`).evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(
      ['2012/06/21/', 'providers/twitter/', 'incidents/twitter/2012-06-21-cascading-bug/'].map(
        (path) => `${base}fr/${path}`,
      ),
    );
    expect(await page.locator(`${rows} td:nth-child(3) a`).getAttribute('lang')).toBe('en');
    expect(await page.locator(`${rows} svg path.partial`).count()).toBe(1);
    expect(await page.getByLabel('Durée').inputValue()).toBe('unknown');
  });

  test('show a hundred, and more when more are wanted', async () => {
    await using opened = await open('incidents/?provider=many');
    const { page } = opened;
    await soon(() => page.locator(rows).count()).toBe(100);
    await page.getByRole('button', { name: 'Show 20 more' }).click();
    expect(await page.locator(rows).count()).toBe(MANY);
    expect(await page.locator(`${rows}:nth-child(101) a:focus`).count()).toBe(1);
  });

  test('say which value does not exist and offer the nearest, or one filter fewer', async () => {
    await using opened = await open('incidents/?provider=twiter');
    const { page } = opened;
    await soon(() => wordsOf(page, '.advice')).toBe(
      'Provider: there is no “twiter” on this list. Did you mean X?',
    );
    await page.locator('.advice a').click();
    await soon(() => wordsOf(page, found)).toBe(`2 of ${all} incidents`);
    expect(pathOf(page)).toBe('incidents/?provider=twitter');
    await page.locator('select[name=year]').selectOption('2001');
    await soon(() => page.locator('.advice a').allInnerTexts()).toEqual([
      `Without “X”: ${MANY}`,
      'Without “2001”: 2',
    ]);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await soon(() => pathOf(page)).toBe('incidents/');
  });

  test('are plain pages by year without scripts, none with too many', async () => {
    await using opened = await open('incidents/', { javaScriptEnabled: false });
    const { page } = opened;
    expect(await page.locator('.filters').isVisible()).toBe(false);
    expect(await page.locator('.listed tbody tr').count()).toBe(100);
    await page.getByRole('link', { name: '2001', exact: true }).click();
    expect(await page.locator('tbody tr').count()).toBe(100);
    await page.locator('.turn a').click();
    expect(pathOf(page)).toBe('incidents/2001/2/');
    expect(await page.locator('tbody tr').count()).toBe(20);
    await page.goto(`${host.origin}${base}providers/many/`);
    expect(await page.locator('table').first().locator('tbody tr').count()).toBe(50);
    await page.getByRole('link', { name: '2001', exact: true }).click();
    expect(pathOf(page)).toBe('providers/many/2001/');
  });
});

test('the table of providers is sorted by its heads', async () => {
  await using opened = await open('providers/');
  const { page } = opened;
  const names = () => page.locator('tbody th a').allInnerTexts();
  expect(await names()).toEqual(['Many', 'Microsoft Azure', 'X']);
  const head = page.getByRole('columnheader', { name: 'Incidents' });
  await head.getByRole('button').press('Enter');
  expect(await names()).toEqual(['Many', 'X', 'Microsoft Azure']);
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  await head.getByRole('button').press('Enter');
  expect(await names()).toEqual(['Microsoft Azure', 'X', 'Many']);
  await page.getByRole('button', { name: 'Latest' }).click();
  expect(await names()).toEqual(['X', 'Microsoft Azure', 'Many']);
});

describe('the time of a reader', () => {
  const incident = 'incidents/twitter/2012-07-26-double-failure/';
  const local = async (path: string, timezoneId: string) => {
    await using opened = await open(path, { timezoneId });
    await opened.page.waitForLoadState('networkidle');
    const all = await opened.page.locator('time + .local').allInnerTexts();
    return all.map((text) => text.replace(/[\s\u00A0\u202F]+/g, ' '));
  };

  test('stands beside that of the page with its zone, its day where that is another, and its doubt', async () => {
    expect(await local(incident, 'Asia/Tokyo')).toEqual([
      '≈ 27 Jul, 00:20 GMT+9',
      '27 Jul, 02:25 GMT+9',
      '27 Jul, 00:30 – 01:30 GMT+9',
    ]);
    expect(await local(`fr/${incident}`, 'Europe/Paris')).toEqual([
      '≈ 17:20 UTC+2',
      '19:25 UTC+2',
      '17:30 – 18:30 UTC+2',
    ]);
    expect(await local('2012/07/26/', 'Europe/Paris')).toEqual(['≈ 17:20 – 19:25 CEST']);
  });

  test('is left out where it is the same, and where only a day is known', async () => {
    expect(await local(incident, 'UTC')).toEqual([]);
    expect(await local(incident, 'Atlantic/Reykjavik')).toEqual([]);
    expect(await local('incidents/twitter/2012-06-21-cascading-bug/', 'Asia/Tokyo')).toEqual([]);
  });
});

describe('an old address', () => {
  test.each([
    ['old/leap-day/', 'incidents/azure/2012-02-29-leap-day/'],
    ['fr/vieux/', 'fr/incidents/azure/2012-02-29-leap-day/'],
  ])('%s leads to %s, without scripts too', async (old, now) => {
    await using opened = await open(old, { javaScriptEnabled: false });
    await opened.page.waitForURL(`**/${now}`);
    expect(opened.troubles).toEqual([]);
  });
});

describe('an address that is mistyped', () => {
  test.each([
    ['incidents/twitter/2012-07-26-duble-failure/', 'Two redundant systems fail together'],
    ['incidents/azur/something-else/', 'Microsoft Azure'],
    ['fr/providers/twiter', 'X'],
    ['fr/incidents/azure/2012-02-29-leap-days', 'Une date qui n’existe pas'],
  ])('%s gets the offer of %s', async (path, name) => {
    await using opened = await open(path);
    const link = opened.page.locator('[data-names] a');
    await link.waitFor();
    expect(await link.innerText()).toBe(name);
    await link.click();
    expect(await wordsOf(opened.page, 'h1')).toBe(name);
    expect(pathOf(opened.page).startsWith('fr/')).toBe(path.startsWith('fr/'));
  });
});
