import type { Cause } from '../../domain/cause.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Language, Text } from '../../domain/text.ts';
import type { Written } from '../document.ts';

export function settingsOf(site: Written['site']): Settings {
  const [first = 'en', ...others] = site.languages;
  return {
    format: Number(site.format),
    title: inLanguages(site.title, first),
    description: inLanguages(site.description, first),
    url: site.url.replace(/\/+$/, ''),
    repository: site.repository,
    languages: [first, ...others],
    timeZone: site.timeZone,
    weights: site.weights,
    licence: site.licence,
    colours: { light: site.colours?.light ?? {}, dark: site.colours?.dark ?? {} },
    previews: site.previews ?? true,
  };
}

export function causesOf(causes: Written['causes'], first: Language): Cause[] {
  return Object.entries(causes).map(([id, { name, description }]) => ({
    id,
    name: inLanguages(name, first),
    description: inLanguages(description, first),
  }));
}

function inLanguages(words: string | Readonly<Record<Language, string>>, first: Language): Text {
  return typeof words === 'string' ? { [first]: words } : words;
}
