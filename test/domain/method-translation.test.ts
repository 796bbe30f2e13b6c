import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const docs = resolve(import.meta.dirname, '../../docs');
const read = (file: string): string => readFileSync(resolve(docs, file), 'utf8');
const translations = readdirSync(docs).filter((file) => /^method\..+\.md$/.test(file));

/** What a page holds beside its words: its headings and tables, and of each row the numbers and what is code. */
function bonesOf(page: string): string[] {
  return page
    .split('\n')
    .filter((line) => /^(#|\|)/.test(line))
    .map((line) => {
      const codes = line.match(/`[^`]+`/g) ?? [];
      const numbers = line.replaceAll(/`[^`]+`/g, '').replaceAll(/(\d),(\d)/g, '$1.$2');
      const cells = line.startsWith('|') ? line.split('|').length : 0;
      return [/^#+|^\|/.exec(line)?.[0], cells, ...codes, ...(numbers.match(/\d+(?:[.:]\d+)?/g) ?? [])].join(
        ' ',
      );
    });
}

describe('the page on how we count', () => {
  test('is translated', () => {
    expect(translations).toContain('method.fr.md');
  });

  test.each(translations)('has in %s the same parts, tables and figures', (file) => {
    expect(bonesOf(read(file))).toEqual(bonesOf(read('method.md')));
  });

  test('knows a figure that was changed', () => {
    const page = read('method.md');
    expect(bonesOf(page.replace('2 h 5 min', '2 h 6 min'))).not.toEqual(bonesOf(page));
    expect(bonesOf(page.replace('99.68%', '99.86%'))).not.toEqual(bonesOf(page));
  });
});
