import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { loadEdition } from '../../../../archive/edition.ts';
import { dayDataRoutes } from '../../../../archive/file-routes.ts';
import { printDay } from '../../../../exports/data/json.ts';

export const getStaticPaths = dayDataRoutes;

export const GET: APIRoute<object, InferGetStaticParamsType<typeof getStaticPaths>> = async ({ params }) =>
  new Response(printDay(await loadEdition(), params.day));
