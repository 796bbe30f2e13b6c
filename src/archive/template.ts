import type { ImageMetadata } from 'astro';
import { readContents } from '../content/contents.ts';
import { incidentOf } from '../content/facts/incident.ts';
import { readerOfWords } from '../content/facts/words.ts';
import type { Source } from '../domain/incident.ts';
import { printProse } from '../markdown/print.ts';

const TEXTS: Readonly<Record<string, string>> = import.meta.glob(
  ['../../docs/template*.md', '../../docs/write-ups.md'],
  { query: '?raw', import: 'default', eager: true },
);

const PICTURES: Readonly<Record<string, ImageMetadata>> = import.meta.glob('../../docs/pictures/*.png', {
  import: 'default',
  eager: true,
});

/** A component of write-ups: how it is written, and how it is printed. */
export interface Sample {
  /** Its name, `Note`. */
  readonly name: string;
  readonly written: string;
  readonly html: string;
}

/** The template of an incident, told in a language, or else in English. */
export function templateIn(language: string): string {
  return TEXTS[`../../docs/template.${language}.md`] ?? TEXTS['../../docs/template.md'] ?? '';
}

/** The sources of the template; their titles are in English. */
export function sourcesOfTemplate(): Source[] {
  const bytes = new TextEncoder().encode(templateIn('en'));
  const contents = readContents([{ path: 'incidents/example/2026-01-31-template.md', bytes }], 0);
  return [...contents.incidents.values()].flatMap((file) =>
    incidentOf(file, readerOfWords(contents)(file)).sources.map((source) => ({ ...source, language: 'en' })),
  );
}

/** The components, each from the sample that docs/write-ups.md shows of it. */
export function renderSamples(nameOfSource: (source: number) => string): Sample[] {
  const written = [...(TEXTS['../../docs/write-ups.md'] ?? '').matchAll(/^```mdx\n([\s\S]*?)\n```$/gm)];
  return written.map(([, sample = '']) => ({
    name: /^<(\w+)/.exec(sample)?.[1] ?? '',
    written: sample,
    html: printProse(sample, 'mdx', { addressOf: () => undefined, pictureAt, nameOfSource }),
  }));
}

function pictureAt(path: string): { href: string; width: number; height: number } | undefined {
  const picture = PICTURES[`../../docs/pictures/${path}`];
  return picture && { href: picture.src, width: picture.width, height: picture.height };
}
