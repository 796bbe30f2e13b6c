import type { Cause } from '../domain/cause.ts';
import type { Incident } from '../domain/incident.ts';
import type { Provider } from '../domain/provider.ts';
import { segmentOf } from '../site/urls.ts';
import { loadEdition, type Edition } from './edition.ts';

/** One address of a route: the parameters in its path, `language` left out for the first, and what its page is given. */
interface Route<Params, Props> {
  readonly params: Params & { readonly language: string | undefined };
  readonly props: Props & { readonly language: string };
}

/** A page in every language of the site. */
function inEveryLanguage<Params, Props>(
  { site }: Edition,
  params: Params,
  props: Props,
): Route<Params, Props>[] {
  return site.languages.map((language) => ({
    params: { ...params, language: segmentOf(site, language) },
    props: { ...props, language },
  }));
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
