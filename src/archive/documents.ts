import { inPrint } from '../domain/typography.ts';
import { printDocument } from '../markdown/print.ts';
import { CONTRIBUTE_SECTIONS } from '../site/contribute.ts';
import { METHOD_SECTIONS } from '../site/method.ts';

const TEXTS: Readonly<Record<string, string>> = import.meta.glob(
  ['../../docs/method*.md', '../../docs/contribute*.md'],
  { query: '?raw', import: 'default', eager: true },
);

const SECTIONS = { method: METHOD_SECTIONS, contribute: CONTRIBUTE_SECTIONS } as const;

/** The repository that the documents name; an archive that has one of its own is named in its place. */
const REPOSITORY = 'https://github.com/outage-almanac/outage-almanac';

/** A document of the project that is printed as a page. */
export type DocumentName = keyof typeof SECTIONS;

/** A part of a document: its address on the page, its heading, and its words as HTML, heading included. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly html: string;
}

/** A document as it is told in one language. */
export interface PrintedDocument {
  /** The file, from the folder of the project. */
  readonly path: string;
  readonly language: string;
  /** The languages that it is told in. */
  readonly languages: readonly string[];
  readonly title: string;
  /** What stands before its first part. */
  readonly intro: string;
  readonly parts: readonly Part[];
}

/** What a document is printed for. */
export interface Readership {
  readonly language: string;
  /** The languages of the site, one of which stands in where the document is not told in the reader's. */
  readonly languages: readonly string[];
  readonly repository: string | undefined;
  readonly nameOfSource: (source: number) => string;
}

/** A document as a reader gets it: in their language, else in one of the site, else in English. */
export function renderDocument(name: DocumentName, readership: Readership): PrintedDocument {
  const languages = languagesOf(name);
  const own = languages.find((each) => each === readership.language);
  const language = own ?? languages.find((each) => readership.languages.includes(each)) ?? 'en';
  const path = fileOf(name, language);
  const text = (TEXTS[`../../${path}`] ?? '').replaceAll(REPOSITORY, readership.repository ?? REPOSITORY);
  const [, title = '', body = ''] = /^# (.+)\n([\s\S]*)$/.exec(text) ?? [];
  const [intro = '', ...parts] = body.split(/^(?=## )/m);
  const print = (markdown: string, id = ''): string =>
    printDocument(markdown, [id], {
      addressOf: () => undefined,
      pictureAt: () => undefined,
      nameOfSource: readership.nameOfSource,
      inPrint: (words, before) => inPrint(words, language, before),
    });
  return {
    path,
    language,
    languages,
    title,
    intro: print(intro),
    parts: SECTIONS[name].map((id, index) => {
      const markdown = parts[index] ?? '';
      return { id, title: /^## (.+)/.exec(markdown)?.[1] ?? id, html: print(markdown, id) };
    }),
  };
}

function languagesOf(name: DocumentName): string[] {
  const pattern = new RegExp(String.raw`/${name}\.(.+)\.md$`);
  return ['en', ...Object.keys(TEXTS).flatMap((path) => pattern.exec(path)?.[1] ?? [])];
}

function fileOf(name: DocumentName, language: string): string {
  return `docs/${name}${language === 'en' ? '' : `.${language}`}.md`;
}
