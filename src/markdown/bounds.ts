/** Something that prose may not hold: offsets into the prose, a sentence, and the text to write instead. */
export interface ProseFault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly instead: string;
  /** A sentence that leads to what to write instead, where that alone could puzzle. */
  readonly tip?: string | undefined;
}

/** The longest prose that is read, in characters: ten times a long write-up. */
const LONGEST = 100_000;
/** The longest line of it: a paragraph that no reader gets through. */
const LONGEST_LINE = 20_000;
/** The most marks that can begin code in MDX, whose parser takes the square of their number in time. */
const MOST_MARKS = 500;
/** The deepest nesting of quotes and lists that is read. */
export const DEEPEST = 20;

const TOO_DEEP = new RegExp(
  String.raw`^(?:[ \t]*(?:>|[-*+][ \t]|\d+[.)][ \t])){${String(DEEPEST)},}|[[(!<*_~\`]{200,}`,
  'm',
);

/** The fault of prose that is too long or nested too deep to be read at all. */
export function faultOfBounds(prose: string, format: 'md' | 'mdx'): ProseFault | undefined {
  if (prose.length > LONGEST) {
    const start = prose.lastIndexOf('\n', LONGEST) + 1 || LONGEST;
    const message = `The prose is longer than ${LONGEST.toLocaleString('en')} characters. Tell it in fewer words, or in several write-ups.`;
    return { start, end: prose.length, message, instead: '' };
  }
  const long = new RegExp(String.raw`^.{${String(LONGEST_LINE)}}(.+)$`, 'm').exec(prose);
  if (long) {
    const message = `The paragraph is longer than ${LONGEST_LINE.toLocaleString('en')} characters. Break it into several, with empty lines between.`;
    return { start: long.index + LONGEST_LINE, end: long.index + long[0].length, message, instead: '' };
  }
  const deep = TOO_DEEP.exec(prose);
  if (deep)
    return {
      start: deep.index,
      end: deep.index + deep[0].length,
      message: 'Quotes, lists or signs are nested too deep to be read.',
      instead: '',
    };
  const mark = format === 'mdx' ? [...prose.matchAll(/[<{]/g)][MOST_MARKS] : undefined;
  const message = `There are more than ${String(MOST_MARKS)} signs < and { here. A write-up is words; name the file .md where they are meant as such.`;
  return mark && { start: mark.index, end: prose.length, message, instead: '' };
}
