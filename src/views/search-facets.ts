import type { Language } from '../domain/text.ts';

/** What the search can be narrowed by. */
export const SEARCH_FACETS = ['provider', 'cause', 'year', 'severity'] as const;
export type SearchFacet = (typeof SEARCH_FACETS)[number];

/** The name of the filter that lets a value of a facet through. Each value has a filter of its own, so that no more is loaded than is asked for. */
export function nameOfFilter(facet: string, value: string): string {
  return `${facet}:${value}`;
}

/** The name of the filter that lets through what is not written in a language. */
export function nameOfLack(language: Language): string {
  return nameOfFilter('not-in', language);
}
