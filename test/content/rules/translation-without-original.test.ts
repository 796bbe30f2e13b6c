import { expect, test } from 'vitest';
import { DOWN_FR, edit, reportWith, SMALL } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

test('a translation beside its original', () => {
  expect(reportWith({})).toBe('');
});

test('another name than the original, with a slip', () => {
  const changes = { [DOWN_FR]: undefined, 'incidents/twitter/2012-07-26-donw.fr.md': SMALL[DOWN_FR] };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-donw.fr.md
       1:1  This translates incidents/twitter/2012-07-26-donw.md, which is not there. Did you mean "twitter/2012-07-26-down"?  [translation-without-original]
            Name the file:
              incidents/twitter/2012-07-26-down.fr.md"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('no original at all', () => {
  const changes = { 'days/2012-06-21.fr.md': '---\ntitle: Un jour\n---\n' };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "days/2012-06-21.fr.md
       1:1  This translates days/2012-06-21.md, which is not there.  [translation-without-original]
            Take the file out of the content folder."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a text that the original does not have', () => {
  const changes = {
    [DOWN_FR]: edit(SMALL[DOWN_FR], [
      'title: Twitter disparaît',
      'title: Twitter disparaît\ntimesNote: Heures de la source.',
    ]),
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.fr.md
       3:1  timesNote has no text in incidents/twitter/2012-07-26-down.md that it translates. Write it there first, or take it out here.  [translation-without-original]
            Take out line 3."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a note of a phase that has none', () => {
  const changes = { [DOWN_FR]: edit(SMALL[DOWN_FR], ['  - {}', '  - note: Plus rien']) };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.fr.md
       4:5  phases 1, note has no text in incidents/twitter/2012-07-26-down.md that it translates. Write it there first, or take it out here.  [translation-without-original]
            Write instead:
                - {}"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});
