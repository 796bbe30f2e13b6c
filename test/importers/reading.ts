import { optionOf, readAnswer } from '../../src/importers/answers.ts';
import type { Format } from '../../src/importers/format.ts';
import type { Options } from '../../src/importers/ground.ts';
import type { Plan } from '../../src/importers/plan.ts';
import type { ForeignRecord, Item } from '../../src/importers/record.ts';
import { SMALL } from '../content/small-archive.ts';
import { importing, readItems, type Texts } from './an-import.ts';

/** What a format makes of files, by path. */
export function itemsOf(format: Format, files: Texts): Item[] {
  return readItems(format.name, files);
}

/** The records among them; a fault is not expected. */
export function recordsOf(format: Format, files: Texts): ForeignRecord[] {
  return itemsOf(format, files).flatMap((item) => {
    if (item.kind === 'fault') throw new Error(item.fault);
    return item.kind === 'record' ? [item.record] : [];
  });
}

/** The one record that a file holds. */
export function recordOf(format: Format, path: string, text: string): ForeignRecord {
  const [record, ...others] = recordsOf(format, { [path]: text });
  if (!record || others.length > 0) throw new Error(`${path} holds ${String(others.length + 1)} records`);
  return record;
}

/** The faults among what a format makes of files: `file:line sentence`. */
export function faultsOf(format: Format, files: Texts): string[] {
  return itemsOf(format, files).flatMap((item) =>
    item.kind === 'fault' ? [`${item.spot.file}:${String(item.spot.line)} ${item.fault}`] : [],
  );
}

/** What a format tells that it does not keep, each sentence once. */
export function notesOf(format: Format, files: Texts): string[] {
  return [...new Set(itemsOf(format, files).flatMap((item) => (item.kind === 'note' ? [item.note] : [])))];
}

/** What an import of files into the small archive would do; answers are given as they are typed: `severity.bad=full`. */
export function planOf(
  format: Format,
  files: Texts,
  answers: readonly string[],
  options: Partial<Omit<Options, 'answers'>> = {},
): Plan {
  const read = answers.map((each): readonly [string, string] => readAnswer(each) ?? [each, '']);
  return importing(format.name, files, { ...options, answers: Object.fromEntries(read) }, SMALL);
}

/** The files that would be written, by path. */
export function draftsOf({ steps, providers }: Plan): Record<string, string> {
  const drafts = [...providers, ...steps.flatMap((step) => step.drafts)];
  return Object.fromEntries(drafts.map(({ path, text }) => [path, text]));
}

/** Why records are refused, and what would settle it: `file:line sentence --map …`. */
export function refusalsOf({ refused }: Plan): string[] {
  return refused.flatMap(({ spot, troubles }) =>
    troubles.map(({ reason, ask }) =>
      [`${spot.file}:${String(spot.line)}`, reason, ...(ask ? [optionOf(ask)] : [])].join(' '),
    ),
  );
}
