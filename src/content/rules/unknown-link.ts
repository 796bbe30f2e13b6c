import { resolvePath } from '../../markdown/links.ts';
import { findReferences, type FileLink } from '../../markdown/references.ts';
import { originals } from '../contents.ts';
import type { Document } from '../document.ts';
import { surelyMeant } from '../likely.ts';
import { meantPlace } from '../misplaced.ts';
import { pathOf, placeOf } from '../place.ts';
import type { Problem } from '../problem.ts';
import { problemInProse, tellAll } from '../problems.ts';
import { quote } from '../quote.ts';
import { datedId } from '../renaming.ts';
import type { Rule } from '../rule.ts';

/** A link to another file leads to a write-up that is there. */
export const unknownLink: Rule = {
  name: 'unknown-link',
  description: 'A link in prose to a file leads to a write-up of the archive, and to its original.',
  check: ({ documents }) => {
    const known = new Set([
      ...documents
        .filter(({ place }) => place.format !== 'yaml' && place.language === undefined)
        .map(({ place }) => pathOf(place)),
      // A write-up that is told to get another name is known by that name too.
      ...originals(documents, 'incident').flatMap((document) => {
        const id = datedId(document);
        return id === undefined ? [] : [pathOf({ ...document.place, id })];
      }),
    ]);
    return documents.flatMap((document) => {
      const { place, body } = document;
      if (place.format === 'yaml' || !/\]\(|\]:/.test(body)) return [];
      const lost = findReferences(body, place.format).links.filter(
        (link) => !known.has(targetOf(document, link) ?? ''),
      );
      return tellAll(lost, (link) => linkProblem(document, link, known));
    });
  },
};

function targetOf({ place }: Document, { path }: FileLink): string | undefined {
  return resolvePath(pathOf(place), path);
}

function linkProblem(document: Document, link: FileLink, known: ReadonlySet<string>): Problem {
  const target = targetOf(document, link) ?? link.path;
  const fromTop = link.path.replace(/^[./]*/, '');
  const original = originalPath(target) ?? originalPath(fromTop);
  const meant =
    [original, fromTop].find((path) => path !== undefined && known.has(path)) ?? likelyPath(target, known);
  const path = meant === undefined ? undefined : relative(pathOf(document.place), meant);
  const fault =
    meant !== undefined && meant === original
      ? `The link leads to ${link.path}, a translation. Link to its original; each reader is led to their own language.`
      : `The link leads to ${link.path}, and there is no such write-up${path === undefined ? ' yet.' : `. Did you mean ${quote(path)}?`}`;
  const instead = path === undefined ? link.words : link.written.replace(link.path, () => path);
  return problemInProse(document, 'unknown-link', { start: link.start, end: link.end, instead }, fault);
}

/** The write-up that a path was surely meant for: an incident of that day, or a provider; one day is as near to another as to the one that was meant. */
function likelyPath(target: string, known: ReadonlySet<string>): string | undefined {
  const place = placeOf(target) ?? meantPlace(target);
  if (!place || place.kind === 'day') return undefined;
  const places = [...known].flatMap((path) => placeOf(path) ?? []).filter(({ kind }) => kind === place.kind);
  const id = surelyMeant(
    place.id,
    places.map((other) => other.id),
  );
  const meant = places.find((other) => other.id === id);
  return meant && pathOf(meant);
}

/** The path of what a translation translates; `undefined` for other paths. */
function originalPath(path: string): string | undefined {
  const place = placeOf(path);
  return place?.language === undefined ? undefined : pathOf({ ...place, language: undefined });
}

function relative(from: string, to: string): string {
  const [a, b] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return [...a.slice(shared).map(() => '..'), ...b.slice(shared)].join('/');
}
