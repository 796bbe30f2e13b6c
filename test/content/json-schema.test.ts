import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DESCRIBED, jsonSchemaOf } from '../../src/content/json-schema.ts';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false, strictRequired: false });
ajv.addKeyword('markdownDescription');
const validators = new Map(
  DESCRIBED.flatMap((kind) =>
    [false, true].map((isTranslation) => [
      `${kind}${isTranslation ? '.translation' : ''}`,
      ajv.compile(jsonSchemaOf(kind, isTranslation)),
    ]),
  ),
);

/** The kind of a file by its path, as anybody would tell it. */
function kindOf(path: string): string {
  const kind = /^(site|causes)\.yaml$/.exec(path)?.[1] ?? path.replace(/s\/.*/, '');
  return /\.[a-z]{2}\.mdx?$/.test(path) ? `${kind}.translation` : kind;
}

function faultsOf(path: string, text: string): string[] {
  const yaml = path.endsWith('.yaml') ? text : (text.split(/^---$/m)[1] ?? '');
  const validate = validators.get(kindOf(path));
  if (!validate) return [`${path}: no schema`];
  validate(parse(yaml) ?? {});
  return (validate.errors ?? []).map(
    ({ instancePath, message = '' }) => `${path} ${instancePath} ${message}`,
  );
}

const content = resolve('content');
const files = readdirSync(content, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:mdx?|yaml)$/.test(path))
  .map((path) => path.replaceAll('\\', '/'));

test('every file of the archive is sound by the schemas, read by another reader', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap((path) => faultsOf(path, readFileSync(join(content, path), 'utf8')))).toEqual([]);
});

describe('the schemas know', () => {
  const sound = readFileSync(join(content, 'incidents/twitter/2012-07-26-double-failure.md'), 'utf8');
  test.each<[what: string, from: RegExp | string, to: string]>([
    ['a name that is none', 'severity: full', 'sevrity: full'],
    ['a word that is none', 'severity: full', 'severity: awful'],
    ['what must be there', /^causes:.*\n/m, ''],
    ['a number that is none', 'source: 1', 'source: the first'],
    ['a text that is too long', 'title: ', `title: ${'x'.repeat(120)}`],
  ])('%s', (_, from, to) => {
    const changed = sound.replace(from, to);
    expect(changed).not.toBe(sound);
    expect(faultsOf('incidents/twitter/x.md', sound)).toEqual([]);
    expect(faultsOf('incidents/twitter/x.md', changed)).not.toEqual([]);
  });
});

test('every field says what it is for', () => {
  const told = (node: unknown): boolean =>
    typeof node !== 'object' || node === null
      ? true
      : Object.entries(
          (node as { properties?: Record<string, { description?: string }> }).properties ?? {},
        ).every(([, field]) => (field.description ?? '') !== '') && Object.values(node).every(told);
  for (const kind of DESCRIBED) expect(told(jsonSchemaOf(kind))).toBe(true);
});
