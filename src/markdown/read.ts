import { faultOfBounds, type ProseFault } from './bounds.ts';
import { inMarkdown } from './html.ts';
import { isSyntaxFault, parseProse, type Node, type SyntaxFault } from './tree.ts';

/** Prose as it could be read. */
export interface Reading {
  /** `undefined` where it cannot be read at all. */
  readonly tree: Node | undefined;
  /** The prose that the tree is of: as written, or without the faults that kept it from being read. */
  readonly prose: string;
  readonly faults: readonly ProseFault[];
  /** The offset in the prose as written of an offset in `prose`. */
  readonly back: (offset: number) => number;
}

/** How often a mistake is mended to find the next one. */
const MOST_FAULTS = 20;

/** Reads prose; each mistake that keeps it from being read is mended as it is offered, so that the next can be found. */
export function readProse(written: string, format: 'md' | 'mdx'): Reading {
  const bound = faultOfBounds(written, format);
  if (bound) return { tree: undefined, prose: written, faults: [bound], back: (offset) => offset };
  const faults: ProseFault[] = [];
  let prose = written;
  let back = (offset: number): number => offset;
  for (;;) {
    const tree = parseProse(prose, format);
    if (!isSyntaxFault(tree)) return { tree, prose, faults, back };
    const fault = faultOfSyntax(prose, tree);
    faults.push({ ...fault, start: back(fault.start), end: back(fault.end) });
    if (!fault.isSure || faults.length >= MOST_FAULTS) return { tree: undefined, prose, faults, back };
    back = chained(back, fault);
    prose = prose.slice(0, fault.start) + fault.instead + prose.slice(fault.end);
  }
}

function chained(
  back: (offset: number) => number,
  { start, end, instead }: ProseFault,
): (offset: number) => number {
  const gained = instead.length - (end - start);
  return (offset) => back(offset <= start ? offset : Math.max(start, offset - gained));
}

/** The first of some repairs with which the prose can be read, or at least further than before. */
function faultOfSyntax(prose: string, fault: SyntaxFault): ProseFault & { isSure: boolean } {
  const line = lineAround(prose, fault.at);
  const message =
    'A sign < or { begins code in an .mdx file, and this cannot be read as such. Where the sign itself is meant, put a backslash before it.';
  for (const repair of repairsAt(prose, fault.at, line)) {
    const after = parseProse(prose.slice(0, repair.start) + repair.instead + prose.slice(repair.end), 'mdx');
    const gained = repair.instead.length - (repair.end - repair.start);
    if (!isSyntaxFault(after) || after.at > Math.max(fault.at, repair.end) + gained)
      return { ...repair, message, isSure: true };
  }
  return { ...line, message, instead: '', isSure: false };
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

function repairsAt(prose: string, at: number, line: { start: number; end: number }): Change[] {
  const change = (start: number, end: number, mend: (text: string) => string): Change => ({
    start,
    end,
    instead: mend(prose.slice(start, end)),
  });
  const escape = (text: string): string => text.replace(/(?<!\\)[<{}]/g, '\\$&');
  const marks = [...prose.slice(line.start, line.end).matchAll(/[<{}]/g)].map(
    ({ index }) => line.start + index,
  );
  const near = [...marks].sort((a, b) => Math.abs(a - at) - Math.abs(b - at)).slice(0, 3);
  const paragraph = paragraphAround(prose, at);
  const tags = near
    .filter((mark) => prose[mark] === '<')
    .map((mark) => ({
      start: mark,
      end: mark + (/^<!--[\s\S]*?-->|^<[^<>\n]*>?/.exec(prose.slice(mark))?.[0].length ?? 1),
    }));
  return [
    ...tags
      .map(({ start, end }) => change(start, end, inMarkdown))
      .filter(({ instead, start, end }) => instead !== prose.slice(start, end)),
    ...near.map((mark) => change(mark, mark + 1, escape)),
    change(line.start, line.end, escape),
    change(paragraph.start, paragraph.end, escape),
    change(0, prose.length, escape),
  ];
}

function lineAround(text: string, at: number): { start: number; end: number } {
  const end = text.indexOf('\n', at);
  return { start: at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1, end: end === -1 ? text.length : end };
}

function paragraphAround(text: string, at: number): { start: number; end: number } {
  const [before, after] = [text.lastIndexOf('\n\n', at), text.indexOf('\n\n', at)];
  return { start: before === -1 ? 0 : before + 2, end: after === -1 ? text.length : after };
}
