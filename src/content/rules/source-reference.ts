import { findReferences } from '../../markdown/references.ts';
import { originalOf, type Contents } from '../contents.ts';
import { SCHEMAS, type Document } from '../document.ts';
import { removing, rewriting, valueAt } from '../edits.ts';
import type { Problem } from '../problem.ts';
import { nearest, problemAt, problemInProse, tellAll } from '../problems.ts';
import type { Rule } from '../rule.ts';
import { scalarsOf } from '../schema/scalars.ts';

/** Every number of a source is one that the page has. */
export const sourceReference: Rule = {
  name: 'source-reference',
  description:
    'Every number that cites a source, in the facts and as [2] in the prose, is that of a source in the list.',
  check: (contents) =>
    contents.documents.flatMap((document) => [...inFacts(document), ...inProse(document, contents)]),
};

/** How many sources a page has; `undefined` where that cannot be told, or where an incident has none, which is told by another rule. */
function countSources(document: Document | undefined): number | undefined {
  const sources = valueAt(document?.typed, ['sources']);
  if (Array.isArray(sources) && sources.length > 0) return sources.length;
  return document?.typed === undefined || sources !== undefined || document.place.kind === 'incident'
    ? undefined
    : 0;
}

function inFacts(document: Document): Problem[] {
  const count = document.place.language === undefined ? countSources(document) : undefined;
  if (count === undefined) return [];
  const scalars = scalarsOf(SCHEMAS[document.place.kind], document.typed);
  const wrong = scalars.filter(
    ({ kind, text }) => kind === 'source' && /^[1-9]\d{0,3}$/.test(text) && Number(text) > count,
  );
  return tellAll(wrong, ({ path, text }) => {
    const offer = count === 0 ? removing(document, path) : rewriting(document, path, String(count));
    return problemAt(
      document,
      'source-reference',
      nearest(document, path, 'value'),
      faultOf(Number(text), count),
      offer,
    );
  });
}

function inProse(document: Document, contents: Contents): Problem[] {
  const { place, body } = document;
  if (place.format === 'yaml' || !/[[<]/.test(body)) return [];
  const count = countSources(place.language === undefined ? document : originalOf(contents, document));
  if (count === undefined) return [];
  const { citations } = findReferences(body, place.format);
  const wrong = citations.filter(({ source }) => source < 1 || source > count);
  return tellAll(wrong, ({ source, start, end, instead }) => {
    const change = { start, end, instead: instead(count === 0 ? undefined : count) };
    return problemInProse(document, 'source-reference', change, faultOf(source, count));
  });
}

function faultOf(source: number, count: number): string {
  const there =
    count === 0 ? 'no sources' : `${count === 1 ? 'one source' : `${String(count)} sources`}, counted from 1`;
  return `Source ${String(source)} is cited, and the page has ${there}.`;
}
