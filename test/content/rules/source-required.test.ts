import { expect, test } from 'vitest';
import { down, reportWith } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

const SOURCES = `sources:
  - url: https://example.org/apologies
    title: Our apologies
    kind: official
  - url: https://example.org/report
    title: Twitter is down
    kind: news
`;
const CITED = ['.[1] People noticed.[2]', '.'] as const;

test('one source', () => {
  expect(reportWith({})).toBe('');
});

test('no source', () => {
  const changes = down([SOURCES, ''], CITED);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       2:1  There is no source. Whatever is told of an incident rests on at least one, official or not.  [source-required]
            Say where it can be read.
            Add after line 14:
              sources:
                - url: https://example.org/our-apologies
                  title: Our apologies for the outage
                  kind: news"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('an empty list of sources', () => {
  const changes = down([SOURCES, 'sources: []\n'], CITED);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     15:10  There is no source. Whatever is told of an incident rests on at least one, official or not.  [source-required]
            Say where it can be read.
              sources: [{ url: https://example.org/our-apologies, title: Our apologies for the outage, kind: news }]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a name and nothing behind it', () => {
  const changes = down([SOURCES, 'sources:\n'], CITED);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      15:9  There is no source. Whatever is told of an incident rests on at least one, official or not.  [source-required]
            Say where it can be read.
              sources: [{ url: https://example.org/our-apologies, title: Our apologies for the outage, kind: news }]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});
