import { describe, expect, test } from 'vitest';
import type { ProseFault } from '../../src/markdown/bounds.ts';
import { findProseFaults } from '../../src/markdown/faults.ts';
import { printProse, type Surroundings } from '../../src/markdown/print.ts';
import { HOSTILE, HOSTILE_MDX } from './hostile.ts';
import { liveParts } from './inert.ts';

const SURROUNDINGS: Surroundings = {
  addressOf: (path) => (path.endsWith('gone.md') ? undefined : `/archive/${encodeURIComponent(path)}/`),
  nameOfSource: (source) => `Source "${String(source)}" <of many>`,
  pictureAt: (path) => ({ href: `/pictures/${encodeURIComponent(path)}`, width: 1, height: 1 }),
};

/** The prose printed; `undefined` where it cannot be read at all. */
function printed(prose: string, format: 'md' | 'mdx'): string | undefined {
  try {
    return printProse(prose, format, SURROUNDINGS);
  } catch {
    return undefined;
  }
}

/** Does what is offered for the last fault, so that the offsets of the others hold. */
function mended(prose: string, { start, end, instead }: ProseFault): string {
  return prose.slice(0, start) + instead + prose.slice(end);
}

/** The prose once everything that is offered for it is done; a hundred rounds are enough for anybody. */
function mendedWhole(prose: string, format: 'md' | 'mdx'): string {
  let text = prose;
  for (let round = 0; round < 100; round++) {
    const fault = findProseFaults(text, format).at(-1);
    if (!fault) return text;
    text = mended(text, fault);
  }
  throw new Error(`There is no end to what is offered for ${prose}`);
}

const BODIES = [
  ...HOSTILE.map((prose) => [prose, 'md'] as const),
  ...[...HOSTILE, ...HOSTILE_MDX].map((prose) => [prose, 'mdx'] as const),
];

describe('a hostile body', () => {
  test.each(BODIES)(
    '%j in .%s is refused or printed inert, and inert even if it was refused',
    (prose, format) => {
      const isRefused = findProseFaults(prose, format).length > 0;
      const html = printed(prose, format);
      if (!isRefused) expect(html).toBeDefined();
      if (html !== undefined) expect(liveParts(html)).toEqual([]);
    },
  );

  test.each(BODIES)('%j in .%s is clean once it is written as offered', (prose, format) => {
    const clean = mendedWhole(prose, format);
    expect(liveParts(printProse(clean, format, SURROUNDINGS))).toEqual([]);
  });

  test.each(BODIES)('%j in .%s has the places of its faults inside it, in sentences', (prose, format) => {
    for (const { start, end, message } of findProseFaults(prose, format)) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(prose.length);
      expect(message).toMatch(/^.{20,}[.:]$/s);
    }
  });
});

/** Words that look like something else and are words: code, escapes, what another flavour of Markdown would read. */
const WORDS = /^(?:`|```|    |\\<|&|＜|"|'|javascript:|www|https|::|:::|\[\[|\$|\{\{|# x|\[\^|---)/;

test('in Markdown only words pass, and links to other sites and write-ups', () => {
  const passed = HOSTILE.filter((prose) => findProseFaults(prose, 'md').length === 0);
  expect(passed.filter((prose) => !WORDS.test(prose))).toMatchInlineSnapshot(`
    [
      "<img src="x" onerror="alert(1)"",
      "[x](../../../x.md)",
      "[x](https://example.org/'onmouseover='alert(1))",
      "[x](https://xn--80ak6aa92e.com/)",
      "[x](https://example.org "title\\"><script>alert(1)</script>")",
      "[a [b](https://evil.example)](https://example.org)",
      "<%= system("id") %>",
    ]
  `);
});

test('in MDX only words pass', () => {
  const passed = HOSTILE_MDX.filter((prose) => findProseFaults(prose, 'mdx').length === 0);
  expect(passed).toMatchInlineSnapshot(`
    [
      "<Quote by="</figcaption><script>alert(1)</script>">x</Quote>",
      "}",
      "export",
    ]
  `);
});
