import { expect, test } from 'vitest';
import { follow } from '../offers.ts';
import { DOWN, DOWN_FR, down, edit, problemsWith, reportWith, SMALL, type Files } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

function timeline(...times: readonly string[]): Files {
  const entries = times.map((time, index) => `  - at: ${time}\n    text: Step ${String(index + 1)}`);
  return down(['causes: [hardware]', `causes: [hardware]\ntimeline:\n${entries.join('\n')}`]);
}

test('entries in their order, so far as it is known', () => {
  expect(
    reportWith(timeline('2012-07-26', '2012-07-26T15:20Z~', '2012-07-26T15:10Z~', '2012-07-26T17:00Z')),
  ).toBe('');
});

test('an entry of the day after', () => {
  const changes = edit(
    timeline('2012-07-26T15:20Z', '2012-07-26T23:50Z', '2012-07-26T00:10Z')[DOWN] as string,
    ['ended: 2012-07-26T17:25Z~', 'ended: 2012-07-27T01:00Z'],
  );
  expect(reportWith({ [DOWN]: changes })).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      20:9  timeline 3 happened at 2012-07-26T00:10Z, before timeline 2 at 2012-07-26T23:50Z.  [timeline-in-order]
            Perhaps it was the next day:
                - at: 2012-07-27T00:10Z"
  `);
  expect(reportAfterOffers({ [DOWN]: changes })).toBe('');
});

test('an entry that stands too low goes up with what belongs to it', () => {
  const changes = timeline(
    '2012-07-26T15:20Z',
    '2012-07-26T16:50Z',
    '2012-07-26T17:00Z',
    '2012-07-26T16:00Z',
  );
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      22:9  timeline 4 happened at 2012-07-26T16:00Z, before timeline 3 at 2012-07-26T17:00Z.  [timeline-in-order]
            If the time is right, it stands above (write instead of lines 20 to 23):
                - at: 2012-07-26T16:00Z
                  text: Step 4
                - at: 2012-07-26T17:00Z
                  text: Step 3"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('an entry that stands too low behind one that says little is found all the same', () => {
  const changes = timeline('2012-07-26T16:00Z', '2012-07-26', '2012-07-26T15:20Z');
  expect(problemsWith(changes).map(({ line, rule }) => [line, rule])).toEqual([[20, 'timeline-in-order']]);
  expect(reportAfterOffers(changes)).toBe('');
});

test('an entry to which a translation gives words stays where it is', () => {
  const changes = {
    ...timeline('2012-07-26T15:20Z', '2012-07-26T16:50Z', '2012-07-26T16:00Z'),
    [DOWN_FR]: edit(SMALL[DOWN_FR], ['---\n\n', 'timeline:\n  - {}\n  - {}\n  - text: Troisième\n---\n\n']),
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      20:9  timeline 3 happened at 2012-07-26T16:00Z, before timeline 2 at 2012-07-26T16:50Z.  [timeline-in-order]
            If the time is right, move it up, here and in each translation. If it happened with that one:
                - at: 2012-07-26T16:50Z"
  `);
  const [problem] = problemsWith(changes);
  expect(problem && follow({ ...SMALL, ...changes }, problem)[DOWN]).toMatch(/Step 1.*Step 2.*Step 3/s);
  expect(reportAfterOffers(changes)).toBe('');
});
