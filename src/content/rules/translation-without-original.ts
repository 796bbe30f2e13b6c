import * as z from 'zod';
import { originalOf, type Contents } from '../contents.ts';
import { didYouMean } from '../did-you-mean.ts';
import { SCHEMAS, type Document } from '../document.ts';
import { removing, valueAt } from '../edits.ts';

import type { Path } from '../frontmatter/nodes.ts';
import { pathOf } from '../place.ts';
import type { Problem } from '../problem.ts';
import { nearest, problemAt, problemOf } from '../problems.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';
import { scalarsOf, type Scalar } from '../schema/scalars.ts';
import { nameOf } from '../telling.ts';

/** A translation stands beside the write-up that holds the facts, and each of its texts beside the one that it translates. */
export const translationWithoutOriginal: Rule = {
  name: 'translation-without-original',
  description:
    'A translation has the name of its original, with the language before the ending, and no text that the original does not have.',
  check: (contents) =>
    contents.translations.flatMap((document) => {
      const original = originalOf(contents, document);
      return original ? textProblems(document, original) : [fileProblem(document, contents)];
    }),
};

function fileProblem({ path, place }: Document, contents: Contents): Problem {
  const originals =
    place.kind === 'provider'
      ? contents.providers
      : place.kind === 'incident'
        ? contents.incidents
        : contents.days;
  const isFree = (id: string): boolean =>
    !contents.translations.some(
      (other) =>
        other.place.kind === place.kind && other.place.id === id && other.place.language === place.language,
    );
  // One day is as near to another as to the one that was meant.
  const meant = place.kind === 'day' ? undefined : didYouMean(place.id, [...originals.keys()].filter(isFree));
  const fault = `This translates ${pathOf({ ...place, language: undefined })}, which is not there.`;
  if (meant === undefined) return problemOf('translation-without-original', path, fault, { kind: 'delete' });
  return problemOf('translation-without-original', path, `${fault} Did you mean ${quote(meant)}?`, {
    kind: 'rename',
    to: pathOf({ ...place, id: meant }),
  });
}

/** A text that only a translation has would be a fact that only its readers learn. */
function textProblems(document: Document, original: Document): Problem[] {
  if (original.typed === undefined) return [];
  const scalars = scalarsOf(SCHEMAS[document.place.kind], document.typed);
  return scalars
    .filter((scalar) => scalar.text.trim() !== '' && isWithoutOriginal(scalar, document, original))
    .map(({ path }) => {
      const fault = `${nameOf(path)} has no text in ${original.path} that it translates. Write it there first, or take it out here.`;
      return problemAt(
        document,
        'translation-without-original',
        nearest(document, path, 'key'),
        fault,
        removing(document, path),
      );
    });
}

/** Lists of another length and services of another name are told by other rules. */
function isWithoutOriginal({ kind, path }: Scalar, document: Document, { typed }: Document): boolean {
  const [first = '', second] = path;
  if (kind !== 'words' || valueAt(typed, path) !== undefined || isRequired(document, first)) return false;
  if (typeof second === 'string') return valueAt(typed, [first, second]) !== undefined;
  const [own, others] = [valueAt(document.typed, [first]), valueAt(typed, [first])];
  return !Array.isArray(own) || (Array.isArray(others) && own.length === others.length);
}

/** Whether an original must have the text, so that another rule says where it is missing. */
function isRequired({ place }: Document, first: Path[number]): boolean {
  const field: z.ZodType = SCHEMAS[place.kind];
  const part = field instanceof z.ZodObject ? (field.shape[first] as unknown) : undefined;
  return part !== undefined && !(part instanceof z.ZodOptional);
}
