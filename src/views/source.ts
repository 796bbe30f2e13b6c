import type { Source, SourceNumber } from '../domain/incident.ts';
import type { Language } from '../domain/text.ts';
import { inPrint } from '../domain/typography.ts';
import { formatDate } from '../i18n/moment.ts';
import { nameOfLanguage } from '../i18n/names.ts';
import { addressOfSource } from '../site/urls.ts';
import { tellIf, tellMoment, type Link, type Said, type Voice } from './words.ts';

/** A source as its page lists it. */
export interface SourceView {
  readonly id: string;
  readonly title: Link;
  readonly about: readonly string[];
  readonly host: string;
  readonly archived: Link | undefined;
  readonly archivedHost: string | undefined;
  readonly note: Said | undefined;
}

/** The sources of a page, in the order of their numbers. */
export function viewSources(voice: Voice, sources: readonly Source[], original: Language): SourceView[] {
  return sources.map((source, index) => viewSource(voice, source, index + 1, original));
}

function viewSource(voice: Voice, source: Source, number: SourceNumber, original: Language): SourceView {
  const { say, language } = voice;
  const lang = source.language === undefined || source.language === language ? undefined : source.language;
  const written = source.language ?? voice.site.languages[0];
  return {
    id: addressOfSource(number).slice(1),
    title: { href: source.url, text: inPrint(source.title, written), lang: written },
    about: [
      ...(source.publisher === undefined ? [] : [source.publisher]),
      say(`kind.${source.kind}`),
      ...(source.published === undefined ? [] : [tellMoment(voice, source.published)]),
      ...(lang === undefined ? [] : [say('source.in', { language: nameOfLanguage(lang, language) })]),
      ...(source.read ? [] : [say('source.unread')]),
    ],
    host: hostOf(source.url),
    archived:
      source.archived === undefined
        ? undefined
        : { href: source.archived, text: say('source.archived'), lang: undefined },
    archivedHost: source.archived === undefined ? undefined : hostOf(source.archived),
    note: tellIf(voice, source.note, original),
  };
}

/** The host of an address, as readers know it: without `www.`. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

/** A number that leads to a source of the page, with the name it has for those who cannot see it. */
export interface Citation {
  readonly href: string;
  readonly number: number;
  readonly name: string;
}

/** The citation of a source, where one is given. */
export function cite({ say }: Voice, source: SourceNumber | undefined): Citation | undefined {
  return source === undefined
    ? undefined
    : { href: addressOfSource(source), number: source, name: say('source.name', { n: source }) };
}

/** A day in words. */
export function tellDay(
  { language }: Voice,
  day: string,
  style: 'long' | 'short' | 'weekday' = 'long',
): string {
  return formatDate(day, language, style);
}
