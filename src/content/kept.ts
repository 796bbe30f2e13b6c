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
