/** Where a link of a write-up leads: another site, a write-up of this archive by its path from the linking file, a part of the page, or nowhere allowed. */
export type Target =
  | { readonly kind: 'web'; readonly href: string }
  | { readonly kind: 'write-up'; readonly path: string; readonly hash: string }
  | { readonly kind: 'here'; readonly hash: string }
  | { readonly kind: 'refused' };

const REFUSED: Target = { kind: 'refused' };
/** Signs that no address holds as they are; parsers differ in what they make of them. */
const STRANGE = /[\u0000-\u0020\u007F-\u00A0\u2028\u2029\\<>"`{}|^[\]]/;

/** Reads the address of a link. Only http, https and mailto leave the archive; any other scheme, however it is disguised, is refused. */
export function readTarget(url: string): Target {
  if (STRANGE.test(url) || url.length > 2000) return REFUSED;
  if (/^https?:\/\/[^/]/i.test(url)) return readWebAddress(url);
  if (/^mailto:[^@:/]+@[^@:/]+$/i.test(url)) return { kind: 'web', href: url };
  if (/^#[\w-]+$/.test(url)) return { kind: 'here', hash: url };
  const [, path, hash = ''] = /^([\w./-]+\.mdx?)(#[\w-]+)?$/.exec(url) ?? [];
  return path === undefined || path.startsWith('/') ? REFUSED : { kind: 'write-up', path, hash };
}

/** A name before an @ can pass for the site that the link leads to. */
function readWebAddress(url: string): Target {
  if (!URL.canParse(url)) return REFUSED;
  const { href, username, password } = new URL(url);
  return username === '' && password === '' ? { kind: 'web', href } : REFUSED;
}

/** The path, from the content folder, that a relative path in a file leads to; `undefined` where it leaves the folder. */
export function resolvePath(from: string, path: string): string | undefined {
  const steps = from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
