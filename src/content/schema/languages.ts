/** Languages by the names that people write instead of their tags. */
const BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    en: 'english anglais', fr: 'french français francais', de: 'german deutsch allemand', es: 'spanish español espanol espagnol',
    it: 'italian italiano italien', nl: 'dutch nederlands', pt: 'portuguese português portugais', ja: 'japanese jp', zh: 'chinese cn',
    ru: 'russian', pl: 'polish', ko: 'korean kr', sv: 'swedish', da: 'danish', fi: 'finnish', cs: 'czech cz', uk: 'ukrainian ua',
  }).flatMap(([tag, names]) => names.split(' ').map((name) => [name, tag] as const)),
); // prettier-ignore

/** A language tag as file names and `lang` attributes carry it: `fr`, `pt-BR`. */
export function isLanguageTag(text: string): boolean {
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(text) && isKnownToIntl(text);
}

function isKnownToIntl(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
}

/** The tag that somebody may have meant who wrote `French`, `FR` or `pt_br`. */
export function guessLanguageTag(text: string): string | undefined {
  const plain = text.trim().replaceAll('_', '-');
  const named = BY_NAME.get(plain.toLowerCase());
  if (named !== undefined) return named;
  try {
    const [tag = ''] = Intl.getCanonicalLocales(plain);
    return isLanguageTag(tag) ? tag : undefined;
  } catch {
    return undefined;
  }
}
