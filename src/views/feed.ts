import type { Incident } from '../domain/incident.ts';
import type { DayId } from '../domain/day.ts';
import type { Instant } from '../domain/interval.ts';
import { revisionOf, revisionOfSeveral, type Revision } from '../domain/revision.ts';
import { spanOf } from '../domain/span.ts';
import { pageOfScope, webAddressOfSpoken, type Scope, type SpokenFile } from '../site/files.ts';
import { tagOf, tagOfPath } from '../site/identity.ts';
import { webAddressOf, type Page } from '../site/urls.ts';
import { markOf } from './incident.ts';
import { chooseWriteUp, type Prose } from './prose.ts';
import { incidentsOf, nameOfArchive, nameOfScope } from './scope.ts';
import { tellDay, viewSources } from './source.ts';
import {
  join,
  nameOfProvider,
  namesOfCauses,
  plain,
  tell,
  tellIf,
  tellLength,
  tellMoment,
  tellTerm,
  tellWhen,
  titleOf,
  type Link,
  type Said,
  type Voice,
} from './words.ts';

/** How many entries a feed holds at most: those touched last. */
export const ENTRIES = 30;

/** A list of links under a heading, each with what is said of it. */
export interface FeedList {
  readonly title: string;
  readonly lines: readonly { readonly link: Link | undefined; readonly text: Said }[];
}

/** One entry of a feed. All its addresses are whole. */
export interface FeedEntry {
  readonly id: string;
  readonly href: string;
  readonly title: Said;
  readonly summary: Said;
  readonly facts: string;
  readonly writeUp: Prose | undefined;
  readonly lists: readonly FeedList[];
  readonly tags: readonly { readonly id: string; readonly label: string }[];
  readonly revision: Revision;
}

/** A feed in one language. */
export interface FeedView {
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly description: string;
  readonly author: string;
  readonly rights: string;
  readonly page: string;
  /** Where the feed itself lies, and in which other languages. */
  readonly self: string;
  readonly others: readonly { readonly language: string; readonly href: string }[];
  readonly updated: Instant;
  readonly entries: readonly FeedEntry[];
}

/** The feed of the incidents of a scope: those added or corrected last, and of these the later ones first. */
export function viewFeed(voice: Voice, file: SpokenFile & { readonly kind: 'feed' }): FeedView {
  const { say } = voice;
  const incidents = latest([...incidentsOf(voice, file.of)].reverse(), revisionOf);
  const of = nameOfScope(voice, file.of);
  return {
    ...aboutFeed(voice, file, pageOfScope(file.of)),
    id: tagOfPath(voice.archive.settings, feedPath(file.of), voice.language),
    title: tellTerm(voice, nameOfArchive(voice), of),
    description: say('feed.description', { what: of, count: ENTRIES }),
    updated: updatedOf(voice, incidents.map(revisionOf)),
    entries: incidents.map((incident) => entryOfIncident(voice, incident)),
  };
}

/** The feed of days, one entry for each that incidents touched. */
export function viewDigestFeed(voice: Voice): FeedView {
  const { archive, say } = voice;
  const revisionOfDay = (day: DayId): Revision => revisionOfSeveral(archive.incidentsOn(day));
  const days = latest(archive.days.toReversed(), revisionOfDay);
  return {
    ...aboutFeed(voice, { kind: 'digest' }, { kind: 'home' }),
    id: tagOfPath(archive.settings, 'digest', voice.language),
    title: tellTerm(voice, nameOfArchive(voice), say('feed.digest')),
    description: say('feed.digest.description', { count: ENTRIES }),
    updated: updatedOf(voice, days.map(revisionOfDay)),
    entries: days.map((day) => entryOfDay(voice, day, revisionOfDay(day))),
  };
}

function feedPath(scope: Scope): string {
  return ['feed', ...Object.values(scope)].join('/');
}

