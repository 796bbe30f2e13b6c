import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadEdition } from '../../archive/edition.ts';
import { digestRoutes } from '../../archive/file-routes.ts';
import { renderWriteUp } from '../../archive/write-up.ts';
import { printAtom } from '../../exports/atom.ts';
import { viewDigestFeed } from '../../views/feed.ts';
import { guideFrom } from '../../views/prose.ts';
import { voiceOf } from '../../views/words.ts';

export const getStaticPaths = digestRoutes;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const edition = await loadEdition();
  const { archive, site } = edition;
  const voice = voiceOf(archive, site, props.language);
  const feed = printAtom(viewDigestFeed(voice), (entry) =>
    renderWriteUp(edition, entry.writeUp, guideFrom(voice, entry.href)),
  );
  return new Response(feed);
};
