import { describe, expect, test } from 'vitest';
import { reportToTerminal } from '../../src/cli/reporters/terminal.ts';
import type { Offer, Problem } from '../../src/content/problem.ts';

/** A report on one problem, without its last line. */
function told(offer: Offer, more: Partial<Problem> = {}): string {
  const problem = {
    rule: 'a-rule',
    path: 'days/2012-07-26.md',
    line: 4,
    column: 10,
    fault: 'It is wrong.',
    tip: undefined,
    offer,
    ...more,
  };
  return reportToTerminal([problem], 3).split('\n\n')[0] ?? '';
}

describe('what to do is told', () => {
  test.each<[string, Offer, string[]]>([
    [
      'a line instead',
      { kind: 'replace', from: 4, to: 4, text: 'title: A' },
      ['        Write instead:', '          title: A'],
    ],
    [
      'some lines instead',
      { kind: 'replace', from: 4, to: 6, text: 'a: 1\n  b: 2' },
      ['        Write instead of lines 4 to 6:', '          a: 1', '            b: 2'],
    ],
    [
      'a line more',
      { kind: 'replace', from: 5, to: 4, text: '  b: 2' },
      ['        Add after line 4:', '            b: 2'],
    ],
    [
      'a line above all',
      { kind: 'replace', from: 1, to: 0, text: '---' },
      ['        Add at the top:', '          ---'],
    ],
    ['a line less', { kind: 'remove', from: 4, to: 4 }, ['        Take out line 4.']],
    ['some lines less', { kind: 'remove', from: 4, to: 9 }, ['        Take out lines 4 to 9.']],
    [
      'another name',
      { kind: 'rename', to: 'days/2012-07-27.md' },
      ['        Name the file:', '          days/2012-07-27.md'],
    ],
    [
      'another name, of translations too',
      { kind: 'rename', to: 'b.md', others: [{ from: 'a.fr.md', to: 'b.fr.md' }] },
      ['        Name the file:', '          b.md', '          a.fr.md → b.fr.md'],
    ],
    [
      'a file more',
      { kind: 'create', path: 'site.yaml', text: 'a: 1\nb: 2\n' },
      ['        Write a file site.yaml:', '          a: 1', '          b: 2'],
    ],
    ['a file less', { kind: 'delete' }, ['        Take the file out of the content folder.']],
  ])('%s', (_, offer, lines) => {
    expect(told(offer)).toBe(['days/2012-07-26.md', '  4:10  It is wrong.  [a-rule]', ...lines].join('\n'));
  });

  test('with a tip, which stands for a sentence that says no more', () => {
    expect(told({ kind: 'replace', from: 4, to: 4, text: 'a' }, { tip: 'Perhaps:' })).toContain(
      '[a-rule]\n        Perhaps:\n          a',
    );
    expect(told({ kind: 'replace', from: 4, to: 3, text: 'a' }, { tip: 'Say where:' })).toContain(
      '[a-rule]\n        Say where (add after line 3):\n          a',
    );
    expect(told({ kind: 'remove', from: 4, to: 4 }, { tip: 'If not:' })).toContain(
      '[a-rule]\n        If not: take out line 4.',
    );
    expect(told({ kind: 'delete' }, { tip: 'Both are one.' })).toContain(
      '[a-rule]\n        Both are one.\n        Take the file out',
    );
  });
});

test('problems stand under their files, and are counted', () => {
  const problem = (path: string, line: number): Problem => ({
    rule: 'r',
    path,
    line,
    column: 1,
    fault: 'F.',
    tip: undefined,
    offer: { kind: 'delete' },
  });
  expect(reportToTerminal([problem('a.md', 1), problem('a.md', 12), problem('b.md', 3)], 5))
    .toMatchInlineSnapshot(`
    "a.md
       1:1  F.  [r]
            Take the file out of the content folder.
      12:1  F.  [r]
            Take the file out of the content folder.

    b.md
       3:1  F.  [r]
            Take the file out of the content folder.

    3 errors in 2 of 5 files. Each rule is explained in docs/rules/<name>.md."
  `);
  expect(
    reportToTerminal([problem('a.md', 1)], 1)
      .split('\n\n')
      .at(-1),
  ).toBe('1 error in 1 of 1 file. Each rule is explained in docs/rules/<name>.md.');
  expect(reportToTerminal([], 1)).toBe('No problems in 1 file.');
  expect(reportToTerminal([], 22)).toBe('No problems in 22 files.');
});

describe('what strangers wrote gives no commands to a terminal or to the log of a pull request', () => {
  test.each([
    [
      'a sign that moves or colours',
      '\u001B[2Ja\u0007b\u009Bc\u202Ed',
      '\\u001b[2Ja\\u0007b\\u009bc\\u202ed',
    ],
    ['a command at the beginning of a line', '::set-output name=a::b', ': :set-output name=a::b'],
    ['a command behind white space', '  ::add-mask::x', '  : :add-mask::x'],
    ['an older command', 'x ##[error]y', 'x ## [error]y'],
  ])('%s', (_, text, harmless) => {
    expect(told({ kind: 'replace', from: 1, to: 1, text })).toContain(`\n          ${harmless}`);
  });

  test('nor does the name of a file', () => {
    expect(told({ kind: 'delete' }, { path: 'a\n::error::b\u001B.md' })).toMatch(
      /^a\\n::error::b\\u001b\.md\n/,
    );
  });
});
