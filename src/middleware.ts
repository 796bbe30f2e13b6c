import type { MiddlewareHandler } from 'astro';
import { withOwnHashes, withPolicyFirst } from './build/policy.ts';

/** Shortens the policy of each page as it is built, and puts it first; Astro gives it none while somebody writes. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const answer = await next();
  if (import.meta.env.DEV || !answer.headers.get('content-type')?.startsWith('text/html')) return answer;
  return new Response(withPolicyFirst(withOwnHashes(await answer.text())), answer);
};
