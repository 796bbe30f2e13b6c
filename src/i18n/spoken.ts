/** The languages that the site's own words are written in; `messages.ts` has the words. */
export const LANGUAGES = ['en', 'fr'] as const;

/** Which of them is taken for a language: 'fr-CA' => 'fr', 'de' => undefined. */
export function catalogueOf(language: string): (typeof LANGUAGES)[number] | undefined {
  const own = LANGUAGES.find((each) => each === language);
  return own ?? LANGUAGES.find((each) => each === language.split('-')[0]);
}

/** The language in which the site speaks to whoever reads a page in a language, its dates and numbers included: 'fr-CA' => 'fr-CA', 'de' => 'en'. */
export function spokenIn(language: string): string {
  return catalogueOf(language) === undefined ? 'en' : language;
}
