import { getCollection } from 'astro:content';
import { indexOf, type Kept } from '../content/kept.ts';
import { factsOf } from '../content/facts.ts';
import { placeOf } from '../content/place.ts';
import { buildArchive, type Archive } from '../domain/archive.ts';

/** What a collection holds of a file. */
interface Entry {
  readonly id: string;
  readonly data: unknown;
  readonly body?: string | undefined;
}

let loaded: Promise<Archive> | undefined;

/** The archive, loaded once a build; while somebody edits, anew for each page. */
export function loadArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return readArchive();
  loaded ??= readArchive();
  return loaded;
}

async function readArchive(): Promise<Archive> {
  const collections = await Promise.all([
    getCollection('site'),
    getCollection('causes'),
    getCollection('providers'),
    getCollection('incidents'),
    getCollection('days'),
  ]);
  const entries: readonly Entry[] = collections.flat();
  const kept = entries.flatMap(keptOf).sort((a, b) => (a.path < b.path ? -1 : 1));
  return buildArchive(factsOf(indexOf(kept), asOf(process.env.SOURCE_DATE_EPOCH)));
}

function keptOf({ id, data, body = '' }: Entry): Kept[] {
  const place = placeOf(id);
  return place ? [{ path: id, place, draft: data as Kept['draft'], body }] : [];
}

/** The instant up to which the archive speaks, where the builder names one: SOURCE_DATE_EPOCH, whole seconds. */
function asOf(epoch: string | undefined): number | undefined {
  if (epoch === undefined || epoch === '') return undefined;
  if (!/^\d+$/.test(epoch))
    throw new Error(`SOURCE_DATE_EPOCH is "${epoch}"; it should be whole seconds since 1970`);
  return Number(epoch);
}
