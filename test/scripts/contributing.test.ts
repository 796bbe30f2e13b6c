import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fillContributing } from '../../scripts/contributing.ts';
import { checkFiles } from '../../src/content/check.ts';
import { SCHEMAS } from '../../src/content/document.ts';
import { requiredOf } from '../../src/content/example.ts';
import { CONTRIBUTE_SECTIONS } from '../../src/site/contribute.ts';
import { CLOCK, SMALL } from '../content/small-archive.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');
const templates = ['docs/template.md', 'docs/template.fr.md'];

/** The provider that a page shows in its first step. */
function providerIn(page: string): string {
  const [, text = ''] = /^ {3}```yaml\n(.*?)^ {3}```$/ms.exec(page) ?? [];
  return text.replaceAll(/^ {3}/gm, '');
}

/** The problems of an archive that has this as an incident of a provider with a service `mail`. */
function problemsOf(incident: string): string[] {
  const files = Object.entries({
    ...SMALL,
    'causes.yaml': read('content/causes.yaml'),
    'providers/example-mail.md': providerIn(read('docs/contribute.md')),
    'incidents/example-mail/2026-01-31-address-book.md': incident,
  }).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  return checkFiles(files, CLOCK).problems.map(({ path, line, fault }) => `${path}:${String(line)} ${fault}`);
}

test('CONTRIBUTING.md holds the template, a message and the fields as they are; npm run fields writes them anew', () => {
  const page = read('CONTRIBUTING.md');
  expect(fillContributing(page, read('docs/template.md'))).toBe(page);
  expect(page).toContain(read('docs/template.md').trimEnd());
  expect(page).toContain('ended: 2026-01-31T10:10+01:00');
  expect(page).toContain('| **`severity`** |');
});

test('CONTRIBUTING.md leads only to files that are there', () => {
  const targets = [...read('CONTRIBUTING.md').matchAll(/\]\((?!#|https?:|\.\.\/\.\.\/)([^)#]+)/g)];
  expect(targets.map(([, path = '']) => path).filter((path) => !existsSync(resolve(root, path)))).toEqual([]);
  expect(targets.length).toBeGreaterThan(5);
});

describe.each(templates)('%s', (path) => {
  const template = read(path);

  test('has nothing that the check finds fault with', () => {
    expect(problemsOf(template)).toEqual([]);
    expect(problemsOf(template.replace('started: 2026-01-31T08:40Z', 'started: 08:40'))).not.toEqual([]);
  });

  test('names every field of an incident, in the order of the schema, each with a word on it', () => {
    const lines = template.split('\n');
    const named = lines.flatMap((line, index) => {
      const name = /^(?:# )?(\w+):(?: [^ ]|$)/.exec(line)?.[1] ?? '';
      return Object.hasOwn(SCHEMAS.incident.shape, name) ? [{ name, before: lines[index - 1] ?? '' }] : [];
    });
    expect(named.map(({ name }) => name)).toEqual(Object.keys(SCHEMAS.incident.shape));
    expect(named.filter(({ before }) => !before.startsWith('# '))).toEqual([]);
  });

  test.each(['services: [mail]', 'downtime: 50m', 'planned: true', 'aliases: [/old/address/]'])(
    'is sound with %s taken out of its comment',
    (line) => {
      expect(template).toContain(`# ${line}\n`);
      expect(problemsOf(template.replace(`# ${line}`, line))).toEqual([]);
    },
  );

  test('has the same lines and the same moments in every language', () => {
    const bonesOf = (text: string) => [
      text.match(/^(?:# )? *(?:- )?\w+:/gm),
      text.match(/\b\d{4}-\d\d-\d\d\S*/g),
    ];
    expect(bonesOf(template)).toEqual(bonesOf(read('docs/template.md')));
  });
});

describe('the page on how to help', () => {
  const pages = ['docs/contribute.md', 'docs/contribute.fr.md'].map(read);

  test.each(pages)('has a heading for each of its addresses', (page) => {
    expect(page.match(/^## /gm)).toHaveLength(CONTRIBUTE_SECTIONS.length);
  });

  test('shows in each language the provider that is shown in CONTRIBUTING.md', () => {
    const shown = [read('CONTRIBUTING.md'), ...pages].map(providerIn);
    expect(new Set(shown).size).toBe(1);
    expect(shown[0]).toContain('name: Example Mail');
  });

  test.each(pages)('names the fields that an incident cannot do without', (page) => {
    const step = /^3\. .*\n(?: .*\n)*/m.exec(page)?.[0] ?? '';
    const needed = requiredOf(SCHEMAS.incident).map(([name]) => name);
    const named = [...step.matchAll(/`(\w+)`/g)].map(([, name]) => name);
    expect(named.toSorted()).toEqual([...needed, 'ended', 'duration'].toSorted());
  });

  test('leads in each language to the same places of the project, each of which is there', () => {
    const [english = [], french] = pages.map((page) => page.match(/github\.com\/[^)]+/g) ?? []);
    expect(french).toEqual(english);
    const inProject = english.flatMap((link) => /(?:blob|tree)\/main\/([^#]+)/.exec(link)?.[1] ?? []);
    const forms = english.flatMap((link) => /template=(.+)/.exec(link)?.[1] ?? []);
    const files = [...inProject, ...forms.map((form) => `.github/ISSUE_TEMPLATE/${form}`)];
    expect(files.filter((file) => !existsSync(resolve(root, file)))).toEqual([]);
    expect(files).toHaveLength(6);
  });
});
