import { expect, test } from 'vitest';
import { down, reportWith } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

test('the first phase begins with the incident', () => {
  expect(reportWith(down())).toBe('');
});

test('the first phase begins at another time', () => {
  const changes = down(['from: 2012-07-26T15:20Z~', 'from: 2012-07-26T15:30Z']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      9:11  The first phase begins at 2012-07-26T15:30Z and the incident at 2012-07-26T15:20Z~. They are one instant, written in one way.  [phases-inside]
            Write instead:
                - from: 2012-07-26T15:20Z~"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('the first phase is written in another way', () => {
  const changes = down(['from: 2012-07-26T15:20Z~', 'from: 2012-07-26T15:20Z']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      9:11  The first phase begins at 2012-07-26T15:20Z and the incident at 2012-07-26T15:20Z~. They are one instant, written in one way.  [phases-inside]
            Write instead:
                - from: 2012-07-26T15:20Z~"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a phase after the end', () => {
  const changes = down(['from: 2012-07-26T16:00Z~', 'from: 2012-07-26T18:00Z']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     11:11  Phase 2 begins at 2012-07-26T18:00Z, after the end at 2012-07-26T17:25Z~.  [phases-inside]
            Write instead:
                - from: 2012-07-26T17:25Z~"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a phase after all of the duration', () => {
  const changes = {
    ...down(
      ['ended: 2012-07-26T17:25Z~', 'duration: 2h'],
      ['from: 2012-07-26T16:00Z~', 'from: 2012-07-26T18:00Z'],
    ),
    'incidents/twitter/2012-07-26-down.fr.md': undefined,
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     11:11  Phase 2 begins at 2012-07-26T18:00Z, after the 2h that the incident lasted.  [phases-inside]
            Take out lines 11 to 13."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});
