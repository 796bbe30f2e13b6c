import { expect, test } from 'vitest';
import { down, reportWith } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

test('a length instead of an end', () => {
  expect(reportWith(down(['ended: 2012-07-26T17:25Z~', 'duration: ~2h']))).toBe('');
});

test('neither an end nor a length', () => {
  const changes = down(['ended: 2012-07-26T17:25Z~\n', '']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       6:1  Neither ended nor duration is there, so nobody learns how long it lasted. Where it is not known, that can be said.  [end-required]
            Add after line 6:
              ended: unknown"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('an end and a length', () => {
  const changes = down(['ended: 2012-07-26T17:25Z~', 'ended: 2012-07-26T17:25Z~\nduration: ~2h']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       8:1  Both ended and duration are there. One follows from the other, and the two could disagree: keep one.  [end-required]
            Take out line 8."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});
