import { nearest } from '../domain/nearest.ts';
import type { Lasted } from '../domain/lasted.ts';
import type { Site } from '../site/urls.ts';
import type { Mark } from './incident.ts';

/** An incident as the filters see it, in short, since there may be thousands. */
export type FilteredIncident = readonly [
  id: string,
  title: string,
  /** The language of the title where it is not that of the page, else ''. */
  titleIn: string,
  /** The first day, as it is told, and by its name where it has a page, else ''. */
  day: string,
  dayId: string,
  /** The place of the provider in the list of providers. */
  provider: number,
  mark: Mark['mark'],
  length: string,
  lasted: Lasted,
  /** The places of the causes in the list of causes. */
  causes: readonly number[],
  year: string,
];

/** A value that a filter can have; `also` are other words for it. */
export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly lang: string | undefined;
  readonly also: readonly string[];
}

/** What incidents can be filtered by; each is a name in the address. */
export const FACETS = ['provider', 'severity', 'cause', 'year', 'length'] as const;
export type Facet = (typeof FACETS)[number];

/** All that the filters work on. */
export interface FilterData {
  readonly site: Site;
  readonly language: string;
  readonly choices: Readonly<Record<Facet, readonly Choice[]>>;
  readonly incidents: readonly FilteredIncident[];
  readonly words: {
    readonly found: string;
    readonly none: string;
    readonly without: string;
    readonly unknown: string;
    readonly meant: string;
    readonly more: string;
  };
}

/** What is asked for: a value for some facets, and words. */
export interface Asked {
  readonly facets: Readonly<Partial<Record<Facet, string>>>;
  readonly words: string;
}

/** Reads what an address asks for: `?provider=twitter&words=talk`. */
export function readAsked(query: string): Asked {
  const read = new URLSearchParams(query);
  const given = FACETS.flatMap((facet) => {
    const value = read.get(facet)?.trim() ?? '';
    return value === '' ? [] : [[facet, value] as const];
  });
  return { facets: Object.fromEntries(given), words: read.get('words')?.trim() ?? '' };
}

/** Writes what is asked for as the query of an address; '' where nothing is. */
export function writeAsked({ facets, words }: Asked): string {
  const query = new URLSearchParams();
  for (const facet of FACETS) {
    const value = facets[facet] ?? '';
    if (value !== '') query.set(facet, value);
  }
  if (words !== '') query.set('words', words);
  return query.size === 0 ? '' : `?${query.toString()}`;
}

/** The incidents that have all that is asked for; a value that does not exist is that of none. */
export function matching(data: FilterData, asked: Asked): FilteredIncident[] {
  const tests = FACETS.flatMap((facet) => {
    const value = asked.facets[facet];
    return value === undefined
      ? []
      : [(each: FilteredIncident) => valuesOf(data, each, facet).includes(value)];
  });
  const terms = fold(asked.words).split(/\s+/).filter(Boolean);
  return data.incidents.filter(
    (each) => tests.every((test) => test(each)) && (terms.length === 0 || holds(data, each, terms)),
  );
}

/** The values that an incident has for a facet. */
function valuesOf({ choices }: FilterData, incident: FilteredIncident, facet: Facet): string[] {
  const [, , , , , provider, mark, , lasted, causes, year] = incident;
  const values: Record<Facet, () => string[]> = {
    provider: () => [choices.provider[provider]?.value ?? ''],
    severity: () => [mark],
    cause: () => causes.map((place) => choices.cause[place]?.value ?? ''),
    year: () => [year],
    length: () => [lasted],
  };
  return values[facet]();
}

/** Whether the title, the provider under any of its names, or a cause has each of the terms. */
function holds({ choices }: FilterData, incident: FilteredIncident, terms: readonly string[]): boolean {
  const [id, title, , , , provider, , , , causes] = incident;
  const named = [choices.provider[provider], ...causes.map((place) => choices.cause[place])];
  const words = named.flatMap((choice) => (choice ? [choice.text, ...choice.also] : []));
  const text = fold([title, id, ...words].join(' '));
  return terms.every((term) => text.includes(term));
}

/** Small letters without accents: what is compared of words. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A value that was asked for and does not exist, and the one that may have been meant. */
export interface UnknownValue {
  readonly facet: Facet;
  readonly value: string;
  readonly meant: Choice | undefined;
}

/** Which of the values that are asked for do not exist. */
export function unknownIn({ choices }: FilterData, { facets }: Asked): UnknownValue[] {
  return FACETS.flatMap((facet) => {
    const value = facets[facet];
    if (value === undefined || choices[facet].some((choice) => choice.value === value)) return [];
    return [{ facet, value, meant: meantBy(value, choices[facet]) }];
  });
}

/** The choice whose value or one of whose names is nearest to some text; `undefined` where none is near. */
export function meantBy(text: string, choices: readonly Choice[]): Choice | undefined {
  const names = choices.flatMap(({ value, text: name, also }) =>
    [value, name, ...also].map((word) => [fold(word), value] as const),
  );
  const value = nearest(fold(text), names);
  return choices.find((choice) => choice.value === value);
}

/** For a question that nothing answers: what is found when one part of it is left out, the most first. */
export function relaxed(
  data: FilterData,
  asked: Asked,
): { without: Facet | 'words'; asked: Asked; count: number }[] {
  const facets = FACETS.filter((facet) => asked.facets[facet] !== undefined);
  const options = [
    ...facets.map((facet) => {
      const rest = Object.fromEntries(Object.entries(asked.facets).filter(([name]) => name !== facet));
      return { without: facet, asked: { ...asked, facets: rest } };
    }),
    ...(asked.words === '' ? [] : [{ without: 'words' as const, asked: { ...asked, words: '' } }]),
  ];
  return options
    .map((option) => ({ ...option, count: matching(data, option.asked).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
