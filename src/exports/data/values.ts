import type * as z from 'zod';
import type { Bounds } from '../../domain/bounds.ts';
import type { Duration } from '../../domain/duration.ts';
import type { Ending, Source, WriteUps } from '../../domain/incident.ts';
import type { Instant } from '../../domain/interval.ts';
import type { Moment } from '../../domain/moment.ts';
import type { Text } from '../../domain/text.ts';
import { webAddressOf, type Page, type Site } from '../../site/urls.ts';
import type * as parts from './parts.ts';

type Out<Part extends keyof typeof parts> = (typeof parts)[Part] extends z.ZodType
  ? z.output<(typeof parts)[Part]>
  : never;

/** What may be missing, as JSON has it. */
export function orNull<From, To>(value: From | undefined, make: (value: From) => To): To | null {
  return value === undefined ? null : make(value);
}

/** The value itself, or null. */
export function given<Value>(value: Value | undefined): Value | null {
  return value ?? null;
}

/** A list of its own that may be changed, as the shapes have it. */
export function listed<Item>(items: readonly Item[]): Item[] {
  return [...items];
}

/** An instant in UTC, `2012-07-26T15:20:00Z`; with milliseconds where the middle of a doubt has them. */
export function instantOf(instant: Instant): string {
  return new Date(Math.round(instant * 1000)).toISOString().replace('.000Z', 'Z');
}

function openInstant(instant: Instant): string | null {
  return Number.isFinite(instant) ? instantOf(instant) : null;
}

export function boundsOf({ earliest, nominal, latest }: Bounds): Out<'bounds'> {
  return { earliest: openInstant(earliest), nominal: instantOf(nominal), latest: openInstant(latest) };
}

export function momentOf(moment: Moment): Out<'moment'> {
  return { text: moment.text, ...boundsOf(moment) };
}

export function lengthOf({ least, nominal, most }: Duration): Out<'length'> {
  return { least, nominal, most: Number.isFinite(most) ? most : null };
}

export function endingOf(ending: Ending): Out<'ending'> {
  return {
    kind: ending.kind,
    at: ending.kind === 'time' ? momentOf(ending.at) : null,
    length: ending.kind === 'duration' ? lengthOf(ending.length) : null,
  };
}

export function wordsOf(text: Text): Out<'words'> {
  return Object.fromEntries(
    Object.entries(text).flatMap(([language, words]) => (words === undefined ? [] : [[language, words]])),
  );
}

/** The address of a page on the web, by language. */
export function pagesOf(site: Site, page: Page): Out<'page'> {
  return Object.fromEntries(site.languages.map((language) => [language, webAddressOf(site, page, language)]));
}

export function writeUpsOf(writeUps: WriteUps): Out<'writeUps'> {
  return Object.fromEntries(
    Object.entries(writeUps).flatMap(([language, writeUp]) =>
      writeUp === undefined ? [] : [[language, { ...writeUp }]],
    ),
  );
}

export function sourcesOf(sources: readonly Source[]): Out<'sources'> {
  return sources.map((source) => ({
    url: source.url,
    title: source.title,
    publisher: given(source.publisher),
    kind: source.kind,
    language: given(source.language),
    published: orNull(source.published, momentOf),
    archived: given(source.archived),
    read: source.read,
    note: orNull(source.note, wordsOf),
    claims: orNull(
      source.claims,
      ({ started, ended, duration, noticed, severity, causes, regions, said }) => ({
        started: orNull(started, momentOf),
        ended: orNull(ended, endingOf),
        duration: orNull(duration, lengthOf),
        noticed: orNull(noticed, momentOf),
        severity: given(severity),
        causes: orNull(causes, listed),
        regions: orNull(regions, listed),
        said: given(said),
      }),
    ),
  }));
}
