import type { Language } from '../domain/text.ts';
import { webAddressOfPreview } from '../site/files.ts';
import type { Page } from '../site/urls.ts';
import { nameOfArchive } from './scope.ts';
import type { Voice } from './words.ts';

/** The size of the picture of a page, in pixels: that which cards are made for. */
export const PREVIEW = { width: 1200, height: 630 } as const;

/** The alphabets that the almanac's face has. */
const SETTABLE =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

/**
 * What a card tells of the picture of a page in a language, its words those that are drawn; nothing of a page that has
 * none: where the archive makes no pictures, or where the almanac's face has no letters for the words.
 */
export function cardOfPreview(
  voice: Voice,
  page: Page,
  language: Language,
  words: readonly string[] = [],
): Readonly<Record<string, string>> {
  const isPictured = (page.kind === 'incident' || page.kind === 'day') && words.length > 0;
  const isDrawn = voice.archive.settings.previews && SETTABLE.test([...words, nameOfArchive(voice)].join(''));
  if (!isPictured || !isDrawn) return {};
  return {
    'og:image': webAddressOfPreview(voice.site, page, language),
    'og:image:type': 'image/png',
    'og:image:width': String(PREVIEW.width),
    'og:image:height': String(PREVIEW.height),
    'og:image:alt': words.join(' · '),
    'twitter:card': 'summary_large_image',
  };
}
