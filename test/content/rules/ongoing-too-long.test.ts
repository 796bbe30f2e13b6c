import { expect, test } from 'vitest';
import { down, fullReportWith } from '../small-archive.ts';
import { fullReportAfterOffers } from './offers-followed.ts';

const ONGOING = ['ended: 2012-07-26T17:25Z~', 'ended: ongoing'] as const;

function withNews(day: string): readonly [string, string] {
  return ['kind: news', `kind: news\nadded: ${day}`];
}

test('an incident that is said to go on for months', () => {
  const changes = down(ONGOING, withNews('2012-12-24'));
  expect(fullReportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       7:8  Warning: It is said to go on, 150 days after it began, and all of them count. If it is over, say when it ended.  [ongoing-too-long]
            If it is over and nobody knows since when; or never, if the service did not come back:
              ended: unknown"
  `);
  expect(fullReportAfterOffers(changes)).toBe('');
});

test('an incident of some weeks', () => {
  expect(fullReportWith(down(ONGOING, withNews('2012-08-20')))).toBe('');
});

test('an incident after which nothing happened in the archive, whatever the day is', () => {
  expect(fullReportWith(down(ONGOING))).toBe('');
});
