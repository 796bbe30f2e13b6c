import { getCollection } from 'astro:content';
import type { Contents } from '../content/contents.ts';
import { indexOf, type Kept } from '../content/kept.ts';
import { factsOf } from '../content/facts.ts';
import { placeOf } from '../content/place.ts';
import { buildArchive, type Archive } from '../domain/archive.ts';
import { latestContents } from './latest.ts';

/** What a collection holds of a file. */
interface Entry {
  readonly id: string;
  readonly data: unknown;
  readonly body?: string | undefined;
}

let loaded: Promise<Archive> | undefined;

/** The archive, loaded once a build; while somebody edits, once an edit. */
export async function loadArchive(): Promise<Archive> {
  const latest = await latestContents();
  if (latest) return archiveOf(latest);
  loaded ??= readArchive();
  return loaded;
}

let edited: { readonly contents: Contents; readonly archive: Archive } | undefined;

function archiveOf(contents: Contents): Archive {
  if (edited?.contents !== contents)
    edited = { contents, archive: buildArchive(factsOf(contents, asOf(process.env.SOURCE_DATE_EPOCH))) };
  return edited.archive;
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
