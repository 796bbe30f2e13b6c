import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Parser, StaticConfigLoader, type HtmlElement } from 'html-validate';
import { filesOf } from './build.ts';

/** A page as it was built. */
export interface BuiltPage {
  /** Its file below the site's folder. */
  readonly file: string;
  readonly html: string;
  /** All elements in the order of the page. */
  readonly elements: readonly HtmlElement[];
  /** All words of the body, those of scripts left out. */
  readonly text: string;
}

const parser = new Parser(await new StaticConfigLoader({ elements: ['html5'] }).getConfigFor('page.html'));

/** Reads one page of a built site. */
export async function readPage(site: string, file: string): Promise<BuiltPage> {
  const html = await readFile(join(site, file), 'utf8');
  const dom = parser.parseHtml(html);
  const words = parser.parseHtml(withoutScripts(html));
  return { file, html, elements: dom.querySelectorAll('*'), text: textOf(words.querySelector('body')) };
}

/** A page without the texts of its scripts. What stands in an attribute begins none. */
function withoutScripts(html: string): string {
  return html.replaceAll(
    /(<script\b(?:"[^"]*"|[^">])*>)[^]*?(?=<\/script>)|<\w(?:"[^"]*"|[^">])*>/g,
    (whole, script?: string) => script ?? whole,
  );
}

/** Reads every page of a built site. */
export async function readPages(site: string): Promise<BuiltPage[]> {
  const files = (await filesOf(site)).filter((file) => file.endsWith('.html'));
  return Promise.all(files.map((file) => readPage(site, file)));
}

/** The value of an attribute, '' where it is there without one. */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.hasAttribute(name) ? decode(element.getAttributeValue(name) ?? '') : undefined;
}

/** The words of an element and of all in it. */
export function textOf(element: HtmlElement | null): string {
  return decode(element?.textContent ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decode(text: string): string {
  return text.replaceAll(
    /&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex?: string, digits?: string, name = '') => {
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      return Number.isNaN(code) ? (named[String(name)] ?? whole) : String.fromCodePoint(code);
    },
  );
}
