import { loadEdition } from '../../archive/edition.ts';
import { previewsOf } from '../../views/preview.ts';
import { voiceOf } from '../../views/words.ts';

/** What the pictures of pages are drawn from; the build takes it out again. */
export async function GET(): Promise<Response> {
  const { archive, site } = await loadEdition();
  return Response.json([...previewsOf(voiceOf(archive, site, site.languages[0]))]);
}
