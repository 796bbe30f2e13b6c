import type { Archive } from '../../src/domain/archive.ts';
import { datesOf } from '../../src/domain/dates.ts';
import { partsOfListing, type Listing } from '../../src/domain/listing.ts';
import { exportDates } from '../../src/exports/dates.ts';
import { printDataPackage } from '../../src/exports/data/data-package.ts';
import { printDay, printIncident, printJson } from '../../src/exports/data/json.ts';
import { redirectsOf } from '../../src/exports/redirects.ts';
import { printIncidents, printMaintenances } from '../../src/exports/statuspage.ts';
import { TABLES, type Scope } from '../../src/site/files.ts';
import { siteOf } from '../../src/site/settings.ts';
import { viewBadge } from '../../src/views/badge.ts';
import { viewCause, viewCauses } from '../../src/views/causes.ts';
import { viewData } from '../../src/views/data.ts';
import { viewDay } from '../../src/views/day.ts';
import { viewDayStrip } from '../../src/views/day-strip.ts';
import { viewDays } from '../../src/views/days.ts';
import { viewCalendar } from '../../src/views/events.ts';
import { viewDigestFeed, viewFeed } from '../../src/views/feed.ts';
import { filterDataOf } from '../../src/views/filters.ts';
import { viewHome } from '../../src/views/home.ts';
import { viewIncident } from '../../src/views/incident.ts';
import { viewIncidents, viewProviders } from '../../src/views/lists.ts';
import { viewMissing } from '../../src/views/missing.ts';
import { viewMoved } from '../../src/views/moved.ts';
import { viewOnThisDay } from '../../src/views/on-this-day.ts';
import { viewPart } from '../../src/views/parts.ts';
import { viewMonth, viewYear } from '../../src/views/period.ts';
import { previewsOf } from '../../src/views/preview.ts';
import { viewProvider } from '../../src/views/provider.ts';
import { comparisonData, viewReliability } from '../../src/views/reliability.ts';
import { recordsOf } from '../../src/views/search-records.ts';
import { voiceOf, type Voice } from '../../src/views/words.ts';

/** A page of an archive: what it is given beside its address, and all that it shows, as data, of this archive or another. */
export interface PrintedPage {
  readonly name: string;
  readonly given: unknown;
  readonly print: (archive: Archive) => unknown;
}

const siteFor = ({ settings }: Archive) => siteOf(settings, {});

const inVoice =
  (language: string, view: (voice: Voice) => unknown) =>
  (archive: Archive): unknown =>
    view(voiceOf(archive, siteFor(archive), language));

/** Every page and file that is made of an archive, in every language. */
export function pagesOf(archive: Archive): PrintedPage[] {
  return [
    ...filesOf(archive),
    ...archive.settings.languages.flatMap((language) => pagesIn(archive, language)),
  ];
}

function pagesIn(archive: Archive, language: string): PrintedPage[] {
  const page = (name: string, given: unknown, view: (voice: Voice) => unknown): PrintedPage => ({
    name: `${name} ${language}`,
    given,
    print: inVoice(language, view),
  });
  const { months, years } = datesOf(archive);
  const scopes: Scope[] = [
    { kind: 'all' },
    ...archive.providers.map(({ id }) => ({ kind: 'provider', id }) as const),
    ...archive.causes.map(({ id }) => ({ kind: 'cause', id }) as const),
  ];
  const listings: Listing[] = [
    { kind: 'incidents' },
    ...archive.providers.map(({ id }) => ({ kind: 'provider', id }) as const),
  ];
  return [
    ...[...archive.incidents, ...archive.withdrawn].flatMap((incident) => [
      page(`incident ${incident.id}`, incident, (voice) => viewIncident(voice, incident)),
      page(`old address of ${incident.id}`, incident, (voice) => viewMoved(voice, incident)),
    ]),
    ...archive.days.flatMap((day) => [
      page(`day ${day}`, '', (voice) => viewDay(voice, day)),
      page(`day ${day} as a strip`, '', (voice) => viewDayStrip(voice, day)),
    ]),
    ...months.map((month) => page(`month ${month}`, '', (voice) => viewMonth(voice, month))),
    ...years.map((year) => page(`year ${year}`, '', (voice) => viewYear(voice, year))),
    ...archive.providers.map((provider) =>
      page(`provider ${provider.id}`, provider, (voice) => viewProvider(voice, provider)),
    ),
    ...archive.causes.map((cause) => page(`cause ${cause.id}`, cause, (voice) => viewCause(voice, cause))),
    ...listings.flatMap((listing) =>
      partsOfListing(archive, listing).map((part) =>
        page(`part ${part.year} ${JSON.stringify(listing)}`, part, (voice) => viewPart(voice, listing, part)),
      ),
    ),
    ...scopes.flatMap((of) => [
      page(`feed ${JSON.stringify(of)}`, '', (voice) => viewFeed(voice, { kind: 'feed', of, format: 'xml' })),
      page(`calendar ${JSON.stringify(of)}`, '', (voice) => viewCalendar(voice, { kind: 'calendar', of })),
    ]),
    ...['02', '07'].map((month) => page(`on this day ${month}`, '', (voice) => viewOnThisDay(voice, month))),
    page('digests', '', viewDigestFeed),
    page('home', '', viewHome),
    page('incidents', '', viewIncidents),
    page('providers', '', viewProviders),
    page('causes', '', viewCauses),
    page('days', '', viewDays),
    page('data', '', viewData),
    page('reliability', '', viewReliability),
    page('comparison', '', comparisonData),
    page('filters', '', filterDataOf),
    page('missing', '', viewMissing),
    page('search', '', (voice) => recordsOf(voice, (writeUp) => writeUp?.markdown ?? '', 1)),
  ];
}

function filesOf(archive: Archive): PrintedPage[] {
  const file = (name: string, given: unknown, print: (archive: Archive) => unknown): PrintedPage => ({
    name,
    given,
    print,
  });
  const edition = (of: Archive) => ({ archive: of, site: siteFor(of) });
  return [
    ...archive.incidents.map((incident) =>
      file(`incident ${incident.id} as data`, incident, (of) => printIncident(edition(of), incident)),
    ),
    ...archive.days.map((day) => file(`day ${day} as data`, '', (of) => printDay(edition(of), day))),
    ...TABLES.map((table) => file(`table ${table}`, '', (of) => [...printJson(edition(of), table)])),
    ...archive.providers.flatMap((provider) => [
      file(`status of ${provider.id}`, provider, (of) => printIncidents({ ...edition(of), provider })),
      file(`work of ${provider.id}`, provider, (of) => printMaintenances({ ...edition(of), provider })),
      file(
        `badge of ${provider.id}`,
        provider,
        inVoice('en', (voice) => viewBadge(voice, provider)),
      ),
    ]),
    file('data package', '', (of) => printDataPackage(edition(of))),
    file('dates', '', exportDates),
    file('redirects', '', (of) => redirectsOf(of, siteFor(of))),
    file(
      'previews',
      '',
      inVoice('en', (voice) => [...previewsOf(voice)]),
    ),
  ];
}
