import { generateJsonFeed } from 'feedsmith';
import type { FeedView } from '../views/feed.ts';
import { articleOf } from './article.ts';
import type { PrintProse } from './atom.ts';

/** A feed as JSON Feed 1.1. */
export function printJsonFeed(feed: FeedView, print: PrintProse): string {
  const generated = generateJsonFeed({
    title: feed.title,
    description: feed.description,
    home_page_url: feed.page,
    feed_url: feed.self,
    language: feed.language,
    authors: [{ name: feed.author, url: feed.page }],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.href,
      title: entry.title.text,
      summary: entry.summary.text,
      content_html: articleOf(entry, print(entry)),
      language: entry.title.lang ?? feed.language,
      tags: entry.tags.map(({ label }) => label),
      date_modified: dateOf(entry.revision.updated),
      ...(entry.revision.published !== undefined && { date_published: dateOf(entry.revision.published) }),
    })),
  });
  return `${JSON.stringify(generated, null, 1)}\n`;
}

function dateOf(instant: number): Date {
  return new Date(instant * 1000);
}
