import { expect, test } from 'vitest';
import { down, reportWith, type Files, edit, SMALL } from '../small-archive.ts';
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
     16:15  "yahoo/1999-01-01-mail" is not another incident of this archive. It is not written yet.  [unknown-related]
            Write that incident first, or leave the tie out until it is there: take out lines 15 to 17."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('itself', () => {
  const changes = related('twitter/2012-07-26-down');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     16:15  "twitter/2012-07-26-down" is this incident itself.  [unknown-related]
            Take out lines 15 to 17."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('an incident with a slip in its date', () => {
  const changes = related('twitter/2012-06-27-bug');
  expect(reportWith(changes)).toContain('Did you mean "twitter/2012-06-21-bug"?');
  expect(reportAfterOffers(changes)).toBe('');
});

test('of an incident of another day of the same provider only the nearest few are told', () => {
  const many = Object.fromEntries(
    ['01', '02', '03', '04', '05'].map((month) => [
      `incidents/twitter/2011-${month}-01-bug.md`,
      edit(SMALL['incidents/twitter/2012-06-21-bug.md'], [
        'started: 2012-06-21',
        `started: 2011-${month}-01`,
      ]),
    ]),
  );
  expect(reportWith({ ...many, ...related('twitter/2011-03-09-mail') })).toContain(
    'Nearest to it: twitter/2011-03-01-bug, twitter/2011-04-01-bug, twitter/2011-02-01-bug.',
  );
});
