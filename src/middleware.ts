import type { MiddlewareHandler } from 'astro';
import { withOwnHashes } from './build/policy.ts';

/** No page needs a script to be read: what paints it comes first, and Astro has no way to say so of a script. */
const SCRIPT = '<script type="module"';

/** Shortens the policy of each page as it is built, and puts its scripts behind all else; Astro gives it no policy while somebody writes. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const answer = await next();
  if (import.meta.env.DEV || !answer.headers.get('content-type')?.startsWith('text/html')) return answer;
  const html = withOwnHashes(await answer.text());
  return new Response(html.replaceAll(SCRIPT, `${SCRIPT} fetchpriority="low"`), answer);
};
