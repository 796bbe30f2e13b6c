import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOf } from '../../src/content/facts.ts';
import { fixed } from '../../src/content/fixes.ts';
import { readFolder, type StoredFile } from '../../src/content/folder.ts';
import { checkFiles } from '../../src/content/check.ts';
import { checkOf, CLOCK, DOWN, edit, SMALL, storedFiles, type Files } from './small-archive.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** Files as `--fix` leaves them. */
function allFixed(files: readonly StoredFile[]): StoredFile[] {
  const { contents } = checkFiles(files, CLOCK);
  return files.map((file) => {
    const document = contents.documents.find(({ path }) => path === file.path);
    return { ...file, bytes: (document && fixed(document, file.bytes)) ?? file.bytes };
  });
}

/** The incident of the small archive with another text, as `--fix` leaves it. */
function fixedDown(text: string): string {
  const file = allFixed(storedFiles({ ...SMALL, [DOWN]: text })).find(({ path }) => path === DOWN);
  return decode(file?.bytes ?? new Uint8Array());
}

const FACTS = SMALL[DOWN];

describe('put in form are', () => {
  test('names, each with the comments above it and behind it, and what is indented below it', () => {
    expect(
      fixedDown(`---
title: Twitter goes dark
severity: full # all of it
started: 2012-07-26T15:20Z~
ended: 2012-07-26T17:25Z~
sources:
  - kind: official
    # where it was
    url: https://example.org/apologies
    title: Our apologies
    # archived: not yet
# both failed
causes: [hardware]

# for lists
summary: Two systems failed at once.
---
Body: "as it is"
`),
    ).toBe(`---
title: Twitter goes dark

# for lists
summary: Two systems failed at once.
severity: full # all of it
started: 2012-07-26T15:20Z~
ended: 2012-07-26T17:25Z~
# both failed
causes: [hardware]
sources:
  - kind: official
    # where it was
    url: https://example.org/apologies
    title: Our apologies
    # archived: not yet
---
Body: "as it is"
`);
  });

  test.each([
    ['a number in quotes', 'planned: "false"', 'planned: false'],
    ['a day in quotes', "noticed: '2012-07-26'", 'noticed: 2012-07-26'],
    ['UTC behind a time', 'noticed: 2012-07-26 15:30 UTC', 'noticed: 2012-07-26T15:30Z'],
    [
      'GMT within a range',
      'noticed: "2012-07-26T15:30 GMT~..2012-07-26T16:30GMT"',
      'noticed: 2012-07-26T15:30Z~..2012-07-26T16:30Z',
    ],
    ['names in braces', 'figures: [{ value: 7, label: Whales }]', 'figures: [{ label: Whales, value: 7 }]'],
  ])('%s', (_, written, instead) => {
    const name = written.split(':')[0] ?? '';
    const fixedText = fixedDown(edit(FACTS, ['causes:', `${written}\ncauses:`]));
    expect(fixedText.split('\n').find((line) => line.startsWith(name))).toBe(instead);
  });

  test('a name that the archive does not know stays behind the one above it', () => {
    const text = edit(FACTS, [
      'severity: full\nstarted: 2012-07-26T15:20Z~',
      'started: 2012-07-26T15:20Z~\nmood: "bad"\nseverity: full',
    ]);
    expect(fixedDown(text)).toContain('severity: full\nstarted: 2012-07-26T15:20Z~\nmood: "bad"\nended:');
  });

  test('a sign that is written as an escape keeps its quotes where other things move', () => {
    const escaped = ['title: Twitter goes dark', 'title: "Twitter \\u0067oes dark"'] as const;
    const moved = [
      'severity: full\nstarted: 2012-07-26T15:20Z~',
      'started: 2012-07-26T15:20Z~\nseverity: full',
    ] as const;
    expect(fixedDown(edit(FACTS, escaped, moved))).toBe(edit(FACTS, escaped));
  });

  test('files of which the lines end as on Windows, or that begin with a mark', () => {
    const text = `\uFEFF${edit(FACTS, ['title: Twitter goes dark', 'title: "Twitter goes dark"']).replaceAll('\n', '\r\n')}`;
    expect(fixedDown(text)).toBe(`\uFEFF${FACTS.replaceAll('\n', '\r\n')}`);
  });
});

describe('nothing is done to', () => {
  test.each<[string, string]>([
    ['what is in form', FACTS],
    ['a zone whose letters mean several', edit(FACTS, ['ended: 2012-07-26T17:25Z~', 'ended: 2012-07-26 17:25 PDT'])],
    ['UTC that goes on', edit(FACTS, ['ended: 2012-07-26T17:25Z~', 'ended: 2012-07-26 17:25 UTC+2'])],
    ['a comment above the first name, which may be about all', edit(FACTS, ['title: Twitter goes dark\nsummary: Two systems failed at once.', '# all of this\nsummary: Two systems failed at once.\ntitle: Twitter goes dark'])],
    ['a comment that would stand behind a dash', edit(FACTS, ['- url: https://example.org/report\n    title: Twitter is down', '- title: Twitter is down\n    # where\n    url: https://example.org/report'])],
    ['a comment between braces', edit(FACTS, ['sources:', 'figures: [{ value: 7, # so many\n    label: Whales }]\nsources:'])],
    ['a sentence that a comment cuts', edit(FACTS, ['title: Twitter goes dark\nsummary: Two systems failed at once.', 'summary: Two systems # 1 and 2\ntitle: "Twitter goes dark"'])],
    ['facts that cannot be read', edit(FACTS, ['title: Twitter goes dark', 'title: "Twitter goes dark'])],
    ['a merge that is not settled', edit(FACTS, ['title: Twitter goes dark', '<<<<<<< a\ntitle: "Twitter goes dark"\n=======\ntitle: "Dark"\n>>>>>>> b'])],
    ['lines that end in both ways', edit(FACTS, ['title: Twitter goes dark\n', 'title: "Twitter goes dark"\r\n'])],
    ['a text that keeps its empty lines', edit(FACTS, ['title: Twitter goes dark\nsummary: Two systems failed at once.', 'summary: |+\n  Two systems failed.\n\ntitle: Twitter goes dark'])],
    ['prose that looks like facts', `${FACTS}\n---\nsummary: "b"\ntitle: "a"\n---\n`],
  ])('%s', (_, text) => {
    expect(fixedDown(text)).toBe(text);
  }); // prettier-ignore
});

