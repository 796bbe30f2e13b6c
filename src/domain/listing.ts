import type { Archive } from './archive.ts';
import type { Incident } from './incident.ts';
import { derivedOf } from './derived.ts';
import { byYear, PART, partsOf, type Part } from './years.ts';

/** What a list of incidents is of: all, those of a provider, or those of a cause. */
export type Listing =
  | { readonly kind: 'incidents' }
  | { readonly kind: 'cause'; readonly id: string }
  | { readonly kind: 'provider'; readonly id: string };

/** How many incidents the page of a provider or a cause shows before it leaves the others to the years. */
const NEWEST = 50;

/** The incidents of a list, the oldest first. */
export function listedIn(archive: Archive, listing: Listing): readonly Incident[] {
  if (listing.kind === 'provider') return archive.incidentsOf(listing.id);
  return listing.kind === 'cause' ? incidentsBy(archive, listing.id) : archive.incidents;
}

/** The incidents that a cause was given to, by start. */
export const incidentsBy = derivedOf('incidents by', ({ incidents }, cause): readonly Incident[] =>
  incidents.filter(({ causes }) => causes.includes(cause)),
);

/** How many incidents a list has of each year, the newest year first. */
export function yearsOfListing(archive: Archive, listing: Listing): readonly [year: string, count: number][] {
  return countsOf(archive, listing.kind === 'incidents' ? listing.kind : `${listing.kind} ${listing.id}`);
}

const countsOf = derivedOf('years of list', (archive, list): readonly [string, number][] => {
  const [kind, id = ''] = list.split(' ');
  const listing: Listing = kind === 'cause' || kind === 'provider' ? { kind, id } : { kind: 'incidents' };
  return [...byYear(archive, listedIn(archive, listing))].map(([year, { length }]) => [year, length]);
});

/** The newest incidents of a list, as many as its first page bears, the newest first. */
export function newestOf(archive: Archive, listing: Listing): Incident[] {
  const size = listing.kind === 'incidents' ? PART : NEWEST;
  return listedIn(archive, listing).toReversed().slice(0, size);
}

/** The parts of a list that have pages of their own: those of every year, but for a provider or a cause whose first page shows all. */
export function partsOfListing(archive: Archive, listing: Listing): Part[] {
  const incidents = listedIn(archive, listing);
  return listing.kind !== 'incidents' && incidents.length <= NEWEST ? [] : partsOf(archive, incidents);
}
