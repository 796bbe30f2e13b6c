import { numbersIn, once } from './formatters.ts';
import { spokenIn } from './spoken.ts';

const languagesIn = once((spoken) => new Intl.DisplayNames([spoken], { type: 'language' }));
const countriesIn = once((spoken) => new Intl.DisplayNames([spoken], { type: 'region' }));
const listsIn = once((spoken) => new Intl.ListFormat(spoken, { type: 'conjunction' }));
const percentsIn = once(
  (spoken) => new Intl.NumberFormat(spoken, { style: 'percent', maximumFractionDigits: 0 }),
);

/** The name of a language in a language: ('fr', 'en') => 'French'; with a capital in its own. */
export function nameOfLanguage(language: string, inLanguage: string): string {
  return namesIn(inLanguage)(language);
}

const namesIn = once((inLanguage) => once((language) => makeName(language, inLanguage)));

function makeName(language: string, inLanguage: string): string {
  const spoken = language === inLanguage ? language : spokenIn(inLanguage);
  const name = languagesIn(spoken).of(language) ?? language;
  return language === inLanguage ? name.charAt(0).toLocaleUpperCase(language) + name.slice(1) : name;
}

/** The name of a country by its ISO 3166 code of two letters; other texts stand for themselves. */
export function nameOfCountry(country: string, language: string): string {
  return /^[A-Z]{2}$/.test(country) ? (countriesIn(spokenIn(language)).of(country) ?? country) : country;
}

/** Some names as a sentence joins them: Google, Microsoft and Twitter. */
export function formatList(names: readonly string[], language: string): string {
  const spoken = spokenIn(language);
  return listsIn(spoken === 'en' ? 'en-GB' : spoken).format(names);
}

/** A number as a language writes it. */
export function formatNumber(number: number, language: string): string {
  return numbersIn(spokenIn(language)).format(number);
}

/** A share from 0 to 1 in whole per cent; what is neither nothing nor all is never told as either: 0.004 => '<1%'. */
export function formatPercent(share: number, language: string): string {
  const format = percentsIn(spokenIn(language));
  if (share > 0 && share < 0.005) return `<${format.format(0.01)}`;
  return share >= 0.995 && share < 1 ? `>${format.format(0.99)}` : format.format(share);
}
