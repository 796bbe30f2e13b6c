import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadEdition } from '../../archive/edition.ts';
import { calendarRoutes } from '../../archive/file-routes.ts';
import { printCalendar } from '../../exports/icalendar.ts';
import { viewCalendar } from '../../views/events.ts';
import { voiceOf } from '../../views/words.ts';

export const getStaticPaths = calendarRoutes;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { archive, site } = await loadEdition();
  return new Response(printCalendar(viewCalendar(voiceOf(archive, site, props.language), props.file)));
};
