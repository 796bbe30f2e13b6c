import type { APIRoute } from 'astro';
import { loadPictures, readPicture } from '../../archive/pictures.ts';

export async function getStaticPaths() {
  return [...(await loadPictures()).keys()].map((path) => ({ params: { path } }));
}

export const GET: APIRoute = async ({ params: { path = '' } }) => new Response(await readPicture(path));
