import type { APIRoute, InferGetStaticParamsType } from 'astro';
import { loadEdition } from '../../../../archive/edition.ts';
import { schemaRoutes } from '../../../../archive/file-routes.ts';
import { printSchema } from '../../../../exports/data/json-schema.ts';

export const getStaticPaths = schemaRoutes;

export const GET: APIRoute<object, InferGetStaticParamsType<typeof getStaticPaths>> = async ({ params }) =>
  new Response(printSchema(await loadEdition(), params.name));
