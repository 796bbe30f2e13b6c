import type { Contents } from '../content/contents.ts';
import type { Document } from '../content/document.ts';
import { readMoment } from '../content/moments.ts';
import { slugOf } from '../content/slug.ts';
import { writeDocument, type Facts } from '../content/writing.ts';
import { writtenDate } from '../domain/moment.ts';
import { answerTo } from './answers.ts';
import type { Refusal } from './gathering.ts';
import type { Ground } from './ground.ts';
import { keyOfRecord, type Memory, type Remembered } from './memory.ts';
import { merge, remember, type Difference } from './merge.ts';
import type { Draft } from './provider-files.ts';
import type { ForeignRecord } from './record.ts';
import { settle, type Settled } from './settle.ts';

/** What the import of one record does: which files it writes, all of them or none. */
export interface Step {
  readonly record: ForeignRecord;
  readonly provider: string;
  readonly started: string;
  /** The file of the record, whether or not it changes. */
  readonly path: string;
  readonly isNew: boolean;
  readonly drafts: readonly Draft[];
  readonly differences: readonly Difference[];
  readonly remembered: readonly (readonly [key: string, fields: Remembered])[];
}

/** What becomes of a record. */
export type Outcome = Step | Refusal | { readonly left: string };

/** A file before and after. */
interface Page {
  readonly draft: Draft | undefined;
  readonly differences: readonly Difference[];
  readonly remembered: readonly [key: string, fields: Remembered];
}

/** Makes steps of a provider's records, one after the other: no two get the same path. */
export function stepper(
  contents: Contents,
  ground: Ground,
  memory: Memory,
): (record: ForeignRecord) => Outcome {
  const { provider, options } = ground;
  const taken = new Set(contents.paths);
  const imported = importedOf(contents, provider.id, options.format);
  const documents = new Map(contents.documents.map((each) => [each.path, each]));
  return (record) => {
    const settled = settle(record, ground);
    const { spot, id, title } = record;
    if ('left' in settled) return settled;
    if ('troubles' in settled) return { spot, id, title, troubles: settled.troubles };
    const document = imported.get(record.id);
    if (!document && isDeleted(record, ground, memory)) return { left: DELETED };
    const path = document?.path ?? freePath(settled, record.id, provider.id, taken);
    taken.add(path);
    const all: Words[] = [settled, ...settled.translations];
    const pages = all.map((words) => {
      const own = words.language === undefined ? path : path.replace(/\.mdx?$/, `.${words.language}$&`);
      const key = keyOfRecord(options.format, id, words.language);
      return pageOf(words, own, key, documents.get(own), memory.get(key));
    });
    return {
      record,
      provider: provider.id,
      started: settled.started,
      path,
      isNew: document === undefined,
      drafts: pages.flatMap(({ draft }) => draft ?? []),
      differences: pages.flatMap(({ differences }) => differences),
      remembered: pages.map(({ remembered }) => remembered),
    };
  };
}

/** Why a record is left out whose file was written once and is there no more. */
export const DELETED =
  "Their files were deleted here, so they stay out: --map 'deleted.*=write' brings them back";

function isDeleted({ id }: ForeignRecord, { options }: Ground, memory: Memory): boolean {
  return memory.has(keyOfRecord(options.format, id)) && answerTo(options.answers, 'deleted', id) !== 'write';
}

/** What a file is to hold: the original, or a translation of it. */
interface Words {
  readonly facts: Facts;
  readonly body: string;
  readonly language?: string;
}

function pageOf(
  { facts, body }: Words,
  path: string,
  key: string,
  document: Document | undefined,
  last: Remembered | undefined,
): Page {
  if (!document) {
    const draft = { path, text: writeDocument('incident', facts, body) };
    return { draft, differences: [], remembered: [key, remember(facts, body)] };
  }
  const merged = merge(document, facts, body, last);
  const { text } = merged.document;
  return {
    draft: text === document.text ? undefined : { path, text },
    differences: merged.differences,
    remembered: [key, merged.remembered],
  };
}

/** The incidents of a provider that were imported from a format, by what they are known by there. */
export function importedOf(
  { incidents }: Contents,
  provider: string,
  from: string,
): ReadonlyMap<string, Document<'incident'>> {
  return new Map(
    [...incidents.values()].flatMap((document): [string, Document<'incident'>][] => {
      const { imported } = document.draft;
      const isOwn = imported?.from === from && document.place.id.startsWith(`${provider}/`);
      return isOwn && imported.id !== undefined ? [[imported.id, document]] : [];
    }),
  );
}

/** An id that is the name of a file, with a date before its words, as cState has them and we ourselves. */
const NAMED = /^(?:[a-z0-9-]+\/)?\d{4}-\d\d(?:-\d\d)?-([a-z0-9]+(?:-[a-z0-9]+){0,12})$/;

/** The path of a new file: the date written in `started`, the words of its old name or the first of the title, and a number where that is taken. */
function freePath(
  { started, title }: Settled,
  id: string,
  provider: string,
  taken: ReadonlySet<string>,
): string {
  const moment = readMoment(started);
  const stem = `incidents/${provider}/${moment ? writtenDate(moment) : ''}-${NAMED.exec(id)?.[1] ?? slugOf(title)}`;
  for (let number = 1; ; number++) {
    const path = `${stem}${number === 1 ? '' : `-${number}`}.md`;
    if (!taken.has(path) && !taken.has(`${path}x`)) return path;
  }
}
