import { withOwnHashes, withPolicyFirst } from './policy.ts';

const SCRIPT = '<script type="module"';

/**
 * A page as it is published: its policy first and no longer than it has to be, and its scripts fetched after what paints it, since
 * none is needed to read it. Astro has no way to ask for any of that.
 */
export function finished(html: string): string {
  return withPolicyFirst(withOwnHashes(html)).replaceAll(SCRIPT, `${SCRIPT} fetchpriority="low"`);
}
