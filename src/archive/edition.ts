import type { Archive } from '../domain/archive.ts';
import { answerTo } from '../domain/derived.ts';
import { listenTo } from '../domain/questions.ts';
import { siteOf, type Surroundings } from '../site/settings.ts';
import type { Site } from '../site/urls.ts';
import { loadArchive } from './archive.ts';
import { isHeard, offerAnswers, tellQuestion } from './asked.ts';
import { fingerprintOf } from './fingerprint.ts';
import { latestPassed } from './latest.ts';
import type { Size } from './pictures.ts';

/** The archive and where it is put up. */
export interface Edition {
  readonly archive: Archive;
  readonly site: Site;
  /** The pictures of its write-ups, by their paths in the content folder. */
  readonly pictures: Pick<ReadonlyMap<string, Size>, 'get'>;
}

/** The archive as this build publishes it, for one page: what the page asks of it is told to whoever wants to know what pages rest on. */
export async function loadEdition(): Promise<Edition> {
  const { pictures, where } = await latestPassed();
  const archive = await loadArchive();
  const edition = editionOf(archive, pictures, where);
  return isHeard() ? listened(edition, where) : edition;
}

function editionOf(archive: Archive, pictures: Edition['pictures'], where: Surroundings): Edition {
  return { archive, pictures, site: siteOf(archive.settings, where) };
}

const PICTURE = 'picture';

function listened({ archive, pictures }: Edition, where: Surroundings): Edition {
  offerAnswers((question, of) =>
    fingerprintOf(question === PICTURE ? pictures.get(of) : answerTo(archive, question, of)),
  );
  const get = (path: string): Size | undefined => {
    tellQuestion(PICTURE, path);
    return pictures.get(path);
  };
  return editionOf(listenTo(archive, tellQuestion), { get }, where);
}
