/** What makes a spreadsheet take a cell for a formula, in either width of the letters. */
const TRIGGER = '[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]';

/** Where a spreadsheet may see a cell begin: at the start, or, where it splits cells at other signs than we do, behind one of those. */
const BEGINNING = '(?<=^|[;\\t\\r\\n])';

/** Spaces, quotation marks and apostrophes before a trigger do not make it safe for every spreadsheet, or are what we put there. */
const BEFORE = `[ \\t\\r\\n\\u00A0"']*`;

const UNSAFE = new RegExp(`${BEGINNING}(?=${BEFORE}${TRIGGER})`, 'g');
const SAFE = new RegExp(`${BEGINNING}'(?=${BEFORE}${TRIGGER})`, 'g');

/** A text that no spreadsheet takes for a formula: an apostrophe stands wherever one could begin. `=1+1` => `'=1+1` */
export function defuse(text: string): string {
  return text.replace(UNSAFE, "'");
}

/** The text that was defused. `'=1+1` => `=1+1` */
export function restore(text: string): string {
  return text.replace(SAFE, '');
}
