import type { Cause } from '../domain/cause.ts';
import type { Incident } from '../domain/incident.ts';
import type { Provider } from '../domain/provider.ts';
import { datesOf } from '../domain/dates.ts';
import { monthsOf } from '../domain/period.ts';
import { searchParts } from '../domain/search-parts.ts';
import { pathsOfAlias, segmentOf } from '../site/urls.ts';
import { loadEdition, type Edition } from './edition.ts';
import { fingerprintOf } from './fingerprint.ts';

/** One address of a route: the parameters in its path, `language` left out for the first, and what its page is given. */
export interface Route<Params, Props> {
  readonly params: Params & { readonly language: string | undefined };
  readonly props: Props & { readonly language: string };
  /** A fingerprint of what the page is given: what has none is printed in every build. */
  readonly cacheKey: string;
}

/** A page in every language of the site. */
export function inEveryLanguage<Params, Props extends object>(
  { site }: Edition,
  params: Params,
  props: Props,
): Route<Params, Props>[] {
  return site.languages.map((language) => ({
    params: { ...params, language: segmentOf(site, language) },
    props: { ...props, language },
    cacheKey: givenTo(props),
  }));
}

/** A fingerprint of what a page is given beside its address. */
export function givenTo(props: object): string {
  return fingerprintOf(Object.entries(props).map(([name, value]) => [name, fingerprintOf(value)]));
}

/** The addresses of a page of which there is one a language. */
export async function pageRoutes(): Promise<Route<object, object>[]> {
  return inEveryLanguage(await loadEdition(), {}, {});
}

/** The addresses of the page on how to help; none where the archive names no repository to send anything to. */
export async function contributeRoutes(): Promise<Route<object, object>[]> {
  const edition = await loadEdition();
  return edition.archive.settings.repository === undefined ? [] : inEveryLanguage(edition, {}, {});
}

/** The addresses of incidents, the withdrawn ones too. */
export async function incidentRoutes(): Promise<
  Route<{ provider: string; slug: string }, { incident: Incident }>[]
> {
  const edition = await loadEdition();
  return [...edition.archive.incidents, ...edition.archive.withdrawn].flatMap((incident) => {
    const [provider = '', slug = ''] = incident.id.split('/');
    return inEveryLanguage(edition, { provider, slug }, { incident });
  });
}

/** The addresses of providers. */
export async function providerRoutes(): Promise<Route<{ provider: string }, { provider: Provider }>[]> {
  const edition = await loadEdition();
  return edition.archive.providers.flatMap((provider) =>
    inEveryLanguage(edition, { provider: provider.id }, { provider }),
  );
}

/** The addresses of causes. */
export async function causeRoutes(): Promise<Route<{ cause: string }, { cause: Cause }>[]> {
  const edition = await loadEdition();
  return edition.archive.causes.flatMap((cause) => inEveryLanguage(edition, { cause: cause.id }, { cause }));
}

/** The addresses of days that an incident touches. */
export async function dayRoutes(): Promise<
  Route<{ year: string; month: string; day: string }, { date: string }>[]
> {
  const edition = await loadEdition();
  return edition.archive.days.flatMap((date) => {
    const [year = '', month = '', day = ''] = date.split('-');
    return inEveryLanguage(edition, { year, month, day }, { date });
  });
}

/** The addresses of months that have anything. */
export async function monthRoutes(): Promise<Route<{ year: string; month: string }, { period: string }>[]> {
  const edition = await loadEdition();
  return datesOf(edition.archive).months.flatMap((period) => {
    const [year = '', month = ''] = period.split('-');
    return inEveryLanguage(edition, { year, month }, { period });
  });
}

/** The addresses of years that have anything. */
export async function yearRoutes(): Promise<Route<{ year: string }, object>[]> {
  const edition = await loadEdition();
  return datesOf(edition.archive).years.flatMap((year) => inEveryLanguage(edition, { year }, {}));
}

/** The addresses of what happened on the days of each month of the calendar, whatever the year. */
export async function anniversaryRoutes(): Promise<Route<{ month: string }, object>[]> {
  const edition = await loadEdition();
  return monthsOf('0000').flatMap((month) => inEveryLanguage(edition, { month: month.slice(5) }, {}));
}

/** The addresses of what there is one of for the search in each language: unlike those of pages, they all name theirs. */
export async function searchRoutes(): Promise<{ params: { language: string }; cacheKey: string }[]> {
  const { site } = await loadEdition();
  return site.languages.map((language) => ({ params: { language }, cacheKey: '' }));
}

/** The addresses of what the parts of the index of the search are made of, and the folder of each below that of all. */
export async function searchPartRoutes(): Promise<
  {
    params: { language: string; part: string | undefined };
    props: { part: number; folder: string };
    cacheKey: string;
  }[]
> {
  const { archive, site } = await loadEdition();
  return site.languages.flatMap((language) =>
    searchParts(archive).map((part) => {
      const own = part === 1 ? undefined : String(part);
      const folder = own === undefined ? language : `${language}/${own}`;
      return { params: { language, part: own }, props: { part, folder }, cacheKey: '' };
    }),
  );
}

/** The old addresses of incidents, each with the language of the page it leads to. */
export async function aliasRoutes(): Promise<
  { params: { alias: string }; props: { incident: Incident; language: string }; cacheKey: string }[]
> {
  const { archive, site } = await loadEdition();
  return [...archive.incidents, ...archive.withdrawn].flatMap((incident) =>
    incident.aliases.flatMap((alias) =>
      pathsOfAlias(site, alias).map(({ path, language }) => ({
        params: { alias: path },
        props: { incident, language },
        cacheKey: givenTo({ incident, language }),
      })),
    ),
  );
}
