import { fill } from './fill.ts';
import { numbersIn, once } from './formatters.ts';
import english from './en.json' with { type: 'json' };
import french from './fr.json' with { type: 'json' };

/** The name of a message. */
export type Key = keyof typeof english;

/** A message, or its forms by plural category; `zero` is taken for the number 0 where it is there. */
type Message = string | { readonly zero?: string; readonly one: string; readonly other: string };

type Values = Readonly<Record<string, string | number>>;

const CATALOGUES: Readonly<Record<string, Readonly<Record<string, Message>>>> = { en: english, fr: french };

/** The languages that the site's own words are written in. */
export const LANGUAGES = Object.keys(CATALOGUES);

const pluralsIn = once((spoken) => new Intl.PluralRules(spoken));

function catalogueOf(language: string): string | undefined {
  return [language, language.split('-')[0] ?? ''].find((each) => LANGUAGES.includes(each));
}

/** The language in which the site speaks to whoever reads a page in a language, its dates and numbers included: 'fr-CA' => 'fr-CA', 'de' => 'en'. */
export function spokenIn(language: string): string {
  return catalogueOf(language) === undefined ? 'en' : language;
}

/**
 * The message of that name in a language (English where the language has no catalogue), its `{names}` filled from values;
 * `count` chooses among plural forms, and numbers are written as the language writes them. say('en', 'provider.onRecord', { count: 2 }) => '2 incidents on record'
 */
export function say(language: string, key: Key, values: Values = {}): string {
  const spoken = catalogueOf(language) ?? 'en';
  const message = CATALOGUES[spoken]?.[key] ?? english[key];
  const texts = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? numbersIn(spokenIn(language)).format(value) : value,
  ]);
  return fill(formOf(message, spoken, values.count), Object.fromEntries(texts) as Record<string, string>);
}

function formOf(message: Message, language: string, count: string | number | undefined): string {
  if (typeof message === 'string') return message;
  const number = Number(count ?? 1);
  if (number === 0 && message.zero !== undefined) return message.zero;
  return pluralsIn(language).select(number) === 'one' ? message.one : message.other;
}
