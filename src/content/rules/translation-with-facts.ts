import { schemaProblems } from '../issues.ts';
import type { Rule } from '../rule.ts';

/** A translation carries words only: a fact that is written twice can disagree with itself. */
export const translationWithFacts: Rule = {
  name: 'translation-with-facts',
  description: 'A translation carries words and no facts.',
  check: ({ translations }) =>
    translations.flatMap((document) => schemaProblems(document, 'translation-with-facts')),
};
