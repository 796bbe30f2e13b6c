import { placeOf } from '../content/place.ts';
import type { WriteUp } from '../domain/incident.ts';
import { resolvePath } from '../markdown/links.ts';
import { printProse, type Picture } from '../markdown/print.ts';
import type { Edition } from './edition.ts';
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

/** The prose of a write-up as HTML, its links to other files leading to their pages; '' where there is none. */
export function renderWriteUp(
  { archive, pictures }: Edition,
  writeUp: WriteUp | undefined,
  { addressOf, nameOfSource, addressOfPicture, ownAddress }: Guide,
): string {
  if (writeUp === undefined) return '';
  const { path, format, markdown } = writeUp;
  const follow = (link: string): string | undefined => {
    const place = placeOf(resolvePath(path, link) ?? '');
    if (place?.kind === 'incident' && archive.incident(place.id))
      return addressOf({ kind: 'incident', id: place.id });
    if (place?.kind === 'provider' && archive.provider(place.id))
      return addressOf({ kind: 'provider', id: place.id });
    return place?.kind === 'day' && archive.days.includes(place.id)
      ? addressOf({ kind: 'day', day: place.id })
      : undefined;
  };
  const pictureAt = (link: string): Picture | undefined => {
    const target = resolvePath(path, link) ?? '';
    const size = pictures.get(target);
    return size && { ...size, href: addressOfPicture(target) };
  };
  return printProse(markdown, format, { addressOf: follow, nameOfSource, pictureAt, ownAddress });
}

/** The words of a write-up in one line; '' where there is none. */
export function wordsOfWriteUp(writeUp: WriteUp | undefined): string {
  return writeUp === undefined ? '' : wordsOfProse(writeUp.markdown, writeUp.format);
}
