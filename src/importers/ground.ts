import type { Contents } from '../content/contents.ts';
import { isOriginal, type Document } from '../content/document.ts';
import { idFrom } from '../content/quote.ts';
import type { Answers } from './answers.ts';

/** What the person importing says beside the input. */
export interface Options {
  /** The format, as the importer names it; it stands in `imported.from`. */
  readonly format: string;
  /** The id of the provider that all records are of. */
  readonly provider?: string | undefined;
  /** Its name, where its file is to be made. */
  readonly name?: string | undefined;
  readonly timeZone?: string | undefined;
  /** The page that tells of all records; for those that have none of their own. */
  readonly source?: string | undefined;
  readonly answers: Answers;
}

/** A provider as an importer has to know it: its services by id, each with its names. */
export interface KnownProvider {
  readonly id: string;
  readonly name: string;
  readonly statusPage: string | undefined;
  readonly services: ReadonlyMap<string, readonly string[]>;
}

/** What a record is settled on: what was said beside it, whose it is, and what the archive knows. */
export interface Ground {
  readonly options: Options;
  readonly provider: KnownProvider;
  /** The ids of causes, each with its names. */
  readonly causes: ReadonlyMap<string, readonly string[]>;
  readonly languages: readonly string[];
}

/** The providers of an archive, by id; their services with their names in every language. */
export function providersOf({ documents }: Contents): ReadonlyMap<string, KnownProvider> {
  const told = documents.filter((each): each is Document<'provider'> => each.place.kind === 'provider');
  return new Map(
    [...Map.groupBy(told, ({ place }) => place.id)].map(([id, own]) => [id, knownProvider(id, own)]),
  );
}

function knownProvider(id: string, documents: readonly Document<'provider'>[]): KnownProvider {
  const original = documents.find((each) => isOriginal(each, 'provider'))?.draft;
  const services = Object.keys(original?.services ?? {}).map((service): [string, string[]] => [
    service,
    documents.flatMap(({ draft }) => draft.services?.[service]?.name ?? []),
  ]);
  return { id, name: original?.name ?? id, statusPage: original?.statusPage, services: new Map(services) };
}

/** The causes of an archive. */
export function causesOf({ causes }: Contents): ReadonlyMap<string, readonly string[]> {
  const drafts = Object.entries(causes?.draft ?? {});
  return new Map(
    drafts.map(([id, cause]) => {
      const name = cause?.name;
      const names = typeof name === 'string' ? [name] : Object.values(name ?? {});
      return [id, names.filter((each) => each !== undefined)];
    }),
  );
}

/** The id that a word means among some that have names: the id itself, a name of it, or what the word would be as an id. */
export function idMeant(word: string, known: ReadonlyMap<string, readonly string[]>): string | undefined {
  const plain = word.trim().toLowerCase();
  if (known.has(word)) return word;
  const [named] = [...known].find(([, names]) => names.some((name) => name.toLowerCase() === plain)) ?? [];
  const id = idFrom(word);
  return named ?? (id !== undefined && known.has(id) ? id : undefined);
}
