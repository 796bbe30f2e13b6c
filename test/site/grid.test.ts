import { describe, expect, it } from 'vitest';
import { moveIn } from '../../src/site/grid.ts';

const grid = ['..a.b', '.....', 'c.d..', '..e..'].map((row) => Array.from(row, (field) => field !== '.'));
const names: Record<string, [number, number]> = { a: [0, 2], b: [0, 4], c: [2, 0], d: [2, 2], e: [3, 2] };

function move(from: string, key: string): string | undefined {
  const [row = 0, column = 0] = names[from] ?? [];
  const to = moveIn(grid, { row, column }, key);
  return (
    to && Object.keys(names).find((name) => names[name]?.join() === `${String(to.row)},${String(to.column)}`)
  );
}

describe('in a grid', () => {
  it.each([
    ['ArrowRight', 'a b c d e', 'b c d e –'],
    ['ArrowLeft', 'a b c d e', '– a b c d'],
    ['ArrowDown', 'a b c d e', 'd – – e –'],
    ['ArrowUp', 'a b c d e', '– – – a d'],
    ['Home', 'a b c d e', 'a a c c e'],
    ['End', 'a b c d e', 'b b d d e'],
    ['Enter', 'a b c d e', '– – – – –'],
  ])('%s leads from %s to %s', (key, from, to) => {
    expect(
      from
        .split(' ')
        .map((name) => move(name, key) ?? '–')
        .join(' '),
    ).toBe(to);
  });
});
