import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFiles } from '../../src/content/check.ts';
import { readFolder } from '../../src/content/folder.ts';
import type { Problem } from '../../src/content/problem.ts';
import { RULES } from '../../src/content/rules/all.ts';
import { reportToTerminal } from '../../src/cli/reporters/terminal.ts';
import { follow } from '../content/offers.ts';
import { storedFiles, type Files } from '../content/small-archive.ts';

const FOLDER = join(import.meta.dirname, 'sixty/content');
const CLOCK = Date.UTC(2026, 10, 23, 12) / 1000;
const MOST_IN_A_FILE = 3;

/** The faults as they were put into the folder: each with its file, line, column and rule. */
const SEEDED: readonly (readonly [path: string, line: number, column: number, rule: string])[] = [
  ['causes.yaml', 2, 3, 'site-settings'],
  ['causes.yaml', 9, 5, 'unknown-language'],
  ['days/2020-11-25.fr.md', 2, 27, 'readable'],
  ['days/2020-11-25.md', 5, 19, 'source-reference'],
  ['days/2020-11-25.md', 6, 27, 'unknown-link'],
  ['days/2021-01-05.md', 1, 1, 'day-without-incident'],
  ['days/2021-06-32.md', 1, 1, 'path-matches'],
  ['incidents/harbour/2019-03-14-storage-racks.fr.md', 8, 4, 'readable'],
  ['incidents/harbour/2019-03-14-storage-racks.md', 5, 11, 'severity-of-phases'],
  ['incidents/harbour/2019-03-14-storage-racks.md', 9, 11, 'phases-inside'],
  ['incidents/harbour/2019-03-14-storage-racks.md', 27, 35, 'source-reference'],
  ['incidents/harbour/2020-11-25-console.de.md', 1, 1, 'unknown-language'],
  ['incidents/harbour/2020-11-25-console.md', 6, 1, 'end-required'],
  ['incidents/harbour/2020-11-25-console.md', 7, 10, 'moment'],
  ['incidents/harbour/2020-11-25-console.md', 15, 33, 'unknown-link'],
  ['incidents/harbour/2021-06-30-power.mdx', 2, 41, 'yaml'],
  ['incidents/harbour/2021-06-30-power.mdx', 15, 1, 'write-up'],
  ['incidents/harbour/2021-06-30-power.mdx', 21, 1, 'picture'],
  ['incidents/harbour/2022-07-19-heat.md', 7, 8, 'ends-before-start'],
  ['incidents/harbour/2022-07-19-heat.md', 9, 50, 'yaml-swallows'],
  ['incidents/harbour/2022-07-19-heat.md', 14, 9, 'moment'],
  ['incidents/lantern/2019-06-27-mesages.fr.md', 1, 1, 'translation-without-original'],
  ['incidents/lantern/2019-06-27-messages.md', 3, 58, 'yaml-swallows'],
  ['incidents/lantern/2019-06-27-messages.md', 7, 8, 'ends-before-start'],
  ['incidents/lantern/2020-11-25-calls.md', 4, 19, 'unknown-service'],
  ['incidents/lantern/2020-11-25-calls.md', 8, 1, 'end-required'],
  ['incidents/lantern/2020-11-25-calls.md', 11, 15, 'unknown-related'],
  ['incidents/lantern/2021-01-04-monday.md', 2, 1, 'source-required'],
  ['incidents/lantern/2021-01-04-monday.md', 7, 11, 'downtime-inside'],
  ['incidents/lantern/2021-01-04-monday.md', 8, 9, 'unknown-cause'],
  ['incidents/lantern/2022-02-22-logins.mdx', 2, 1, 'schema'],
  ['incidents/lantern/2022-02-22-logins.mdx', 11, 9, 'timeline-in-order'],
  ['incidents/lantern/2022-02-22-logins.mdx', 19, 29, 'write-up'],
  ['incidents/meadow/2019-07-03-rules.mdx', 6, 10, 'path-matches'],
  ['incidents/meadow/2020-07-17-backbone.fr.md', 3, 1, 'translation-without-original'],
  ['incidents/meadow/2020-07-17-backbone.md', 11, 13, 'schema'],
  ['incidents/meadow/2020-07-17-backbone.md', 16, 8, 'moment'],
  ['incidents/meadow/2021-06-08-customer.md', 11, 1, 'yaml'],
  ['incidents/meadow/2021-06-08-customer.md', 14, 1, 'yaml-swallows'],
  ['incidents/meadow/2021-06-08-customer.mdx', 1, 1, 'duplicate-id'],
  ['incidents/meadow/2022-06-21 Nineteen Cities.md', 1, 1, 'path-matches'],
  ['incidents/medow/2023-10-04-resolver.md', 1, 1, 'unknown-provider'],
  ['incidents/quill/2018-10-21-partition.fr.md', 3, 1, 'translation-length'],
  ['incidents/quill/2018-10-21-partition.md', 12, 11, 'phases-in-order'],
  ['incidents/quill/2018-10-21-partition.md', 15, 11, 'phases-inside'],
  ['incidents/quill/2018-10-21-partition.md', 18, 10, 'unknown-cause'],
  ['incidents/quill/2020-06-29-database.md', 8, 11, 'moment'],
  ['incidents/quill/2020-06-29-database.md', 17, 18, 'write-up'],
  ['incidents/quill/2023-05-09-git.md', 5, 11, 'severity-of-phases'],
  ['incidents/quill/2023-05-09-git.md', 16, 10, 'source-given-twice'],
  ['incidents/quill/2023-05-09-git.md', 19, 11, 'duplicate-id'],
  ['providers/harbour.fr.md', 3, 3, 'unknown-service'],
  ['providers/harbour.md', 6, 1, 'schema'],
  ['providers/harbour.md', 19, 11, 'availability-figure'],
  ['providers/lantern.fr.md', 2, 1, 'translation-with-facts'],
  ['providers/lantern.md', 3, 9, 'unknown-provider'],
  ['providers/lantern.md', 13, 14, 'windows-in-order'],
  ['providers/lantern.md', 20, 5, 'availability-figure'],
  ['providers/meadow.md', 4, 11, 'yaml'],
  ['providers/quill.md', 14, 10, 'schema'],
  ['providers/quill.md', 17, 21, 'unknown-service'],
  ['providers/quill.md', 22, 11, 'coverage-apart'],
  ['site.yaml', 9, 11, 'site-settings'],
  ['site.yaml', 10, 1, 'site-settings'],
];

