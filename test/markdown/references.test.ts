import { describe, expect, test } from 'vitest';
import { resolvePath } from '../../src/markdown/links.ts';
import { findReferences } from '../../src/markdown/references.ts';

/** The sources that prose cites, each as it stands there. */
function cited(prose: string, format: 'md' | 'mdx' = 'md'): [number, string][] {
  return findReferences(prose, format).citations.map(({ source, start, end }) => [
    source,
    prose.slice(start, end),
  ]);
}

/** The prose with each of its citations led elsewhere. */
function recited(prose: string, source: number | undefined, format: 'md' | 'mdx' = 'md'): string {
  const { citations } = findReferences(prose, format);
  return citations.reduceRight(
    (text, { start, end, instead }) => text.slice(0, start) + instead(source) + text.slice(end),
    prose,
  );
}

describe('sources that prose cites', () => {
  test.each([
    [
      'é😀 [1] and [2][3]',
      [
        [1, '[1]'],
        [2, '[2]'],
        [3, '[3]'],
      ],
    ],
    ['&amp;&amp; [1]', [[1, '[1]']]],
    ['a \\[1\\] [2]', [[2, '[2]']]],
    ['`[1]` and\n\n    [2]\n\n```\n[3]\n```', []],
    ['[a [1]](https://example.org)', []],
    ['[a][1]\n\n[1]: https://example.org', []],
    ['no number', []],
  ])('%j', (prose, expected) => {
    expect(cited(prose)).toEqual(expected);
  });

  test('a component cites by its attribute, and can be led elsewhere', () => {
    const prose = '<Quote by="A" source={3}>\n\nWe are sorry.[2]\n\n</Quote>';
    expect(cited(prose, 'mdx')).toEqual([
      [3, ' source={3}'],
      [2, '[2]'],
    ]);
    expect(recited(prose, 1, 'mdx')).toBe('<Quote by="A" source={1}>\n\nWe are sorry.[1]\n\n</Quote>');
    expect(recited(prose, undefined, 'mdx')).toBe('<Quote by="A">\n\nWe are sorry.\n\n</Quote>');
  });

  test('prose that cannot be read cites nothing', () => {
    expect(cited('{ [1]', 'mdx')).toEqual([]);
    expect(cited('> '.repeat(300) + '[1]')).toEqual([]);
  });
});

test('links to files, with their words', () => {
  const prose =
    'See [the *other*](../google/a.md#b), [it][c] and [here](https://example.org/a.md).\n\n[c]: x.mdx\n';
  expect(findReferences(prose, 'md').links.map(({ path, written, words }) => [path, written, words])).toEqual(
    [
      ['../google/a.md', '[the *other*](../google/a.md#b)', 'the *other*'],
      ['x.mdx', '[c]: x.mdx', ''],
    ],
  );
});

test.each([
  ['incidents/a/b.md', '../c/d.md', 'incidents/c/d.md'],
  ['incidents/a/b.md', './d.md', 'incidents/a/d.md'],
  ['days/a.md', 'b.md', 'days/b.md'],
  ['days/a.md', '../x//y/../z.md', 'x/z.md'],
  ['days/a.md', '../../x.md', undefined],
])('from %s, %s leads to %s', (from, path, expected) => {
  expect(resolvePath(from, path)).toBe(expected);
});
