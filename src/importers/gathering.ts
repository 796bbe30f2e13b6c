import { answerTo, keyOf, SKIP, type Outcome, type Trouble } from './answers.ts';
import { idFrom } from '../content/quote.ts';
import { idMeant, type KnownProvider, type Options } from './ground.ts';
import type { ForeignRecord, Item, Spot } from './record.ts';

/** A record that is not written, where it stands, and why. */
export interface Refusal {
  readonly spot: Spot;
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly troubles: readonly Trouble[];
}

/** What an input holds. */
export interface Gathered {
  readonly records: readonly ForeignRecord[];
  readonly refused: readonly Refusal[];
  /** How many records were come upon, those that cannot be read included. */
  readonly read: number;
  /** The services that the source declares, by name. */
  readonly services: readonly { readonly name: string; readonly id?: string | undefined }[];
  /** What is told of the input as a whole, each with how often it came up. */
  readonly notes: ReadonlyMap<string, number>;
  readonly source: { readonly name?: string | undefined; readonly url?: string | undefined };
}

/** Sorts what a parser came upon. Of two records with one id the first is kept, and the other refused. */
export function gather(items: Iterable<Item>): Gathered {
  const records = new Map<string, ForeignRecord>();
  const [refused, services]: [Refusal[], { name: string; id?: string | undefined }[]] = [[], []];
  const notes = new Map<string, number>();
  let [read, source]: [number, Gathered['source']] = [0, {}];
  for (const item of items) {
    if (item.kind === 'service') services.push(item);
    else if (item.kind === 'note') notes.set(item.note, (notes.get(item.note) ?? 0) + 1);
    else if (item.kind === 'source') source = { name: item.name ?? source.name, url: item.url ?? source.url };
    else {
      read += 1;
      const refusal =
        item.kind === 'fault' ? refusalOf(item) : twinOf(item.record, records.get(keyIn(item.record)));
      if (refusal) refused.push(refusal);
      else if (item.kind === 'record') records.set(keyIn(item.record), item.record);
    }
  }
  return { records: [...records.values()], refused, read, services, notes, source };
}

function keyIn({ provider = '', id }: ForeignRecord): string {
  return `${provider} ${id}`;
}

function refusalOf({ spot, fault, id }: Extract<Item, { kind: 'fault' }>): Refusal {
  return { spot, id, title: undefined, troubles: [{ reason: fault }] };
}

function twinOf({ spot, id, title }: ForeignRecord, first: ForeignRecord | undefined): Refusal | undefined {
  if (!first) return undefined;
  const reason = `Its id is ${id}, as that of the record at ${first.spot.file}:${first.spot.line}, which was taken.`;
  return { spot, id, title, troubles: [{ reason }] };
}

/** Whose a record is: the id of a provider, or of one that is to be made; nothing where it is to be left out. */
export function providerOf(
  { provider: name }: ForeignRecord,
  known: ReadonlyMap<string, KnownProvider>,
  { provider, answers }: Options,
): Outcome<{ readonly id: string; readonly name: string } | undefined> {
  if (name === undefined)
    return provider === undefined
      ? { reason: 'It does not say whose it was.', ask: { key: 'provider', answers: ['<id>'] } }
      : { value: { id: provider, name: known.get(provider)?.name ?? provider } };
  const answer = answerTo(answers, 'provider', name);
  if (answer === SKIP) return { value: undefined };
  const named = new Map([...known].map(([id, each]) => [id, [each.name]]));
  const meant = idMeant(answer === undefined || answer === 'new' ? name : answer, named);
  if (meant !== undefined) return { value: { id: meant, name: known.get(meant)?.name ?? name } };
  const id = idMeant(name, new Map([[provider ?? '', []]]));
  if (id !== undefined && id !== '') return { value: { id, name } };
  const made = answer === 'new' ? idFrom(name) : undefined;
  if (made !== undefined) return { value: { id: made, name } };
  return {
    reason: `"${name}" is not a provider of the archive.`,
    ask: {
      key: keyOf('provider', name),
      answers: ['new', SKIP, ...(provider === undefined ? [] : [provider])],
    },
  };
}
