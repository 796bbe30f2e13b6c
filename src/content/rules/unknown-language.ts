import { knownLanguages, originalOf, type Contents } from '../contents.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Document } from '../document.ts';
import { removing, renaming, rewriting, valueAt } from '../edits.ts';
import type { Path } from '../frontmatter/nodes.ts';
import { pathOf } from '../place.ts';
import type { Offer, Problem } from '../problem.ts';
import { nearest, problemAt, problemOf } from '../problems.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** Words are in a language that the site has pages in. */
export const unknownLanguage: Rule = {
  name: 'unknown-language',
  description: 'Words are in a language of the site, and a translation in another than its original.',
  check: (contents) => {
    const languages = knownLanguages(contents);
    if (!languages) return [];
    return [
      ...contents.documents.flatMap((document) => [
        ...declared(document, languages),
        ...textsByLanguage(document, languages),
      ]),
      ...contents.translations.flatMap((document) => translated(document, languages, contents)),
    ];
  },
};

function faultOf(language: string, languages: readonly string[]): string {
  return `The site has no pages in ${quote(language)}. Its languages, in site.yaml, are: ${languages.join(', ')}.`;
}

function declared(document: Document, languages: readonly string[]): Problem[] {
  const { language } = document.draft as { readonly language?: string };
  if (language === undefined || languages.includes(language)) return [];
  const meant = didYouMean(language, languages);
  const offer =
    meant === undefined ? removing(document, ['language']) : rewriting(document, ['language'], meant);
  return [
    problemAt(
      document,
      'unknown-language',
      nearest(document, ['language'], 'value'),
      faultOf(language, languages),
      offer,
    ),
  ];
}

/** Texts of site.yaml and causes.yaml by language. */
function textsByLanguage(document: Document, languages: readonly string[]): Problem[] {
  return textPaths(document).flatMap((path) => {
    const text = valueAt(document.draft, path);
    const given = typeof text === 'object' && text !== null ? Object.keys(text) : [];
    return given
      .filter((language) => !languages.includes(language))
      .map((language) => {
        const meant = languages.find((other) => !given.includes(other));
        const at = [...path, language];
        const offer = meant === undefined ? removing(document, at) : renaming(document, at, meant);
        return problemAt(
          document,
          'unknown-language',
          nearest(document, at, 'key'),
          faultOf(language, languages),
          offer,
        );
      });
  });
}

function textPaths({ place, draft }: Document): Path[] {
  if (place.kind === 'site') return [['title'], ['description']];
  return place.kind === 'causes'
    ? Object.keys(draft).flatMap((id) => [
        [id, 'name'],
        [id, 'description'],
      ])
    : [];
}

function translated(document: Document, languages: readonly string[], contents: Contents): Problem[] {
  const { path, place } = document;
  const original = originalOf(contents, document);
  const own =
    original?.typed === undefined
      ? undefined
      : ((original.draft as { readonly language?: string }).language ?? languages[0]);
  const language = place.language ?? '';
  if (languages.includes(language) && language !== own) return [];
  const fault =
    language === own
      ? `The original is in ${quote(language)} itself, so this translates nothing.`
      : faultOf(language, languages);
  const free = languages.find(
    (other) => other !== own && !contents.paths.includes(pathOf({ ...place, language: other })),
  );
  const offer: Offer =
    free === undefined ? { kind: 'delete' } : { kind: 'rename', to: pathOf({ ...place, language: free }) };
  return [
    problemOf(
      'unknown-language',
      path,
      fault,
      offer,
      free === undefined ? undefined : 'If that is the language it is in:',
    ),
  ];
}
