import { originals, type Contents } from '../contents.ts';
import { didYouMean } from '../did-you-mean.ts';
import { SCHEMAS, type Document } from '../document.ts';
import { removing, rewriting } from '../edits.ts';
import { pathOf, type Place } from '../place.ts';
import type { Problem } from '../problem.ts';
import { nearest, problemAt, problemOf } from '../problems.ts';
import { quote } from '../quote.ts';
import { freePath, renaming } from '../renaming.ts';
import type { Rule } from '../rule.ts';
import { skeletonOf } from '../skeleton.ts';

/** Every provider that is named has its file. */
export const unknownProvider: Rule = {
  name: 'unknown-provider',
  description: 'The folder of an incident, and the parent of a provider, is a provider that has its file.',
  check: (contents) => [
    ...folderProblems(contents),
    ...originals(contents.documents, 'provider').flatMap((document) => parentProblem(document, contents)),
  ],
};

/** A folder that is misspelt is told for each of its files, one whose provider is missing once. */
function folderProblems(contents: Contents): Problem[] {
  const strays = Map.groupBy(
    originals(contents.documents, 'incident'),
    ({ place }) => place.id.split('/')[0] ?? '',
  );
  return [...strays].flatMap(([provider, documents]) => {
    if (contents.providers.has(provider)) return [];
    const meant = didYouMean(provider, [...contents.providers.keys()]);
    return meant === undefined
      ? missingProvider(provider, documents)
      : documents.map((document) => misspeltProvider(document, provider, meant, contents));
  });
}

function misspeltProvider(
  document: Document<'incident'>,
  provider: string,
  meant: string,
  contents: Contents,
): Problem {
  const id = `${meant}/${document.place.id.slice(provider.length + 1)}`;
  const offer = renaming(document, freePath({ ...document.place, id }, contents.paths), contents);
  return problemOf(
    'unknown-provider',
    document.path,
    `There is no provider ${quote(provider)}. Did you mean ${quote(meant)}?`,
    offer,
  );
}

function missingProvider(provider: string, [document]: readonly Document[]): Problem[] {
  const place: Place = { kind: 'provider', id: provider, language: undefined, format: 'md' };
  const path = pathOf(place);
  const name = provider.replace(/(?:^|-)([a-z])/g, (_, letter: string) => ` ${letter.toUpperCase()}`).trim();
  const text = `---\n${skeletonOf(SCHEMAS.provider, place).replace(/^name: .*/, `name: ${name}`)}---\n`;
  return document
    ? [
        problemOf('unknown-provider', document.path, `The provider ${quote(provider)} has no file ${path}.`, {
          kind: 'create',
          path,
          text,
        }),
      ]
    : [];
}

function parentProblem(document: Document<'provider'>, { providers }: Contents): Problem[] {
  const { parent } = document.draft;
  const own = document.place.id;
  if (parent === undefined || (providers.has(parent) && parent !== own)) return [];
  const meant =
    parent === own
      ? undefined
      : didYouMean(
          parent,
          [...providers.keys()].filter((id) => id !== own),
        );
  const told = meant === undefined ? '' : ` Did you mean ${quote(meant)}?`;
  const fault =
    parent === own ? 'A provider cannot be its own parent.' : `There is no provider ${quote(parent)}.${told}`;
  const offer = meant === undefined ? removing(document, ['parent']) : rewriting(document, ['parent'], meant);
  return [problemAt(document, 'unknown-provider', nearest(document, ['parent'], 'value'), fault, offer)];
}
