import { createHash } from 'node:crypto';

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)">/;
const HASH = /\s'sha256-[^']*'/g;

/** The policy that a page carries; '' where it has none. */
export function policyOf(html: string): string {
  return POLICY.exec(html)?.[1] ?? '';
}

/**
 * A page whose policy names, of the styles and scripts that it admits, only those that stand in the page. Astro names those of the
 * whole site on each page, in signs that cannot be packed. None is added: what was not admitted before is not afterwards.
 */
export function withOwnHashes(html: string): string {
  const own = new Set(inlineOf(html).map(hashOf));
  return html.replace(POLICY, (meta) => meta.replace(HASH, (hash) => (own.has(hash.trim()) ? hash : '')));
}

/** The texts of all styles and scripts that stand in a page. */
function inlineOf(html: string): string[] {
  return [...html.matchAll(/<(style|script)\b([^>]*)>([^]*?)<\/\1>/g)].flatMap(
    ([, , attributes = '', text = '']) => (/\ssrc=/.test(attributes) ? [] : [text]),
  );
}

// Pages of a kind have the same styles, so there are few to work out.
const hashes = new Map<string, string>();

function hashOf(text: string): string {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  if (hashes.size < 100) hashes.set(text, hash);
  return hash;
}
