import english from './en.json' with { type: 'json' };
import french from './fr.json' with { type: 'json' };
import { phrase, type Message, type Speech, type Values } from './speech.ts';
import { catalogueOf, type LANGUAGES } from './spoken.ts';

export { LANGUAGES, spokenIn } from './spoken.ts';

/** The name of a message. */
export type Key = keyof typeof english;

type Catalogue = Readonly<Record<Key, Message>>;

// A script of a page must not import this file: all words of all languages would travel with it.
const CATALOGUES: Readonly<Record<(typeof LANGUAGES)[number], Catalogue>> = { en: english, fr: french };

/**
 * The message of that name in a language (English where the language has no catalogue), its `{names}` filled from values;
 * `count` chooses among plural forms, and numbers are written as the language writes them. say('en', 'provider.onRecord', { count: 2 }) => '2 incidents on record'
 */
export function say(language: string, key: Key, values: Values = {}): string {
  return phrase(messageOf(language, key), language, values);
}

/** All words of the site in a language. */
export function speechIn(language: string): Speech {
  return { language, say: (key, values) => say(language, key, values) };
}

/** Some messages of a language, for a script to bring along. */
export function wordsOf<Some extends Key>(language: string, keys: readonly Some[]): Record<Some, Message> {
  return Object.fromEntries(keys.map((key) => [key, messageOf(language, key)])) as Record<Some, Message>;
}

function messageOf(language: string, key: Key): Message {
  return CATALOGUES[catalogueOf(language) ?? 'en'][key];
}
