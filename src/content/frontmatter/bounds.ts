import type { Found } from './fault.ts';
import type { Span } from '../lines.ts';

/** The most characters of facts that are read, of one line of them, and the deepest nesting of brackets and dashes. */
const LONGEST = 50_000;
const LONGEST_LINE = 5_000;
const DEEPEST = 20;

/** The fault of facts that are too long or nested too deep to be read at all. */
export function faultOfBounds(text: string, { start, end }: Span): Found | undefined {
  const facts = text.slice(start, end);
  const cut = (from: number, to: number, message: string): Found => ({
    kind: 'syntax',
    start: start + from,
    end: start + to,
    message,
    instead: '',
  });
  const long = longLine(facts);
  if (long)
    return cut(
      long.start + LONGEST_LINE,
      long.end,
      `The line is longer than ${words(LONGEST_LINE)} characters. Say it in fewer words.`,
    );
  if (facts.length > LONGEST) {
    const last = facts.lastIndexOf('\n', LONGEST) + 1;
    return cut(
      last,
      facts.length,
      `The facts are longer than ${words(LONGEST)} characters. Say them in fewer words.`,
    );
  }
  const deep = deepLine(facts);
  return (
    deep && cut(deep.start, deep.end, 'Brackets or dashes stand within one another too deep to be read.')
  );
}

function words(count: number): string {
  return count.toLocaleString('en');
}

function longLine(facts: string): Span | undefined {
  let start = 0;
  for (const line of facts.split('\n')) {
    if (line.length > LONGEST_LINE) return { start, end: start + line.length };
    start += line.length + 1;
  }
  return undefined;
}

const DASHES = new RegExp(String.raw`^(?:[^\S\n]*[-?](?=\s)){${String(DEEPEST)},}.*`, 'm');

function deepLine(facts: string): Span | undefined {
  const dashes = DASHES.exec(facts);
  if (dashes) return { start: dashes.index, end: dashes.index + dashes[0].length };
  const brackets = facts.match(/[[{]/g)?.length ?? 0;
  return brackets > DEEPEST ? deepBrackets(facts) : undefined;
}

/** The line on which brackets stand too deep; what begins at a name of its own begins anew. */
function deepBrackets(facts: string): Span | undefined {
  let [start, depth] = [0, 0];
  for (const line of facts.split('\n')) {
    if (/^[\w-]+:/.test(line)) depth = 0;
    for (const [sign] of line.matchAll(/[[\]{}]/g))
      depth = '[{'.includes(sign) ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return { start, end: start + line.length };
    start += line.length + 1;
  }
  return undefined;
}
