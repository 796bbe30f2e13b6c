import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { loadEdition } from '../../../archive/edition.ts';
import { tableRoutes } from '../../../archive/file-routes.ts';
import { printTable } from '../../../exports/data/table-file.ts';

export const getStaticPaths = tableRoutes;

export const GET: APIRoute<object, InferGetStaticParamsType<typeof getStaticPaths>> = async ({ params }) =>
  new Response(printTable(await loadEdition(), params.table, params.format));
