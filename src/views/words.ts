import type { Archive } from '../domain/archive.ts';
import { dayOf } from '../domain/calendar.ts';
import type { DayId } from '../domain/day.ts';
import type { Duration, WrittenDuration } from '../domain/duration.ts';
import type { Ending, Incident } from '../domain/incident.ts';
import type { Moment } from '../domain/moment.ts';
import { phraseIn, type Language, type Text } from '../domain/text.ts';
import { inPrint } from '../domain/typography.ts';
import { formatClaim, formatDuration, formatSpread } from '../i18n/duration.ts';
import { say, spokenIn, type Key } from '../i18n/messages.ts';
import { formatMoment } from '../i18n/moment.ts';
import { formatList } from '../i18n/names.ts';
import type { MethodSection } from '../site/method.ts';
import { addressOf, addressOfMethod, type Page, type Site } from '../site/urls.ts';

/** All that a view needs to say what the archive holds in one language. */
export interface Voice {
  readonly archive: Archive;
  readonly site: Site;
  readonly language: Language;
  /** A message of the site in the language. */
  readonly say: (key: Key, values?: Readonly<Record<string, string | number>>) => string;
}

/** A link in words. */
export interface Link {
  readonly href: string;
  readonly text: string;
  /** The language of the words where it is not that of the page. */
  readonly lang: Language | undefined;
}

/** Words of the content; `lang` is there only where it is not the language of the page. */
export interface Said {
  readonly text: string;
  readonly lang: Language | undefined;
}

/** The voice of an archive in a language. */
export function voiceOf(archive: Archive, site: Site, language: Language): Voice {
  return { archive, site, language, say: (key, values) => say(language, key, values) };
}

/** A text of the content in the language of the page, or in the original's, marked. */
export function tell({ language, archive }: Voice, text: Text, original: Language): Said {
  const phrase = phraseIn(text, language, [original, ...archive.settings.languages]);
  return { text: inPrint(phrase.text, phrase.language), lang: langOf({ language }, phrase.language) };
}

/** A text that may be missing. */
export function tellIf(voice: Voice, text: Text | undefined, original: Language): Said | undefined {
  return text === undefined ? undefined : tell(voice, text, original);
}

/** A language where it is not the one that the site's own words on the page are in. */
export function langOf({ language: own }: Pick<Voice, 'language'>, language: Language): Language | undefined {
  return language === spokenIn(own) ? undefined : language;
}

/** Words that are the same in every language. */
export function plain(text: string): Said {
  return { text, lang: undefined };
}

/** A link to a page with the words given. */
export function linkTo({ site, language }: Voice, page: Page, { text, lang }: Said): Link {
  return { href: addressOf(site, page, language), text, lang };
}

/** A link to the part of the page on how we count that a figure rests on. */
export function linkToMethod({ site, language, say }: Voice, section: MethodSection): Link {
  return { href: addressOfMethod(site, section, language), text: say('method.link'), lang: undefined };
}

/** The archive's clock as it is named beside times: UTC, or the zone with spaces for underscores. */
export function nameOfZone({ archive }: Voice): string {
  return archive.settings.timeZone.replaceAll('_', ' ');
}

/** A moment on the archive's clock; on `day` a time of day needs no date. */
export function tellMoment({ language, archive }: Voice, moment: Moment, day?: string): string {
  return formatMoment(moment, { language, zone: archive.settings.timeZone, day });
}

/** The day on the archive's clock on which a time of day of an incident needs no date: that of its start, where its hour is known. */
export function dayOfStart(
  { archive }: Voice,
  { started: { from } }: Pick<Incident, 'started'>,
): DayId | undefined {
  return from?.grain === 'minute' || from?.grain === 'second'
    ? dayOf(from.bounds.nominal, archive.settings.timeZone)
    : undefined;
}

/** A length, with its doubt. */
export function tellDuration({ language }: Voice, duration: Duration): string {
  return formatDuration(duration, language);
}

/** A length as somebody said it. */
export function tellClaim({ language }: Voice, duration: WrittenDuration): string {
  return formatClaim(duration, language);
}

/** The bounds of a length in doubt. */
export function tellSpread({ language }: Voice, duration: Duration): string | undefined {
  return formatSpread(duration, language);
}

/** How long an incident lasted, or why that is not known. */
export function tellLength(voice: Voice, ending: Ending, length: Duration | undefined): string {
  if (length === undefined) return voice.say(ending.kind === 'never' ? 'length.never' : 'length.unknown');
  const told = tellDuration(voice, length);
  return ending.kind === 'ongoing' ? voice.say('length.ongoing', { length: told }) : told;
}

/** When something ended, or the word for why no time is known. */
export function tellEnding(voice: Voice, ending: Ending, day?: string): string {
  if (ending.kind === 'time') return tellMoment(voice, ending.at, day);
  if (ending.kind === 'duration')
    return voice.say('end.after', { length: tellDuration(voice, ending.length) });
  return voice.say(`end.${ending.kind}`);
}

/** From when to when an incident lasted, or from when and why no end can be named; its end needs no date on `day` only where its start needs none. */
export function tellWhen(
  voice: Voice,
  { started, ending }: Pick<Incident, 'started' | 'ending'>,
  day?: string,
): string {
  const from = tellMoment(voice, started, day);
  const isOnDay = from !== tellMoment(voice, started);
  if (ending.kind === 'time')
    return voice.say('time.range', { from, to: tellMoment(voice, ending.at, isOnDay ? day : undefined) });
  if (ending.kind === 'duration')
    return voice.say('time.lasting', { from, length: tellDuration(voice, ending.length) });
  return voice.say('time.open', { from, end: voice.say(`end.${ending.kind}`) });
}

/** A term and what is said of it, with the colon of the language. */
export function tellTerm({ say }: Voice, term: string, text: string): string {
  return `${term}${say('colon')}${text}`;
}

/** The names of services of a provider; ids stand for themselves where the provider does not name them. */
export function namesOfServices(voice: Voice, providerId: string, ids: readonly string[]): Said[] {
  const provider = voice.archive.provider(providerId);
  return ids.map((id) => {
    const service = provider?.services.find((each) => each.id === id);
    return service && provider ? tell(voice, service.name, provider.language) : plain(id);
  });
}

/** The names of causes, by id. */
export function namesOfCauses(voice: Voice, ids: readonly string[]): Said[] {
  return ids.map((id) => {
    const cause = voice.archive.cause(id);
    return cause ? tell(voice, cause.name, voice.archive.settings.languages[0]) : plain(id);
  });
}

/** Some names as a sentence joins them. */
export function join({ language }: Voice, names: readonly Said[]): string {
  return formatList(
    names.map(({ text }) => text),
    language,
  );
}

/** The name of the provider of an incident. */
export function nameOfProvider(voice: Voice, id: string): Said {
  const provider = voice.archive.provider(id);
  return provider ? tell(voice, provider.name, provider.language) : plain(id);
}

/** The title of an incident. */
export function titleOf(voice: Voice, incident: Incident): Said {
  return tell(voice, incident.title, incident.language);
}
