import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkFiles } from '../../src/content/check.ts';
import { factsOf } from '../../src/content/facts.ts';
import { readFolder, type StoredFile } from '../../src/content/folder.ts';
import { buildArchive } from '../../src/domain/archive.ts';
import { printProse } from '../../src/markdown/print.ts';
import { CLOCK, SMALL, storedFiles } from './small-archive.ts';

/** The most milliseconds that a check of the real archive, full of slips, may take on a machine that does other things too. */
const PATIENCE = 10_000;

const NASTY = ['[', ']', '{', '}', ':', ': ', ' #', '\t', '"', "'", '..', '~', '-', '- ', '|', '>', '&a ', '*a', '!x ', '%', '@', '`', '\n', '\n\n', '---\n', '...\n', '<', '<b>', '<!--', '${', '\\', '\u0000', '\uFEFF', '\r\n', '￿', '😀', '?', ', ', '0', '9999', '± ', '2012-02-30', 'Infinity', '__proto__: ', 'constructor: ', 'null', '[1]', '](', '](x.md)'] as const; // prettier-ignore

type Mutation =
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'drop' | 'repeat' | 'swap' | 'cut' | 'indent'; readonly at: number };

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('insert' as const),
      at: fc.nat(),
      text: fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 4 })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('drop', 'repeat', 'swap', 'cut', 'indent'), at: fc.nat() }),
  },
);

/** A text with one thing done to it, as a slip of the hand or ill will would. */
function mutate(text: string, change: Mutation): string {
  if (change.kind === 'insert') {
    const at = change.at % (text.length + 1);
    return text.slice(0, at) + change.text + text.slice(at);
  }
  const lines = text.split('\n');
  const at = change.at % lines.length;
  const [line = '', next = ''] = lines.slice(at, at + 2);
  const instead = {
    drop: [next],
    repeat: [line, line, next],
    swap: [next, line],
    cut: [line.slice(0, line.length / 2), next],
    indent: [`  ${line}`, next],
  }[change.kind];
  return [...lines.slice(0, at), ...instead, ...lines.slice(at + 2)].join('\n');
}

let files: StoredFile[] = [];
beforeAll(async () => {
  files = await readFolder('content');
});

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The real archive with one of its files another. */
function withFile(index: number, change: (text: string) => string): StoredFile[] {
  const chosen = index % files.length;
  return files.map((file, at) =>
    at === chosen ? { ...file, bytes: encode(change(decode(file.bytes))) } : file,
  );
}

/** Checks files, and where they pass, makes all of them that the site makes. */
function checkAndRead(stored: readonly StoredFile[]): void {
  const start = performance.now();
  const { contents, problems } = checkFiles(stored, CLOCK);
  expect(performance.now() - start, 'milliseconds for one check').toBeLessThan(PATIENCE);
  for (const { line, column, fault } of problems) {
    expect(line > 0 && column > 0, `a place for "${fault}"`).toBe(true);
    expect(fault).toMatch(/^\S.*[.?]$|:$/s);
    expect(fault).not.toMatch(/undefined|NaN|\[object/);
  }
  if (problems.length > 0) return;
  const archive = buildArchive(factsOf(contents));
  for (const { writeUps } of [...archive.incidents, ...archive.providers, ...archive.editorials]) {
    for (const writeUp of Object.values(writeUps)) {
      if (writeUp)
        printProse(writeUp.markdown, writeUp.format, {
          addressOf: () => '/x/',
          nameOfSource: String,
          pictureAt: () => undefined,
        });
    }
  }
}

/** How deep to look; one seed in each time zone, so that whoever changes nothing sees no change. `FUZZ_RUNS=20000` looks elsewhere, and longer. */
function runs(usual: number): { numRuns: number; seed?: number } {
  const asked = process.env.FUZZ_RUNS;
  return asked === undefined
    ? { numRuns: usual, seed: process.env.TZ === 'Pacific/Apia' ? 20120726 : 20120727 }
    : { numRuns: Number(asked) };
}

describe('whatever is in a file, the check tells problems or the facts can be read', () => {
  test('the real files, one with a few slips', () => {
    const slips = fc.record({ file: fc.nat(), changes: fc.array(mutation, { minLength: 1, maxLength: 3 }) });
    const property = fc.property(slips, ({ file, changes }) => {
      checkAndRead(withFile(file, (text) => changes.reduce(mutate, text)));
    });
    fc.assert(property, runs(60));
  }, 3_600_000);

  test('the real files, each with slips', () => {
    const slips = fc.array(mutation, { minLength: 22, maxLength: 60 });
    const property = fc.property(slips, (changes) => {
      checkAndRead(
        files.map((file, at) => ({
          ...file,
          bytes: encode(
            changes.filter((_, order) => order % files.length === at).reduce(mutate, decode(file.bytes)),
          ),
        })),
      );
    });
    fc.assert(property, runs(40));
  }, 3_600_000);

  test('any text as a whole file', () => {
    const words = fc.oneof(fc.constantFrom(...NASTY), fc.constantFrom('title', 'sources', 'started', 'a'));
    const anyText = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    const whole = fc.record({
      path: fc.constantFrom(...Object.keys(SMALL)),
      text: anyText,
      isFenced: fc.boolean(),
      isMdx: fc.boolean(),
    });
    const property = fc.property(whole, ({ path, text, isFenced, isMdx }) => {
      const named = isMdx ? path.replace(/\.md$/, '.mdx') : path;
      checkAndRead(
        storedFiles({ ...SMALL, [path]: undefined, [named]: isFenced ? `---\n${text}\n---\n${text}` : text }),
      );
    });
    fc.assert(property, runs(1000));
  }, 3_600_000);
});
