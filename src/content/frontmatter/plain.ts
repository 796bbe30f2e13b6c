import { hasUnseen } from '../bytes.ts';

/** Lines of facts, and the one that is read next. */
interface Reader {
  readonly lines: readonly string[];
  at: number;
}

/**
 * Reads facts that are written as nearly all are: names and values on lines of their own, lists with dashes, words in
 * brackets. What is in the least unusual gives `undefined` and is left to the YAML library, which takes ten times as
 * long and would say the same; a test holds the two together.
 */
export function readPlain(facts: string): unknown {
  if (facts.includes('\t') || hasUnseen(facts)) return undefined;
  const reader: Reader = { lines: facts.replace(/\n+$/, '').split('\n'), at: 0 };
  const read = readBlock(reader, 0, 0);
  return reader.at === reader.lines.length ? read : undefined;
}

const DEEPEST = 6;
const NAMED = /^( *)([A-Za-z][\w-]*):(?: ([^\n]+))?$/;
const DASHED = /^( *)- ([^\n]+)$/;

function readBlock(
  reader: Reader,
  indent: number,
  depth: number,
  first?: string,
): Readonly<Record<string, unknown>> | undefined {
  const values = new Map<string, unknown>();
  for (let line = first ?? reader.lines[reader.at]; line !== undefined; line = reader.lines[reader.at]) {
    const [, lead = '', name = '', value] = NAMED.exec(line) ?? [];
    if (lead.length < indent && name !== '') break;
    if (name === '' && isDashedAbove(line, indent)) break;
    if (name === '' || lead.length > indent || values.has(name)) return undefined;
    reader.at += 1;
    const read =
      value === undefined
        ? readBelow(reader, indent, depth + 1)
        : value === '>-'
          ? readFolded(reader, indent)
          : readValue(value);
    if (read === undefined) return undefined;
    values.set(name, read);
  }
  return values.size === 0 ? undefined : Object.fromEntries(values);
}

/** Whether a line is the next item of a list that a block stands in. */
function isDashedAbove(line: string, indent: number): boolean {
  const [, lead] = DASHED.exec(line) ?? [];
  return lead !== undefined && lead.length < indent;
}

function readBelow(reader: Reader, above: number, depth: number): unknown {
  const line = reader.lines[reader.at] ?? '';
  const indent = line.search(/[^ ]/);
  if (indent <= above || depth > DEEPEST) return undefined;
  return line[indent] === '-' ? readList(reader, indent, depth) : readBlock(reader, indent, depth);
}

function readList(reader: Reader, indent: number, depth: number): readonly unknown[] | undefined {
  const items: unknown[] = [];
  for (let line = reader.lines[reader.at]; line !== undefined; line = reader.lines[reader.at]) {
    const [, lead = '', value] = DASHED.exec(line) ?? [];
    if (value === undefined || lead.length !== indent) break;
    const item = NAMED.test(value)
      ? readBlock(reader, indent + 2, depth + 1, `${lead}  ${value}`)
      : readItem(reader, value);
    if (item === undefined) return undefined;
    items.push(item);
  }
  // What is neither an item nor a name further out belongs to neither.
  return (reader.lines[reader.at] ?? '').search(/[^ ]/) > indent ? undefined : items;
}

/** Lines below `>-`, all of them indented alike, are one sentence. */
function readFolded(reader: Reader, above: number): string | undefined {
  const [first = ''] = reader.lines.slice(reader.at);
  const indent = first.search(/[^ ]/);
  if (indent <= above) return undefined;
  const words: string[] = [];
  for (let line = reader.lines[reader.at]; line !== undefined; line = reader.lines[reader.at]) {
    const own = line.search(/[^ ]/);
    if (own >= 0 && own <= above) break;
    if (own !== indent || line.endsWith(' ')) return undefined;
    words.push(line.slice(indent));
    reader.at += 1;
  }
  return words.join(' ');
}

function readItem(reader: Reader, value: string): unknown {
  reader.at += 1;
  return readValue(value);
}

/** A sentence that begins with a letter or a digit, or with the sign of a doubt, and holds nothing that would end it or begin a comment. */
const PLAIN = /^(?:~|\.\.)?[\p{L}\p{N}](?:[^\n:#]|:(?=[^ \n])|(?<=[^ ])#)*$/u;
const QUOTED = /^"([^"\\\n]+)"$/;
/** A word or a few in brackets, none of which begins with a digit: a comma could split a sentence or a number. */
const WORD = /^[A-Za-z][\w.-]*(?: [A-Za-z][\w.-]*){0,2}$/;

function readValue(text: string): unknown {
  if (text.endsWith(' ')) return undefined;
  if (PLAIN.test(text)) return text;
  const quoted = QUOTED.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  if (!text.startsWith('[') || !text.endsWith(']')) return undefined;
  const items = text.slice(1, -1).split(', ');
  return items.every((item) => WORD.test(item)) ? items : undefined;
}
