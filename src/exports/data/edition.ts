import type { Archive } from '../../domain/archive.ts';
import type { Site } from '../../site/urls.ts';

/** The archive and where it is put up: what every table is made from. */
export interface Edition {
  readonly archive: Archive;
  readonly site: Site;
}
