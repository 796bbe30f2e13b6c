import { originalOf, type Contents } from '../contents.ts';
import type { Document } from '../document.ts';
import { extending, truncating, valueAt } from '../edits.ts';
import type { Problem } from '../problem.ts';
import { nearest, problemAt } from '../problems.ts';
import { fieldAt } from '../schema/field-at.ts';
import { schemaOf } from '../document.ts';
import type { Rule } from '../rule.ts';

/** The lists of a translation follow those of the original, item for item. */
export const translationLength: Rule = {
  name: 'translation-length',
  description: 'A list in a translation has as many items as in the original, in the same order.',
  check: (contents) => contents.translations.flatMap((document) => problemsOf(document, contents)),
};

function problemsOf(document: Document, contents: Contents): Problem[] {
  const original = originalOf(contents, document);
  if (original?.typed === undefined || typeof document.typed !== 'object' || document.typed === null)
    return [];
  return Object.entries(document.typed).flatMap(([name, list]) => {
    const isList =
      Array.isArray(list) && list.length > 0 && fieldAt(schemaOf(document.place), [name]) !== undefined;
    const facts = valueAt(original.typed, [name]) ?? [];
    return isList && Array.isArray(facts) && facts.length !== list.length
      ? [lengthProblem(document, name, list.length, facts.length, original.path)]
      : [];
  });
}

function lengthProblem(document: Document, name: string, here: number, there: number, path: string): Problem {
  const items = (count: number): string => (count === 1 ? '1 item' : `${String(count)} items`);
  const fault = `${name} has ${items(here)} here and ${there === 0 ? 'none' : String(there)} in ${path}. Each translates the one in its place.`;
  const isLonger = here > there;
  const offer = isLonger
    ? truncating(document, [name], there)
    : extending(document, [name], '{}', there - here);
  const tip = isLonger
    ? undefined
    : 'An item without words of its own is {}, and the original shows in its place:';
  return problemAt(document, 'translation-length', nearest(document, [name], 'key'), fault, offer, tip);
}
