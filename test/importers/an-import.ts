import type { StoredFile } from '../../src/content/folder.ts';
import { keyOf } from '../../src/importers/answers.ts';
import { formatNamed } from '../../src/importers/formats.ts';
import type { Options } from '../../src/importers/ground.ts';
import { planImport, type Plan } from '../../src/importers/plan.ts';
import type { ForeignRecord, Item } from '../../src/importers/record.ts';
import { CLOCK, SMALL } from '../content/small-archive.ts';

/** Texts by path. */
export type Texts = Readonly<Record<string, string>>;

/** The settings and providers of the small archive, and none of its incidents. */
export const EMPTY: Texts = Object.fromEntries(
  Object.entries(SMALL).filter(([path]) => !/^(?:incidents|days)\//.test(path)),
);

export function stored(texts: Texts): StoredFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
}

interface Said extends Partial<Omit<Options, 'answers'>> {
  /** Answers as the command takes them: `severity.bad`: `full`. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** What a parser finds in some texts. */
export function readItems(format: string, texts: Texts, mapping?: string): Item[] {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const aids = mapping === undefined ? {} : { mapping: { path: 'mapping.yaml', text: mapping } };
  return [...(formatNamed(format)?.read(files, aids) ?? [])];
}

/** The records that a parser finds in some texts. */
export function readRecords(format: string, texts: Texts, mapping?: string): ForeignRecord[] {
  return readItems(format, texts, mapping).flatMap((item) => (item.kind === 'record' ? [item.record] : []));
}

/** The plan of importing some texts of a format into an archive, for twitter where nothing else is said. */
export function importing(
  format: string,
  texts: Texts,
  said: Said = {},
  into: Texts = EMPTY,
  mapping?: string,
): Plan {
  const answers = Object.entries(said.answers ?? {}).map(([key, answer]): [string, string] => {
    const [family = '', ...word] = key.split('.');
    return [keyOf(family, word.join('.')), answer];
  });
  const options = { format, provider: 'twitter', ...said, answers: new Map(answers) };
  return planImport(stored(into), readItems(format, texts, mapping), options, CLOCK);
}

/** The archive after an import. */
export function after(into: Texts, { providers, steps, memories }: Plan): Texts {
  const drafts = [...providers, ...steps.flatMap((step) => step.drafts), ...memories];
  return { ...into, ...Object.fromEntries(drafts.map(({ path, text }) => [path, text])) };
}

/** The files that an import writes of records, by path. */
export function drafted({ steps }: Plan): Record<string, string> {
  return Object.fromEntries(steps.flatMap(({ drafts }) => drafts.map(({ path, text }) => [path, text])));
}

/** The reasons for which records are refused, one after the other. */
export function reasons({ refused }: Plan): string[] {
  return refused.flatMap(({ spot, troubles }) =>
    troubles.map(({ reason, ask }) => `${spot.file}:${spot.line} ${reason}${ask ? ` <${ask.key}>` : ''}`),
  );
}
