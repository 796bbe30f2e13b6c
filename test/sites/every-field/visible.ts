import type { Page } from 'playwright-core';
import english from '../../../src/i18n/en.json' with { type: 'json' };
import french from '../../../src/i18n/fr.json' with { type: 'json' };
import { ENDS_WITHOUT_TIME } from '../../../src/content/schema/times.ts';
import type { Told } from './fill.ts';

/** What a reader sees of a page: its words, piece by piece, and its links with their words. */
export interface Seen {
  readonly words: string;
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

/** A page as it is read: in which language, and the names that ids and incidents have in it. */
export interface Reading extends Seen {
  readonly language: string;
  readonly namesOf: (id: string) => readonly string[];
}

/** How a value of each kind is seen: the one table between the schema and the pages. */
const seenAs: Readonly<Record<string, (told: Told, page: Reading) => boolean>> = {
  words: ({ text }, page) => says(page, text),
  name: ({ text }, page) => says(page, text),
  alias: ({ text }, page) => says(page, text),
  language: ({ text }, page) => says(page, [nameOfLanguage(text, page.language), nameOfLanguage(text, text)]),
  id: ({ text }, page) => page.namesOf(text).some((name) => says(page, name)),
  incident: ({ text }, page) => page.namesOf(text).some((name) => says(page, name)),
  address: ({ text }, page) =>
    says(page, new URL(text).host) ||
    page.links.some(({ href, text: words }) => href.startsWith(text) && words !== ''),
  moment: ({ text }, page) => says(page, clockOf(text)),
  end: ({ text }, page) =>
    says(
      page,
      ENDS_WITHOUT_TIME.includes(text) ? labelsOf(text, ENDS_WITHOUT_TIME, page.language) : clockOf(text),
    ),
  duration: ({ text }, page) => says(page, text.replace(/^(\d+)h(\d+)m$/, '$1 h $2 min')),
  percentage: ({ text }, page) =>
    says(page, new Intl.NumberFormat(page.language, { minimumFractionDigits: 2 }).format(Number(text))),
  share: ({ text }, page) => says(page, new Intl.NumberFormat(page.language).format(Number(text))),
  source: ({ text }, page) =>
    page.links.some((link) => link.href === `#source-${text}` && link.text === text),
  choice: ({ text, choices }, page) => says(page, labelsOf(text, choices, page.language)),
  // What it does is seen by changing it.
  flag: () => true,
  // It is seen in the colours of the page and not in its words.
  colour: () => true,
};

/** Whether a reader of the page sees a value. */
export function isSeen(told: Told, page: Reading): boolean {
  const look = seenAs[told.kind];
  if (!look)
    throw new Error(
      `How is a value of the kind "${told.kind}" (${told.field}) seen? Say so in the table of visible.ts.`,
    );
  return look(told, page);
}

function says({ words }: Seen, text: string | readonly string[]): boolean {
  const texts = typeof text === 'string' ? [text] : text;
  return texts.some((each) => {
    const literal = each
      .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll(/\s+/g, String.raw`\s+`);
    return new RegExp(String.raw`(?<![\p{L}\d])${literal}(?![\p{L}\d])`, 'iu').test(words);
  });
}

function clockOf(moment: string): string {
  return moment.slice(11, 16);
}

function nameOfLanguage(tag: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
}

/** The messages that stand for a word, from the groups of messages that have one for every word of its list: `severity.full`. */
function labelsOf(word: string, choices: readonly string[], language: string): string[] {
  const messages: Readonly<Record<string, unknown>> = language === 'fr' ? french : english;
  const plain = (key: string): string | undefined => {
    const message = messages[key];
    return typeof message === 'string' && !message.includes('{') ? message : undefined;
  };
  const groups = Object.keys(messages)
    .filter((key) => key.endsWith(`.${word}`))
    .map((key) => key.slice(0, -word.length));
  const whole = groups.filter((group) => choices.every((choice) => plain(group + choice) !== undefined));
  if (whole.length === 0) throw new Error(`There are no messages for ${choices.join(', ')} in src/i18n`);
  return whole.flatMap((group) => plain(group + word) ?? []);
}

/** Reads what is visible on a page: text with a place on the paper, neither hidden nor moved out of sight. */
export async function readSeen(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const isVisible = (text: Text): boolean => {
      const range = document.createRange();
      range.selectNodeContents(text);
      const isShown =
        text.parentElement?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ?? false;
      return (
        isShown &&
        [...range.getClientRects()].some(
          ({ width, height, right, bottom }) => width > 1 && height > 1 && right > 0 && bottom > 0,
        )
      );
    };
    const wordsOf = (root: Element): string[] => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const words: string[] = [];
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        if (text.data.trim() !== '' && isVisible(text)) words.push(text.data.trim());
      }
      return words;
    };
    return {
      words: wordsOf(document.body).join('\n'),
      links: [...document.querySelectorAll('a[href]')].map((link) => ({
        href: link.getAttribute('href') ?? '',
        text: wordsOf(link).join(' '),
      })),
    };
  });
}

/** How wide a page is, in pixels, with all that can be scrolled to. */
export async function readWidth(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

/** Every colour that some element of a page has, as `#rrggbb`. */
export async function readColours(page: Page): Promise<string[]> {
  const colours = await page.evaluate(() => {
    const properties = [
      'color',
      'background-color',
      'fill',
      'stroke',
      'stop-color',
      'border-top-color',
      'border-bottom-color',
      'border-left-color',
    ];
    const styles = [...document.querySelectorAll('*')].map((element) => getComputedStyle(element));
    return [
      ...new Set(styles.flatMap((style) => properties.map((property) => style.getPropertyValue(property)))),
    ];
  });
  return colours.flatMap((colour) => {
    const [, ...parts] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour) ?? [];
    return parts.length === 3
      ? [`#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`]
      : [];
  });
}
