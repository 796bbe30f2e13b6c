import type { Node } from './tree.ts';

/** A number in brackets that cites a source: where it stands in the words of a text node, and in the prose. */
export interface TextCitation {
  readonly source: number;
  readonly index: number;
  readonly length: number;
  readonly start: number;
}

/** The citations in a text node. Brackets behind a backslash, `\[2\]`, are meant as such and cite nothing. */
export function citationsIn(node: Extract<Node, { type: 'text' }>, prose: string): TextCitation[] {
  const from = node.position?.start.offset ?? 0;
  const source = prose.slice(from, node.position?.end.offset ?? from);
  const written = [...source.matchAll(/\\?\[(\d{1,4})\\?\]/g)];
  const read = [...node.value.matchAll(/\[(\d{1,4})\]/g)];
  const isAligned = written.length === read.length;
  return read.flatMap((match, order) => {
    const as = isAligned ? written[order] : undefined;
    if (as && as[0] !== match[0]) return [];
    return [
      {
        source: Number(match[1]),
        index: match.index,
        length: match[0].length,
        start: from + (as?.index ?? 0),
      },
    ];
  });
}
