import { originalOf, originals, type Contents } from '../contents.ts';
import type { Document } from '../document.ts';
import { renaming, removing } from '../edits.ts';
import { didYouMean } from '../did-you-mean.ts';
import { idsIn, mentionOf, mentionsIn, unknownMentions } from '../mentions.ts';
import { pathOf } from '../place.ts';
import type { Problem } from '../problem.ts';
import { nearest, problemAt } from '../problems.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** Every service that is named is one of its provider's. */
export const unknownService: Rule = {
  name: 'unknown-service',
  description: 'Every service that is named stands in the file of its provider.',
  check: (contents) => [
    ...originals(contents.documents, 'incident').flatMap((document) => inIncident(document, contents)),
    ...originals(contents.documents, 'provider').flatMap(inProvider),
    ...contents.translations.flatMap((document) => inTranslation(document, contents)),
  ],
};

function inIncident(document: Document<'incident'>, { providers }: Contents): Problem[] {
  const provider = document.place.id.split('/')[0] ?? '';
  const known = idsIn(providers.get(provider), ['services']);
  if (!known) return [];
  const { services, phases, unaffected } = document.draft;
  const mentions = [
    ...mentionsIn(services, ['services']),
    ...(phases ?? []).flatMap((phase, index) => mentionsIn(phase?.services, ['phases', index, 'services'])),
    ...(unaffected ?? []).flatMap((item, index) =>
      mentionOf(item?.service, ['unaffected', index, 'service']),
    ),
  ];
  const tip = `If it is one, add it to services in ${pathOf({ kind: 'provider', id: provider, language: undefined, format: providers.get(provider)?.place.format ?? 'md' })}. If not:`;
  return unknownMentions(document, 'unknown-service', `a service of ${provider}`, mentions, known, tip);
}

function inProvider(document: Document<'provider'>): Problem[] {
  const known = idsIn(document, ['services']);
  const mentions = (document.draft.availability ?? []).flatMap((figure, index) =>
    mentionsIn(figure?.services, ['availability', index, 'services']),
  );
  return known
    ? unknownMentions(
        document,
        'unknown-service',
        `a service of ${document.place.id}`,
        mentions,
        known,
        'If it is one, add it to services above. If not:',
      )
    : [];
}

/** In a translation the services are names, and each gives words to one of the original's. */
function inTranslation(document: Document, contents: Contents): Problem[] {
  const known =
    document.place.kind === 'provider' ? idsIn(originalOf(contents, document), ['services']) : undefined;
  if (!known) return [];
  const translated = idsIn(document, ['services']) ?? [];
  const free = known.filter((id) => !translated.includes(id));
  return translated
    .filter((id) => !known.includes(id))
    .map((id) => {
      const meant = didYouMean(id, free);
      const path = ['services', id];
      const fault = `${quote(id)} is not a service of ${document.place.id}. ${meant === undefined ? `There are: ${known.join(', ')}.` : `Did you mean ${quote(meant)}?`}`;
      const offer = meant === undefined ? removing(document, path) : renaming(document, path, meant);
      return problemAt(document, 'unknown-service', nearest(document, path, 'key'), fault, offer);
    });
}
