import { expect, test } from 'vitest';
import { DOWN_FR, down, problemsWith, reportWith } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

test('a phase behind the other', () => {
  expect(reportWith(down())).toBe('');
});

test('a phase before the other, as when midnight lies between', () => {
  const changes = down(
    ['ended: 2012-07-26T17:25Z~', 'ended: 2012-07-27T17:25Z'],
    ['from: 2012-07-26T16:00Z~', 'from: 2012-07-26T01:00Z'],
  );
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     11:11  Phase 2 begins at 2012-07-26T01:00Z, before phase 1 at 2012-07-26T15:20Z~.  [phases-in-order]
            Perhaps it was the next day:
                - from: 2012-07-27T01:00Z"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a phase before the other, for any reason', () => {
  const changes = down(['from: 2012-07-26T16:00Z~', 'from: 2012-07-26T14:00Z']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     11:11  Phase 2 begins at 2012-07-26T14:00Z, before phase 1 at 2012-07-26T15:20Z~.  [phases-in-order]
            Phases stand in the order in which they happened. If it began with that one:
                - from: 2012-07-26T15:20Z~"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a phase before one that is not its neighbour', () => {
  const changes = {
    [DOWN_FR]: undefined,
    ...down([
      'from: 2012-07-26T16:00Z~',
      'from: 2012-07-26\n    severity: degraded\n  - from: 2012-07-26T14:00Z',
    ]),
  };
  expect(problemsWith(changes).map(({ line, fault }) => [line, fault])).toEqual([
    [13, 'Phase 3 begins at 2012-07-26T14:00Z, before phase 1 at 2012-07-26T15:20Z~.'],
  ]);
  expect(reportAfterOffers(changes)).toBe('');
});
