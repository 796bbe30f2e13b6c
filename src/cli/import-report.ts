import type { Ask } from '../importers/answers.ts';
import { optionOf } from '../importers/answers.ts';
import type { Refusal } from '../importers/gathering.ts';
import type { Difference } from '../importers/merge.ts';
import type { Plan } from '../importers/plan.ts';
import { harmless } from './reporters/terminal.ts';

/** What is told of an import beside its plan. */
export interface Telling {
  /** The format, as people call it. */
  readonly format: string;
  readonly from: string;
  /** The content folder. */
  readonly folder: string;
  readonly isDry: boolean;
  /** Files that are not of the format, and were passed over. */
  readonly passedOver: readonly string[];
  /** The file that lists all that was refused. */
  readonly report: string;
}

/** How many of each list are told at a terminal. */
const MOST = 10;

/** What an import did, or would do, for somebody at a terminal. */
export function tellImport(plan: Plan, telling: Telling): string {
  const parts = [
    headOf(plan, telling),
    listed('Passed over, as no records of this format', telling.passedOver),
    tellDrafts(plan, telling),
    tellDifferences(plan.differences),
    listed('No longer in the source; the files stay', plan.gone),
    listed(
      'To know',
      [...plan.notes].map(([note, count]) => `${note} (${count})`),
    ),
    tellRefused(plan.refused, telling),
    tellAsks(plan.refused),
    tellNext(plan, telling),
  ];
  return harmless(parts.filter((part) => part !== '').join('\n\n'));
}

/** The counts of an import. */
export function countsOf({
  steps,
  read,
  left,
  refused,
}: Plan): Readonly<Record<'read' | 'written' | 'updated' | 'unchanged' | 'left' | 'refused', number>> {
  const changed = steps.filter(({ drafts }) => drafts.length > 0);
  const written = changed.filter(({ isNew }) => isNew).length;
  return {
    read,
    written,
    updated: changed.length - written,
    unchanged: steps.length - changed.length,
    left,
    refused: refused.length,
  };
}

function headOf(plan: Plan, { format, from, isDry }: Telling): string {
  const { read, written, updated, unchanged, left, refused } = countsOf(plan);
  const rows: [string, number][] = [
    ['read', read],
    [isDry ? 'to be written' : 'written', written],
    [isDry ? 'to be updated' : 'updated', updated],
    ['unchanged', unchanged],
    ['left out', left],
    ['refused', refused],
  ];
  const table = rows.map(([name, count]) => `  ${name.padEnd(14)}${String(count).padStart(7)}`);
  return [`${format}: ${from}`, ...table].join('\n');
}

function listed(title: string, all: readonly string[]): string {
  if (all.length === 0) return '';
  const more = all.length > MOST ? [`  and ${(all.length - MOST).toLocaleString('en')} more`] : [];
  return [`${title}:`, ...all.slice(0, MOST).map((each) => `  ${each}`), ...more].join('\n');
}

function tellDrafts({ providers, steps }: Plan, { folder, isDry }: Telling): string {
  const paths = [...providers, ...steps.flatMap(({ drafts }) => drafts)].map(
    ({ path }) => `${folder}/${path}`,
  );
  return listed(isDry ? 'Would write' : 'Written', paths);
}

function tellDifferences(differences: readonly Difference[]): string {
  const told = differences.map(
    ({ path, field, here, there }) =>
      `${path}\n    ${field} was edited here, and has changed in the source; it stays as it is here\n      here:   ${shown(here)}\n      source: ${shown(there)}`,
  );
  return listed('Differences', told);
}

function shown(fact: unknown): string {
  if (fact === undefined) return '(left out)';
  const text = typeof fact === 'string' ? fact : JSON.stringify(fact);
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}

function tellRefused(refused: readonly Refusal[], { report }: Telling): string {
  const told = refused.map(tellRefusal).map((lines) => lines.join('\n    '));
  const list = listed('Refused', told);
  return refused.length > MOST ? `${list}\n  All of them are in ${report}.` : list;
}

function tellRefusal({ spot, id, title, troubles }: Refusal): string[] {
  const name = title === undefined || title === '' ? (id ?? '') : title;
  const short = name.length > 80 ? `${name.slice(0, 79)}…` : name;
  return [`${spot.file}:${spot.line}  ${short}`.trimEnd(), ...troubles.map(({ reason }) => reason)];
}

/** The questions that records are refused for, each with how many they are, the most asked first. */
function asksOf(refused: readonly Refusal[]): { readonly ask: Ask; readonly count: number }[] {
  const asks = refused.flatMap(({ troubles }) => troubles.flatMap(({ ask }) => ask ?? []));
  return [...Map.groupBy(asks, ({ key }) => key).values()]
    .flatMap((same) => (same[0] ? [{ ask: same[0], count: same.length }] : []))
    .sort((a, b) => b.count - a.count);
}

/** How many words of one family are asked for one by one. */
const MOST_WORDS = 3;

function tellAsks(refused: readonly Refusal[]): string {
  const families = Map.groupBy(asksOf(refused), ({ ask }) => ask.key.split('.')[0] ?? '');
  const told = [...families].flatMap(([family, asks]) =>
    asks.length > MOST_WORDS && family !== 'missing' ? [tellFamily(family, asks)] : asks.map(tellAsk),
  );
  return listed('Only you can know what these records do not say. To answer, add', told);
}

type Asked = ReturnType<typeof asksOf>[number];

function tellAsk({ ask, count }: Asked): string {
  const others = ask.answers.slice(1);
  const or = others.length === 0 ? '' : `   or ${others.join(', ')}`;
  return `${optionOf(ask).padEnd(40)}  ${countOf(count)}${or}`;
}

/** Many words of a family are answered as one, or one by one in a file. */
function tellFamily(family: string, asks: readonly Asked[]): string {
  const answers = asks[0]?.ask.answers ?? [];
  if (answers.length === 0)
    return `${`--map ${family}.<id>=…`.padEnd(40)}  ${asks.length} records, one by one`;
  const words = asks.map(({ ask }) => ask.key.slice(family.length + 1));
  const some = `${words.slice(0, MOST_WORDS).join(', ')} and ${words.length - MOST_WORDS} more`;
  return `${optionOf({ key: `${family}.*`, answers }).padEnd(40)}  or one by one: ${some}`;
}

function countOf(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'record' : 'records'}`;
}

function tellNext({ steps }: Plan, { isDry }: Telling): string {
  if (isDry) return 'Nothing was written: this was a dry run.';
  const isChanged = steps.some(({ drafts }) => drafts.length > 0);
  return isChanged
    ? 'Then: npm run check tells what is still wrong, npm start shows it.'
    : 'Nothing had to be written.';
}

/**
 * All that was refused, as a file. Its lines begin with # but for none: with the # taken away before an answer the file itself
 * can be given with --map.
 */
export function printRefused(refused: readonly Refusal[]): string {
  const answers = asksOf(refused)
    .filter(({ ask }) => ask.key.includes('.'))
    .map(({ ask, count }) => `# ${ask.key}=${ask.answers.join(' | ')}   (${countOf(count)})`);
  const records = refused.map((refusal) => `# ${tellRefusal(refusal).join('\n#     ')}`);
  const head = [
    `# Not written: ${countOf(refused.length)}.`,
    '# To answer, take the # away, keep one answer in each line, and give this file: --map <this file>',
  ];
  return harmless(`${[...head, ...answers, '', ...records].join('\n')}\n`);
}
