import { createHash } from 'node:crypto';
import { HtmlValidate, StaticConfigLoader, type ConfigData, type HtmlElement } from 'html-validate';
import { attributeOf, type BuiltPage } from './html.ts';

const rules: ConfigData = {
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:standard'],
  rules: {
    // Astro writes `<meta …>` and `<path … />`: both ways are HTML, and which of them is used is no fault.
    'void-style': 'off',
    // On a phone a table of many columns is laid out as a list, and some browsers then forget that it is a table.
    'no-redundant-role': 'off',
    // The title of a page is that of its write-up, as long as its writer made it, and the name of the archive.
    'long-title': 'off',
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(rules));

/** What is wrong with the HTML of a page, each with its place. */
export async function markupFaults({ file, html }: BuiltPage): Promise<string[]> {
  const report = await validator.validateString(html, file);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId}: ${message}`),
  );
}

/** The attributes of a page that are styles, run something, or lead to what would run. */
export function attributeFaults({ file, elements }: BuiltPage): string[] {
  return elements.flatMap((each) =>
    each.attributes
      .filter(
        ({ key }) =>
          /^(?:style$|on)/i.test(key) ||
          /^\s*(?:javascript|vbscript|data:text):?/i.test(attributeOf(each, key) ?? ''),
      )
      .map(({ key }) => `${file}: ${each.tagName} ${key}`),
  );
}

const LOADED = /^(?:stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|apple-touch-icon|manifest)$/; // prettier-ignore

/** What a page would ask other hosts for, or send there. */
export function strangerFaults({ file, elements }: BuiltPage): string[] {
  return elements.flatMap((each) =>
    askedBy(each)
      .filter((address) => !/^(?:\/(?!\/)|#|data:image\/)/.test(address))
      .map((address) => `${file}: ${each.tagName} ${address}`),
  );
}

function askedBy(element: HtmlElement): string[] {
  if (element.is('style')) return [...element.textContent.matchAll(/url\(["']?([^"')]+)/g)].flatMap(([, url]) => url ?? []); // prettier-ignore
  const names = ['src', 'srcset', 'data', 'poster', 'action', 'formaction', 'background'];
  if (element.is('link') && LOADED.test(attributeOf(element, 'rel') ?? '')) names.push('href');
  if (element.is('image') || element.is('use')) names.push('href', 'xlink:href');
  return names.flatMap((name) => attributeOf(element, name) ?? []);
}

/** Each directive of a policy with its sources. */
export function directivesOf(policy: string): Map<string, string[]> {
  const directives = policy.split(';').map((each) => each.trim().split(/\s+/));
  return new Map(directives.filter(([name]) => name).map(([name = '', ...sources]) => [name, sources]));
}

/** The policy of a page. */
export function policyOf({ elements }: BuiltPage): Map<string, string[]> {
  const [policy = ''] = elements.filter(isPolicy).map((each) => attributeOf(each, 'content') ?? '');
  return directivesOf(policy);
}

const isPolicy = (each: HtmlElement): boolean =>
  attributeOf(each, 'http-equiv')?.toLowerCase() === 'content-security-policy';

/** What every policy says, whatever the page. */
const NAMED = {
  'default-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
};

/** What the policy of a page does not say, admits and should not, or comes too late for; and what the page tells other hosts of itself. */
export function policyFaults(page: BuiltPage): string[] {
  const policy = policyOf(page);
  const sources = [...policy.values()].flat();
  const strangers = [
    ...runOf(page.html).filter((text) => !policy.get('script-src')?.includes(hashOf(text))),
    ...inlineOf(page.html, 'style').filter((text) => !policy.get('style-src')?.includes(hashOf(text))),
  ].map((text) => `not hashed: ${text.slice(0, 60)}`);
  const first = page.elements.findIndex((each) => each.is('script') || each.is('style') || each.is('link'));
  const referrer = page.elements.find((each) => attributeOf(each, 'name') === 'referrer');
  return [
    ...Object.entries(NAMED).flatMap(([name, asked]) => policy.get(name)?.join(' ') === asked ? [] : [`${name} is not ${asked}`]),
    ...['script-src', 'style-src'].filter((name) => policy.get(name)?.[0] !== "'self'").map((name) => `${name} does not begin with 'self'`),
    ...["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", '*'].filter((each) => sources.includes(each)),
    ...sources.filter((each) => /^(?:https?|blob|filesystem):/.test(each)),
    ...(page.elements.filter(isPolicy).length === 1 ? [] : ['has not one policy']),
    ...(page.elements.findIndex(isPolicy) < first ? [] : ['the policy comes after what it is to hold']),
    ...(referrer && attributeOf(referrer, 'content') === 'strict-origin-when-cross-origin' ? [] : ['no word on the referrer']),
    ...strangers,
  ].map((fault) => `${page.file}: ${fault}`);
} // prettier-ignore

/** A text as a policy names it. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The texts of all elements of a name that have no `src`, as they stand in the page. */
export function inlineOf(html: string, name: 'script' | 'style'): string[] {
  return startsOf(html, name).map(({ text }) => text);
}

/** The texts of the scripts in a page that a browser would run: the others are data. */
function runOf(html: string): string[] {
  return startsOf(html, 'script')
    .filter(({ attributes }) => !/\stype="application\/(?:ld\+)?json"/.test(attributes))
    .map(({ text }) => text);
}

// Other tags are passed over whole: what stands in an attribute begins nothing.
const TAGS = /<(style|script)\b((?:"[^"]*"|[^">])*)>([^]*?)<\/\1>|<\w(?:"[^"]*"|[^">])*>/g;

function startsOf(html: string, wanted: 'script' | 'style'): { attributes: string; text: string }[] {
  return [...html.matchAll(TAGS)]
    .filter(([, name]) => name === wanted)
    .map(([, , attributes = '', text = '']) => ({ attributes, text }))
    .filter(({ attributes }) => !/\ssrc=/.test(attributes));
}
