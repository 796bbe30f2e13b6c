import type { APIContext } from 'astro';
import { loadEdition } from '../../../archive/edition.ts';
import { anniversaryRoutes } from '../../../archive/routes.ts';
import { viewOnThisDay } from '../../../views/on-this-day.ts';
import { voiceOf } from '../../../views/words.ts';

export const getStaticPaths = anniversaryRoutes;

/** What happened on the days of a month, whatever the year, for the first page to look up the reader's own. */
export async function GET({ params, props }: APIContext<{ language: string }>): Promise<Response> {
  const { archive, site } = await loadEdition();
  const voice = voiceOf(archive, site, props.language);
  return new Response(JSON.stringify(viewOnThisDay(voice, params.month ?? '')));
}
