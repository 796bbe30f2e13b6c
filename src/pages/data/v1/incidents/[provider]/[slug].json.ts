import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadEdition } from '../../../../../archive/edition.ts';
import { incidentDataRoutes } from '../../../../../archive/file-routes.ts';
import { printIncident } from '../../../../../exports/data/json.ts';

export const getStaticPaths = incidentDataRoutes;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(printIncident(await loadEdition(), props.incident));
