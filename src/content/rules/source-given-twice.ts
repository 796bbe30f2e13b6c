import { findReferences } from '../../markdown/references.ts';
import type { Contents } from '../contents.ts';
import { bodyStart, SCHEMAS, type Document } from '../document.ts';
import { changingTo } from '../edits.ts';
import { removal } from '../frontmatter/removal.ts';
import { withAll } from '../frontmatter/form.ts';
import type { Splice } from '../lines.ts';
import type { Problem } from '../problem.ts';
import { nearest, problemAt } from '../problems.ts';
import type { Rule } from '../rule.ts';
import { scalarsOf } from '../schema/scalars.ts';

/** A source that is given twice looks like two that agree. */
export const sourceGivenTwice: Rule = {
  name: 'source-given-twice',
  description: 'No source stands twice in the list of a page.',
  check: (contents) =>
    contents.documents
      .filter(({ place }) => place.language === undefined)
      .flatMap((document) => twins(document).map((twin) => twinProblem(document, twin, contents))),
};

/** A source and the earlier one that it repeats, from 0. */
interface Twin {
  readonly index: number;
  readonly first: number;
}

function twins({ draft }: Document): Twin[] {
  const { sources = [] } = draft as Document<'incident'>['draft'];
  const seen = new Map<string, number>();
  return sources.flatMap((source, index) => {
    if (source?.url === undefined) return [];
    const key = sameFor(source.url);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    return first === undefined ? [] : [{ index, first }];
  });
}

/** What two addresses of one page have in common: not how they are fetched, nor who sent the reader there. */
function sameFor(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/^[^/?#]*/, (host) => host.toLowerCase())
    .replace(/([?&])utm_[^&#]*(?:&|(?=#|$))/g, '$1')
    .replace(/[?&]?(?=#|$)/, '')
    .replace(/\/(?=#|$)/, '');
}

function twinProblem(document: Document, { index, first }: Twin, contents: Contents): Problem {
  const [own, other] = [String(index + 1), String(first + 1)];
  const fault = `Source ${own} has the address of source ${other}, so one source looks like two. Say in the first what both say.`;
  const cites = citationsOf(document);
  const renumbered = cites
    .filter(({ source }) => source > index)
    .map(({ source, write }) => write(source === index + 1 ? first + 1 : source - 1));
  const change = removal(document.tree(), ['sources', index]);
  const inside = ({ start, end }: Splice): boolean => start >= change.start && end <= change.end;
  const text = withAll(document.text, [change, ...renumbered.filter((splice) => !inside(splice))]);
  const isCited = renumbered.length > 0 || translationsCite(document, contents, index);
  const tip = isCited
    ? `What cites ${own} then cites ${other}, and later numbers go down by one, in each translation too:`
    : `Nothing cites source ${own}:`;
  const span = nearest(document, ['sources', index, 'url'], 'value');
  return problemAt(document, 'source-given-twice', span, fault, changingTo(document, text), tip);
}

interface Citation {
  readonly source: number;
  /** The change that cites another source instead. */
  readonly write: (source: number) => Splice;
}

function citationsOf(document: Document): Citation[] {
  const { place, body } = document;
  const facts = scalarsOf(SCHEMAS[place.kind], document.typed).flatMap(({ kind, path, text }): Citation[] => {
    const span = kind === 'source' ? document.locate(path, 'value') : undefined;
    return span ? [{ source: Number(text), write: (source) => ({ ...span, instead: String(source) }) }] : [];
  });
  const prose = place.format === 'yaml' ? [] : findReferences(body, place.format).citations;
  return [
    ...facts,
    ...prose.map(({ source, start, end, instead }) => ({
      source,
      write: (other: number) => ({
        start: start + bodyStart(document),
        end: end + bodyStart(document),
        instead: instead(other),
      }),
    })),
  ];
}

function translationsCite({ place }: Document, { translations }: Contents, index: number): boolean {
  return translations.some(
    (other) =>
      other.place.kind === place.kind &&
      other.place.id === place.id &&
      other.place.format !== 'yaml' &&
      findReferences(other.body, other.place.format).citations.some(({ source }) => source > index),
  );
}
