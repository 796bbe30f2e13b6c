import { expect, test } from 'vitest';
import { down, reportWith, problemsWith } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

test('a cause of causes.yaml', () => {
  expect(reportWith(down(['causes: [hardware]', 'causes: [hardware, load]']))).toBe('');
});

test('a cause with a slip', () => {
  const changes = down(['causes: [hardware]', 'causes: [hardwear]']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     14:10  "hardwear" is not a cause of causes.yaml. Did you mean "hardware"?  [unknown-cause]
            Write instead:
              causes: [hardware]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('the only cause, near none', () => {
  const changes = down(['causes: [hardware]', 'causes: [gremlins]']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     14:10  "gremlins" is not a cause of causes.yaml. There are: hardware, load, unknown.  [unknown-cause]
            Write instead:
              causes: [unknown]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('one of several causes, near none', () => {
  const changes = down(['causes: [hardware]', 'causes: [hardware, gremlins]']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     14:20  "gremlins" is not a cause of causes.yaml. There are: hardware, load, unknown.  [unknown-cause]
            Write instead:
              causes: [hardware]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a cause that was ruled out', () => {
  const changes = down([
    'causes: [hardware]',
    'causes: [hardware]\nruledOut:\n  - cause: gremlins\n    note: The engineers laughed.',
  ]);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     16:12  "gremlins" is not a cause of causes.yaml. There are: hardware, load, unknown.  [unknown-cause]
            Take out lines 15 to 17."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a cause that a source claims', () => {
  const changes = down(['    kind: news', '    kind: news\n    claims:\n      causes: [traffic]']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     23:16  "traffic" is not a cause of causes.yaml. Did you mean "load"?  [unknown-cause]
            Write instead:
                    causes: [load]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('one value for a list, in other words', () => {
  const changes = down(['causes: [hardware]', 'causes: traffic, machine']);
  expect(problemsWith(changes).map(({ offer }) => offer)).toMatchObject([
    { text: 'causes: [traffic, machine]' },
  ]);
  const known = down(['causes: [hardware]', 'causes: traffic']);
  expect(problemsWith(known).map(({ offer }) => offer)).toMatchObject([{ text: 'causes: [load]' }]);
  expect(reportAfterOffers(known)).toBe('');
});
