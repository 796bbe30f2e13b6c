import { describe, expect, test } from 'vitest';
import { readFrontmatter } from '../../../src/content/frontmatter/read.ts';
import { writeScalar } from '../../../src/content/frontmatter/yaml.ts';

const AIDS = { vocabulary: { names: new Set<string>(), words: new Set(['title']) }, skeleton: () => '' };

/** The facts that some lines are. */
function factsOf(...lines: readonly string[]): unknown {
  const { data, faults } = readFrontmatter(`---\n${lines.join('\n')}\n---\n`, AIDS);
  expect(faults).toEqual([]);
  return data;
}

/** What is told of some lines, and what they are read as once it is mended. */
function toldOf(...lines: readonly string[]): { faults: string[]; data: unknown } {
  const { data, faults } = readFrontmatter(`---\n${lines.join('\n')}\n---\n`, AIDS);
  return {
    faults: faults.map(({ line, column, message }) => `${String(line)}:${String(column)} ${message}`),
    data,
  };
}

describe('a value is the text that was typed', () => {
  test.each([
    ['99.90'], ['NO'], ['no'], ['yes'], ['true'], ['null'], ['~'], ['12:30'], ['010'], ['0x10'], ['1e3'], ['.5'], ['1_000'], ['1,400 flights'],
    ['2012-07-26'], ['2012-07-26T15:20Z~'], ['Infinity'], ['.nan'], ['<<'], ['='], ['---x'],
  ])('%s', (text) => {
    expect(factsOf(`title: ${text}`)).toEqual({ title: text });
  }); // prettier-ignore

  test('nothing is the empty text', () => {
    expect(factsOf('title:', 'tags: [a, ]', 'empty: ""')).toEqual({ title: '', tags: ['a'], empty: '' });
  });

  test('names keep their order, and those of objects are names like others', () => {
    const facts = factsOf('zeta: 1', 'alpha: 2', '__proto__: 3', 'constructor: 4', 'toString: 5') as object;
    expect(Object.keys(facts)).toEqual(['zeta', 'alpha', '__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(facts)).toBe(Object.prototype);
  });

  test('blocks, lists and long texts', () => {
    expect(factsOf('a:', '  - b: 1', '    c: [2, 3]', '  - d', 'e: >-', '  one', '  two')).toEqual({
      a: [{ b: '1', c: ['2', '3'] }, 'd'],
      e: 'one two',
    });
  });
});

describe('what YAML would swallow, or read as more than a value, is told, and read as it was meant', () => {
  test.each<[string, string[], string[], unknown]>([
    [
      'a comment that cuts a sentence',
      ['title: Ticket #4 was open'],
      [
        '2:15 What stands behind a space and # is lost as a comment, here "#4 was open". Put the whole in quotes, or the comment on a line of its own.',
      ],
      { title: 'Ticket #4 was open' },
    ],
    [
      'a comment behind one word for readers',
      ['title: Outage # of all'],
      [
        '2:15 What stands behind a space and # is lost as a comment, here "# of all". Put the whole in quotes, or the comment on a line of its own.',
      ],
      { title: 'Outage # of all' },
    ],
    [
      'a name given twice: the first is kept',
      ['a: 1', 'b: 2', 'a: 3'],
      [
        '4:1 "a" is given twice here, and only one can be kept. Take out the one that is wrong, such as this second one.',
      ],
      { a: '1', b: '2' },
    ],
    [
      'an alias',
      ['a: 1', 'b: *a'],
      [
        '3:4 A value cannot begin with an asterisk, which stands for another value in YAML. Put it in quotes.',
      ],
      { a: '1', b: '*a' },
    ],
    [
      'an anchor',
      ['a: &x 1'],
      [
        '2:4 A value cannot begin with ! or &, which have a meaning of their own in YAML. Take the word out, or put the whole in quotes.',
      ],
      { a: '1' },
    ],
    [
      'a tag',
      ['a: !!int 1'],
      [
        '2:4 A value cannot begin with ! or &, which have a meaning of their own in YAML. Take the word out, or put the whole in quotes.',
      ],
      { a: '1' },
    ],
    [
      'a sentence with a comma in braces',
      ['a: { b: one, two, c: 3 }'],
      ['2:9 Inside brackets a comma ends a value, so this sentence is cut in pieces. Put it in quotes.'],
      { a: { b: 'one, two', c: '3' } },
    ],
    [
      'a number with a comma in brackets',
      ['a: [1,400 flights]'],
      ['2:5 Inside brackets a comma ends a value, so this sentence is cut in pieces. Put it in quotes.'],
      { a: ['1,400 flights'] },
    ],
    [
      'a sign that cannot be seen',
      ['a: "b\\0c"'],
      ['2:4 A sign is written here that cannot be seen. Take it out.'],
      { a: 'bc' },
    ],
    [
      'an end within the facts',
      ['a: 1', '...', 'b: 2'],
      ['3:1 A line of --- or ... ends the facts too early.'],
      { a: '1', b: '2' },
    ],
    [
      'a name behind a question mark',
      ['? a', ': 1'],
      ['2:1 A question mark stands before the name. Take it out.'],
      undefined,
    ],
  ])('%s', (_, lines, faults, data) => {
    const told = toldOf(...lines);
    expect(told.faults.slice(0, faults.length)).toEqual(faults);
    expect(told.data).toEqual(data);
  });

  test('a comment behind one word, and one on its own line, are comments', () => {
    expect(factsOf('severity: full   # the worst it got', '# a comment', 'a: [b] # c')).toEqual({
      severity: 'full',
      a: ['b'],
    });
  });

  test('a list for a name', () => {
    expect(toldOf('[a, b]: c').faults).toEqual([expect.stringContaining('2:')]);
  });

  test('ten aliases of ten aliases are never followed', () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 10; i++)
      bomb.push(
        `a${String(i)}: &a${String(i)} [${Array.from({ length: 10 }, () => `*a${String(i - 1)}`).join(', ')}]`,
      );
    const { data, faults } = toldOf(...bomb);
    expect(faults.length).toBeGreaterThan(50);
    expect(JSON.stringify(data).length).toBeLessThan(2000);
  });
});

describe('a text is written so that it is read as it was', () => {
  test.each([
    'plain',
    'a: b',
    'a #b',
    '- a',
    '"quoted"',
    "it's",
    '@at',
    '[1]',
    '{a}',
    '',
    ' padded ',
    'a\nb',
    '99.90',
    'true',
    '~',
    '*a',
    '&a',
    '!a',
    '? a',
    'a, b',
    '---',
    '...',
    '\\',
    'é',
    '%a',
    '`a`',
    '| a',
  ])('%j', (text) => {
    expect(factsOf(`title: ${writeScalar(text)}`)).toEqual({ title: text });
    expect(factsOf(`title: { inner: [${writeScalar(text, true)}, end] }`)).toEqual({
      title: { inner: [text, 'end'] },
    });
  });
});
