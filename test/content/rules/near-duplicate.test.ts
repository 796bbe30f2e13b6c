import { expect, test } from 'vitest';
import { edit, DOWN, fullReportWith, SMALL, type Files } from '../small-archive.ts';
import { fullReportAfterOffers } from './offers-followed.ts';

const OTHER = 'incidents/twitter/2012-07-26-silent.md';

/** A second incident of the same day, made of the first. */
function second(...changes: readonly (readonly [string, string])[]): Files {
  return {
    [OTHER]: edit(SMALL[DOWN], ['title: Twitter goes dark', 'title: The bird is silent'], ...changes),
  };
}

const AN_HOUR_LATER = [
  ['started: 2012-07-26T15:20Z~', 'started: 2012-07-26T16:20Z'],
  ['ended: 2012-07-26T17:25Z~\nphases:\n  - from: 2012-07-26T15:20Z~\n    severity: full\n  - from: 2012-07-26T16:00Z~\n    severity: partial\n    note: Coming back', 'duration: 1h'],
] as const; // prettier-ignore
const AFTERWARDS = [['started: 2012-07-26T15:20Z~', 'started: 2012-07-26T19:20Z'], AN_HOUR_LATER[1]] as const;

test('two that overlap', () => {
  const changes = second(...AN_HOUR_LATER);
  expect(fullReportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-silent.md
       2:8  Warning: This may be the same outage as incidents/twitter/2012-07-26-down.md, which would count twice. If it is, keep one of the two files.  [near-duplicate]
            If they are two, say how they are tied (add after line 8):
              related:
                - incident: twitter/2012-07-26-down
                  as: similar"
  `);
  expect(fullReportAfterOffers(changes)).toBe('');
});

test('two of one day with like titles', () => {
  const changes = second(...AFTERWARDS, ['title: The bird is silent', 'title: Twitter goes dark again']);
  expect(fullReportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-silent.md
       2:8  Warning: This may be the same outage as incidents/twitter/2012-07-26-down.md, which would count twice. If it is, keep one of the two files.  [near-duplicate]
            If they are two, say how they are tied (add after line 8):
              related:
                - incident: twitter/2012-07-26-down
                  as: similar"
  `);
  expect(fullReportAfterOffers(changes)).toBe('');
});

test.each([
  ['of one day, one after the other', second(...AFTERWARDS)],
  [
    'at once in different services',
    {
      ...second(...AN_HOUR_LATER, ['services: [web, api]', 'services: [web]']),
      [DOWN]: edit(SMALL[DOWN], ['services: [web, api]', 'services: [api]']),
    },
  ],
  [
    'of which one says how they are tied',
    second(...AN_HOUR_LATER, [
      'causes: [hardware]',
      'causes: [hardware]\nrelated:\n  - incident: twitter/2012-07-26-down\n    as: recurrence',
    ]),
  ],
  [
    'of which one is withdrawn',
    second(...AN_HOUR_LATER, ['    kind: news\n', '    kind: news\nwithdrawn: It was the same.\n']),
  ],
])('nothing is said of two %s', (_, changes) => {
  expect(fullReportWith(changes)).toBe('');
});
