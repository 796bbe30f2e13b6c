import type { Provider } from '../domain/provider.ts';
import { dateOf } from './listing.ts';
import { nameOfProvider, type Voice } from './words.ts';

/** The badge of a provider in two fields: who, and what is on record. */
export interface BadgeView {
  readonly language: string;
  readonly who: string;
  readonly what: string;
}

/** How many incidents of a provider are on record, and when the last one was. */
export function viewBadge(voice: Voice, { id }: Provider): BadgeView {
  const { archive, say, language } = voice;
  const incidents = archive.incidentsOf(id);
  const last = incidents.at(-1);
  const onRecord = say('provider.onRecord', { count: incidents.length });
  return {
    language,
    who: nameOfProvider(voice, id).text,
    what: last === undefined ? onRecord : `${onRecord} · ${say('badge.last', { date: dateOf(voice, last) })}`,
  };
}
