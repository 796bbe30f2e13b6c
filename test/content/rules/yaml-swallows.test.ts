import { expect, test } from 'vitest';
import { down, reportWith } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

test('a comment behind one word, and quotes around a sentence', () => {
  expect(
    reportWith(
      down(
        ['severity: full\nstarted', 'severity: full # for all\nstarted'],
        ['Two systems failed at once.', '"Two systems failed #1 and #2."'],
      ),
    ),
  ).toBe('');
});

test('a # in a sentence', () => {
  const changes = down(
    ['Two systems failed at once.', 'Two systems failed: #1 and #2.'],
    ['failed: #1', 'failed at once, #1'],
  );
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      3:38  What stands behind a space and # is lost as a comment, here "#1 and #2.". Put the whole in quotes, or the comment on a line of its own.  [yaml-swallows]
            Write instead:
              summary: "Two systems failed at once, #1 and #2.""
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a # behind the words for readers', () => {
  const changes = down(['title: Twitter goes dark', 'title: Twitter goes dark #twitter']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      2:26  What stands behind a space and # is lost as a comment, here "#twitter". Put the whole in quotes, or the comment on a line of its own.  [yaml-swallows]
            Write instead:
              title: "Twitter goes dark #twitter""
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a comma in braces', () => {
  const changes = down([
    'note: Coming back',
    'note: Coming back\nunaffected: [{ service: api, text: Phones worked, others too }]',
  ]);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     14:36  Inside brackets a comma ends a value, so this sentence is cut in pieces. Put it in quotes.  [yaml-swallows]
            Write instead:
              unaffected: [{ service: api, text: "Phones worked, others too" }]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a comma in brackets', () => {
  const changes = down([
    'severity: full\nstarted',
    'regions: [Everywhere where there was any network, so to speak]\nseverity: full\nstarted',
  ]);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      5:11  Inside brackets a comma ends a value, so this sentence is cut in pieces. Put it in quotes.  [yaml-swallows]
            Write instead:
              regions: ["Everywhere where there was any network, so to speak"]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a number with a comma in brackets', () => {
  const changes = down([
    'note: Coming back',
    'note: Coming back\nfigures: [{ label: Flights, value: 1,400 flights }]',
  ]);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     14:36  Inside brackets a comma ends a value, so this sentence is cut in pieces. Put it in quotes.  [yaml-swallows]
            Write instead:
              figures: [{ label: Flights, value: "1,400 flights" }]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a name twice', () => {
  const changes = down(['causes: [hardware]', 'causes: [hardware]\nseverity: partial']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      15:1  "severity" is given twice here, and only one can be kept. Take out the one that is wrong, such as this second one.  [yaml-swallows]
            Take out line 15."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});
