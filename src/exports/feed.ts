import type { FeedView } from '../views/feed.ts';
import { printAtom, type PrintProse } from './atom.ts';
import { printJsonFeed } from './json-feed.ts';

/** A feed in a format. */
export function printFeed(feed: FeedView, format: 'xml' | 'json', print: PrintProse): string {
  return format === 'xml' ? printAtom(feed, print) : printJsonFeed(feed, print);
}
