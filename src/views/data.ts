import {
  addressOfData, addressOfSpoken, FEED_FORMATS, TABLE_FORMATS, TABLES, webAddressOfData, webAddressOfSpoken,
  type DataFile, type FeedFormat, type Scope, type SpokenFile, type TableFormat, type TableName,
} from '../site/files.ts'; // prettier-ignore
import { examplesOf, type Example } from './examples.ts';
import { ENTRIES } from './feed.ts';
import { linkedData } from './linked-data.ts';
import { frameOf, type Frame } from './page.ts';
import { nameOfScope } from './scope.ts';
import { linkTo, plain, tell, type Link, type Voice } from './words.ts';

/** What can be followed, as a row: its page, its feeds, its calendar, and the feeds of its parts. */
export interface FollowRow {
  readonly page: Link;
  readonly feeds: readonly Link[];
  readonly calendar: Link | undefined;
  readonly parts: readonly Link[];
}

/** A table of the open data, as a row. */
export interface TableRow {
  readonly name: string;
  readonly what: string;
  readonly files: readonly Link[];
  readonly schema: Link;
}

/** An address with what is found there. */
export interface AddressRow {
  readonly link: Link;
  readonly what: string;
}

/** All that the page of the open data shows, in one language. */
export interface DataView {
  readonly frame: Frame;
  readonly title: string;
  readonly lede: string;
  readonly window: string;
  readonly follow: readonly FollowRow[];
  readonly causes: readonly FollowRow[];
  readonly tables: readonly TableRow[];
  readonly addresses: readonly AddressRow[];
  readonly notes: readonly { readonly title: string; readonly text: string }[];
  readonly examples: readonly Example[];
  readonly licence: Link;
}

const FORMAT_NAMES: Readonly<Record<FeedFormat | TableFormat, string>> = {
  xml: 'Atom',
  json: 'JSON',
  csv: 'CSV',
  parquet: 'Parquet',
};

/** What one should know of the files, each with its heading. */
const NOTES = [
  ['data.note.doubt', 'data.note.doubt.text'],
  ['data.note.csv', 'data.note.csv.text'],
  ['data.note.parquet', 'data.note.parquet.text'],
  ['data.note.status', 'data.note.status.text'],
  ['data.note.version', 'data.note.version.text'],
] as const;

/** The page of feeds, calendars and open data. */
export function viewData(voice: Voice): DataView {
  const { archive, site, say } = voice;
  const title = say('data.title');
  const { licence } = archive.settings;
  return {
    frame: frameOf(voice, {
      page: { kind: 'data' },
      title,
      description: say('data.lede'),
      here: plain(title),
      linked: linkedData(voice, say('data.lede')),
    }),
    title,
    lede: say('data.lede'),
    window: say('data.follow.window', { count: ENTRIES }),
    follow: followOf(voice),
    causes: archive.causes.map(({ id }) => rowOfScope(voice, { kind: 'cause', id })),
    tables: TABLES.map((name) => rowOfTable(voice, name)),
    addresses: addressesOf(voice),
    notes: NOTES.map(([title, text]) => ({ title: say(title), text: say(text) })),
    examples: examplesOf(site),
    licence: {
      href: licence.url,
      text: say('footer.licence', { licence: licence.name }),
      lang: undefined,
    },
  };
}

function followOf(voice: Voice): FollowRow[] {
  const { archive, site, language, say } = voice;
  const digest = { href: addressOfSpoken(site, { kind: 'digest' }, language), text: 'Atom', lang: undefined };
  return [
    rowOfScope(voice, { kind: 'all' }),
    {
      page: linkTo(voice, { kind: 'home' }, plain(say('feed.digest'))),
      feeds: [digest],
      calendar: undefined,
      parts: [],
    },
    ...archive.providers.map(({ id, name, language: original, services }) => ({
      ...rowOfScope(voice, { kind: 'provider', id }),
      page: linkTo(voice, { kind: 'provider', id }, tell(voice, name, original)),
      parts: services.map((service) => ({
        href: addressOfSpoken(site, { kind: 'feed', of: { kind: 'service', provider: id, id: service.id }, format: 'xml' }, language),
        ...tell(voice, service.name, original),
      })), // prettier-ignore
    })),
  ];
}

function rowOfScope(voice: Voice, of: Exclude<Scope, { kind: 'service' }>): FollowRow {
  const { site, language } = voice;
  const page = of.kind === 'all' ? ({ kind: 'incidents' } as const) : of;
  const name = of.kind === 'cause' ? nameOfCause(voice, of.id) : plain(nameOfScope(voice, of));
  return {
    page: linkTo(voice, page, name),
    feeds: FEED_FORMATS.map((format) => ({
      href: addressOfSpoken(site, { kind: 'feed', of, format }, language),
      text: FORMAT_NAMES[format],
      lang: undefined,
    })),
    calendar:
      of.kind === 'cause'
        ? undefined
        : {
            href: addressOfSpoken(site, { kind: 'calendar', of }, language),
            text: 'iCalendar',
            lang: undefined,
          },
    parts: [],
  };
}

function nameOfCause(voice: Voice, id: string): Omit<Link, 'href'> {
  const cause = voice.archive.cause(id);
  return cause ? tell(voice, cause.name, voice.site.languages[0]) : plain(id);
}

function rowOfTable({ site, say }: Voice, name: TableName): TableRow {
  return {
    name,
    what: say(`data.table.${name}`),
    files: TABLE_FORMATS.map((format) => ({
      href: addressOfData(site, { kind: 'table', name, format }),
      text: FORMAT_NAMES[format],
      lang: undefined,
    })),
    schema: {
      href: addressOfData(site, { kind: 'schema', name }),
      text: say('data.tables.schema'),
      lang: undefined,
    },
  };
}

/** Addresses that can be made from others, each by an example that is there. */
function addressesOf(voice: Voice): AddressRow[] {
  const { archive, site, say, language } = voice;
  const row = (file: DataFile, what: string): AddressRow => ({
    link: { href: addressOfData(site, file), text: bare(webAddressOfData(site, file)), lang: undefined },
    what,
  });
  const [incident, day, provider] = [archive.incidents.at(-1), archive.days.at(-1), archive.providers[0]];
  const calendar: SpokenFile = { kind: 'calendar', of: { kind: 'all' } };
  return [
    ...(incident ? [row({ kind: 'incident', id: incident.id }, say('data.address.incident'))] : []),
    ...(day === undefined ? [] : [row({ kind: 'day', day }, say('data.address.day'))]),
    row({ kind: 'package' }, say('data.address.package')),
    ...(provider
      ? [
          row({ kind: 'status', provider: provider.id }, say('data.address.status')),
          row({ kind: 'maintenance', provider: provider.id }, say('data.address.maintenance')),
          row({ kind: 'badge', provider: provider.id }, say('data.address.badge')),
        ]
      : []),
    {
      link: {
        href: addressOfSpoken(site, calendar, language),
        text: bare(webAddressOfSpoken(site, calendar, language)),
        lang: undefined,
      },
      what: say('data.address.calendar'),
    },
  ];
}

/** A web address as one would read it out. */
function bare(address: string): string {
  return address.replace(/^https?:\/\//, '');
}
