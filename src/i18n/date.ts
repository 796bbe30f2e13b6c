import { spokenIn } from './spoken.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A formatter for a language and options, made once, as making one is slow. */
export function formatIn(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const spoken = spokenIn(language);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(spoken === 'en' ? 'en-GB' : spoken, options);
  formats.set(key, format);
  return format;
}

type Style = 'long' | 'short' | 'weekday' | 'brief' | 'yearless';

// The same few thousand days stand on all pages.
const dates = new Map<string, string>();

/** A calendar day or month, `2012-07-26` or `2012-07`, in words: 26 July 2012. */
export function formatDate(date: string, language: string, style: Style = 'long'): string {
  const key = `${style} ${language} ${date}`;
  const told = dates.get(key) ?? tellDate(date, language, style);
  dates.set(key, told);
  return told;
}

function tellDate(date: string, language: string, style: Style): string {
  const isMonth = date.length === 7;
  const instant = Date.parse(isMonth ? `${date}-01T00:00Z` : `${date}T00:00Z`);
  const month = style === 'short' || style === 'brief' ? 'short' : 'long';
  const day = isMonth ? {} : ({ day: 'numeric' } as const);
  const year = style === 'brief' || style === 'yearless' ? {} : ({ year: 'numeric' } as const);
  const weekday = style === 'weekday' ? ({ weekday: 'long' } as const) : {};
  const format = formatIn(language, { timeZone: 'UTC', month, ...year, ...day, ...weekday });
  return inFrench(language, format.format(instant));
}

/** French has an ordinal for the first of a month, which Intl does not know: 1er mars 2012. */
function inFrench(language: string, date: string): string {
  return /^fr\b/.test(language)
    ? date.replace(/(^|\s)1(?=\s\p{L})/u, (_, before: string) => `${before}1er`)
    : date;
}