const stored = await readFolder(FOLDER);
const files: Files = Object.fromEntries(stored.map(({ path, bytes }) => [path, bytes]));
const problems = problemsOf(files);

test('sixty faults and some, of every rule', () => {
  expect(SEEDED).toHaveLength(64);
  const rules = new Set(SEEDED.map(([, , , rule]) => rule));
  expect([...rules].sort()).toEqual(RULES.map(({ name }) => name).sort());
});

test('exactly these are found', () => {
  expect(problems.map(({ path, line, column, rule }) => [path, line, column, rule])).toEqual(SEEDED);
});

test('they are told in full', async () => {
  const report = reportToTerminal(problems, stored.length);
  await expect(`${report}\n`).toMatchFileSnapshot('sixty/report.txt');
});

test.each(problems.map((problem) => [placeOf(problem), problem] as const))(
  'the offer for %s removes that fault and brings no other',
  (_, problem) => {
    const others = problems.filter((other) => other !== problem).map(identityOf);
    const left = problemsOf(follow(files, problem)).map(identityOf);
    expect(left).not.toContain(identityOf(problem));
    expect(withoutEach(left, others)).toEqual([]);
    expect(left.length).toBeLessThan(problems.length);
  },
);

test('all offers, followed one after the other in each file, leave nothing', () => {
  let mended = files;
  for (let left = problems, round = 0; left.length > 0 && round < MOST_IN_A_FILE; round++) {
    const firsts = [...Map.groupBy(left, ({ path }) => path).values()].flatMap((found) => found.slice(0, 1));
    mended = firsts.reduce(follow, mended);
    left = problemsOf(mended);
  }
  expect(problemsOf(mended)).toEqual([]);
});

test('lines that end as on Windows change no place, and what is offered keeps them', () => {
  const windows = Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path, withWindowsLines(bytes)]),
  );
  const found = problemsOf(windows);
  expect(found.map(placeOf)).toEqual(problems.map(placeOf));
  for (const problem of found) {
    const followed = follow(windows, problem);
    expect(problemsOf(followed).length, placeOf(problem)).toBeLessThan(SEEDED.length);
    const text = followed[problem.path] ?? '';
    if (typeof text === 'string') expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  }
});

/** A file as it is but for its line ends. */
function withWindowsLines(content: Files[string]): Uint8Array {
  const bytes =
    typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? new Uint8Array());
  return new Uint8Array([...bytes].flatMap((byte) => (byte === 0x0a ? [0x0d, 0x0a] : [byte])));
}

function problemsOf(of: Files): readonly Problem[] {
  return checkFiles(storedFiles(of), CLOCK).problems;
}

function placeOf({ path, line, column, rule }: Problem): string {
  return `${path}:${String(line)}:${String(column)} (${rule})`;
}

/** What stays the same of a problem when lines above it come or go. */
function identityOf({ path, rule, fault }: Problem): string {
  return `${path} [${rule}] ${fault}`;
}

/** The items that are not among others, each of which stands for one. */
function withoutEach(items: readonly string[], others: readonly string[]): readonly string[] {
  const rest = [...others];
  return items.filter((item) => {
    const at = rest.indexOf(item);
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
}
