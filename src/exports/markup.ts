const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** What XML 1.0 cannot hold at all, however it is escaped. */

const UNHOLDABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text as XML can hold it: each sign that it cannot is replaced. */
export function holdable(text: string): string {
  return text.replace(UNHOLDABLE, '\uFFFD');
}

/** A text as it stands in HTML or XML, in an element or between quotes. */
export function escapeMarkup(text: string): string {
  return holdable(text).replace(/[&<>"']/g, (sign) => ESCAPES.get(sign) ?? sign);
}
