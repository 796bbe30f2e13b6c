import { bodyStart, type Document } from './document.ts';
import type { Path } from './frontmatter/nodes.ts';
import type { Part } from './frontmatter/yaml.ts';
import { offerOf, placeAt, type Span, type Splice } from './lines.ts';
import type { Offer, Problem } from './problem.ts';

/** A problem at a place in a document. */
export function problemAt(
  document: Document,
  rule: string,
  span: Span,
  fault: string,
  offer: Offer,
  tip?: string,
): Problem {
  return { rule, path: document.path, ...placeAt(document.lines(), span.start), fault, offer, tip };
}

/** A problem of a file as a whole. */
export function problemOf(rule: string, path: string, fault: string, offer: Offer, tip?: string): Problem {
  return { rule, path, line: 1, column: 1, fault, offer, tip };
}

/** A problem in prose, whose offsets count from where the prose begins. */
export function problemInProse(
  document: Document,
  rule: string,
  change: Splice,
  fault: string,
  tip?: string,
): Problem {
  const start = bodyStart(document);
  const span = { start: change.start + start, end: change.end + start };
  return problemAt(
    document,
    rule,
    span,
    fault,
    offerOf(document.lines(), { ...span, instead: change.instead }),
    tip,
  );
}

/** Where a value stands, or, where it does not, the nearest block around it; the first fact where there is none. */
export function nearest(document: Document, path: Path, part: Part): Span {
  for (let depth = path.length; depth > 0; depth--) {
    const span = document.locate(path.slice(0, depth), depth === path.length ? part : 'pair');
    if (span) return span;
  }
  return document.locate([], 'value') ?? { start: document.tree().start, end: document.tree().start };
}

/** How many problems of a kind are told of one file. */
const MOST = 100;

/** The problems that some faults of one file are: of very many the first, and how many more there are. */
export function tellAll<Fault>(faults: readonly Fault[], tell: (fault: Fault) => Problem): Problem[] {
  const told = faults.slice(0, MOST).map(tell);
  const last = told.at(-1);
  const more = faults.length - told.length;
  if (more === 0 || !last) return told;
  return [
    ...told.slice(0, -1),
    { ...last, fault: `${last.fault} There are ${more.toLocaleString('en')} more of this kind in the file.` },
  ];
}
