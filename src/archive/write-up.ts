import { placeOf } from '../content/place.ts';
import type { WriteUp } from '../domain/incident.ts';
import { resolvePath } from '../markdown/links.ts';
import { printProse, type Picture } from '../markdown/print.ts';
import type { Edition } from './edition.ts';
import type { Language } from '../domain/text.ts';
import { inPrint } from '../domain/typography.ts';
import { wordsOfProse } from '../markdown/words.ts';

/** How the pages around a write-up are reached and sources are named. */
export interface Guide {
  readonly addressOf: (
    page:
      | { readonly kind: 'incident' | 'provider'; readonly id: string }
      | { readonly kind: 'day'; readonly day: string },
  ) => string;
  readonly nameOfSource: (source: number) => string;
  readonly addressOfPicture: (path: string) => string;
  /** The page's own address, where the prose is read elsewhere. */
  readonly ownAddress?: string | undefined;
}

/** A write-up and the language that it is in. */
interface Prose {
  readonly source: WriteUp;
  readonly language: Language;
}

/** The prose of a write-up as HTML, its links to other files leading to their pages; '' where there is none. */
export function renderWriteUp(
  { archive, pictures }: Edition,
  prose: Prose | undefined,
  { addressOf, nameOfSource, addressOfPicture, ownAddress }: Guide,
): string {
  if (prose === undefined) return '';
  const { path, format, markdown } = prose.source;
  const follow = (link: string): string | undefined => {
    const place = placeOf(resolvePath(path, link) ?? '');
    if (place?.kind === 'incident' && archive.incident(place.id))
      return addressOf({ kind: 'incident', id: place.id });
    if (place?.kind === 'provider' && archive.provider(place.id))
      return addressOf({ kind: 'provider', id: place.id });
    return place?.kind === 'day' && archive.incidentsOn(place.id).length > 0
      ? addressOf({ kind: 'day', day: place.id })
      : undefined;
  };
  const pictureAt = (link: string): Picture | undefined => {
    const target = resolvePath(path, link) ?? '';
    const size = pictures.get(target);
    return size && { ...size, href: addressOfPicture(target) };
  };
  return printProse(markdown, format, {
    addressOf: follow,
    nameOfSource,
    pictureAt,
    ownAddress,
    inPrint: (text, before) => inPrint(text, prose.language, before),
  });
}

/** The words of a write-up in one line; '' where there is none. */
export function wordsOfWriteUp(writeUp: WriteUp | undefined): string {
  return writeUp === undefined ? '' : wordsOfProse(writeUp.markdown, writeUp.format);
}
