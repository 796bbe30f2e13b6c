import type { Vocabulary } from './vocabulary.ts';

/** A line as it would be without a certain mistake, and the mistake in one sentence; `undefined` where the line does not have it. */
export interface Repair {
  readonly message: string;
  readonly mend: (line: Line) => string | undefined;
  /** Whether it moves the line, which is tried only where reading stops. */
  readonly isMove?: boolean;
}

/** A faulty line with the lines around it that hold anything. */
export interface Line {
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly vocabulary: Vocabulary;
}

/** What stands before a value: indentation, dashes, and a name with its colon. */
const LEAD = /^(\s*(?:- +)*(?:[\w.-]+:(?:\s+|$))?)(.*?)\s*$/;
const QUOTES = '"\'';

/** The usual mistakes, in the order in which they are looked for. */
export const REPAIRS: readonly Repair[] = [
  {
    message: 'A line of --- or ... ends the facts too early.',
    mend: ({ text }) => (/^(?:---|\.\.\.)/.test(text) ? '' : undefined),
  },
  ...[
    ({ text }: Line) => indentOf(text).replaceAll('\t', '  '),
    ({ before }: Line) => indentOf(before),
    ({ before }: Line) => `  ${indentOf(before)}`,
  ].map((indent) => ({
    message: 'The line begins with a tab. Indent it with spaces.',
    mend: (line: Line) =>
      indentOf(line.text).includes('\t') ? indent(line) + line.text.trimStart() : undefined,
  })),
  {
    message: 'A question mark stands before the name. Take it out.',
    mend: ({ text }) => changed(text, text.replace(/^(\s*(?:- +)*)\?[^\S\n]*/, '$1')),
  },
  {
    message: 'A colon stands behind the value. Take it out.',
    mend: ({ text }) => changed(text, text.replace(/([}\]"'])\s*:\s*$/, '$1')),
  },
  {
    message: 'A space is missing behind the colon.',
    mend: ({ text, vocabulary: { names } }) => mendName(text, /^(\s*(?:- +)*)([\w-]+):(?=[^\s:])/, names),
  },
  {
    message: 'A space is missing behind the hyphen.',
    mend: ({ text }) => changed(text, text.replace(/^(\s*)-(?=[^\s-])/, '$1- ')),
  },
  {
    message: 'A name and its value are joined by a colon and a space.',
    mend: ({ text }) => changed(text, text.replace(/^(\s*(?:- +)*[\w-]+)\s*=\s*/, '$1: ')),
  },
  {
    message: 'A colon is missing behind the name.',
    mend: ({ text, vocabulary: { names } }) =>
      mendName(text, /^(\s*(?:- +)*)([\w-]+)(?:[^\S\n]+|$)(?![:=])/, names),
  },
  {
    message: 'A colon is missing behind the name.',
    mend: ({ text, after }) =>
      /^\s*(?:- +)*[\w-]+\s*$/.test(text) && isBelow(text, after) ? `${text.trimEnd()}:` : undefined,
  },
  {
    message: 'A sign stands before the name.',
    mend: ({ text }) => changed(text, text.replace(/^(\s*(?:- +)*)[^\s\w"'#-]+(?=[\w-]+:(?:\s|$))/, '$1')),
  },
  {
    message: 'The quotation mark at the beginning is never closed.',
    mend: ({ text }) => mendValue(text, (value) => (isOpen(value) ? value.slice(1) : undefined)),
  },
  {
    message: 'A quotation mark inside the words ends them too early.',
    mend: ({ text }) =>
      mendValue(text, (value) => (isQuoted(value) ? value.slice(1, -1).replaceAll('\\"', '"') : undefined)),
  },
  {
    message: 'Words stand behind the closing quotation mark. Put quotes around the whole.',
    mend: ({ text }) =>
      mendValue(text, (value) =>
        QUOTES.includes(value[0] ?? ' ') && !isQuoted(value) && !isOpen(value) ? value : undefined,
      ),
  },
  {
    message: 'A list stands on lines of its own below its name, or in brackets behind it.',
    mend: ({ text }) => changed(text, text.replace(/^(\s*[\w-]+: +)- +(.*?)\s*$/, '$1[$2]')),
  },
  {
    message:
      'A colon and a space inside a sentence make a name of the words before them. Put the sentence in quotes.',
    mend: ({ text }) => mendValue(text, (value) => (/:(?:\s|$)/.test(value) ? value : undefined)),
  },
  {
    message: 'A sentence cannot begin with this sign unless it stands in quotes.',
    mend: ({ text }) => mendValue(text, (value) => (/^[^\p{L}\p{N}"'([{]/u.test(value) ? value : undefined)),
  },
  {
    message: 'A bracket is opened and never closed.',
    mend: ({ text }) => (isUnclosed(text, '[', ']') ? `${text}]` : undefined),
  },
  {
    message: 'A brace is opened and never closed.',
    mend: ({ text }) => (isUnclosed(text, '{', '}') ? `${text.trimEnd()} }` : undefined),
  },
  {
    message: 'A bracket is closed that was never opened.',
    mend: ({ text }) =>
      isUnclosed(text, ']', '[') || isUnclosed(text, '}', '{')
        ? changed(text, text.replace(/\s*[\]}]\s*$/, ''))
        : undefined,
  },
  {
    message: 'Words stand behind a closing bracket. Put quotes around the whole.',
    mend: ({ text }) => mendValue(text, (value) => (/^[[{]/.test(value) ? value : undefined)),
  },
  {
    message: 'A backslash between double quotes begins a sign of its own. Write it twice.',
    mend: ({ text }) => changed(text, text.replace(/\\/g, '\\\\')),
  },
  {
    message: 'The sentence goes on in a new line, which has to be indented.',
    mend: ({ text, before }) =>
      LEAD.exec(text)?.[1]?.trim() === ''
        ? changed(text, `${indentOf(before)}  ${text.trimStart()}`)
        : undefined,
  },
  ...[
    ({ before }: Line) => before,
    ({ after }: Line) => after,
    () => '',
    ({ before }: Line) => `  ${before}`,
  ].map((neighbour) => ({
    message: 'The line does not begin below the ones that it belongs to. Indent it as they are.',
    mend: (line: Line) => changed(line.text, indentOf(neighbour(line)) + line.text.trimStart()),
    isMove: true,
  })),
];

/** A line in which no usual mistake is found is taken out of reading. */
export const LAST_RESORT: Repair = {
  message:
    'This line cannot be read as a name, a colon and a value, nor as part of the line above it. Write it anew; until then # takes it out:',
  mend: ({ text }) => `# ${text}`,
};

function changed(line: string, mended: string): string | undefined {
  return mended === line ? undefined : mended;
}

function mendName(line: string, pattern: RegExp, names: ReadonlySet<string>): string | undefined {
  const [match, lead = '', name = ''] = pattern.exec(line) ?? [];
  return match !== undefined && names.has(name)
    ? `${lead}${name}: ${line.slice(match.length).trimStart()}`
    : undefined;
}

/** A number, a time, an id or a truth, which needs no quotes. */
const ONE_WORD = /^[A-Za-z\d](?:[\w.~+-]|:(?=\S))*$/;

/** The line with its value mended, in double quotes where it needs them, where that value has the mistake. */
function mendValue(line: string, mend: (value: string) => string | undefined): string | undefined {
  const [, lead = '', value = ''] = LEAD.exec(line) ?? [];
  const mended = mend(value);
  return mended === undefined
    ? undefined
    : `${lead.replace(/:$/, ': ')}${ONE_WORD.test(mended) ? mended : JSON.stringify(mended)}`;
}

function isQuoted(value: string): boolean {
  return value.length > 1 && QUOTES.includes(value[0] ?? ' ') && value.endsWith(value[0] ?? '');
}

function isOpen(value: string): boolean {
  const [quote = ''] = value;
  return quote !== '' && QUOTES.includes(quote) && !value.slice(1).includes(quote);
}

function isUnclosed(line: string, open: string, close: string): boolean {
  return line.split(open).length > line.split(close).length;
}

function indentOf(line: string): string {
  return /^\s*/.exec(line)?.[0] ?? '';
}

/** Whether a line is one of a block or a list that belongs to the name above it. */
function isBelow(name: string, line: string): boolean {
  const [own, other] = [indentOf(name).length, indentOf(line).length];
  return other > own || (other === own && line.trimStart().startsWith('- '));
}
