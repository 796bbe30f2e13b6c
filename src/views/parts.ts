import { listedIn, newestOf, partsOfListing, yearsOfListing, type Listing } from '../domain/listing.ts';
import type { Part } from '../domain/years.ts';
import { formatNumber } from '../i18n/names.ts';
import { rowOfIncident, type IncidentRow } from './listing.ts';
import { frameOf, type Frame } from './page.ts';
import { linkTo, nameOfProvider, namesOfCauses, plain, type Link, type Said, type Voice } from './words.ts';

/** A year as a way to the incidents of it. */
export interface YearLink {
  readonly link: Link;
  readonly count: string;
  readonly isHere: boolean;
}

/** The newest of some incidents, and where there are more the way to all of them year by year. */
export interface Window {
  readonly rows: readonly IncidentRow[];
  /** How many of how many are shown; `undefined` where it is all. */
  readonly note: string | undefined;
  readonly years: readonly YearLink[];
}

/** One page of the incidents of a year. */
export interface PartView {
  readonly frame: Frame;
  readonly title: Said;
  readonly subject: Said | undefined;
  readonly rows: readonly IncidentRow[];
  readonly withProvider: boolean;
  readonly years: readonly YearLink[];
  readonly turn: { readonly previous: Link | undefined; readonly next: Link | undefined };
}

/** The newest incidents of a list, as many as its page bears. */
export function viewWindow(voice: Voice, listing: Listing): Window {
  const { archive, say } = voice;
  const all = listedIn(archive, listing).length;
  const shown = newestOf(archive, listing);
  return {
    rows: shown.map((incident) => rowOfIncident(voice, incident)),
    note: shown.length === all ? undefined : say('parts.newest', { shown: shown.length, all }),
    years: partsOfListing(archive, listing).length === 0 ? [] : yearsOf(voice, listing),
  };
}

/** Every year of a list with how many incidents it has, the newest first. */
function yearsOf(voice: Voice, listing: Listing, here?: string): YearLink[] {
  return yearsOfListing(voice.archive, listing).map(([year, count]) => ({
    link: linkTo(voice, { kind: 'part', of: listing, year, number: 1 }, plain(year)),
    count: formatNumber(count, voice.language),
    isHere: year === here,
  }));
}

/** The page of one part of a list. */
export function viewPart(voice: Voice, listing: Listing, part: Part): PartView {
  const { say } = voice;
  const subject = subjectOf(voice, listing);
  const words = titleOf(voice, part);
  const title = subject ? `${subject.text}${say('colon')}${words}` : words;
  const page = { kind: 'part', of: listing, year: part.year, number: part.number } as const;
  return {
    frame: frameOf(voice, {
      page,
      title,
      description: title,
      crumbs: crumbsOf(voice, listing, subject),
      here: plain(part.year),
    }),
    title: plain(words),
    subject,
    rows: part.incidents.map((incident) => rowOfIncident(voice, incident)),
    withProvider: listing.kind !== 'provider',
    years: yearsOf(voice, listing, part.year),
    turn: {
      previous: turnTo(voice, listing, part, -1),
      next: turnTo(voice, listing, part, 1),
    },
  };
}

function titleOf({ say }: Voice, { year, number, of }: Part): string {
  const title = say('parts.title', { year });
  return of === 1 ? title : `${title}, ${say('parts.number', { number, of })}`;
}

function turnTo(voice: Voice, listing: Listing, part: Part, step: number): Link | undefined {
  const number = part.number + step;
  if (number < 1 || number > part.of) return undefined;
  return linkTo(
    voice,
    { kind: 'part', of: listing, year: part.year, number },
    plain(titleOf(voice, { ...part, number })),
  );
}

/** The provider or the cause that a list is of. */
function subjectOf(voice: Voice, listing: Listing): Said | undefined {
  if (listing.kind === 'provider') return nameOfProvider(voice, listing.id);
  return listing.kind === 'cause' ? namesOfCauses(voice, [listing.id])[0] : undefined;
}

function crumbsOf(voice: Voice, listing: Listing, subject: Said | undefined): Link[] {
  const { say } = voice;
  const list = { incidents: 'incidents', provider: 'providers', cause: 'causes' } as const;
  const kind = list[listing.kind];
  const first = linkTo(voice, { kind }, plain(say(`nav.${kind}`)));
  return subject ? [first, linkTo(voice, listing, subject)] : [first];
}
