import { expect, test } from 'vitest';
import { edit, reportWith, SMALL } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

const covering = (...lines: string[]) => ({
  'providers/google.md': edit(SMALL['providers/google.md'], [
    'name: Google\n',
    ['name: Google', 'coverage:', ...lines, ''].join('\n'),
  ]),
});

test('coverages that follow one another, in any order', () => {
  const changes = covering(
    '  - { from: 2013-01-01, to: 2015-06, level: all }',
    '  - { from: 2015-07-01T00:00Z, level: major }',
    '  - { to: 2012-12-31, level: selected }',
  );
  expect(reportWith(changes)).toBe('');
});

test('a coverage that does not end before the next', () => {
  const changes = covering(
    '  - from: 2009-01-01',
    '    level: selected',
    '  - from: 2013-01',
    '    level: all',
  );
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "providers/google.md
      6:11  coverage 2 begins at 2013-01, within coverage 1.  [coverage-apart]
            If the other one ended before (add after line 4):
                  to: 2012-12"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a coverage that ends a day too late', () => {
  const changes = covering(
    '  - { from: 2013-01-01, level: all }',
    '  - { from: 2009-01-01, to: 2013-01-01, level: selected }',
  );
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "providers/google.md
      4:13  coverage 1 begins at 2013-01-01, within coverage 2.  [coverage-apart]
            If the other one ended before:
                - { from: 2009-01-01, to: 2012-12-31, level: selected }"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('two coverages of the same time', () => {
  const changes = covering('  - level: selected', '  - level: all');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "providers/google.md
       5:5  coverage 2 begins with its launch, within coverage 1.  [coverage-apart]
            If the other one is right: take out line 5."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a coverage that begins when the other does', () => {
  const changes = covering(
    '  - { from: 2013-01-01, to: 2013-12-31, level: all }',
    '  - { from: 2013-01-01, level: selected }',
  );
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "providers/google.md
      5:13  coverage 2 begins at 2013-01-01, within coverage 1.  [coverage-apart]
            If the other one is right: take out line 5."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});
