import type { Language } from './text.ts';

/** What may stand before a mark that opens: nothing, white space, a bracket, a dash, or another mark that opens. */
const BEFORE_OPENING = /^$|[\s([{—–“‘]/;

/** Words of which an apostrophe stands for the first letters, and years of which it stands for the century. */
const CUT_SHORT = /^(?:\d|(?:em|n|til|tis|twas|cause)\b)/i;

/**
 * Words as they are printed: in English the straight quotation marks and apostrophes that keyboards have become those of
 * print. `before` is the character that stands before them, where one does.
 */
export function inPrint(text: string, language: Language, before = ''): string {
  if (!/^en\b/.test(language) || !/["']/.test(text)) return text;
  let printed = '';
  for (const character of text) {
    const isOpening = BEFORE_OPENING.test(printed.at(-1) ?? before);
    const after = text.slice(printed.length + 1);
    if (character === '"') printed += isOpening && !/^\s/.test(after) ? '“' : '”';
    else if (character === "'") printed += isOpening && opens(after) ? '‘' : '’';
    else printed += character;
  }
  return printed;
}

/** Whether a single mark that may open does, by what follows it. */
function opens(after: string): boolean {
  return !/^\s/.test(after) && !CUT_SHORT.test(after);
}
