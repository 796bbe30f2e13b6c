import { addressOf, addressOfSearch } from '../site/urls.ts';
import type { Link, Said, Voice } from './words.ts';

/** How a page reaches the search. */
export interface SearchDoor {
  readonly href: string;
  readonly text: string;
  /** Where the search finds what it needs. */
  readonly settings: string;
}

/** The way to the search in the head of every page. */
export function doorOf({ site, language, say }: Pick<Voice, 'site' | 'language' | 'say'>): SearchDoor {
  return {
    href: addressOf(site, { kind: 'search' }, language),
    text: say('search.title'),
    settings: `${addressOfSearch(site, language)}settings.json`,
  };
}

/** The search for some words of the content, as a link. */
export function searchFor({ site, language }: Pick<Voice, 'site' | 'language'>, words: Said): Link {
  const { text, lang } = words;
  return {
    href: `${addressOf(site, { kind: 'search' }, language)}?q=${encodeURIComponent(text)}`,
    text,
    lang,
  };
}
