import { addressOfData, addressOfSpoken, type DataFile, type Scope, type SpokenFile } from '../site/files.ts';
import type { Page } from '../site/urls.ts';
import { nameOfScope } from './scope.ts';
import type { Voice } from './words.ts';

/** A version of a page for programs. */
export interface Version {
  readonly href: string;
  readonly type: string;
  readonly title: string;
}

/** The versions of a page for programs: the feeds and calendars that hold what it shows, and its data. */
export function versionsOf(voice: Voice, page: Page): Version[] {
  switch (page.kind) {
    case 'home':
    case 'data':
      return [...feedsOf(voice, { kind: 'all' }), digestFeed(voice), calendarOf(voice, { kind: 'all' })];
    case 'incidents':
      return [...feedsOf(voice, { kind: 'all' }), calendarOf(voice, { kind: 'all' })];
    case 'provider':
      return [...feedsOf(voice, page), calendarOf(voice, page)];
    case 'cause':
      return feedsOf(voice, page);
    case 'incident':
      return [
        ...dataOf(voice, page),
        ...feedsOf(voice, { kind: 'provider', id: page.id.replace(/\/.*$/, '') }),
      ];
    case 'day':
      return [digestFeed(voice), ...dataOf(voice, page)];
    default:
      return [];
  }
}

function feedsOf(voice: Voice, of: Scope): Version[] {
  const title = nameOfScope(voice, of);
  return [
    spoken(voice, { kind: 'feed', of, format: 'xml' }, 'application/atom+xml', title),
    spoken(voice, { kind: 'feed', of, format: 'json' }, 'application/feed+json', title),
  ];
}

function digestFeed(voice: Voice): Version {
  return spoken(voice, { kind: 'digest' }, 'application/atom+xml', voice.say('feed.digest'));
}

function calendarOf(voice: Voice, of: Scope): Version {
  return spoken(voice, { kind: 'calendar', of }, 'text/calendar', nameOfScope(voice, of));
}

function spoken({ site, language }: Voice, file: SpokenFile, type: string, title: string): Version {
  return { href: addressOfSpoken(site, file, language), type, title };
}

function dataOf({ site, archive }: Voice, file: DataFile & { readonly kind: 'incident' | 'day' }): Version[] {
  const isThere =
    file.kind === 'day'
      ? archive.incidentsOn(file.day).length > 0
      : archive.incident(file.id)?.withdrawn === undefined;
  return isThere ? [{ href: addressOfData(site, file), type: 'application/json', title: 'JSON' }] : [];
}
