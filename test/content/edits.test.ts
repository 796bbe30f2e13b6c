import { describe, expect, test } from 'vitest';
import {
  adding,
  extending,
  overwriting,
  removing,
  renaming,
  rewriting,
  truncating,
} from '../../src/content/edits.ts';
import { readDocument, type Document } from '../../src/content/document.ts';
import type { Offer } from '../../src/content/problem.ts';
import { follow } from './offers.ts';

const PATH = 'incidents/twitter/2012-07-26-down.md';

/** The facts of an incident after an edit that is offered of them. */
function after(facts: string, edit: (document: Document) => Offer): string {
  const text = `---\n${facts}\n---\nProse.\n`;
  const place = {
    kind: 'incident',
    id: 'twitter/2012-07-26-down',
    language: undefined,
    format: 'md',
  } as const;
  const document = readDocument({ path: PATH, bytes: new TextEncoder().encode(text) }, place);
  const edited = follow({ [PATH]: text }, { path: PATH, offer: edit(document) })[PATH];
  return String(edited)
    .replace(/^---\n/, '')
    .replace(/\n?---\nProse\.\n$/, '');
}

describe('taking out', () => {
  test.each([
    ['a line', 'a: 1\nb: 2\nc: 3', ['b'], 'a: 1\nc: 3'],
    ['the last line', 'a: 1\nb: 2', ['b'], 'a: 1'],
    ['the only line', 'a: 1', ['a'], ''],
    ['a line with its comment', 'a: 1\nb: 2 # two\nc: 3', ['b'], 'a: 1\nc: 3'],
    ['a block, and not the comment behind it', 'a:\n  b: 1\n  c: 2\n# of d\nd: 3', ['a'], '# of d\nd: 3'],
    ['a text of several lines', 'a: |\n  one\n\n  two\n\nb: 1', ['a'], '\nb: 1'],
    [
      'the first name of a list item, the dash staying',
      'a:\n  - b: 1\n    c: 2\n  - b: 3',
      ['a', 0, 'b'],
      'a:\n  - c: 2\n  - b: 3',
    ],
    [
      'a later name of a list item',
      'a:\n  - b: 1\n    c: 2\n    d: 3',
      ['a', 0, 'c'],
      'a:\n  - b: 1\n    d: 3',
    ],
    ['the only name of a list item', 'a:\n  - b: 1\n  - b: 2', ['a', 1, 'b'], 'a:\n  - b: 1\n  - {}'],
    ['a list item', 'a:\n  - b: 1\n    c: 2\n  - b: 3', ['a', 0], 'a:\n  - b: 3'],
    [
      'a list item with comments around',
      'a:\n  # one\n  - b\n  # two\n  - c',
      ['a', 1],
      'a:\n  # one\n  - b\n  # two',
    ],
    ['the only list item, and the list', 'a:\n  - b\nc: 1', ['a', 0], 'c: 1'],
    ['a list item of lists', 'a:\n  - - b\n    - c\n  - - d', ['a', 0, 0], 'a:\n  - - c\n  - - d'],
    ['an item whose block is below its dash', 'a:\n  -\n    b: 1\n  - b: 2', ['a', 0], 'a:\n  - b: 2'],
    ['a list whose dashes are not indented', 'a:\n- b\n- c\nd: 1', ['a', 1], 'a:\n- b\nd: 1'],
    ['the first in brackets', 'a: [b, c, d]', ['a', 0], 'a: [c, d]'],
    ['the middle in brackets', 'a: [b, c, d]', ['a', 1], 'a: [b, d]'],
    ['the last in brackets', 'a: [b, c, d]', ['a', 2], 'a: [b, c]'],
    ['the last in brackets before a comma', 'a: [b, c, ]', ['a', 1], 'a: [b, ]'],
    ['the only one in brackets', 'a: [b]\nc: 1', ['a', 0], 'c: 1'],
    ['one in braces', 'a: { b: 1, c: 2, d: 3 }', ['a', 'c'], 'a: { b: 1, d: 3 }'],
    ['one in braces over several lines', 'a: {\n  b: 1, # one\n  c: 2\n  }', ['a', 'c'], 'a: {\n  b: 1\n  }'],
    ['the only one in braces', 'a: { b: 1 }\nc: 2', ['a', 'b'], 'a: {}\nc: 2'],
    ['an empty value', 'a:\nb: 1', ['a'], 'b: 1'],
    ['a name in quotes', '"a": 1\nb: 2', ['a'], 'b: 2'],
  ] as const)('%s', (_, facts, path, expected) => {
    expect(after(facts, (document) => removing(document, path))).toBe(expected);
  });
});

