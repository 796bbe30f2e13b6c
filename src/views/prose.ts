import type { WriteUp, WriteUps } from '../domain/incident.ts';
import type { Provider } from '../domain/provider.ts';
import type { Language, Text } from '../domain/text.ts';
import {
  addressOf,
  addressOfPicture,
  editAddressOf,
  webAddressOf,
  type Page,
  type Site,
} from '../site/urls.ts';
import { langOf, type Voice } from './words.ts';

/** What is written by languages, and the one it was written in first. */
interface Written {
  readonly language: Language;
  readonly writeUps: WriteUps;
}

/** The prose of a page, still Markdown; `lang` is there only where it is not the language of the page. */
export interface Prose {
  readonly lang: Language | undefined;
  readonly language: Language;
  readonly source: WriteUp;
}

/** The write-up in the language of the page, else the original; `undefined` where there is no prose. */
export function chooseWriteUp(
  { language }: Pick<Voice, 'language'>,
  { writeUps, language: original }: Written,
): Prose | undefined {
  const own = writeUps[language];
  if (own) return { lang: langOf({ language }, language), language, source: own };
  const source = writeUps[original];
  return source && { lang: langOf({ language }, original), language: original, source };
}

/** The languages of the site that a page is written in, by its title, the original's first. */
export function languagesOf(site: Site, title: Text, original: Language): Language[] {
  return [
    original,
    ...site.languages.filter((language) => language !== original && title[language] !== undefined),
  ];
}

/** The languages of the site that the page of a provider is written in, the original's first. */
export function languagesOfProvider(
  site: Site,
  { language: original, name, writeUps }: Pick<Provider, 'language' | 'name' | 'writeUps'>,
): Language[] {
  const others = site.languages.filter((language) => language !== original);
  return [original, ...others.filter((language) => (writeUps[language] ?? name[language]) !== undefined)];
}

/** Where a file of the project is edited; `undefined` where the archive has no repository. */
export function editOf({ archive }: Voice, path: string): string | undefined {
  const { repository } = archive.settings;
  return repository === undefined ? undefined : editAddressOf(repository, path);
}

/** Where the words of a page are edited: its prose, or else the file of its facts, which without prose has no need of MDX. */
export function editLink(voice: Voice, written: Written, facts: string): string | undefined {
  return editOf(voice, `content/${chooseWriteUp(voice, written)?.source.path ?? facts}`);
}

/** How prose on a page in this language reaches other pages, and how it names the sources that it cites. */
export function guideOf({ site, language, say }: Voice): {
  addressOf: (page: Page) => string;
  nameOfSource: (source: number) => string;
  addressOfPicture: (path: string) => string;
} {
  return {
    addressOf: (page) => addressOf(site, page, language),
    nameOfSource: (n) => say('source.name', { n }),
    addressOfPicture: (path) => addressOfPicture(site, path),
  };
}

/** The same for prose that is read outside of the site, away from the page at this address: every link is whole. */
export function guideFrom(
  voice: Voice,
  ownAddress: string,
): ReturnType<typeof guideOf> & { ownAddress: string } {
  const { site, language } = voice;
  const guide = guideOf(voice);
  return {
    ...guide,
    addressOf: (page) => webAddressOf(site, page, language),
    addressOfPicture: (path) => `${site.origin}${guide.addressOfPicture(path)}`,
    ownAddress,
  };
}

/** Whom a document of the project is printed for. */
export function readershipOf(voice: Voice): {
  language: Language;
  languages: readonly Language[];
  repository: string | undefined;
  nameOfSource: (source: number) => string;
} {
  const { archive, site, language } = voice;
  const { nameOfSource } = guideOf(voice);
  return { language, languages: site.languages, repository: archive.settings.repository, nameOfSource };
}
