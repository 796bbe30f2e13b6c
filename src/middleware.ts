import type { MiddlewareHandler } from 'astro';
import { withOwnHashes } from './build/policy.ts';

/** Shortens the policy of each page as it is built; Astro gives it none while somebody writes. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const answer = await next();
  if (import.meta.env.DEV || !answer.headers.get('content-type')?.startsWith('text/html')) return answer;
  return new Response(withOwnHashes(await answer.text()), answer);
};
