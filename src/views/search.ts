import type { Language } from '../domain/text.ts';
import { nameOfLanguage } from '../i18n/names.ts';
import { addressOfSearch } from '../site/urls.ts';
import type { Choice } from './filter.ts';
import { choicesOf, type Field } from './filters.ts';
import { frameOf, type Frame } from './page.ts';
import { linkTo, plain, type Link, type Voice } from './words.ts';

/** What the search can be narrowed by. */
const SEARCH_FACETS = ['provider', 'cause', 'year', 'severity'] as const;
export type SearchFacet = (typeof SEARCH_FACETS)[number];

/** The name of the filter that lets a value of a facet through. Each value has a filter of its own, so that no more is loaded than is asked for. */
export function nameOfFilter(facet: string, value: string): string {
  return `${facet}:${value}`;
}

/** The name of the filter that lets through what is not written in a language. */
export function nameOfLack(language: Language): string {
  return nameOfFilter('not-in', language);
}

/** An index of the search: in which language its pages are and where it lies. */
export interface SearchIndex {
  readonly language: Language;
  readonly name: string;
  readonly folder: string;
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
  const { site, language, say } = voice;
  const choices = choicesOf(voice);
  const index = (each: Language): SearchIndex => ({
    language: each,
    name: nameOfLanguage(each, language),
    folder: addressOfSearch(site, each),
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
