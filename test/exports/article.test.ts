import { describe, expect, it } from 'vitest';
import { articleOf } from '../../src/exports/article.ts';
import type { FeedEntry } from '../../src/views/feed.ts';
import { NASTY } from './any-archive.ts';

/** An entry in which a text stands wherever words may. */
function entryOf(text: string): FeedEntry {
  const said = { text, lang: 'fr' };
  return {
    id: 'tag:x',
    href: 'https://example.org/',
    title: said,
    summary: said,
    facts: text,
    writeUp: undefined,
    lists: [
      { title: text, lines: [{ link: { href: 'https://example.org/?a=1&b="', ...said }, text: said }] },
      { title: 'Nothing', lines: [] },
    ],
    tags: [],
    revision: { published: undefined, updated: 0, corrections: 0 },
  };
}

describe('the full text of an entry', () => {
  it.each(NASTY)('is our own elements alone, whatever the words: %j', (text) => {
    const html = articleOf(entryOf(text), '<p>It went down.</p>');
    expect(html.match(/<[^>]*>/g)).toEqual([
      ...['<p>', '</p>', '<div>', '<p>', '</p>', '</div>', '<h2>', '</h2>', '<ul>', '<li>'],
      '<a href="https://example.org/?a=1&amp;b=&quot;" lang="fr">',
      ...['</a>', '<br>', '<span lang="fr">', '</span>', '</li>', '</ul>'],
    ]);
  });

  it('replaces what XML cannot hold', () => {
    expect(articleOf(entryOf('a\u0001b\uD800c\uFFFEd'), '')).toContain('a\uFFFDb\uFFFDc\uFFFDd');
  });
});
