import type { Archive } from '../domain/archive.ts';
import { siteOf } from '../site/settings.ts';
import type { Site } from '../site/urls.ts';
import { loadArchive } from './archive.ts';
import { loadPictures, type Size } from './pictures.ts';

/** The archive and where it is put up. */
export interface Edition {
  readonly archive: Archive;
  readonly site: Site;
  /** The pictures of its write-ups, by their paths in the content folder. */
  readonly pictures: ReadonlyMap<string, Size>;
}

/** The archive as this build publishes it. */
export async function loadEdition(): Promise<Edition> {
  const archive = await loadArchive();
  return {
    archive,
    pictures: await loadPictures(),
    site: siteOf(archive.settings, { SITE_URL: import.meta.env.SITE, BASE_PATH: import.meta.env.BASE_URL }),
  };
}
