import { inPrint } from '../domain/typography.ts';
import { printDocument } from '../markdown/print.ts';
import { METHOD_SECTIONS } from '../site/method.ts';

const TEXTS: Readonly<Record<string, string>> = import.meta.glob('../../docs/method*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** How we count, as it is told in a language. */
export interface Method {
  readonly title: string;
  /** Its parts, by their addresses on the page. */
  readonly sections: readonly { readonly hash: string; readonly title: string }[];
  readonly html: string;
}

/** The languages in which it is told how we count, the original's first. */
export const METHOD_LANGUAGES: readonly string[] = [
  'en',
  ...Object.keys(TEXTS).flatMap((path) => /method\.(.+)\.md$/.exec(path)?.[1] ?? []),
];

/** How we count, in a language or else in the original's, as HTML whose parts have the addresses of METHOD_SECTIONS. */
export function renderMethod(language: string, nameOfSource: (source: number) => string): Method {
  const own = TEXTS[`../../docs/method.${language}.md`];
  const text = own ?? TEXTS['../../docs/method.md'] ?? '';
  const [, title = '', body = ''] = /^# (.+)\n([\s\S]*)$/.exec(text) ?? [];
  const headings = [...body.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
  return {
    title,
    sections: METHOD_SECTIONS.map((id, index) => ({ hash: `#${id}`, title: headings[index] ?? id })),
    html: printDocument(body, METHOD_SECTIONS, {
      addressOf: () => undefined,
      pictureAt: () => undefined,
      nameOfSource,
      inPrint: (words, before) => inPrint(words, own === undefined ? 'en' : language, before),
    }),
  };
}
