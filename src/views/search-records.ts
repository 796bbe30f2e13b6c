import type { WriteUp } from '../domain/incident.ts';
import { incidentsInSearchPart, searchParts } from '../domain/search-parts.ts';
import type { Language } from '../domain/text.ts';
import { yearOf } from '../domain/years.ts';
import { addressOf, type Page } from '../site/urls.ts';
import { markOf } from './incident.ts';
import { dateOf } from './listing.ts';
import { chooseWriteUp, languagesOf, languagesOfProvider } from './prose.ts';
import { tellDay } from './source.ts';
import { nameOfFilter, nameOfLack, type SearchFacet } from './search-facets.ts';
import {
  nameOfProvider,
  namesOfCauses,
  namesOfServices,
  tell,
  titleOf,
  type Said,
  type Voice,
} from './words.ts';

/** A page as the search knows it. */
export interface SearchRecord {
  readonly url: string;
  readonly language: Language;
  readonly title: string;
  /** What it is, in a line below the title. */
  readonly about: string;
  readonly content: string;
  /** Other words that it is found by and that no excerpt shows. */
  readonly names: string;
  /** The names of all filters that let it through. */
  readonly filters: readonly string[];
}

/** The words of a write-up in one line. */
type WordsOf = (writeUp: WriteUp | undefined) => string;

/** What a kind of page says of itself. */
interface Found {
  readonly page: Page;
  readonly title: Said;
  readonly about: readonly string[];
  readonly content: readonly string[];
  readonly names: readonly string[];
  readonly filters: readonly (readonly [SearchFacet, string])[];
  readonly writtenIn: readonly Language[];
}

/**
 * Every page that has words of its own in the language and is in a part of the index: incidents by their start, and with the newest of
 * them providers, days with an editorial and causes, since what these say changes with each new incident.
 */
export function recordsOf(voice: Voice, wordsOf: WordsOf, part: number): SearchRecord[] {
  const isLast = part === searchParts(voice.archive).length;
  const others = isLast
    ? [...providersOf(voice, wordsOf), ...daysOf(voice, wordsOf), ...causesOf(voice)]
    : [];
  const found = [...incidentsOf(voice, wordsOf, part), ...others];
  return found
    .filter(({ writtenIn }) => writtenIn.includes(voice.language))
    .map((each) => recordOf(voice, each));
}

function recordOf({ site, language }: Voice, found: Found): SearchRecord {
  const lacks = site.languages.filter((other) => !found.writtenIn.includes(other));
  return {
    url: addressOf(site, found.page, language),
    language,
    title: found.title.text,
    about: found.about.filter(Boolean).join(' · '),
    content: found.content.filter(Boolean).join(' '),
    names: found.names.join(', '),
    filters: [...found.filters.map(([facet, value]) => nameOfFilter(facet, value)), ...lacks.map(nameOfLack)],
  };
}

function incidentsOf(voice: Voice, wordsOf: WordsOf, part: number): Found[] {
  const { archive, say, site } = voice;
  return incidentsInSearchPart(archive, part).map((incident) => {
    const provider = nameOfProvider(voice, incident.provider).text;
    const mark = markOf(voice, incident);
    const services = namesOfServices(voice, incident.provider, incident.services ?? []);
    const causes = namesOfCauses(voice, incident.causes);
    return {
      page: { kind: 'incident', id: incident.id },
      title: titleOf(voice, incident),
      about: [say('search.kind.incident'), provider, dateOf(voice, incident), mark.text],
      content: [
        ...namesOf(voice, incident.provider),
        tell(voice, incident.summary, incident.language).text,
        wordsOf(chooseWriteUp(voice, incident)?.source),
      ],
      names: [
        ...[...services, ...causes].map(({ text }) => text),
        ...(incident.regions ?? []),
        ...incident.tags,
      ],
      filters: [
        ['provider', incident.provider],
        ['severity', mark.mark],
        ['year', yearOf(archive, incident)],
        ...incident.causes.map((cause) => ['cause', cause] as const),
      ],
      writtenIn: languagesOf(site, incident.title, incident.language),
    };
  });
}

function providersOf(voice: Voice, wordsOf: WordsOf): Found[] {
  return voice.archive.providers.map((provider) => ({
    page: { kind: 'provider', id: provider.id },
    title: nameOfProvider(voice, provider.id),
    about: [
      voice.say('search.kind.provider'),
      voice.say('provider.onRecord', { count: voice.archive.incidentsOf(provider.id).length }),
    ],
    content: [...namesOf(voice, provider.id), wordsOf(chooseWriteUp(voice, provider)?.source)],
    names: [
      ...provider.services.map(({ name }) => tell(voice, name, provider.language).text),
      ...provider.categories.map((category) => voice.say(`category.${category}`)),
    ],
    filters: [['provider', provider.id]],
    writtenIn: languagesOfProvider(voice.site, provider),
  }));
}

function daysOf(voice: Voice, wordsOf: WordsOf): Found[] {
  const { archive, say, site } = voice;
  return archive.editorials
    .filter(({ day }) => archive.days.includes(day))
    .map((editorial) => {
      const { day, title, summary, language } = editorial;
      return {
        page: { kind: 'day', day },
        title: tell(voice, title, language),
        about: [say('search.kind.day'), tellDay(voice, day, 'weekday')],
        content: [
          ...(summary ? [tell(voice, summary, language).text] : []),
          wordsOf(chooseWriteUp(voice, editorial)?.source),
        ],
        names: [],
        filters: [['year', day.slice(0, 4)]],
        writtenIn: languagesOf(site, title, language),
      };
    });
}

function causesOf(voice: Voice): Found[] {
  const { archive, say, site } = voice;
  const [first] = site.languages;
  return archive.causes.map(({ id, name, description }) => ({
    page: { kind: 'cause', id },
    title: tell(voice, name, first),
    about: [say('search.kind.cause')],
    content: [tell(voice, description, first).text],
    names: [],
    filters: [['cause', id]],
    writtenIn: site.languages.filter((language) => name[language] !== undefined),
  }));
}

/** The name of a provider and those it had, each as a sentence. */
function namesOf(voice: Voice, id: string): string[] {
  const before = (voice.archive.provider(id)?.formerly ?? []).map(({ name }) => name).join(', ');
  const own = nameOfProvider(voice, id).text;
  return [own, ...(before === '' ? [] : [voice.say('provider.formerly', { names: before })])].map(
    (name) => `${name}.`,
  );
}
