/** A language tag such as `en`, `fr` or `pt-BR`. */
export type Language = string;

/** Some words by language; at least one language is there. */
export type Text = Readonly<Partial<Record<Language, string>>>;

/** Words and the language they are in. */
export interface Phrase {
  readonly text: string;
  readonly language: Language;
}

/** The words in the language asked for, else in the first of the others that has them. */
export function phraseIn(text: Text, language: Language, others: readonly Language[]): Phrase {
  for (const candidate of [language, ...others, ...Object.keys(text)]) {
    const words = text[candidate];
    if (words !== undefined) return { text: words, language: candidate };
  }
  throw new Error('A text without words in any language');
}
