import type { Claims, Source } from '../../domain/incident.ts';
import type { WrittenClaims, WrittenSource } from '../schema/source.ts';
import { durationFrom, endingOf, maybe, momentFrom } from './times.ts';
import type { Words } from './words.ts';

/** A source as written; those of incidents may claim something. */
interface Claiming extends WrittenSource {
  readonly claims?: WrittenClaims | undefined;
}

/** The sources of a page, in the order of their numbers. */
export function sourcesOf(sources: readonly Claiming[] | undefined, words: Words): Source[] {
  return (sources ?? []).map((source, index) => ({
    url: source.url,
    title: source.title,
    publisher: source.publisher,
    kind: source.kind,
    language: source.language,
    published: maybe(source.published, momentFrom),
    archived: source.archived,
    read: source.read ?? true,
    note: words.at('sources', index, 'note'),
    claims: maybe(source.claims, claimsOf),
  }));
}

function claimsOf(claims: WrittenClaims): Claims {
  return {
    started: maybe(claims.started, momentFrom),
    ended: maybe(claims.ended, (ended) => endingOf({ ended })),
    duration: maybe(claims.duration, (text) => ({ ...durationFrom(text), text })),
    noticed: maybe(claims.noticed, momentFrom),
    severity: claims.severity,
    causes: claims.causes,
    regions: claims.regions,
    said: claims.said,
  };
}
