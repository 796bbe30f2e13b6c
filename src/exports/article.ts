import type { FeedEntry, FeedList } from '../views/feed.ts';
import type { Said } from '../views/words.ts';
import { escapeMarkup } from './markup.ts';

/** The full text of an entry as HTML: its facts, its prose as printed for pages, and its lists. */
export function articleOf({ facts, writeUp, lists }: FeedEntry, prose: string): string {
  return [
    `<p>${escapeMarkup(facts)}</p>`,
    prose === '' ? '' : `<div${lang(writeUp?.lang)}>${prose}</div>`,
    ...lists.filter(({ lines }) => lines.length > 0).map(listOf),
  ].join('');
}

function listOf({ title, lines }: FeedList): string {
  const items = lines.map(({ link, text }) => {
    const words = [link && linkOf(link), text.text === '' ? undefined : span(text)];
    return `<li>${words.filter((each) => each !== undefined).join('<br>')}</li>`;
  });
  return `<h2>${escapeMarkup(title)}</h2><ul>${items.join('')}</ul>`;
}

function linkOf({ href, text, lang: language }: Said & { readonly href: string }): string {
  return `<a href="${escapeMarkup(href)}"${lang(language)}>${escapeMarkup(text)}</a>`;
}

function span({ text, lang: language }: Said): string {
  return language === undefined ? escapeMarkup(text) : `<span${lang(language)}>${escapeMarkup(text)}</span>`;
}

function lang(language: string | undefined): string {
  return language === undefined ? '' : ` lang="${escapeMarkup(language)}"`;
}
