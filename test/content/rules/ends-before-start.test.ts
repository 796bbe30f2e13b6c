import { expect, test } from 'vitest';
import { down, reportWith } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

const PHASES = [
  'phases:\n  - from: 2012-07-26T15:20Z~\n    severity: full\n  - from: 2012-07-26T16:00Z~\n    severity: partial\n    note: Coming back',
  'phases:\n  - from: 2012-07-26T23:20Z\n    severity: full\n  - from: 2012-07-27T00:10Z\n    severity: partial\n    note: Coming back',
] as const;

test('an end after the start', () => {
  expect(reportWith(down())).toBe('');
});

test('an end that may be before the start, and may be after it', () => {
  expect(reportWith(down(['ended: 2012-07-26T17:25Z~', 'ended: 2012-07-26']))).toBe('');
});

test('an end before the start, as when midnight lies between', () => {
  const changes = down(
    ['started: 2012-07-26T15:20Z~', 'started: 2012-07-26T23:20Z'],
    ['ended: 2012-07-26T17:25Z~', 'ended: 2012-07-26T01:25Z'],
    PHASES,
  );
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       7:8  ended 2012-07-26T01:25Z is before started 2012-07-26T23:20Z.  [ends-before-start]
            Perhaps the end was the next day:
              ended: 2012-07-27T01:25Z"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('an end that a day more does not put right', () => {
  const changes = down(['ended: 2012-07-26T17:25Z~', 'ended: 2012-06-26T17:25Z']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       7:8  ended 2012-06-26T17:25Z is before started 2012-07-26T15:20Z~.  [ends-before-start]
            If nobody knows when it ended:
              ended: unknown"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});
