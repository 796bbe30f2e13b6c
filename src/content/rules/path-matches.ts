import { writtenDate } from '../../domain/moment.ts';
import { isInPlace, originals, type Contents } from '../contents.ts';
import type { Document } from '../document.ts';
import { meantPlace } from '../misplaced.ts';
import { dateIn, isLeftAlone, pathOf } from '../place.ts';
import type { Problem } from '../problem.ts';
import { nearest, problemAt, problemOf } from '../problems.ts';
import { datedId, freePath, renaming } from '../renaming.ts';
import type { Rule } from '../rule.ts';
import { timesOf } from '../times.ts';

/** Files stand where the archive looks for them, and their names say what they hold. */
export const pathMatches: Rule = {
  name: 'path-matches',
  description:
    'A file stands where its kind is kept, and the date in its name is the date written in started.',
  check: (contents) => [
    ...strangerProblems(contents),
    ...originals(contents.documents, 'incident').flatMap((document) => dateProblem(document, contents)),
    ...originals(contents.documents, 'day').flatMap((document) => dayProblem(document, contents)),
  ],
};

const KEPT =
  'Files are incidents/<provider>/<date>-<words>.md, providers/<provider>.md, days/<date>.md, site.yaml, causes.yaml and pictures beside a write-up (.png, .jpg, .webp, .avif), in small letters a to z, digits and hyphens.';

/** A file that was meant for a place that another has is told as its duplicate. */
function strangerProblems({ paths, documents }: Contents): Problem[] {
  const read = new Map(documents.map((document) => [document.path, document]));
  return paths.flatMap((path) => {
    const document = read.get(path);
    if (document ? isInPlace(document) : isLeftAlone(path) || meantPlace(path)) return [];
    const offer = document
      ? ({ kind: 'rename', to: pathOf(document.place) } as const)
      : ({ kind: 'delete' } as const);
    return [
      problemOf(
        'path-matches',
        path,
        `Nothing is kept under this name, so the file would be passed over. ${KEPT}`,
        offer,
      ),
    ];
  });
}

function dateProblem(document: Document<'incident'>, contents: Contents): Problem[] {
  const { started } = timesOf(document);
  const named = dateIn(document.place) ?? '';
  const id = datedId(document);
  if (!started || id === undefined) return [];
  const fault = `The name of the file says ${named}, and started says ${writtenDate(started)}.`;
  const tip = 'If started is right, rename the file, and its translations with it:';
  const offer = renaming(document, freePath({ ...document.place, id }, contents.paths), contents);
  return [problemAt(document, 'path-matches', nearest(document, ['started'], 'value'), fault, offer, tip)];
}

function dayProblem(document: Document<'day'>, contents: Contents): Problem[] {
  const { id } = document.place;
  const date = new Date(`${id}T00:00:00Z`);
  if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(id)) return [];
  const last = new Date(Date.UTC(Number(id.slice(0, 4)), Number(id.slice(5, 7)), 0));
  const isMonth = /^\d{4}-(?:0[1-9]|1[0-2])/.test(id) && !contents.days.has(last.toISOString().slice(0, 10));
  const offer = isMonth
    ? renaming(document, pathOf({ ...document.place, id: last.toISOString().slice(0, 10) }), contents)
    : ({ kind: 'delete' } as const);
  return [
    problemOf(
      'path-matches',
      document.path,
      `${id} is a day that does not exist.`,
      offer,
      isMonth ? 'Perhaps:' : undefined,
    ),
  ];
}
