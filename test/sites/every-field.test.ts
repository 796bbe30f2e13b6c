import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCHEMAS } from '../../src/content/document.ts';
import { addressOf, type Page } from '../../src/site/urls.ts';
import { launchChromium } from '../browser/chromium.ts';
import { serveSite, type Host } from '../browser/server.ts';
import { buildSite, outputFolder } from './build.ts';
import { fillEverything, languages, writeArchive, type Filled } from './every-field/archive.ts';
import type { Told } from './every-field/fill.ts';
import { isSeen, readColours, readSeen, readWidth, type Seen } from './every-field/visible.ts';

// Every field of every schema is filled with a value that only it has, the site is built, and the value is looked for on
// the page of its file with scripts off. The list of fields is the schema's: a new field that no page shows fails here.

const everything = fillEverything();
const { documents } = everything;
const kinds = Object.keys(SCHEMAS) as Filled['kind'][];

let browser: Browser;
let context: BrowserContext;
const hosts: Host[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  context = await browser.newContext({ javaScriptEnabled: false });
  for (const isChanged of [false, true]) {
    const name = isChanged ? 'every-field-changed' : 'every-field';
    const content = join(outputFolder(name), 'content');
    await writeArchive(content, everything, isChanged);
    const site = await buildSite(name, { content, env: { SOURCE_DATE_EPOCH: '1302000000' } });
    hosts.push(await serveSite(site));
  }
});

afterAll(async () => {
  await browser.close();
  for (const host of hosts) await host[Symbol.asyncDispose]();
});

/** The page that a file belongs to; that of the settings is the first. */
function pageOf({ kind, id }: Filled): Page {
  if (kind === 'day') return { kind, day: id };
  if (kind === 'site') return { kind: 'home' };
  return kind === 'causes' ? { kind } : { kind, id };
}

function addressIn(page: Page, language: string): string {
  return addressOf({ origin: '', base: '/', languages }, page, language);
}

const seen = new Map<string, Promise<Seen>>();

/** What a reader sees at an address of the site as it is, or as it is with one field of each file changed. */
function look(address: string, isChanged = false): Promise<Seen> {
  const url = `${hosts[Number(isChanged)]?.origin ?? ''}${address}`;
  const before = seen.get(url);
  if (before) return before;
  const reading = (async () => {
    const page = await context.newPage();
    const response = await page.goto(url);
    if (response?.status() !== 200) throw new Error(`There is no page ${address}`);
    const read = await readSeen(page);
    await page.close();
    return read;
  })();
  seen.set(url, reading);
  return reading;
}

/** The names of what has an id: of an incident its title, else that of a service, a cause or a provider. */
function namesOf(id: string): string[] {
  return documents.flatMap((document) => {
    const isItsOwn = ({ path }: Told) => document.id === id && ['name', 'title'].includes(path.join());
    const isNamed = ({ path }: Told) =>
      path.at(-1) === 'name' ? path.at(-2) === id : path.at(-2) === 'name' && path.at(-3) === id;
    return document.told.filter((told) => isItsOwn(told) || isNamed(told)).map(({ text }) => text);
  });
}

/** In which language a value is read: its own where it is given in several, else its file's. */
function languageOf(document: Filled, { path }: Told): string {
  return languages.find((language) => path.includes(language)) ?? document.language;
}

/** The fields of files that their pages do not show, each with the first value that is missed. */
async function missedIn(files: readonly Filled[]): Promise<Record<string, string>> {
  const missed: Record<string, string> = {};
  for (const document of files) {
    for (const told of document.told) {
      const language = languageOf(document, told);
      const address = addressIn(pageOf(document), language);
      // The languages of the site are seen in the switch of each page to the others.
      const addresses =
        told.field === 'languages[]' ? languages.map((each) => addressIn(pageOf(document), each)) : [address];
      const readings = await Promise.all(addresses.map((each) => look(each)));
      const isShown = readings.some((reading) => isSeen(told, { ...reading, language, namesOf }));
      if (!isShown)
        missed[`${document.kind}.${told.field}`] ??= `${told.kind} ${told.text} is not on ${address}`;
    }
  }
  return missed;
}

describe('every field', () => {
  test('is filled', () => {
    expect(everything.unfilled).toEqual([]);
  });

  test('with a list of words has each of them somewhere', () => {
    const told = documents.flatMap((document) =>
      document.told.map((each) => ({ ...each, field: `${document.kind}.${each.field}` })),
    );
    const absent = told.flatMap(({ field, choices }) => {
      const used = new Set(told.filter((other) => other.field === field).map(({ text }) => text));
      return choices.filter((choice) => !used.has(choice)).map((choice) => `${field}: ${choice}`);
    });
    expect([...new Set(absent)]).toEqual([]);
  });

  test.each(kinds)('of %s is visible on its page without JavaScript', async (kind) => {
    expect(await missedIn(documents.filter((document) => document.kind === kind))).toEqual({});
  });

  test('whose value others share changes what is visible when it changes', async () => {
    const silent = [];
    for (const document of documents) {
      if (!document.changed) continue;
      const { told, text } = document.changed;
      const address = addressIn(pageOf(document), document.language);
      const [before, after] = await Promise.all([look(address), look(address, true)]);
      if (before.words === after.words)
        silent.push(`${document.kind}.${told.field}: ${told.text} and ${text} are the same on ${address}`);
    }
    expect(silent).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    'that is a colour on %s paper is the colour of something',
    async (scheme) => {
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme: scheme });
      const found = new Set<string>();
      for (const document of documents.filter(({ path }) => /\d\d?\.md$|^site|almond\.md$/.test(path))) {
        await page.goto(`${hosts[0]?.origin ?? ''}${addressIn(pageOf(document), document.language)}`);
        for (const colour of await readColours(page)) found.add(colour);
      }
      await page.close();
      const colours = documents
        .flatMap(({ told }) => told)
        .filter(({ kind, path }) => kind === 'colour' && path.includes(scheme));
      expect(colours.length).toBeGreaterThan(0);
      expect(colours.filter(({ text }) => !found.has(text)).map(({ path }) => path.join('.'))).toEqual([]);
    },
  );

  test('has its place on a phone', async () => {
    const page = await context.newPage();
    await page.setViewportSize({ width: 360, height: 800 });
    const wide = [];
    for (const document of documents) {
      const address = addressIn(pageOf(document), document.language);
      await page.goto(`${hosts[0]?.origin ?? ''}${address}`);
      const width = await readWidth(page);
      if (width > 360) wide.push(`${address} is ${width} px wide`);
    }
    await page.close();
    expect(wide).toEqual([]);
  });
});
