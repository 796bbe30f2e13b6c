import { searchParts } from '../domain/search-parts.ts';
import type { Language } from '../domain/text.ts';
import { nameOfLanguage } from '../i18n/names.ts';
import { addressOfSearch } from '../site/urls.ts';
import type { Choice } from './filter.ts';
import { choicesOf, type Field } from './filters.ts';
import { frameOf, type Frame } from './page.ts';
import { nameOfLack, SEARCH_FACETS } from './search-facets.ts';
import { recordsOf } from './search-records.ts';
import { linkTo, plain, voiceOf, type Link, type Voice } from './words.ts';

/** An index of the search: in which language its pages are, and where each part of it lies that has any. */
export interface SearchIndex {
  readonly language: Language;
  readonly name: string;
  readonly folders: readonly string[];
}

/** All that the search needs to know when it is opened. */
export interface SearchView {
  readonly language: Language;
  readonly own: SearchIndex;
  /** Those in the other languages, which have pages that this one lacks. */
  readonly others: readonly SearchIndex[];
  readonly lack: string;
  readonly fields: readonly Field[];
  /** What may have been meant where nothing is found. */
  readonly names: readonly Choice[];
  readonly lists: readonly Link[];
  readonly words: Readonly<
    Record<
      | 'title'
      | 'input'
      | 'close'
      | 'hint'
      | 'found'
      | 'none'
      | 'meant'
      | 'clear'
      | 'more'
      | 'others'
      | 'failed'
      | 'lists',
      string
    >
  >;
}

/** What the search of a language needs. */
export function viewSearch(voice: Voice): SearchView {
  const { archive, site, language, say } = voice;
  const choices = choicesOf(voice);
  const index = (each: Language): SearchIndex => ({
    language: each,
    name: nameOfLanguage(each, language),
    folders: searchParts(archive)
      .filter((part) => recordsOf(voiceOf(archive, site, each), () => '', part).length > 0)
      .map((part) => addressOfSearch(site, each, part)),
  });
  return {
    language,
    own: index(language),
    others: site.languages.filter((other) => other !== language).map(index),
    lack: nameOfLack(language),
    fields: SEARCH_FACETS.map((facet) => ({
      facet,
      label: say(`filter.${facet}`),
      any: say('filter.any'),
      choices: choices[facet].map(({ value, text, lang }) => ({ value, text, lang, also: [] })),
    })),
    names: [...choices.provider, ...choices.cause],
    lists: listsOf(voice),
    words: {
      title: say('search.title'),
      input: say('search.input'),
      close: say('search.close'),
      hint: say('search.hint'),
      found: say('search.found'),
      none: say('search.none'),
      meant: say('filter.meant'),
      clear: say('filter.clear'),
      more: say('search.more'),
      others: say('search.others'),
      failed: say('search.failed'),
      lists: say('search.lists'),
    },
  };
}

/** The page of the search: without scripts, the ways in by lists. */
export interface SearchPageView {
  readonly frame: Frame;
  readonly title: string;
  readonly without: string;
  readonly lists: readonly Link[];
}

/** The page of the search. */
export function viewSearchPage(voice: Voice): SearchPageView {
  const { say } = voice;
  const title = say('search.title');
  return {
    frame: frameOf(voice, {
      page: { kind: 'search' },
      title,
      description: say('search.description'),
      here: plain(title),
    }),
    title,
    without: say('search.without'),
    lists: listsOf(voice),
  };
}

function listsOf(voice: Voice): Link[] {
  return (['incidents', 'providers', 'causes'] as const).map((kind) =>
    linkTo(voice, { kind }, plain(voice.say(`${kind}.title`))),
  );
}
