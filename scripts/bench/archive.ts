import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { chance, line, oneOf, paragraph, type Chance } from './words.ts';

/** An archive that is to be made up. */
export interface Plan {
  readonly incidents: number;
  /** `en` alone, or `en` and `fr`: then every third incident is told in both. */
  readonly languages: readonly string[];
}

/** A file of an archive: its path in it and its text. */
type File = readonly [path: string, text: string];

const PROVIDERS = 40;

/** Twenty years from here on. */
const FIRST = Date.UTC(2005, 0, 1) / 60_000;
const MINUTES = 20 * 365 * 1440;

const CAUSES = 'upgrade network bug config load cross power security human storage unknown'.split(' ');
const SEVERITIES = ['full', 'partial', 'degraded'];

/** Writes an archive that passes the gate, the same each time: a few of its providers fail often, and some outages of a day have a common cause. */
export async function writeArchive(to: string, plan: Plan): Promise<void> {
  const settings = await Promise.all(['site.yaml', 'causes.yaml'].map((file) => settingsOf(file, plan)));
  const providers = Array.from({ length: PROVIDERS }, (_, number) => providerOf(number));
  for (const [path, text] of [...settings, ...providers]) await write(join(to, path), text);
  const pick = chance(20_120_726);
  let before = FIRST;
  for (let number = 0; number < plan.incidents; number++) {
    const incident = incidentOf(number, pick, before, plan);
    before = incident.start;
    for (const [path, text] of incident.files) await write(join(to, path), text);
  }
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** A file of this project's own archive, in the languages asked for and without pictures, which take longer to draw than all else. */
async function settingsOf(file: string, { languages }: Plan): Promise<File> {
  const text = await readFile(resolve(import.meta.dirname, '../../content', file), 'utf8');
  const told = text.replace(/^languages:.*$/m, `languages: [${languages.join(', ')}]`);
  const own = languages.includes('fr') ? told : told.replace(/^ +fr:.*\n/gm, '');
  return [file, file === 'site.yaml' ? `${own}previews: false\n` : own];
}

function providerOf(number: number): File {
  const name = `Provider ${String(number)}`;
  return [
    `providers/p${String(number)}.md`,
    `---
name: ${name}
formerly:
  - name: Old Name ${String(number)}
categories: [cloud]
services:
  web-${String(number)}:
    name: The web site
  api-${String(number)}:
    name: The API
coverage:
  - from: ${number % 2 === 0 ? '2005-01-01' : '2012-07-01'}
    level: ${number % 3 === 0 ? 'all' : 'selected'}
---
${name} is made up, for measuring.
`,
  ];
}

/** An incident: every fourth begins soon after the one made before it, so that outages of several providers fall together. */
function incidentOf(
  number: number,
  pick: Chance,
  before: number,
  { languages }: Plan,
): { start: number; files: File[] } {
  const provider = String(pick(3) === 0 ? pick(3) : pick(PROVIDERS));
  const start = pick(4) === 0 ? before + pick(300) : FIRST + pick(MINUTES);
  const end = start + 5 + pick(pick(4) === 0 ? 3000 : 300);
  const path = `incidents/p${provider}/${iso(start).slice(0, 10)}-n${String(number)}`;
  const format = pick(10) === 0 ? 'mdx' : 'md';
  const sources = 1 + pick(4);
  const moments = pick(3) === 0 ? 3 + pick(4) : 0;
  const told: Told = { pick, format, sources };
  const facts = `${servicesOf(pick, provider)}severity: ${oneOf(pick, SEVERITIES)}
started: ${iso(start)}${pick(3) === 0 ? '~' : ''}
ended: ${pick(12) === 0 ? 'unknown' : iso(end)}
causes: [${causesOf(pick).join(', ')}]
${listOf('timeline', moments, (index) => [
  `at: ${iso(start + Math.floor(((end - start) * index) / moments))}`,
  `text: ${line(pick, 'en', 9)}`,
])}${listOf('sources', sources, (index) => [
    `url: https://example.org/${String(number)}/${String(index)}`,
    `title: ${line(pick, 'en', 6)}`,
    `kind: ${index === 0 ? 'official' : 'news'}`,
  ])}`;
  const original: File = [`${path}.${format}`, writeUp(told, 'en', facts)];
  const isTranslated = languages.includes('fr') && number % 3 === 0;
  const texts = listOf('timeline', moments, () => [`text: ${line(pick, 'fr', 9)}`]);
  return {
    start,
    files: isTranslated ? [original, [`${path}.fr.${format}`, writeUp(told, 'fr', texts)]] : [original],
  };
}

/** What the original and the translation of an incident have in common. */
interface Told {
  readonly pick: Chance;
  readonly format: 'md' | 'mdx';
  readonly sources: number;
}

function writeUp({ pick, format, sources }: Told, language: string, facts: string): string {
  const cited = (): string => `${paragraph(pick, language, 3 + pick(3))}[${String(1 + pick(sources))}]`;
  const note = `<Note>\n\n${paragraph(pick, language, 2)}\n\n</Note>\n\n`;
  return `---
title: ${line(pick, language, 5 + pick(6))}
summary: ${line(pick, language, 12 + pick(12))}.
${facts}---

## ${line(pick, language, 4)}

${cited()}

${cited()}

${format === 'mdx' ? note : ''}## ${line(pick, language, 3)}

${cited()}

- ${line(pick, language, 8)}
- ${line(pick, language, 11)}

${cited()}
`;
}

function servicesOf(pick: Chance, provider: string): string {
  return pick(2) === 0 ? '' : `services: [${oneOf(pick, ['web', 'api'])}-${provider}]\n`;
}

/** One cause or two; "unknown" stands alone. */
function causesOf(pick: Chance): string[] {
  const causes = [...new Set([oneOf(pick, CAUSES), oneOf(pick, CAUSES)])];
  return causes.length === 1 ? causes : causes.filter((cause) => cause !== 'unknown');
}

/** A list of front matter; nothing where it is empty. */
function listOf(name: string, length: number, itemOf: (index: number) => readonly string[]): string {
  const items = Array.from({ length }, (_, index) => `  - ${itemOf(index).join('\n    ')}\n`);
  return length === 0 ? '' : `${name}:\n${items.join('')}`;
}

function iso(minute: number): string {
  return `${new Date(minute * 60_000).toISOString().slice(0, 16)}Z`;
}
