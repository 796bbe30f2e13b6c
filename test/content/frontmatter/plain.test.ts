import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../../../src/content/folder.ts';
import { firstError, parseFacts } from '../../../src/content/frontmatter/parse.ts';
import { readPlain } from '../../../src/content/frontmatter/plain.ts';
import { typedOf } from '../../../src/content/frontmatter/nodes.ts';
import { swallowedFaults } from '../../../src/content/frontmatter/swallowed.ts';
import { SMALL } from '../small-archive.ts';

/** What the YAML library makes of facts; `undefined` where anything in them is at fault. */
function readByLibrary(facts: string): unknown {
  const parsed = parseFacts(facts, { start: 0, end: facts.length });
  const root: unknown = parsed.document.contents;
  const vocabulary = { names: new Set<string>(), words: new Set(['title', 'text']) };
  if (firstError(parsed) || swallowedFaults(root, facts, vocabulary).length > 0) return undefined;
  return typedOf(root);
}

/** Whatever the quick reader takes, the library reads the same. */
function expectTheSame(facts: string): void {
  const plain = readPlain(facts);
  if (plain !== undefined) expect(readByLibrary(facts), facts).toEqual(plain);
}

const files = await readFolder('content');
const texts = [...files.map(({ bytes }) => new TextDecoder().decode(bytes)), ...Object.values(SMALL)];
const facts = texts.flatMap(
  (text) => /^---\n(.*?\n)---\n/s.exec(text)?.[1] ?? (text.startsWith('---') ? [] : [text]),
);

test('most real facts are read quickly, as the library reads them', () => {
  expect(facts.filter((each) => readPlain(each) !== undefined).length * 2).toBeGreaterThan(facts.length);
  for (const each of facts) expectTheSame(each);
});

const PIECES = ['a: b', 'b: 2012-07-26T15:20Z~', '- c', '- d: e', '  f: g', '  - h', '    i: j', 'k:', 'l: [m, n o]', 'p: [q,r]', 'l: [2, 3]', 'l: []', '[', 'q: "r"', 's: "t: u" v', "w: 'x'", 'y: a # b', 'y: a#b', 'z: a:b', 'z: a: b', 'z: a:', '# c', '---', '...', '- - a', '? a', '&a b', '*a', '|', 'a: |', 'a: >-', 'a: >-\n  b', 'a: ~2h', 'a: ..5h', '    word', 'a: ~', '{}', 'a: {b: c}', '  ', '', 'é: é', 'a: é', 'a:  b', 'a : b', '-a', '-  b: c', 'a: - b', 'a: b ', 'a: b, c: d', 'a: %b', 'a: @b', 'a: "b\\n"', 'a: 1: 2', 'toString: a', '__proto__: a', 'a: \u2028b', 'a: b\u00a0'] as const; // prettier-ignore

describe('whatever is written, the two agree', () => {
  test('in lines that are put together', () => {
    const line = fc.tuple(fc.constantFrom('', '', '', '  ', '    ', ' '), fc.constantFrom(...PIECES));
    const lines = fc.array(line, { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(lines, (parts) => {
        expectTheSame(`${parts.map((part) => part.join('')).join('\n')}\n`);
      }),
      { numRuns: 6000, seed: process.env.TZ === 'Pacific/Apia' ? 20120726 : 20120727 },
    );
  });

  test('in real facts with slips', () => {
    const slip = fc.tuple(
      fc.nat(),
      fc.nat(3),
      fc.oneof(fc.constantFrom(...PIECES, '\n', ' ', ':', '"', ', '), fc.string({ maxLength: 3 })),
    );
    fc.assert(
      fc.property(fc.nat(), fc.array(slip, { minLength: 1, maxLength: 3 }), (chosen, slips) => {
        const text = facts[chosen % facts.length] ?? '';
        expectTheSame(
          slips.reduce((changed, [at, gone, instead]) => {
            const start = at % (changed.length + 1);
            return changed.slice(0, start) + instead + changed.slice(start + gone);
          }, text),
        );
      }),
      { numRuns: 800, seed: process.env.TZ === 'Pacific/Apia' ? 20120726 : 20120727 },
    );
  });
});
