// Writes an archive of so many made-up incidents into a folder: `node scripts/large-archive.ts <folder> [10000]`.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { argv } from 'node:process';

/** Numbers that look like chance and are the same each time (mulberry32), each below `most`. */
function chance(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * most);
  };
}

/** Writes the archive: 60 providers, among them a few that fail often, over twenty years. */
async function writeLargeArchive(to: string, size: number): Promise<void> {
  const settings = ['site.yaml', 'causes.yaml'].map(async (file) => {
    const text = await readFile(resolve(import.meta.dirname, '../content', file), 'utf8');
    const english = text.replace(/^languages:.*$/m, 'languages: [en]').replace(/^ +fr:.*\n/gm, '');
    await write(join(to, file), file === 'site.yaml' ? `${english}previews: false\n` : english);
  });
  await Promise.all(settings);
  for (let number = 0; number < 60; number++)
    await write(join(to, `providers/p${String(number)}.md`), providerOf(number));
  const pick = chance(20_120_726);
  for (let number = 0; number < size; number++) {
    const [file, text] = incidentOf(number, pick);
    await write(join(to, file), text);
  }
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

function providerOf(number: number): string {
  return `---
name: Provider ${String(number)}
formerly:
  - name: Old Name ${String(number)}
categories: [cloud]
services:
  web:
    name: The web site
  api:
    name: The API
---
Provider ${String(number)} is made up, for measuring.
`;
}

const causes = [
  'upgrade',
  'network',
  'bug',
  'config',
  'load',
  'cross',
  'power',
  'security',
  'human',
  'storage',
  'unknown',
];
const severities = ['full', 'partial', 'degraded'];
const words =
  'the an outage began when one of two redundant systems failed and requests were sent to the other which had been taken out of service for an upgrade engineers found a certificate that had expired overnight traffic moved to another region where capacity was short queues grew until brokers dropped messages a switch in the core lost its table of routes customers saw errors for most of the morning and the team restored service in steps'.split(
    ' ',
  );

const syllables = 'ba ce di fo gu la me ni po ru sa te vi zo qua stre blen drix mur pol'.split(' ');

/** A word of so many that few are common and most are rare, as in any language: every second one is of the list above. */
function wordOf(pick: (most: number) => number): string {
  if (pick(2) === 0) return words[pick(words.length)] ?? '';
  let rest = Math.floor(8000 * (pick(1000) / 1000) ** 3);
  let word = '';
  do {
    word += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length);
  } while (rest > 0);
  return word;
}

function incidentOf(number: number, pick: (most: number) => number): [file: string, text: string] {
  const from = <Item>(items: readonly Item[]): Item => items[pick(items.length)] as Item;
  const sentence = (length: number): string => {
    const text = Array.from({ length }, () => wordOf(pick)).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const provider = pick(3) === 0 ? pick(3) : pick(60);
  const start = new Date(Date.UTC(2005, 0, 1) + pick(20 * 365 * 1440) * 60_000);
  const end = new Date(start.getTime() + (5 + pick(pick(4) === 0 ? 3000 : 300)) * 60_000);
  const iso = (date: Date): string => `${date.toISOString().slice(0, 16)}Z`;
  const text = `---
title: ${sentence(8).slice(0, -1)}
summary: ${sentence(18)}
severity: ${from(severities)}
started: ${iso(start)}${pick(3) === 0 ? '~' : ''}
ended: ${pick(12) === 0 ? 'unknown' : iso(end)}
causes: [${[...new Set([from(causes), from(causes)])].filter((cause, _, all) => all.length === 1 || cause !== 'unknown').join(', ')}]
sources:
  - url: https://example.org/${String(number)}
    title: ${sentence(6).slice(0, -1)}
    kind: official
---
${Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => sentence(14)).join(' ')).join('\n\n')}
`;
  return [`incidents/p${String(provider)}/${iso(start).slice(0, 10)}-n${String(number)}.md`, text];
}

const [, , folder, count = '10000'] = argv;
if (folder === undefined)
  throw new Error('Say into which folder: node scripts/large-archive.ts <folder> [10000]');
await writeLargeArchive(resolve(folder), Number(count));