describe('writing instead', () => {
  test.each([
    ['of a word', 'a: b\nc: 1', ['a'], 'x', 'a: x\nc: 1'],
    ['of a word with a comment', 'a: b # why\nc: 1', ['a'], 'x', 'a: x # why\nc: 1'],
    ['of nothing', 'a:\nb: 1', ['a'], 'x', 'a: x\nb: 1'],
    ['of a word in quotes', 'a: "b"', ['a'], 'x', 'a: x'],
    ['of a block', 'a:\n  b: 1\n  c: 2\nd: 3', ['a'], '{}', 'a: {}\nd: 3'],
    ['of a list', 'a:\n  - b\n  - c\nd: 3', ['a'], '[b]', 'a: [b]\nd: 3'],
    ['of a long text', 'a: >-\n  one\n  two\nb: 1', ['a'], 'x', 'a: x\nb: 1'],
    ['of words over two lines', 'a: one\n  two\nb: 1', ['a'], 'x', 'a: x\nb: 1'],
    ['of a list item', 'a:\n  - b\n  - c', ['a', 1], 'x', 'a:\n  - b\n  - x'],
    ['of an empty list item', 'a:\n  - b\n  -\nc: 1', ['a', 1], 'x', 'a:\n  - b\n  - x\nc: 1'],
    ['of a block in a list item', 'a:\n  - b: 1\n    c: 2\n  - d', ['a', 0], '{}', 'a:\n  - {}\n  - d'],
    ['in brackets', 'a: [b, c]', ['a', 0], 'x', 'a: [x, c]'],
    ['in braces', 'a: { b: 1, c: 2 }', ['a', 'b'], 'x', 'a: { b: x, c: 2 }'],
    ['in braces, of nothing', 'a: { b: , c: 2 }', ['a', 'b'], 'x', 'a: { b: x, c: 2 }'],
  ] as const)('%s', (_, facts, path, yaml, expected) => {
    expect(after(facts, (document) => overwriting(document, path, yaml))).toBe(expected);
  });

  test('quotes stand where they are needed, which is more often in brackets', () => {
    expect(after('a: b', (document) => rewriting(document, ['a'], 'x, y'))).toBe('a: x, y');
    expect(after('a: [b]', (document) => rewriting(document, ['a', 0], 'x, y'))).toBe('a: ["x, y"]');
  });

  test('a name', () => {
    expect(after('a: { b: 1 }', (document) => renaming(document, ['a', 'b'], 'c'))).toBe('a: { c: 1 }');
    expect(after('tilte: x', (document) => renaming(document, ['tilte'], 'title'))).toBe('title: x');
  });
});

describe('adding', () => {
  test.each([
    [
      'behind those that go before it',
      'title: a\nseverity: full\ncauses: [b]',
      ['started'],
      'title: a\nseverity: full\nstarted: x\ncauses: [b]',
    ],
    ['at the top where none does', 'severity: full', ['title'], 'title: x\nseverity: full'],
    ['to nothing', '', ['title'], 'title: x\n'],
    [
      'behind a long text',
      'title: |\n  one\n  two\nseverity: full',
      ['summary'],
      'title: |\n  one\n  two\nsummary: x\nseverity: full',
    ],
    [
      'behind a comment on its line',
      'title: a # why\nseverity: full',
      ['summary'],
      'title: a # why\nsummary: x\nseverity: full',
    ],
    [
      'in a list item',
      'sources:\n  - url: a\n    kind: news',
      ['sources', 0, 'title'],
      'sources:\n  - url: a\n    title: x\n    kind: news',
    ],
    [
      'in a list item before its first',
      'sources:\n  - title: a\n    kind: news',
      ['sources', 0, 'url'],
      'sources:\n  - title: a\n    url: x\n    kind: news',
    ],
    [
      'in braces',
      'sources: [{ url: a, kind: news }]',
      ['sources', 0, 'title'],
      'sources: [{ url: a, title: x, kind: news }]',
    ],
    [
      'in braces before the first',
      'sources: [{ title: a }]',
      ['sources', 0, 'url'],
      'sources: [{ url: x, title: a }]',
    ],
    ['in empty braces', 'sources: [{}]', ['sources', 0, 'url'], 'sources: [{ url: x }]'],
    [
      'in a block whose names are indented by four',
      'sources:\n    -   url: a',
      ['sources', 0, 'title'],
      'sources:\n    -   url: a\n        title: x',
    ],
  ] as const)('%s', (_, facts, path, expected) => {
    expect(after(facts, (document) => adding(document, path, 'x'))).toBe(expected);
  });

  test('a list on lines of its own', () => {
    expect(
      after('title: a', (document) => adding(document, ['sources'], '[{ url: x }]', '\n  - url: x')),
    ).toBe('title: a\nsources:\n  - url: x');
  });
});

describe('the length of a list', () => {
  test.each([
    ['a:\n  - b: 1\n    c: 2 # two\nd: 1', 'a:\n  - b: 1\n    c: 2 # two\n  - {}\n  - {}\nd: 1'],
    ['a: [b]', 'a: [b, {}, {}]'],
    ['a: []', 'a: [{}, {}]'],
    ['a:\n- b', 'a:\n- b\n- {}\n- {}'],
  ])('%j grows', (facts, expected) => {
    expect(after(facts, (document) => extending(document, ['a'], '{}', 2))).toBe(expected);
  });

  test.each([
    ['a:\n  - b: 1\n    c: 2\n  - d\n  - e\nf: 1', 'a:\n  - b: 1\n    c: 2\nf: 1'],
    ['a: [b, c, d]', 'a: [b]'],
    ['a:\n  - b\n  # two\n  - c', 'a:\n  - b'],
  ])('%j shrinks', (facts, expected) => {
    expect(after(facts, (document) => truncating(document, ['a'], 1))).toBe(expected);
  });
});
