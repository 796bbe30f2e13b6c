import { Parser, StaticConfigLoader, type HtmlElement } from 'html-validate';

/** Every element that prose is printed with, and its attributes. */
const ELEMENTS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    p: [], em: [], strong: [], del: [], code: [], br: [], hr: [], blockquote: [], ul: [], li: [], table: [], thead: [], tbody: [], tr: [], td: [],
    h2: [], h3: [], h4: [], h5: [], h6: [], figcaption: [],
    pre: ['tabindex'], ol: ['start'], th: ['scope'], figure: ['class'], div: ['class', 'role', 'tabindex'], a: ['href', 'rel', 'class', 'aria-label'],
  }),
); // prettier-ignore

/** Printed prose is of so plain a kind that no two parsers can differ about it: tags in small letters, values in double quotes, no other < or >. */
const PLAIN = /^(?:[^<>]|<\/?[a-z][a-z1-6]*(?: [a-z-]+="[^"<>]*")*>)*$/;

const HARMLESS = /^(?:https?:\/\/[^/]|mailto:[^@]+@|#[\w-]+$|\/archive\/)/;

const config = await new StaticConfigLoader().getConfigFor('prose.html');
const parser = new Parser(config);

/** What in some HTML could do more than be read; nothing of what we print may. It is parsed by other hands than ours. */
export function liveParts(html: string): string[] {
  const root = parser.parseHtml({ data: html, filename: 'prose.html', line: 1, column: 1, offset: 0 });
  const strange = [...elementsIn(root)].flatMap(liveIn);
  return PLAIN.test(html) ? strange : [...strange, 'markup that is not plain'];
}

function* elementsIn(element: HtmlElement): Generator<HtmlElement> {
  for (const child of element.childElements) {
    yield child;
    yield* elementsIn(child);
  }
}

function liveIn(element: HtmlElement): string[] {
  const taken = ELEMENTS.get(element.tagName);
  if (!taken) return [`<${element.tagName}>`];
  return element.attributes.flatMap(({ key, value }) => {
    if (!taken.includes(key)) return [`${element.tagName} ${key}`];
    return key !== 'href' || HARMLESS.test(String(value)) ? [] : [`href ${String(value)}`];
  });
}
