import type { Language } from '../domain/text.ts';
import { addressOf, type Page } from './urls.ts';

/** The year in which archives of this kind began to give names; a tag holds it so that the name outlives a change of the host's owner. */
const SINCE = '2026';

/** The name of the archive: the host that site.yaml gives it, wherever a build is put up. */
export function authorityOf({ url }: { readonly url: string }): string {
  return new URL(url).hostname;
}

/**
 * The lasting name of what a page shows in a language, as a tag URI (RFC 4151); it depends on no address.
 * => `tag:outage-almanac.example,2026:en/incidents/twitter/2012-07-26-double-failure/`
 */
export function tagOf(settings: { readonly url: string }, page: Page, language: Language): string {
  return tagOfPath(
    settings,
    addressOf({ origin: '', base: '', languages: [language] }, page, language),
    language,
  );
}

/** The lasting name of a file, by its path. */
export function tagOfPath(settings: { readonly url: string }, path: string, language: Language): string {
  return `tag:${authorityOf(settings)},${SINCE}:${language}/${path}`;
}
