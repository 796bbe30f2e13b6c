import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../src/archive/fingerprint.ts';
import { buildArchive } from '../../src/domain/archive.ts';
import { answerTo } from '../../src/domain/derived.ts';
import { listenTo } from '../../src/domain/questions.ts';
import { tallyOf } from '../../src/domain/tally.ts';
import { someFacts } from './edits.ts';

const src = join(import.meta.dirname, '../../src');
const sources = globSync('**/*.{ts,astro}', { cwd: src }).map((file) => ({
  file: file.replaceAll('\\', '/'),
  text: readFileSync(join(src, file), 'utf8'),
}));

describe('src/', () => {
  it('hands pages no archive but the one that tells what they ask', () => {
    const callers = sources.filter(({ text }) => text.includes('loadArchive'));
    expect(callers.map(({ file }) => file).sort()).toEqual(['archive/archive.ts', 'archive/edition.ts']);
  });

  it('gives each reading a name of its own, and none that an archive has', () => {
    const names = sources.flatMap(({ text }) =>
      [...text.matchAll(/\bderived(?:Of)?\(\s*'([^']+)'/g)].map(([, name]) => name),
    );
    expect(names.length).toBeGreaterThan(15);
    expect(new Set(names).size).toBe(names.length);
    const members = new Set([...Object.keys(buildArchive(someFacts(1))), 'picture']);
    expect(names.filter((name) => members.has(name ?? ''))).toEqual([]);
  });
});

describe('an archive that is listened to', () => {
  it('answers as it does unheard, and tells each question once', () => {
    const plain = buildArchive(someFacts(1));
    const heard: string[] = [];
    const archive = listenTo(plain, (question, of) => heard.push(`${question} ${of}`));
    const { settings, incidents } = archive;
    expect(heard).toEqual(['incidents ']);
    expect([settings.title, settings.title, incidents]).toEqual([
      plain.settings.title,
      plain.settings.title,
      plain.incidents,
    ]);
    expect([archive.daysOf('x'), archive.daysOf('x'), archive.daysOf('y')]).toEqual([[], [], []]);
    expect(tallyOf(archive, '2012-07')).toBe(tallyOf(plain, '2012-07'));
    expect(heard).toEqual(['incidents ', 'settings.title ', 'daysOf x', 'daysOf y', 'tally 2012-07']);
  });

  it('knows no question that nobody taught it', () => {
    expect(() => answerTo(buildArchive(someFacts(1)), 'nonsense', '')).toThrow('nonsense');
    expect(() => answerTo(buildArchive(someFacts(1)), 'settings.nonsense', '')).toThrow('nonsense');
    expect(() => answerTo(buildArchive(someFacts(1)), 'toString', '')).toThrow('toString');
  });
});

it.each<[string, unknown, unknown]>([
  ['infinity and nothing', { most: Infinity }, { most: null }],
  ['two infinities', [Infinity], [-Infinity]],
  ['a list and what is in it', ['a'], 'a'],
  ['the order of a list', [{ a: 1 }, { b: 1 }], [{ b: 1 }, { a: 1 }]],
  ['maps', new Map([['a', 1]]), new Map([['a', 2]])],
  ['what is not there and nothing', undefined, null],
])('a fingerprint tells %s apart', (_, one, other) => {
  expect(fingerprintOf(one)).not.toBe(fingerprintOf(other));
  expect(fingerprintOf(structuredClone(one))).toBe(fingerprintOf(one));
});
