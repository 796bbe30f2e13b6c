import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadEdition } from '../../../archive/edition.ts';
import { providerDataRoutes } from '../../../archive/file-routes.ts';
import { printBadge } from '../../../exports/badge.ts';
import { viewBadge } from '../../../views/badge.ts';
import { voiceOf } from '../../../views/words.ts';

export const getStaticPaths = providerDataRoutes;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { archive, site } = await loadEdition();
  return new Response(printBadge(viewBadge(voiceOf(archive, site, site.languages[0]), props.provider)));
};
