import { expect, test } from 'vitest';
import { edit, reportWith, SMALL, type Files } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

const GOOGLE = 'providers/google.md';

function figure(...lines: readonly string[]): Files {
  const block = [
    'availability:',
    '  - from: 2011-01-01',
    '    to: 2011-12-31',
    ...lines.map((line) => `    ${line}`),
  ];
  const rest = ['    kind: claim', '    by: Google', ''];
  return { [GOOGLE]: edit(SMALL[GOOGLE], ['services:', `${[...block, ...rest].join('\n')}services:`]) };
}

test('a share of time, or a downtime', () => {
  expect(reportWith(figure('low: 99.9', 'high: 99.99'))).toBe('');
  expect(reportWith(figure('low: 99.90'))).toBe('');
  expect(reportWith(figure('downtime: 43m'))).toBe('');
});

test('no figure at all', () => {
  const changes = figure();
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "providers/google.md
       5:5  availability 1 gives no figure: none of low, high (per cent) or downtime is there.  [availability-figure]
            If the figure is not known: take out lines 4 to 8."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a low share above the high one', () => {
  const changes = figure('low: 99.99', 'high: 99.9');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "providers/google.md
      8:11  availability 1: low 99.99 is above high 99.9.  [availability-figure]
            If low is right, it is at least as much:
                  high: 99.99"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});
