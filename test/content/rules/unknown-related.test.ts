import { expect, test } from 'vitest';
import { down, reportWith, type Files } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

function related(id: string): Files {
  return down(['causes: [hardware]', `causes: [hardware]\nrelated:\n  - incident: ${id}\n    as: precedent`]);
}

test('an incident of the archive', () => {
  expect(reportWith(related('twitter/2012-06-21-bug'))).toBe('');
});

test('an incident with a slip', () => {
  const changes = related('twitter/2012-06-21-bgu');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     16:15  "twitter/2012-06-21-bgu" is not another incident of this archive. Did you mean "twitter/2012-06-21-bug"?  [unknown-related]
            Write instead:
                - incident: twitter/2012-06-21-bug"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('an incident that is nowhere', () => {
  const changes = related('yahoo/1999-01-01-mail');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     16:15  "yahoo/1999-01-01-mail" is not another incident of this archive. There are: twitter/2012-06-21-bug.  [unknown-related]
            Take out lines 15 to 17."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('itself', () => {
  const changes = related('twitter/2012-07-26-down');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     16:15  "twitter/2012-07-26-down" is not another incident of this archive. There are: twitter/2012-06-21-bug.  [unknown-related]
            Take out lines 15 to 17."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});
