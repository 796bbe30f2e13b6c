import { loadEdition } from '../archive/edition.ts';
import { redirectsOf } from '../exports/redirects.ts';

/** Astro takes no page whose name begins with an underscore, and hosts ask for no other name. */
export const getStaticPaths = () => [{ params: { redirects: '_redirects' } }];

export async function GET(): Promise<Response> {
  const { archive, site } = await loadEdition();
  return new Response(redirectsOf(archive, site));
}
