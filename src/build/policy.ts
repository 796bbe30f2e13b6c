import { createHash } from 'node:crypto';

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)">/;
/** How a page begins: a browser looks for its signs first. */
const START = /<head>(?:<meta charset="utf-8">)?/;
const HASH = /\s'sha256-[^']*'/g;

/** The policy that a page carries; '' where it has none. */
export function policyOf(html: string): string {
  return POLICY.exec(html)?.[1] ?? '';
}

/**
 * The policy that admits what any of some policies does and nothing else, for a host to send with every file; no page may then be
 * shown in a frame, which only a header can say.
 */
export function policyOfAll(policies: Iterable<string>): string {
  const directives = new Map<string, Set<string>>();
  for (const policy of new Set(policies)) {
    for (const [name = '', ...values] of policy.split(';').map((each) => each.trim().split(/\s+/))) {
      if (name === '') continue;
      const known = directives.get(name) ?? new Set();
      directives.set(name, known);
      for (const value of values) known.add(value);
    }
  }
  const all = [...directives, ['frame-ancestors', ["'none'"]] as const];
  return all.map(([name, values]) => [name, ...values].join(' ')).join('; ');
}

/** The policy that the styles inside a drawing need, where it is opened by itself. */
export function policyOfDrawing(svg: string): string {
  const hashes = inlineOf(svg).map(hashOf);
  return hashes.length === 0 ? '' : `style-src ${hashes.join(' ')}`;
}

/**
 * A page whose policy names, of the styles and scripts that it admits, only those that stand in the page. Astro names those of the
 * whole site on each page, in signs that cannot be packed. None is added: what was not admitted before is not afterwards.
 */
export function withOwnHashes(html: string): string {
  const own = new Set(inlineOf(html).map(hashOf));
  return html.replace(POLICY, (meta) => meta.replace(HASH, (hash) => (own.has(hash.trim()) ? hash : '')));
}

/**
 * A page whose policy stands before all that it is to hold. Astro puts it where a page's own styles are, and what comes before it, of
 * which some is made of content, no browser would hold to it.
 */
export function withPolicyFirst(html: string): string {
  const policy = POLICY.exec(html)?.[0];
  if (policy === undefined) return html;
  return html.replace(policy, '').replace(START, (start) => `${start}${policy}`);
}

// Other tags are passed over whole: what stands in an attribute, such as a summary that speaks of `<style>`, begins nothing.
const STYLE_OR_SCRIPT = /<(style|script)\b((?:"[^"]*"|[^">])*)>([^]*?)<\/\1>|<\w(?:"[^"]*"|[^">])*>/g;

// Data in a script of its own type is never run, so no policy has to admit it.
const WITHOUT_TEXT = /\ssrc=|\stype="application\/ld\+json"/;

/** The texts of all styles and scripts that stand in a page. */
function inlineOf(html: string): string[] {
  return [...html.matchAll(STYLE_OR_SCRIPT)].flatMap(([, name, attributes = '', text = '']) =>
    name === undefined || WITHOUT_TEXT.test(attributes) ? [] : [text],
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
