import { loadEdition } from '../../../archive/edition.ts';
import { pageRoutes } from '../../../archive/routes.ts';
import { comparisonData } from '../../../views/reliability.ts';
import { voiceOf } from '../../../views/words.ts';

export const getStaticPaths = pageRoutes;

export async function GET({ props }: { props: { language: string } }): Promise<Response> {
  const { archive, site } = await loadEdition();
  return new Response(comparisonData(voiceOf(archive, site, props.language)));
}
