import { generateAtomFeed } from 'feedsmith';
import type { FeedEntry, FeedView } from '../views/feed.ts';
import type { Said } from '../views/words.ts';
import { articleOf } from './article.ts';
import { holdable } from './markup.ts';

/** The prose of an entry as HTML, its links whole. */
export type PrintProse = (entry: FeedEntry) => string;

/** A feed as Atom (RFC 4287). Words in another language than the feed's say so. */
export function printAtom(feed: FeedView, print: PrintProse): string {
  return generateAtomFeed({
    xml: { lang: feed.language },
    id: feed.id,
    title: plainText(feed.title),
    subtitle: plainText(feed.description),
    updated: dateOf(feed.updated),
    rights: plainText(feed.rights),
    authors: [{ name: holdable(feed.author) }],
    generator: { text: 'Outage Almanac' },
    links: [
      { href: feed.self, rel: 'self', type: 'application/atom+xml', hreflang: feed.language },
      { href: feed.page, rel: 'alternate', type: 'text/html', hreflang: feed.language },
      ...feed.others.map(({ language, href }) => ({
        href,
        rel: 'alternate',
        type: 'application/atom+xml',
        hreflang: language,
      })),
    ],
    entries: feed.entries.map((entry) => entryOf(feed, entry, print)),
  });
}

function entryOf({ language }: FeedView, entry: FeedEntry, print: PrintProse) {
  const { published, updated } = entry.revision;
  return {
    id: entry.id,
    title: saidText(entry.title),
    summary: saidText(entry.summary),
    content: { value: holdable(articleOf(entry, print(entry))), type: 'html' },
    links: [{ href: entry.href, rel: 'alternate', type: 'text/html', hreflang: language }],
    categories: entry.tags.map(({ id, label }) => ({ term: id, label: holdable(label) })),
    updated: dateOf(updated),
    ...(published !== undefined && { published: dateOf(published) }),
  };
}

function plainText(value: string) {
  return { value: holdable(value), type: 'text' };
}

function saidText({ text, lang }: Said) {
  return { ...plainText(text), ...(lang !== undefined && { xml: { lang } }) };
}

function dateOf(instant: number): Date {
  return new Date(instant * 1000);
}