/** Ways to write the same facts in another form, or to break them. */
const SLIPS: readonly ((text: string, at: number) => string)[] = [
  (text, at) => withLines(text, at, (line, next) => [next, line]),
  (text, at) => withLines(text, at, (line, next) => [line.replace(/: ([^"'\n]+)$/, ': "$1"'), next]),
  (text, at) => withLines(text, at, (line, next) => [line.replace(/: ([^"'\n]+)$/, ": '$1'"), next]),
  (text, at) => withLines(text, at, (line, next) => [`${line} # a comment`, next]),
  (text, at) => withLines(text, at, (line, next) => ['# a comment', line, next]),
  (text, at) => withLines(text, at, (line, next) => [line, '    # a comment that is indented', next]),
  (text, at) => withLines(text, at, (line, next) => [line, 'unknown: "word"', next]),
  (text, at) => withLines(text, at, (line, next) => [line, '', next]),
  (text, at) => withLines(text, at, (line, next) => [line.replace(/T(\d\d:\d\d)Z/, ' $1 UTC'), next]),
  (text, at) => text.slice(0, at % text.length) + text.slice((at % text.length) + 1),
  (text) => text.replaceAll('\n', '\r\n'),
];

function withLines(text: string, at: number, change: (line: string, next: string) => string[]): string {
  const lines = text.split('\n');
  const index = at % Math.max(1, lines.length - 1);
  lines.splice(index, 2, ...change(lines[index] ?? '', lines[index + 1] ?? ''));
  return lines.join('\n');
}

/** What of a text may not be lost: every word of it, wherever it stands, without the quotes and zones that may go. */
function wordsOf(text: string): string[] {
  return text
    .replace(/(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?: ?UTC|Z)/g, '$1T$2Z')
    .split(/[\s"',{}[\]]+/)
    .sort();
}

const real = (await readFolder('content')).filter(({ path }) => path.endsWith('.md'));

test('whatever is written: a fix can be done again without effect, loses no word, and changes no fact', () => {
  const slips = fc.array(fc.tuple(fc.constantFrom(...SLIPS), fc.nat()), { minLength: 1, maxLength: 5 });
  const property = fc.property(fc.nat(), slips, (chosen, changes) => {
    const file = storedFiles(SMALL);
    const path = Object.keys(SMALL)[chosen % file.length] ?? '';
    const text = changes.reduce(
      (written, [slip, at]) => slip(written, at),
      SMALL[path as keyof typeof SMALL],
    );
    const files = storedFiles({ ...SMALL, [path]: text });
    const once = allFixed(files);
    expect(allFixed(once)).toEqual(once);
    const [before, after] = [checkFiles(files, CLOCK), checkFiles(once, CLOCK)];
    const fixedText = textOf(once, path);
    expect(wordsOf(fixedText)).toEqual(wordsOf(text));
    const [own, other] = [before, after].map(({ contents }) =>
      contents.documents.find((document) => document.path === path),
    );
    expect(other?.body).toBe(own?.body);
    if (own && own.yamlFaults.length + own.textFaults.length > 0) expect(fixedText).toBe(text);
    expect(after.problems.length).toBeLessThanOrEqual(before.problems.length);
    if (before.problems.length > 0) return;
    expect(factsOf(after.contents)).toEqual(factsOf(before.contents));
  });
  fc.assert(property, { numRuns: 400, seed: process.env.TZ === 'Pacific/Apia' ? 20120726 : 20120727 });
}, 600_000);

test('the real files, their names shuffled, come out in form, with the model that they had', () => {
  const shuffled = real.map((file) => ({ ...file, bytes: encode(shuffledNames(decode(file.bytes))) }));
  const others = (files: readonly StoredFile[]): StoredFile[] => [...files, ...rest];
  const before = checkFiles(others(real), CLOCK);
  const after = checkFiles(
    others(allFixed(others(shuffled)).filter(({ path }) => path.endsWith('.md'))),
    CLOCK,
  );
  expect(after.problems).toEqual([]);
  expect(after.warnings.filter(({ rule }) => rule === 'canonical-form')).toEqual([]);
  expect(factsOf(after.contents)).toEqual(factsOf(before.contents));
});

const rest = (await readFolder('content')).filter(({ path }) => !path.endsWith('.md'));

/** The facts of a file with the last name at the beginning and the others the other way round. */
function shuffledNames(text: string): string {
  const [, facts = '', body = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(text) ?? [];
  const parts = facts.split(/(?<=\n)(?=[A-Za-z])/).reverse();
  return `---\n${parts.join('')}---\n${body}`;
}

function textOf(files: readonly StoredFile[], path: string): string {
  return decode(files.find((file) => file.path === path)?.bytes ?? new Uint8Array());
}

test('the small archive is in form', () => {
  expect(checkOf(SMALL as Files).warnings).toEqual([]);
});