function aboutFeed(
  voice: Voice,
  file: SpokenFile,
  page: Page,
): Omit<FeedView, 'id' | 'title' | 'description' | 'updated' | 'entries'> {
  const { archive, site, language } = voice;
  return {
    language,
    author: nameOfArchive(voice),
    rights: archive.settings.licence.name,
    page: webAddressOf(site, page, language),
    self: webAddressOfSpoken(site, file, language),
    others: site.languages
      .filter((other) => other !== language)
      .map((other) => ({ language: other, href: webAddressOfSpoken(site, file, other) })),
  };
}

/** Those touched last, in the order given where several were touched at once. */
function latest<Item>(items: readonly Item[], revision: (item: Item) => Revision): Item[] {
  return items
    .map((item) => ({ item, updated: revision(item).updated }))
    .sort((a, b) => b.updated - a.updated)
    .slice(0, ENTRIES)
    .map(({ item }) => item);
}

/** A feed without entries is as old as the archive. */
function updatedOf({ archive }: Voice, revisions: readonly Revision[]): Instant {
  return revisions.length === 0 ? archive.asOf : Math.max(...revisions.map(({ updated }) => updated));
}

function entryOfIncident(voice: Voice, incident: Incident): FeedEntry {
  const { archive, site, language, say } = voice;
  const page = { kind: 'incident', id: incident.id } as const;
  const provider = nameOfProvider(voice, incident.provider);
  return {
    id: tagOf(archive.settings, page, language),
    href: webAddressOf(site, page, language),
    title: titleOf(voice, incident),
    summary: tell(voice, incident.summary, incident.language),
    facts: factsOf(voice, incident),
    writeUp: chooseWriteUp(voice, incident),
    lists: [
      {
        title: say('incident.changed'),
        lines: incident.changed.map(({ on, note }) => {
          const { text, lang } = tell(voice, note, incident.language);
          return { link: undefined, text: { text: tellTerm(voice, tellMoment(voice, on), text), lang } };
        }),
      },
      {
        title: say('incident.sources'),
        lines: viewSources(voice, incident.sources, incident.language).map(({ title, about }) => ({
          link: title,
          text: plain(about.join(', ')),
        })),
      },
    ],
    tags: [
      { id: incident.provider, label: provider.text },
      ...incident.causes.map((id) => ({ id, label: join(voice, namesOfCauses(voice, [id])) })),
      ...incident.tags.map((tag) => ({ id: tag, label: tag })),
    ],
    revision: revisionOf(incident),
  };
}

/** Who was down, how badly, when and for how long, in one line. */
export function factsOf(voice: Voice, incident: Incident): string {
  const { length } = spanOf(incident, voice.archive.asOf);
  return [
    nameOfProvider(voice, incident.provider).text,
    markOf(voice, incident).text,
    tellWhen(voice, incident),
    tellTerm(voice, voice.say('incident.lead.length'), tellLength(voice, incident.ending, length)),
  ].join(' · ');
}

function entryOfDay(voice: Voice, day: DayId, revision: Revision): FeedEntry {
  const { archive, site, language, say } = voice;
  const page = { kind: 'day', day } as const;
  const editorial = archive.editorialOf(day);
  const incidents = archive.incidentsOn(day);
  const date = tellDay(voice, day, 'weekday');
  const title = editorial && tell(voice, editorial.title, editorial.language);
  return {
    id: tagOf(archive.settings, page, language),
    href: webAddressOf(site, page, language),
    title: title ?? plain(say('day.title', { date: tellDay(voice, day) })),
    summary:
      tellIf(voice, editorial?.summary, editorial?.language ?? '') ??
      plain(say('day.summary', { count: incidents.length })),
    facts: date,
    writeUp: editorial && chooseWriteUp(voice, editorial),
    lists: [
      {
        title: say('day.cards'),
        lines: incidents.map((incident) => ({
          link: {
            href: webAddressOf(site, { kind: 'incident', id: incident.id }, language),
            ...titleOf(voice, incident),
          },
          text: plain(factsOf(voice, incident)),
        })),
      },
    ],
    tags: [...new Set(incidents.map(({ provider }) => provider))].map((id) => ({
      id,
      label: nameOfProvider(voice, id).text,
    })),
    revision,
  };
}
