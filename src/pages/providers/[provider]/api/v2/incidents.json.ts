import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadEdition } from '../../../../../archive/edition.ts';
import { providerDataRoutes } from '../../../../../archive/file-routes.ts';
import { printIncidents } from '../../../../../exports/statuspage.ts';

export const getStaticPaths = providerDataRoutes;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(printIncidents({ ...(await loadEdition()), provider: props.provider }));
