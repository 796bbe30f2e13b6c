import { formatDate, formatIn } from './date.ts';

/** The days of the week from Monday to Sunday, in full and as short as a calendar has them: Monday and Mon, lundi and lun. */
export function namesOfWeekdays(language: string): { readonly name: string; readonly short: string }[] {
  const nameIn = (weekday: 'long' | 'short', instant: number): string =>
    formatIn(language, { weekday, timeZone: 'UTC' }).format(instant).replace(/\.$/, '');
  return Array.from({ length: 7 }, (_, index) => Date.UTC(2012, 0, 2 + index)).map((monday) => ({
    name: nameIn('long', monday),
    short: nameIn('short', monday),
  }));
}

/** The name of a month, `2012-07`, without its year, as a heading begins: July, or Jul where it is to be short. */
export function nameOfMonth(month: string, language: string, style: 'long' | 'short' = 'long'): string {
  const format = formatIn(language, { month: style, timeZone: 'UTC' });
  return withCapital(format.format(Date.parse(`${month}-01T00:00Z`)).replace(/\.$/, ''), language);
}

/** A date as a heading begins: Juillet 2012. */
export function withCapital(text: string, language: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

/** From one calendar day to another in words, what they share said once: 20–24 October 2025. */
export function formatDays(first: string, last: string, language: string): string {
  if (first === last) return formatDate(first, language);
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const format = formatIn(language, options);
  const range = format.formatRange(Date.parse(`${first}T00:00Z`), Date.parse(`${last}T00:00Z`));
  return /^fr\b/.test(language) ? range.replace(/(?<![^\s–])1(?=[\s–])/g, '1er') : range;
}
