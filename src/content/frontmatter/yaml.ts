import { isMap, isPair, stringify } from 'yaml';
import { linesOf, type Span } from '../lines.ts';
import { faultOfBounds } from './bounds.ts';
import { tellFault, type Found, type YamlFault } from './fault.ts';
import { keyOf, spanOfNode, spanOfPair, typedOf, type Path } from './nodes.ts';
import { swallowedFaults } from './swallowed.ts';
import { readPlain } from './plain.ts';
import { changed, parseAfter, parseFacts, type Parsed } from './parse.ts';
import { syntaxFault, type Aids } from './syntax.ts';
import { nodeAt, stepsTo, type Tree } from './tree.ts';

export type Part = 'key' | 'value' | 'pair';

/** Facts as typed: every scalar is the text that was written, `99.90` and `NO` included; no data where they cannot be read. */
export interface Yaml {
  readonly data: unknown;
  /** The text of the file as it was read: without the faults, and with as many lines. */
  readonly text: string;
  readonly tree: () => Tree;
  readonly faults: readonly YamlFault[];
}

/** How often a mistake is mended to find the next one. */
const MOST_FAULTS = 12;
/** How many characters of a file are parsed in search of repairs. */
const PATIENCE = 300_000;

/**
 * Reads the facts that stand in a span of a file's text; never throws, whatever the text. Each mistake is mended as its
 * offer says, so that the next can be found and what the facts say can be read; lines keep their numbers.
 */
export function readYaml(text: string, facts: Span, aids: Aids): Yaml {
  const bound = faultOfBounds(text, facts);
  if (bound) return unreadable(text, facts, [tellFault(linesOf(text), bound)]);
  const plain = readPlain(text.slice(facts.start, facts.end));
  if (plain !== undefined) return { data: plain, text, tree: treeOf(text, facts), faults: [] };
  const { parsed, faults, isReadable } = withoutSyntaxFaults(parseFacts(text, facts), aids);
  if (!isReadable) return unreadable(text, facts, faults);
  const found = swallowedFaults(parsed.document.contents, parsed.text, aids.vocabulary);
  const lines = linesOf(parsed.text);
  const swallowed = found.map((fault) => tellFault(lines, fault));
  const whole = withoutSwallowed(parsed, found);
  const root: unknown = whole.document.contents;
  return {
    data: root === null ? {} : typedOf(root),
    text: whole.text,
    tree: treeOf(whole.text, whole.facts),
    faults: [...faults, ...swallowed],
  };
}

function unreadable(text: string, { start }: Span, faults: readonly YamlFault[]): Yaml {
  return { data: undefined, text, tree: () => ({ root: null, text, start }), faults };
}

/** Places are asked for only where something is wrong, and trees are large: they are made when needed. */
function treeOf(text: string, facts: Span): () => Tree {
  let tree: Tree | undefined;
  return () => (tree ??= { root: parseFacts(text, facts).document.contents, text, start: facts.start });
}

function withoutSyntaxFaults(
  written: Parsed,
  aids: Aids,
): { parsed: Parsed; faults: YamlFault[]; isReadable: boolean } {
  const faults: YamlFault[] = [];
  const patience = { left: PATIENCE };
  let parsed = written;
  for (;;) {
    const fault = syntaxFault(parsed, aids, patience);
    if (!fault) return { parsed, faults, isReadable: true };
    faults.push(tellFault(linesOf(parsed.text), fault));
    if (!fault.isSure || faults.length >= MOST_FAULTS) return { parsed, faults, isReadable: false };
    parsed = parseAfter(parsed, fault);
  }
}

/** The facts without what YAML would swallow; as they were where mending makes them unreadable. */
function withoutSwallowed(parsed: Parsed, found: readonly Found[]): Parsed {
  if (found.length === 0) return parsed;
  let whole: Pick<Parsed, 'text' | 'facts'> = parsed;
  let next = Infinity;
  for (const change of [...found].sort((a, b) => b.end - a.end || b.start - a.start)) {
    if (change.end > next) continue;
    whole = changed(whole, change);
    next = change.start;
  }
  const mended = parseFacts(whole.text, whole.facts);
  return mended.document.errors.length === 0 ? mended : parsed;
}

/** Where a value, its name or both stand in the file; `undefined` where nothing does. */
export function locate(tree: Tree, path: Path, part: Part): Span | undefined {
  const last = stepsTo(tree, path)?.at(-1);
  const item: unknown = last?.parent.items[last.index];
  if (!isPair(item) || part === 'value') {
    const node = nodeAt(tree, path);
    return spanOfNode(node, tree.text) ?? (isPair(item) ? spanOfPair(item, tree.text) : undefined);
  }
  return part === 'pair' ? spanOfPair(item, tree.text) : spanOfNode(item.key, tree.text);
}

/** Writes a text as one YAML scalar on one line, quoted only where it must be: inside brackets that is more often. */
export function writeScalar(text: string, isInFlow = false): string {
  if (text === '') return '""';
  const written = stringify(text, { lineWidth: 0, defaultStringType: 'PLAIN', schema: 'failsafe' }).trimEnd();
  return written.includes('\n') || (isInFlow && /[,[\]{}]/.test(text)) ? JSON.stringify(text) : written;
}

/** The names in a block, in the order in which they stand. */
export function namesIn(tree: Tree, path: Path): string[] {
  const node = nodeAt(tree, path);
  return isMap(node) ? node.items.map((pair) => keyOf(pair) ?? '') : [];
}
