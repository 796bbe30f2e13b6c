import { expect, test } from 'vitest';
import { down, DOWN_FR, edit, reportWith, SMALL } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

test('numbers of sources that are there', () => {
  expect(
    reportWith(
      down([
        '    note: Coming back',
        '    note: Coming back\ntimeline:\n  - at: 2012-07-26T15:20Z~\n    text: Users lose Twitter\n    source: 2',
      ]),
    ),
  ).toBe('');
});

test('a number too high in the facts', () => {
  const changes = {
    ...down([
      '    note: Coming back',
      '    note: Coming back\ntimeline:\n  - at: 2012-07-26T15:20Z~\n    text: Users lose Twitter\n    source: 3',
    ]),
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     17:13  Source 3 is cited, and the page has 2 sources, counted from 1.  [source-reference]
            Write instead:
                  source: 2"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a number too high in the prose', () => {
  const changes = down(['noticed.[2]', 'noticed.[3]']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     24:53  Source 3 is cited, and the page has 2 sources, counted from 1.  [source-reference]
            Write instead:
              Twitter fell silent at 15:20 UTC.[1] People noticed.[2]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a number in the prose of a translation', () => {
  const changes = { [DOWN_FR]: edit(SMALL[DOWN_FR], ['UTC.[1]', 'UTC.[4]']) };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.fr.md
      8:32  Source 4 is cited, and the page has 2 sources, counted from 1.  [source-reference]
            Write instead:
              Twitter s’est tu à 15 h 20 UTC.[2]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a number 0', () => {
  const changes = down(['noticed.[2]', 'noticed.[0]']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     24:53  Source 0 is cited, and the page has 2 sources, counted from 1.  [source-reference]
            Write instead:
              Twitter fell silent at 15:20 UTC.[1] People noticed.[2]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a number on a page without sources', () => {
  const changes = { 'days/2012-07-26.md': '---\ntitle: A hard day\n---\n\nThree failed.[1]\n' };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "days/2012-07-26.md
      5:14  Source 1 is cited, and the page has no sources.  [source-reference]
            Write instead:
              Three failed."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a number in the facts of a page without sources', () => {
  const changes = {
    'providers/google.md':
      '---\nname: Google\ncategories: [search]\nservices:\n  talk:\n    name: Google Talk\navailability:\n  - from: 2012-01-01\n    to: 2012-12-31\n    low: 99.9\n    kind: claim\n    by: Google\n    source: 1\n---\n',
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "providers/google.md
     13:13  Source 1 is cited, and the page has no sources.  [source-reference]
            Take out line 13."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});
