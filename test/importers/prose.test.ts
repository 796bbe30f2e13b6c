import { describe, expect, test } from 'vitest';
import { findProseFaults } from '../../src/markdown/faults.ts';
import { toCleanMarkdown, toPlainWords } from '../../src/importers/prose.ts';
import type { Prose } from '../../src/importers/record.ts';
import { HOSTILE } from '../markdown/hostile.ts';

const valueOf = (outcome: ReturnType<typeof toCleanMarkdown>): string =>
  'value' in outcome ? outcome.value : outcome.reason;
const clean = (text: string, notation: Prose['notation'] = 'markdown', base?: string): string =>
  valueOf(toCleanMarkdown({ notation, text }, base));
const plain = (text: string, notation: Prose['notation'] = 'markdown'): string =>
  valueOf(toPlainWords({ notation, text }));

describe('Markdown', () => {
  test('that the archive takes is kept as it was written', () => {
    const text = '## What *happened*\n\n* one_two\n* two\n\n| a | b |\n| - | - |\n| 1 | `<b>` |';
    expect(clean(text)).toBe(text);
  });

  test('loses its HTML, its pictures and its first-level headings, and keeps their words', () => {
    expect(clean('# Title\n\n<b>Bold</b> and <script>alert(1)</script>![a picture](x.png)')).toBe(
      '## Title\n\n**Bold** and a picture',
    );
  });

  test('does not cite sources by chance', () => {
    expect(clean('As said in [2].')).toBe('As said in \\[2].');
  });

  test('has links that lead somewhere, from where the record stood', () => {
    expect(
      clean('[a](javascript:alert) [b](/status) [c](https://x.example)', 'markdown', 'https://s.example/a/'),
    ).toBe('a [b](https://s.example/status) [c](https://x.example/)');
    expect(clean('[b](/status)')).toBe('b');
  });
});

describe('HTML', () => {
  test('becomes Markdown', () => {
    expect(
      clean(
        '<h1>Why</h1><p>One<br>two</p><ul><li><em>a</em></li><li>b</li></ul><table><tr><th>x</th></tr><tr><td>1</td></tr></table>',
        'html',
      ),
    ).toBe('## Why\n\nOne\\\ntwo\n\n- *a*\n- b\n\n| x |\n| - |\n| 1 |');
  });

  test('has paragraphs where it breaks a line twice', () => {
    expect(clean('One<br /><br />two<br>three', 'html')).toBe('One\n\ntwo\\\nthree');
  });

  test('becomes plain words for a timeline, with the addresses of its links', () => {
    expect(
      plain('See <a href="https://x.example/a">our report</a>,<br>it says <b>more</b> &amp; more.', 'html'),
    ).toBe('See our report (https://x.example/a), it says more & more.');
  });
});

test('plain text means what it says', () => {
  expect(plain('a *b* <c> [1]\n\nd', 'plain')).toBe('a *b* <c> [1] d');
  expect(findProseFaults(clean('a *b* <c> # [1]\n\nd', 'plain'), 'md')).toEqual([]);
  expect(clean('a <b>\n\nc', 'plain')).toBe('a \\<b>\n\nc');
});

test.each(HOSTILE.map((text) => [text.slice(0, 60).replace(/\s+/g, ' '), text]))(
  '%s comes out harmless',
  (_, text) => {
    for (const notation of ['markdown', 'html', 'plain'] as const) {
      const outcome = toCleanMarkdown({ notation, text }, 'https://s.example/');
      if ('value' in outcome)
        expect(
          findProseFaults(outcome.value, 'md').filter(({ message }) => /HTML|link/i.test(message)),
        ).toEqual([]);
    }
  },
);

test('what is nested too deep, or is too long, is told', () => {
  expect(clean('<b>'.repeat(5000), 'html')).toBe('Its text is nested too deep to be read.');
  expect(clean('x '.repeat(300_000))).toBe('Its text is longer than any that is read.');
});
