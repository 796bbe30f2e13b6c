import { loadEdition } from '../../../archive/edition.ts';
import { searchRoutes } from '../../../archive/routes.ts';
import { wordsOfWriteUp } from '../../../archive/write-up.ts';
import { tellRecords } from '../../../build/search-records.ts';
import { recordsOf } from '../../../views/search-records.ts';
import { voiceOf } from '../../../views/words.ts';

export const getStaticPaths = searchRoutes;

/** What the index of the search is made of; the build takes it out again. */
export async function GET({ params }: { params: { language: string } }): Promise<Response> {
  const { archive, site } = await loadEdition();
  const records = JSON.stringify(recordsOf(voiceOf(archive, site, params.language), wordsOfWriteUp));
  tellRecords(params.language, records);
  return new Response(records);
}
