/** An element of a list in JSON: what it says, and the line it begins on. */
export interface Element {
  readonly line: number;
  /** `undefined` where it is no sound JSON. */
  readonly value: unknown;
}

/** What was found in a list, and where the text ends before the list does. */
export interface Elements {
  readonly elements: Iterable<Element>;
  /** The line on which a text that was cut ends; asked for when the elements were read. */
  readonly cutAt: () => number | undefined;
}

/** Signs and whole texts; a quotation mark by itself begins a text that has no end. */
const SIGNS = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[[\]{},:"]/g;

/**
 * The elements of a list that a JSON text holds under a name at its top (`incidents`), or that it is (no name); `undefined`
 * where there is none. Each is read by itself, so that a text that was cut still gives all that stand in it whole, and the
 * line of each is known.
 */
export function elementsOf(text: string, name?: string): Elements | undefined {
  const start = listStart(text, name);
  if (start === undefined) return undefined;
  let cut: number | undefined;
  const lineAt = lineCounter(text);
  function* read(): Generator<Element> {
    const signs = new RegExp(SIGNS);
    signs.lastIndex = start ?? 0;
    let [depth, from] = [0, start ?? 0];
    for (let sign = signs.exec(text); sign !== null; sign = signs.exec(text)) {
      const [at] = sign;
      if (at === '"') break;
      if (depth === 0 && (at === ',' || at === ']')) {
        const part = text.slice(from, sign.index);
        if (part.trim() !== '') yield { line: lineAt(from + part.search(/\S/)), value: parse(part) };
        if (at === ']') return;
        from = signs.lastIndex;
      } else if (at === '[' || at === '{') depth += 1;
      else if (at === ']' || at === '}') depth -= 1;
    }
    cut = lineAt(text.length);
  }
  return { elements: read(), cutAt: () => cut };
}

/** The value under a name at the top of a JSON text, where it stands whole; `undefined` where it is not there. */
export function valueNamed(text: string, name: string): unknown {
  const start = valueStart(text, name);
  if (start === undefined) return undefined;
  const signs = new RegExp(SIGNS);
  signs.lastIndex = start;
  let depth = 0;
  for (let sign = signs.exec(text); sign !== null; sign = signs.exec(text)) {
    const [at] = sign;
    if (depth === 0 && /^[,}\]]$/.test(at)) return parse(text.slice(start, sign.index));
    if (at === '[' || at === '{') depth += 1;
    else if (at === ']' || at === '}') depth -= 1;
  }
  return undefined;
}

function listStart(text: string, name: string | undefined): number | undefined {
  if (name === undefined) {
    const at = text.search(/\S/);
    return text[at] === '[' ? at + 1 : undefined;
  }
  const at = valueStart(text, name);
  return at !== undefined && text[at] === '[' ? at + 1 : undefined;
}

/** Where the value under a name at the top of an object begins. */
function valueStart(text: string, name: string): number | undefined {
  const signs = new RegExp(SIGNS);
  let [depth, last] = [0, ''];
  for (let sign = signs.exec(text); sign !== null; sign = signs.exec(text)) {
    const [at] = sign;
    if (at === ':' && depth === 1 && last === JSON.stringify(name)) {
      const value = text.slice(signs.lastIndex).search(/\S/);
      return value === -1 ? undefined : signs.lastIndex + value;
    }
    if (at === '[' || at === '{') depth += 1;
    else if (at === ']' || at === '}') depth -= 1;
    last = at;
  }
  return undefined;
}

function parse(part: string): unknown {
  try {
    return JSON.parse(part) as unknown;
  } catch {
    return undefined;
  }
}

/** Counts lines up to offsets that only grow. */
function lineCounter(text: string): (offset: number) => number {
  let [line, at] = [1, 0];
  return (offset) => {
    for (let next = text.indexOf('\n', at); next !== -1 && next < offset; next = text.indexOf('\n', at)) {
      line += 1;
      at = next + 1;
    }
    return line;
  };
}
