import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Findings } from '../../src/cli/findings.ts';
import { reportToGithub } from '../../src/cli/reporters/github.ts';
import type { Problem } from '../../src/content/problem.ts';

const TOKEN = 'a-word-that-nobody-can-guess';

function findings(more: Partial<Findings> = {}): Findings {
  return {
    folder: 'content',
    files: 3,
    errors: [],
    warnings: [],
    counted: [],
    elsewhere: 0,
    fixed: [],
    ...more,
  };
}

function problem(more: Partial<Problem> = {}): Problem {
  return {
    rule: 'a-rule',
    path: 'days/2012-07-26.md',
    line: 4,
    column: 10,
    fault: 'It is wrong.',
    tip: undefined,
    offer: { kind: 'replace', from: 4, to: 4, text: 'title: A' },
    ...more,
  };
}

/** Each command that GitHub's runner would take from a log, as it reads one: line by line, whatever white space goes before. */
function commandsIn(log: string): { name: string; properties: Record<string, string>; message: string }[] {
  const found = [];
  let stopped: string | undefined;
  for (const line of log.split(/\r\n|\n|\r/)) {
    const trimmed = line.replace(/^[\s\u0085]+/, '');
    const [, name = '', properties = '', message = ''] =
      /^::([^\s:]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/s.exec(trimmed) ?? [];
    const older = /##\[([^\]\s]+)/.exec(line)?.[1];
    if (stopped !== undefined) {
      if (name === stopped) stopped = undefined;
      continue;
    }
    if (older !== undefined) found.push({ name: older, properties: {}, message: '' });
    if (name === '') continue;
    if (name === 'stop-commands') stopped = message;
    else found.push({ name, properties: readProperties(properties), message: unescaped(message) });
  }
  return found;
}

function readProperties(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split(',').map((part) => {
      const [key = '', ...value] = part.split('=');
      return [key, unescaped(value.join('=')).replaceAll('%3A', ':').replaceAll('%2C', ',')];
    }),
  );
}

function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

test('an error and a warning are annotations on their lines, errors first, and the whole stands below as text', () => {
  const report = reportToGithub(
    findings({
      errors: [problem({ path: 'z.md' })],
      warnings: [problem({ path: 'a.md', tip: 'Perhaps:' })],
      counted: [{ rule: 'many', description: 'Each is so.', count: 7, files: 2 }],
    }),
    TOKEN,
  );
  expect(report).toMatchInlineSnapshot(`
    "::error file=content/z.md,line=4,col=10,title=a-rule::It is wrong.%0AWrite instead:%0A  title: A
    ::warning file=content/a.md,line=4,col=10,title=a-rule::It is wrong.%0APerhaps:%0A  title: A
    ::warning title=many::7 in 2 files: Each is so.
    ::stop-commands::a-word-that-nobody-can-guess
    content/a.md
      4:10  Warning: It is wrong.  [a-rule]
            Perhaps:
              title: A

    content/z.md
      4:10  It is wrong.  [a-rule]
            Write instead:
              title: A

    7 warnings in 2 files: Each is so.  [many]
      npm run check -- --all lists them.

    1 error and 8 warnings in 2 of 3 files. Each rule is explained in docs/rules/<name>.md.
    ::a-word-that-nobody-can-guess::"
  `);
  expect(commandsIn(report).map(({ name, properties }) => [name, properties])).toEqual([
    ['error', { file: 'content/z.md', line: '4', col: '10', title: 'a-rule' }],
    ['warning', { file: 'content/a.md', line: '4', col: '10', title: 'a-rule' }],
    ['warning', { title: 'many' }],
  ]);
});

const FORGERIES = [
  '\n::error file=x::forged',
  '\r::set-output name=a::b',
  '::stop-commands::x',
  '\u0085::add-mask::x',
  '\u2028::debug::x',
  ' ::notice::x',
  '##[group]x',
  '##[command]rm',
  '\n::another-word::\n::error::x',
  '%0A::error::x',
  'a,title=forged',
  'a::forged',
  '\u001B]0;x\u0007',
];

describe('no text of a contributor becomes a command', () => {
  test.each(FORGERIES)('%j', (text) => {
    expectOneCommand(text);
  });

  test('whatever it is', () => {
    const parts = fc.array(
      fc.oneof(
        fc.constantFrom(...FORGERIES, '::', '\n', '%', ',', '#', '[', ' ', '='),
        fc.string({ maxLength: 5 }),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(parts, (words) => {
        expectOneCommand(words.join(''));
      }),
      { numRuns: 500, seed: 20120726 },
    );
  });
});

function expectOneCommand(text: string): void {
  const hostile = problem({
    path: `days/${text}.md`,
    fault: text,
    tip: text,
    offer: { kind: 'replace', from: 1, to: 3, text },
  });
  const report = reportToGithub(findings({ errors: [hostile] }), TOKEN);
  const commands = commandsIn(report);
  expect(commands.map(({ name }) => name)).toEqual(['error']);
  expect(Object.keys(commands[0]?.properties ?? {})).toEqual(['file', 'line', 'col', 'title']);
  expect(commands[0]?.properties.title).toBe('a-rule');
  // What stands between the two marks holds none either, should a runner not know them.
  const unstopped = report
    .split('\n')
    .filter((line) => !line.startsWith(`::${TOKEN}`) && !line.startsWith('::stop-commands'));
  expect(commandsIn(unstopped.join('\n'))).toEqual(commands);
  expect(report).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
}
