import { partsOfListing, type Listing } from '../domain/listing.ts';
import type { Part } from '../domain/years.ts';
import { loadEdition, type Edition } from './edition.ts';
import { inEveryLanguage, type Route } from './routes.ts';

/** The address of a part of a list; the first of a year has no number. */
type PartRoute<Params> = Route<
  Params & { year: string; number: string | undefined },
  { listing: Listing; part: Part }
>;

function partRoutes<Params>(edition: Edition, params: Params, listing: Listing): PartRoute<Params>[] {
  return partsOfListing(edition.archive, listing).flatMap((part) => {
    const number = part.number === 1 ? undefined : String(part.number);
    return inEveryLanguage(edition, { ...params, year: part.year, number }, { listing, part });
  });
}

/** The addresses of the incidents of each year. */
export async function incidentPartRoutes(): Promise<PartRoute<object>[]> {
  return partRoutes(await loadEdition(), {}, { kind: 'incidents' });
}

/** The addresses of the years of providers with many incidents. */
export async function providerPartRoutes(): Promise<PartRoute<{ provider: string }>[]> {
  const edition = await loadEdition();
  return edition.archive.providers.flatMap(({ id }) =>
    partRoutes(edition, { provider: id }, { kind: 'provider', id }),
  );
}

/** The addresses of the years of causes with many incidents. */
export async function causePartRoutes(): Promise<PartRoute<{ cause: string }>[]> {
  const edition = await loadEdition();
  return edition.archive.causes.flatMap(({ id }) =>
    partRoutes(edition, { cause: id }, { kind: 'cause', id }),
  );
}
