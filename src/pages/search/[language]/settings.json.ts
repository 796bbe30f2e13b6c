import { loadEdition } from '../../../archive/edition.ts';
import { searchRoutes } from '../../../archive/routes.ts';
import { viewSearch } from '../../../views/search.ts';
import { voiceOf } from '../../../views/words.ts';

export const getStaticPaths = searchRoutes;

export async function GET({ params }: { params: { language: string } }): Promise<Response> {
  const { archive, site } = await loadEdition();
  return Response.json(viewSearch(voiceOf(archive, site, params.language)));
}
