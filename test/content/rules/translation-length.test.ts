import { expect, test } from 'vitest';
import { DOWN_FR, edit, reportWith, SMALL } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

test('as many items as the original', () => {
  expect(reportWith({})).toBe('');
});

test('an item too few', () => {
  const changes = { [DOWN_FR]: edit(SMALL[DOWN_FR], ['  - {}\n', '']) };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.fr.md
       3:1  phases has 1 item here and 2 in incidents/twitter/2012-07-26-down.md. Each translates the one in its place.  [translation-length]
            An item without words of its own is {}, and the original shows in its place (add after line 4):
                - {}"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('items too many', () => {
  const changes = {
    [DOWN_FR]: edit(SMALL[DOWN_FR], ['  - note: De retour', '  - note: De retour\n  - note: Fini\n  - {}']),
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.fr.md
       3:1  phases has 4 items here and 2 in incidents/twitter/2012-07-26-down.md. Each translates the one in its place.  [translation-length]
            Take out lines 6 to 7."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a list that the original does not have', () => {
  const changes = { [DOWN_FR]: edit(SMALL[DOWN_FR], ['phases:', 'timeline:\n  - text: Plus rien\nphases:']) };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.fr.md
       3:1  timeline has 1 item here and none in incidents/twitter/2012-07-26-down.md. Each translates the one in its place.  [translation-length]
            Take out lines 3 to 4."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});
