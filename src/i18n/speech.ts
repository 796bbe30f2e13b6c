import { fill } from './fill.ts';
import { numbersIn, once } from './formatters.ts';
import type { Key } from './messages.ts';
import { spokenIn } from './spoken.ts';

/** A message, or its forms by plural category; `zero` is taken for the number 0 where it is there. */
export type Message = string | { readonly zero?: string; readonly one: string; readonly other: string };

export type Values = Readonly<Record<string, string | number>>;

/** A language, and the site's words in it that are at hand: all of them where pages are built, a few in a browser. */
export interface Speech<Known extends Key = Key> {
  readonly language: string;
  readonly say: (key: Known, values?: Values) => string;
}

/** A speech of words that were brought along; it asks for no others. */
export function speechOf<Known extends Key>(
  words: Readonly<Record<Known, Message>>,
  language: string,
): Speech<Known> {
  return { language, say: (key, values) => phrase(words[key], language, values) };
}

/** A message in a language, its `{names}` filled from values; `count` chooses among plural forms, and numbers are written as the language writes them. */
export function phrase(message: Message, language: string, values: Values = {}): string {
  const spoken = spokenIn(language);
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(values))
    texts[name] = typeof value === 'number' ? numbersIn(spoken).format(value) : value;
  return fill(formOf(message, spoken, values.count), texts);
}

const pluralsIn = once((spoken) => new Intl.PluralRules(spoken));

function formOf(message: Message, language: string, count: string | number | undefined): string {
  if (typeof message === 'string') return message;
  const number = Number(count ?? 1);
  if (number === 0 && message.zero !== undefined) return message.zero;
  return pluralsIn(language).select(number) === 'one' ? message.one : message.other;
}
