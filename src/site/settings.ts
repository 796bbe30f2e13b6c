import type { Settings } from '../domain/settings.ts';
import type { Site } from './urls.ts';

/** What the operator may say when building, over what site.yaml says. */
export interface Surroundings {
  readonly SITE_URL?: string | undefined;
  readonly BASE_PATH?: string | undefined;
}

/** Where the site is put up: SITE_URL or the address in site.yaml, under BASE_PATH. Throws where either is no such thing. */
export function siteOf(
  { url, languages }: Pick<Settings, 'url' | 'languages'>,
  { SITE_URL, BASE_PATH }: Surroundings,
): Site {
  const given = SITE_URL === undefined || SITE_URL === '' ? url : SITE_URL;
  if (!/^https?:\/\/[^/]+/.test(given) || !URL.canParse(given))
    throw new Error(`SITE_URL is "${given}"; it should be an address such as https://example.org`);
  const base = `/${BASE_PATH ?? ''}/`.replace(/\/{2,}/g, '/');
  if (!/^[\w./~-]*$/.test(base) || /\/\.{1,2}\//.test(base))
    throw new Error(`BASE_PATH is "${BASE_PATH ?? ''}"; it should be a path such as /almanac/`);
  return { origin: new URL(given).origin, base, languages };
}
