import { expect, test } from 'vitest';
import { down, fullReportWith, type Files } from '../small-archive.ts';
import { fullReportAfterOffers } from './offers-followed.ts';

function withSource(facts: string, kind = 'news'): Files {
  return down([
    'title: Twitter is down\n    kind: news',
    `title: Twitter is down\n    kind: ${kind}\n${facts}`,
  ]);
}

test('a source of the press that is older than a year', () => {
  const changes = withSource('    published: 2012-07-27');
  expect(fullReportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     19:10  Warning: Source 2, "Twitter is down", was published 2012-07-27 and has no lasting copy here.  [archived-copy]
            If this address shows the page as it was (add after line 22):
                  archived: https://web.archive.org/web/20120727/https://example.org/report"
  `);
  expect(fullReportAfterOffers(changes)).toBe('');
});

test.each([
  ['with a copy', withSource('    published: 2012-07-27\n    archived: https://web.archive.org/web/1/x')],
  ['whose day is not known', withSource('    note: Undated')],
  ['of this year', withSource('    published: 2026-07-27')],
  ['that is a study', withSource('    published: 2012-07-27', 'research')],
  ['of people who talk of it', withSource('    published: 2012-07-27', 'community')],
])('nothing is asked of a source %s', (_, changes) => {
  expect(fullReportWith(changes)).toBe('');
});
