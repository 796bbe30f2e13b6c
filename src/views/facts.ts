import type { Incident } from '../domain/incident.ts';
import { formatNumber } from '../i18n/names.ts';
import { searchFor } from './search-door.ts';
import { cite, tellDay, type Citation } from './source.ts';
import { tellTieBetween } from './ties.ts';
import { markEnding, markTime, type TimeMark } from './time-mark.ts';
import { dayOfStart, linkTo, namesOfCauses, namesOfServices, plain, tell, tellEnding, tellMoment, titleOf, type Link, type Said, type Voice } from './words.ts'; // prettier-ignore

/** One line of a list with words and, where there is one, the source that says so. */
export interface Line {
  readonly lead: Said | undefined;
  readonly text: Said | undefined;
  readonly source: Citation | undefined;
  /** Where the text is a time of day. */
  readonly mark?: TimeMark | undefined;
}

/** A term and what is said of it, each line for itself. */
export interface Fact {
  readonly term: string;
  readonly lines: readonly Line[];
  readonly links: readonly NotedLink[];
  /** Whether there are many and each is short, so that they stand in one line. */
  readonly isRun?: boolean;
}

/** A link with what is to be known of it. */
interface NotedLink extends Link {
  readonly note?: string;
}

type Writer = (term: string, lines: readonly Line[], links?: readonly NotedLink[]) => Fact[];

/** A fact of which anything is known. */
const fact: Writer = (term, lines, links = []) =>
  lines.length + links.length === 0 ? [] : [{ term, lines, links, isRun: isRun([...lines, ...links]) }];

function isRun(values: readonly (Line | NotedLink)[]): boolean {
  const lengths = values.map((value) => ('href' in value ? value.text : (value.text?.text ?? '')).length);
  return (
    values.length > 2 && lengths.every((length) => length <= 40) && !values.some((value) => 'note' in value)
  );
}

function line(said: Said): Line {
  return { lead: undefined, text: said, source: undefined };
}

function factOfMoment(voice: Voice, term: string, at: Incident['noticed'], day?: string): Fact[] {
  if (at === undefined) return [];
  return fact(term, [{ ...line(plain(tellMoment(voice, at, day))), mark: markTime(at) }]);
}

/** What a reader in a hurry asks for. */
export function glanceOf(voice: Voice, incident: Incident): Fact[] {
  const { say, archive } = voice;
  const day = dayOfStart(voice, incident);
  const days = archive.daysOf(incident.id);
  const services =
    incident.services === undefined
      ? [plain(say('incident.wholeProvider'))]
      : namesOfServices(voice, incident.provider, incident.services);
  const causes = namesOfCauses(voice, incident.causes);
  return [
    ...(incident.planned
      ? fact(say('table.severity'), [line(plain(say(`severity.${incident.severity}`)))])
      : []),
    ...fact(say('incident.glance.services'), services.map(line)),
    ...fact(
      say('incident.glance.regions'),
      incident.regions === undefined
        ? [line(plain(say('incident.worldwide')))]
        : incident.regions.map((region) => line(plain(region))),
    ),
    ...fact(
      say('incident.glance.causes'),
      [],
      causes.map((name, index) => linkTo(voice, { kind: 'cause', id: incident.causes[index] ?? '' }, name)),
    ),
    ...fact(say('incident.glance.ended'), [
      { ...line(plain(tellEnding(voice, incident.ending, day))), mark: markEnding(incident.ending) },
    ]),
    ...factOfMoment(voice, say('incident.glance.noticed'), incident.noticed, day),
    ...factOfMoment(voice, say('incident.glance.detected'), incident.detected, day),
    ...fact(
      say('incident.glance.day', { count: days.length }),
      [],
      days.map((each) => linkTo(voice, { kind: 'day', day: each }, plain(tellDay(voice, each)))),
    ),
  ];
}

/** What stands beside the story: what went on working, figures, other incidents, and what the record itself rests on. */
export function backgroundOf(voice: Voice, incident: Incident): Fact[] {
  const { say, archive } = voice;
  const days = archive.daysOf(incident.id);
  const sameDay = [...new Set(days.flatMap((each) => archive.incidentsOn(each)))].filter(
    ({ id }) => id !== incident.id,
  );
  return [
    ...fact(
      say('incident.glance.unaffected'),
      incident.unaffected.map(({ service, text: words, source }) => ({
        lead: service === undefined ? undefined : namesOfServices(voice, incident.provider, [service])[0],
        text: tell(voice, words, incident.language),
        source: cite(voice, source),
      })),
    ),
    ...fact(
      say('incident.glance.figures'),
      incident.figures.map(({ label, value, on, source }) => ({
        lead: tell(voice, label, incident.language),
        text: dated(voice, tell(voice, value, incident.language), on),
        source: cite(voice, source),
      })),
    ),
    ...fact(
      say('incident.glance.sameDay'),
      [],
      sameDay.map((other) => ({
        ...linkTo(voice, { kind: 'incident', id: other.id }, titleOf(voice, other)),
        note: tellTieBetween(voice, incident, other),
      })),
    ),
    ...fact(
      say('incident.glance.tags'),
      [],
      incident.tags.map((tag) => searchFor(voice, { text: tag, lang: langOf(voice, incident) })),
    ),
    ...fact(say('incident.glance.sources'), [line(plain(countSources(voice, incident)))]),
    ...factOfMoment(voice, say('incident.glance.added'), incident.added),
    ...fact(
      say('incident.glance.aliases'),
      incident.aliases.map((alias) => line(plain(alias))),
    ),
    ...fact(
      say('imported.from'),
      incident.imported ? [line(plain(`${incident.imported.from}, ${incident.imported.id}`))] : [],
    ),
  ];
}

/** The language of an incident's own words, where it is not that of the page. */
function langOf({ language }: Voice, incident: Incident): string | undefined {
  return incident.language === language ? undefined : incident.language;
}

/** A value with the date on which it held. */
export function dated(voice: Voice, value: Said, on: Incident['noticed']): Said {
  return on === undefined
    ? value
    : {
        ...value,
        text: voice.say('provider.audience.on', { value: value.text, date: tellMoment(voice, on) }),
      };
}

function countSources({ say, language }: Voice, { sources }: Incident): string {
  const official = sources.filter(({ kind }) => kind === 'official').length;
  const archived = sources.filter(({ archived: copy }) => copy !== undefined).length;
  const number = (count: number): string => formatNumber(count, language);
  const parts = [
    say('incident.glance.sources.count', { count: number(sources.length) }),
    ...(official === 0 ? [] : [say('incident.glance.sources.official', { count: number(official) })]),
    ...(archived === 0 ? [] : [say('incident.glance.sources.archived', { count: number(archived) })]),
  ];
  return parts.join(', ');
}
