import { expect, test } from 'vitest';
import { down, reportWith } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

const withDowntime = (downtime: string, ended = 'ended: 2012-07-26T17:25Z~'): ReturnType<typeof down> =>
  down(['ended: 2012-07-26T17:25Z~', `${ended}\ndowntime: ${downtime}`]);

test('downtime within the incident, or that may be', () => {
  expect(reportWith(withDowntime('1h'))).toBe('');
  expect(reportWith(withDowntime('2h35m'))).toBe('');
  expect(reportWith(withDowntime('~2h45m'))).toBe('');
});

test('downtime longer than from start to end', () => {
  const changes = withDowntime('2h36m');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      8:11  downtime 2h36m is longer than the incident, which lasted from 2012-07-26T15:20Z~ to 2012-07-26T17:25Z~.  [downtime-inside]
            If the service was down all the while: take out line 8."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('downtime longer than the duration', () => {
  const changes = withDowntime('4h', 'duration: 2h..3h');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      8:11  downtime 4h is longer than the incident, which lasted 2h..3h.  [downtime-inside]
            If the service was down all the while: take out line 8."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('where it is not known how long it lasted, no downtime is too long', () => {
  expect(reportWith(withDowntime('400h', 'ended: unknown'))).toBe('');
});

test('where the end is before the start, that alone is told', () => {
  expect(reportWith(withDowntime('4h', 'ended: 2012-07-26T11:25Z'))).not.toContain('downtime-inside');
});
