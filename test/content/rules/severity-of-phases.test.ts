import { expect, test } from 'vitest';
import { down, reportWith } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

test('an incident as severe as its worst phase', () => {
  expect(reportWith(down())).toBe('');
});

test('an incident milder than one of its phases', () => {
  const changes = down(['severity: full\nstarted', 'severity: degraded\nstarted']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      5:11  severity is degraded, and the worst of the phases is full. It tells the worst it got.  [severity-of-phases]
            Write instead:
              severity: full"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('an incident worse than each of its phases', () => {
  const changes = down(['    severity: full', '    severity: degraded']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      5:11  severity is full, and the worst of the phases is partial. It tells the worst it got.  [severity-of-phases]
            Write instead:
              severity: partial"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('an incident in all of whose phases all was well', () => {
  const changes = down(
    ['    severity: full', '    severity: none'],
    ['    severity: partial', '    severity: none'],
  );
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      5:11  severity is full, and in every phase all was well.  [severity-of-phases]
            If the first phase was that bad:
                  severity: full"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});
