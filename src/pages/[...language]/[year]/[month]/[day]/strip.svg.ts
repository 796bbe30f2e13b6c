import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadEdition } from '../../../../../archive/edition.ts';
import { dayRoutes } from '../../../../../archive/routes.ts';
import { printDayStrip } from '../../../../../exports/day-strip.ts';
import { viewDayStrip } from '../../../../../views/day-strip.ts';
import { voiceOf } from '../../../../../views/words.ts';

export const getStaticPaths = dayRoutes;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { archive, site } = await loadEdition();
  return new Response(printDayStrip(viewDayStrip(voiceOf(archive, site, props.language), props.date)));
};
