import type { Instant } from '../domain/interval.ts';
import type { Language } from '../domain/text.ts';
import { isOriginal, readDocument, type Document } from './document.ts';
import type { StoredFile } from './folder.ts';
import { meantPlace, placeByFacts } from './misplaced.ts';
import { isPicturePath, pictureOf, type Picture } from './pictures.ts';
import { keyOf, pathOf, placeOf, type Kind, type Place } from './place.ts';

/** All that a check looks at: the files, what was read of them, and the clock of the machine. */
export interface Contents {
  readonly paths: readonly string[];
  /** Every file that has a place, or can be told to have been meant for one; two files can share a place. */
  readonly documents: readonly Document[];
  readonly site: Document<'site'> | undefined;
  readonly causes: Document<'causes'> | undefined;
  readonly providers: ReadonlyMap<string, Document<'provider'>>;
  readonly incidents: ReadonlyMap<string, Document<'incident'>>;
  readonly days: ReadonlyMap<string, Document<'day'>>;
  readonly translations: readonly Document[];
  /** The languages of the site, the first of them first; `en` where site.yaml does not say. */
  readonly languages: readonly Language[];
  readonly pictures: ReadonlyMap<string, Picture>;
  /** The paths of files that are named as pictures and are none. */
  readonly brokenPictures: readonly string[];
  readonly clock: Instant;
}

/** Reads and indexes the files of a content folder. Of two files that are the same page the first by path is kept in the maps. */
export function readContents(files: readonly StoredFile[], clock: Instant): Contents {
  const documents = readDocuments(files);
  const pictureFiles = files.filter(({ path }) => isPicturePath(path));
  const pictures = pictureFiles.flatMap((file) => pictureOf(file) ?? []);
  const site = originals(documents, 'site')[0];
  const languages = (site?.draft.languages ?? []).filter((language) => language !== undefined);
  return {
    paths: files.map(({ path }) => path),
    documents,
    site,
    causes: originals(documents, 'causes')[0],
    providers: byId(originals(documents, 'provider')),
    incidents: byId(originals(documents, 'incident')),
    days: byId(originals(documents, 'day')),
    translations: documents.filter(({ place }) => place.language !== undefined),
    languages: languages.length === 0 ? ['en'] : languages,
    pictures: new Map(pictures.map((each) => [each.path, each])),
    brokenPictures: pictureFiles
      .map(({ path }) => path)
      .filter((path) => !pictures.some((each) => each.path === path)),
    clock,
  };
}

/** Where the day and the title of an incident are looked for, in bytes. */
const HEAD = 4000;

/** A file under a wrong name is read as what it was meant to be where that place is free, so that its other faults are found too. */
function readDocuments(files: readonly StoredFile[]): Document[] {
  const taken = new Set(files.flatMap(({ path }) => placeOf(path) ?? []).map(keyOf));
  return files.flatMap((file) => {
    const place = placeOf(file.path) ?? freePlace(file, taken);
    if (place) taken.add(keyOf(place));
    return place ? [documentOf(file, place)] : [];
  });
}

const read = new WeakMap<StoredFile, Document>();

/** What was read of a file is kept as long as the file: while somebody edits, the others are not read again. */
function documentOf(file: StoredFile, place: Place): Document {
  const kept = read.get(file);
  if (kept && keyOf(kept.place) === keyOf(place)) return kept;
  const document = readDocument(file, place);
  read.set(file, document);
  return document;
}

function freePlace({ path, bytes }: StoredFile, taken: ReadonlySet<string>): Place | undefined {
  const guess = meantPlace(path) ?? placeByFacts(path, new TextDecoder().decode(bytes.subarray(0, HEAD)));
  return guess && !taken.has(keyOf(guess)) ? guess : undefined;
}

/** The documents of a kind that are no translations, two of the same page both. */
export function originals<K extends Kind>(documents: readonly Document[], kind: K): Document<K>[] {
  return documents.filter((document): document is Document<K> => isOriginal(document, kind));
}

/** The first of several wins, as if the later ones were not there. */
function byId<Kept extends Document>(documents: readonly Kept[]): ReadonlyMap<string, Kept> {
  return new Map(documents.toReversed().map((document) => [document.place.id, document]));
}

/** The original that a translation belongs to. */
export function originalOf(contents: Contents, { place: { kind, id } }: Document): Document | undefined {
  if (kind === 'provider') return contents.providers.get(id);
  return kind === 'incident' ? contents.incidents.get(id) : contents.days.get(id);
}

/** Whether a file stands where its place is. */
export function isInPlace({ path, place }: Document): boolean {
  return path === pathOf(place);
}

/** The languages that the site has pages in; `undefined` where site.yaml does not say them soundly. */
export function knownLanguages({ site, languages }: Contents): readonly Language[] | undefined {
  const written = site?.draft.languages;
  return written?.every((language) => language !== undefined) === true ? languages : undefined;
}
