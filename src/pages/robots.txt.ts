import { loadEdition } from '../archive/edition.ts';
import { robotsOf } from '../exports/robots.ts';

export async function GET(): Promise<Response> {
  const { site } = await loadEdition();
  return new Response(robotsOf(site));
}
