import type { APIRoute, InferGetStaticParamsType, InferGetStaticPropsType } from 'astro';
import { loadEdition } from '../../../../archive/edition.ts';
import { searchPartRoutes } from '../../../../archive/routes.ts';
import { wordsOfWriteUp } from '../../../../archive/write-up.ts';
import { tellRecords } from '../../../../build/search-records.ts';
import { recordsOf } from '../../../../views/search-records.ts';
import { voiceOf } from '../../../../views/words.ts';

export const getStaticPaths = searchPartRoutes;

type Routes = typeof getStaticPaths;

/** What a part of the index of the search is made of; the build takes it out again. */
export const GET: APIRoute<InferGetStaticPropsType<Routes>, InferGetStaticParamsType<Routes>> = async ({
  params: { language },
  props: { part, folder },
}) => {
  const { archive, site } = await loadEdition();
  const records = JSON.stringify(recordsOf(voiceOf(archive, site, language), wordsOfWriteUp, part));
  tellRecords(folder, records);
  return new Response(records);
};
