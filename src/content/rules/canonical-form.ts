import type { Document } from '../document.ts';
import { changingTo } from '../edits.ts';
import { isSurelyInForm, isSurelyOutOfForm, textInForm } from '../form.ts';
import type { Problem } from '../problem.ts';
import type { Caution } from '../rule.ts';

/** Facts that stand where everybody looks for them are read, and compared, with less trouble. */
export const canonicalForm: Caution = {
  name: 'canonical-form',
  description:
    'Names stand in the order of docs/fields.md, and values in quotes only where they need them; npm run check -- --fix sees to it.',
  look: ({ documents }) =>
    documents.flatMap((document) => {
      if (document.yamlFaults.length > 0 || document.typed === undefined || isSurelyInForm(document))
        return [];
      const { path } = document;
      const isOut = isSurelyOutOfForm(document) || textInForm(document) !== document.text;
      return isOut ? [{ rule: 'canonical-form', path, tell: () => formProblem(document) }] : [];
    }),
};

function formProblem(document: Document): Problem {
  const offer = changingTo(document, textInForm(document));
  const fault =
    'The facts are not in the usual form: names in the order of docs/fields.md, quotes only where they are needed.';
  const line = offer.kind === 'replace' ? offer.from : 1;
  return {
    rule: 'canonical-form',
    path: document.path,
    line,
    column: 1,
    fault,
    offer,
    tip: 'npm run check -- --fix writes it so:',
  };
}
