import type { Contents } from '../content/contents.ts';
import type { Document } from '../content/document.ts';
import { readMoment } from '../content/moments.ts';
import { slugOf } from '../content/slug.ts';
import { writeDocument } from '../content/writing.ts';
import { writtenDate } from '../domain/moment.ts';
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
  return (record) => {
    const settled = settle(record, ground);
    const { spot, id, title } = record;
    if ('left' in settled) return settled;
    if ('troubles' in settled) return { spot, id, title, troubles: settled.troubles };
    const document = imported.get(record.id);
    const path = document?.path ?? freePath(settled, provider.id, taken);
    taken.add(path);
    const pages = pagesOf(settled).map((page) =>
      pageOf(page, path, keyOfRecord(options.format, id, page.language), contents, memory),
    );
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

type Words = Settled['translations'][number];

function pagesOf({
  facts,
  body,
  translations,
}: Settled): (Omit<Words, 'language'> & { language?: string })[] {
  return [{ facts, body }, ...translations];
}

function pageOf(
  { facts, body, language }: Omit<Words, 'language'> & { language?: string },
  original: string,
  key: string,
  { documents }: Contents,
  memory: Memory,
): Page {
  const path = language === undefined ? original : original.replace(/\.mdx?$/, `.${language}$&`);
  const document = documents.find((each) => each.path === path);
  if (!document) {
    const draft = { path, text: writeDocument('incident', facts, body) };
    return { draft, differences: [], remembered: [key, remember(facts, body)] };
  }
  const merged = merge(document, facts, body, memory.get(key));
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

/** The path of a new file: the date written in `started`, the first words of the title, and a number where that is taken. */
function freePath({ started, title }: Settled, provider: string, taken: ReadonlySet<string>): string {
  const moment = readMoment(started);
  const stem = `incidents/${provider}/${moment ? writtenDate(moment) : ''}-${slugOf(title)}`;
  for (let number = 1; ; number++) {
    const path = `${stem}${number === 1 ? '' : `-${number}`}.md`;
    if (!taken.has(path) && !taken.has(`${path}x`)) return path;
  }
}
