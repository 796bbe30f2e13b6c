import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadEdition } from '../../../../../archive/edition.ts';
import { providerDataRoutes } from '../../../../../archive/file-routes.ts';
import { printMaintenances } from '../../../../../exports/statuspage.ts';

export const getStaticPaths = providerDataRoutes;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(printMaintenances({ ...(await loadEdition()), provider: props.provider }));
