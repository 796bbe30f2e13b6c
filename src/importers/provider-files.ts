import type { Document } from '../content/document.ts';
import { idFrom } from '../content/quote.ts';
import { withFact } from '../content/revising.ts';
import { writeDocument, type Fact } from '../content/writing.ts';
import { answerTo } from './answers.ts';
import type { Gathered } from './gathering.ts';
import { idMeant, type KnownProvider, type Options } from './ground.ts';
import type { ForeignRecord } from './record.ts';

/** A file of the content folder and what it is to hold. */
export interface Draft {
  readonly path: string;
  readonly text: string;
}

/** A provider with the services that an import adds to it, and the file that has them; no file where nothing is added. */
export interface Prepared {
  readonly provider: KnownProvider;
  readonly draft: Draft | undefined;
}

/**
 * A provider whose file is there, with the services that somebody said are new: they come behind those that stand there, and
 * nothing else of the file changes.
 */
export function extended(
  document: Document<'provider'>,
  known: KnownProvider,
  records: readonly ForeignRecord[],
  options: Options,
): Prepared {
  const wished = namesIn(records).filter(
    (name) =>
      idMeant(name, known.services) === undefined && answerTo(options.answers, 'service', name) === 'new',
  );
  const added = withIds(wished, new Set(known.services.keys()));
  if (added.size === 0) return { provider: known, draft: undefined };
  const typed = document.typed as Readonly<Record<string, Fact>>;
  const services = { ...(typed.services as Readonly<Record<string, Fact>>), ...servicesIn(added) };
  return {
    provider: { ...known, services: new Map([...known.services, ...added]) },
    draft: { path: document.path, text: withFact(document, 'services', services).text },
  };
}

/** A provider that is not there yet, and the least that its file can say. Its services are those that the source declares, or else names. */
export function made(
  { id, name }: Pick<KnownProvider, 'id' | 'name'>,
  records: readonly ForeignRecord[],
  { services, source }: Gathered,
  options: Options,
): Prepared {
  const seen = namesIn(records);
  const declared = services.map((service) => service.name);
  const wished = seen.filter((each) => answerTo(options.answers, 'service', each) === 'new');
  const names = declared.length === 0 ? seen : [...new Set([...declared, ...wished])];
  const all = withIds(names.length === 0 ? [name] : names, new Set());
  const facts = {
    name,
    categories: ['other'],
    statusPage: source.url,
    services: servicesIn(all),
  };
  return {
    provider: { id, name, statusPage: source.url, services: all },
    draft: { path: `providers/${id}.md`, text: writeDocument('provider', facts, '') },
  };
}

function namesIn(records: readonly ForeignRecord[]): string[] {
  return [...new Set(records.flatMap(({ services }) => (services === 'all' ? [] : services)))];
}

function servicesIn(names: ReadonlyMap<string, readonly string[]>): Record<string, Fact> {
  return Object.fromEntries([...names].map(([id, [name = id]]) => [id, { name }]));
}

/** An id for each name that none of the others has. */
function withIds(names: readonly string[], taken: Set<string>): Map<string, readonly string[]> {
  const ids = new Map<string, readonly string[]>();
  for (const name of names) {
    const plain = (idFrom(name) ?? 'service').slice(0, 90).replace(/-$/, '');
    const id = freeId(plain, taken);
    taken.add(id);
    ids.set(id, [name]);
  }
  return ids;
}

function freeId(plain: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? plain : `${plain}-${number}`;
    if (!taken.has(id)) return id;
  }
}
