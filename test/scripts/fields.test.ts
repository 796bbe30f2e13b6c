import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { describeFields } from '../../scripts/fields.ts';

test('docs/fields.md is what the schema says; npm run fields writes it anew', async () => {
  expect(await readFile(resolve('docs/fields.md'), 'utf8')).toBe(describeFields());
});

test('every field has a description', () => {
  expect(
    describeFields()
      .split('\n')
      .filter((line) => /^\| \S+ \| *\|/.test(line)),
  ).toEqual([]);
});
