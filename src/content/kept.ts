import type { Language } from '../domain/text.ts';
import type { Written } from './document.ts';
import type { Kind, Place } from './place.ts';
import type { Draft } from './schema/reading.ts';

/** What the archive keeps of a checked file: where it stands, its facts and its prose. */
export interface Kept<K extends Kind = Kind> {
  readonly path: string;
  readonly place: Place & { readonly kind: K };
  readonly draft: Draft<Written[K]>;
  readonly body: string;
}

/** The files of an archive by what they are. */
export interface Index {
  readonly site: Kept<'site'> | undefined;
  readonly causes: Kept<'causes'> | undefined;
  readonly providers: ReadonlyMap<string, Kept<'provider'>>;
  readonly incidents: ReadonlyMap<string, Kept<'incident'>>;
  readonly days: ReadonlyMap<string, Kept<'day'>>;
  readonly translations: readonly Kept[];
  /** The languages of the site, the first of them first. */
  readonly languages: readonly Language[];
}

/** Indexes checked files, of which no two are the same page. */
export function indexOf(files: readonly Kept[]): Index {
  const originals = <K extends Kind>(kind: K): Kept<K>[] =>
    files.filter((file): file is Kept<K> => file.place.kind === kind && file.place.language === undefined);
  const [site] = originals('site');
  return {
    site,
    causes: originals('causes')[0],
    providers: byId(originals('provider')),
    incidents: byId(originals('incident')),
    days: byId(originals('day')),
    translations: files.filter(({ place }) => place.language !== undefined),
    languages: (site?.draft.languages ?? []).filter((language) => language !== undefined),
  };
}

function byId<File extends Kept>(files: readonly File[]): ReadonlyMap<string, File> {
  return new Map(files.map((file) => [file.place.id, file]));
}
