import { expect, test } from 'vitest';
import { DOWN_FR, edit, reportWith, SMALL } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

test('words only', () => {
  expect(reportWith({})).toBe('');
});

test('a fact of the original', () => {
  const changes = {
    [DOWN_FR]: edit(SMALL[DOWN_FR], ['title: Twitter disparaît', 'title: Twitter disparaît\nseverity: full']),
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.fr.md
       3:1  severity is a fact, and facts stand in the original alone. A translation carries words.  [translation-with-facts]
            Take out line 3."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a fact in a list', () => {
  const changes = {
    [DOWN_FR]: edit(SMALL[DOWN_FR], ['  - note: De retour', '  - severity: partial\n    note: De retour']),
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.fr.md
       5:5  phases 2, severity is a fact, and facts stand in the original alone. A translation carries words.  [translation-with-facts]
            Write instead of lines 5 to 6:
                - note: De retour"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});
