import { expect, it } from 'vitest';
import { wordsOfProse } from '../../src/markdown/words.ts';

it.each([
  ['## A head\n\nOne *word* after `another`.[2] And[1][3] more.', 'A head One word after another. And more.'],
  ['- one\n- two [three](https://example.org)', 'one two three'],
  ['| a | b |\n| --- | --- |\n| 1 | 2 |', 'a b 1 2'],
  ['one\ntwo  \nthree', 'one two three'],
  ['', ''],
])('%j has the words %j', (prose, words) => {
  expect(wordsOfProse(prose, 'md')).toBe(words);
});

it('of a component are those inside, and of what cannot be read there are none', () => {
  expect(wordsOfProse('<Note>\nMind *this*.\n</Note>\n\nAnd that.', 'mdx')).toBe('Mind this. And that.');
  expect(wordsOfProse('<Note>', 'mdx')).toBe('');
});
