import { addressOf, webAddressOf, type Page } from '../site/urls.ts';
import { nameOfLanguage } from '../i18n/names.ts';
import { formatDate } from '../i18n/moment.ts';
import { dayOf } from '../domain/calendar.ts';
import { doorOf, type SearchDoor } from './search-door.ts';
import { cardOfPreview } from './preview-card.ts';
import { versionsOf, type Version } from './alternates.ts';
import { printLinkedData, type LinkedData } from './linked-data.ts';
import { spokenIn } from '../i18n/messages.ts';
import { lookOf, type Look } from './look.ts';
import { linkTo, nameOfZone, plain, tell, type Link, type Said, type Voice } from './words.ts';

/** The same page in another language. */
export interface Alternate {
  readonly language: string;
  readonly href: string;
  readonly webHref: string;
  readonly text: string;
}

/** A way into a part of the site, and whether the page is that way or lies behind it. */
export interface Section extends Link {
  readonly current: 'page' | 'true' | undefined;
}

/** What every page shows around its own content, and tells machines of itself. */
export interface Frame {
  /** The language of the site's own words, which is that of the page where they are written in it. */
  readonly language: string;
  /** The zone that times of day are told in. */
  readonly zone: string;
  readonly title: string;
  readonly description: string;
  /** The page's own address on the web; `undefined` for one that stands in for whatever is missing. */
  readonly canonical: string | undefined;
  /** Whether this page only repeats the original's words and stays out of indexes. */
  readonly isFallback: boolean;
  /** Whether search engines may list it. */
  readonly isListed: boolean;
  readonly fallbackNote: string | undefined;
  readonly alternates: readonly Alternate[];
  /** The page for readers of any other language. */
  readonly defaultHref: string | undefined;
  /** The page for programs: feeds, a calendar, data. */
  readonly versions: readonly Version[];
  /** What cards made of its address show, by the names that Open Graph gives it. */
  readonly card: Readonly<Record<string, string>>;
  /** JSON-LD, ready to stand in the page. */
  readonly linked: string | undefined;
  readonly siteName: Link;
  readonly skip: string;
  readonly nav: { readonly label: string; readonly links: readonly Section[] };
  readonly switches: readonly Alternate[];
  readonly search: SearchDoor;
  readonly crumbs: {
    readonly label: string;
    readonly links: readonly Link[];
    readonly here: Said | undefined;
  };
  readonly footer: readonly (string | Link)[];
  /** The address in words, for whoever holds the page on paper or at second hand. */
  readonly address: Link | undefined;
  readonly look: Look;
}

/** What a page says of itself to its frame. */
export interface Subject {
  readonly page: Page;
  readonly title: string;
  readonly description: string;
  /** The languages that the page's own words exist in, the original's first; left out, all of the site. */
  readonly writtenIn?: readonly string[];
  readonly crumbs?: readonly Link[];
  readonly here?: Said;
  readonly edit?: string | undefined;
  readonly linked?: LinkedData;
  /** Whether what it told was taken back: it keeps its address and is listed nowhere. */
  readonly isWithdrawn?: boolean;
  /** The words of the picture that cards show of the page; left out, it has none. */
  readonly preview?: readonly string[];
}

/** The frame of a page. */
export function frameOf(voice: Voice, subject: Subject): Frame {
  const { archive, site, language, say } = voice;
  const { settings } = archive;
  const name = tell(voice, settings.title, site.languages[0]);
  const writtenIn = subject.writtenIn ?? site.languages;
  const isFallback = !writtenIn.includes(language);
  const original = writtenIn[0] ?? site.languages[0];
  const alternates = site.languages
    .filter((other) => writtenIn.includes(other))
    .map((other) => alternateOf(voice, subject.page, other));
  const home = linkTo(voice, { kind: 'home' }, plain(say('crumbs.home')));
  const canonical = webAddressOf(site, subject.page, isFallback ? original : language);
  return {
    language: spokenIn(language),
    zone: settings.timeZone,
    title: subject.page.kind === 'home' ? name.text : `${subject.title} · ${name.text}`,
    description: subject.description,
    canonical,
    isFallback,
    isListed: !isFallback && subject.isWithdrawn !== true,
    fallbackNote: isFallback
      ? say('fallback.note', { language: nameOfLanguage(original, language) })
      : undefined,
    alternates,
    defaultHref: alternates.length > 1 ? webAddressOf(site, subject.page, original) : undefined,
    versions: versionsOf(voice, subject.page),
    card: {
      'og:title': subject.title,
      'og:description': subject.description,
      'og:type': subject.page.kind === 'incident' || subject.page.kind === 'day' ? 'article' : 'website',
      'og:url': canonical,
      'og:site_name': name.text,
      ...cardOfPreview(voice, subject.page, isFallback ? original : language, subject.preview),
    },
    linked: subject.linked && printLinkedData(subject.linked),
    siteName: linkTo(voice, { kind: 'home' }, name),
    skip: say('skip'),
    nav: { label: say('nav.label'), links: navOf(voice, subject.page) },
    switches: site.languages
      .filter((other) => other !== language)
      .map((other) => alternateOf(voice, subject.page, other)),
    search: doorOf(voice),
    crumbs: {
      label: say('crumbs.label'),
      links: subject.page.kind === 'home' ? [] : [home, ...(subject.crumbs ?? [])],
      here: subject.here,
    },
    footer: footerOf(voice, subject),
    address: {
      href: canonical,
      text: say('footer.address', { address: canonical.replace(/^https?:\/\//, '') }),
      lang: undefined,
    },
    look: lookOf(voice),
  };
}

function alternateOf({ site }: Voice, page: Page, language: string): Alternate {
  return {
    language,
    href: addressOf(site, page, language),
    webHref: webAddressOf(site, page, language),
    text: nameOfLanguage(language, language),
  };
}

/** The parts of the site, and the kinds of page that lie behind each. */
const SECTIONS = [
  ['days', ['year', 'month', 'day']],
  ['incidents', ['incident']],
  ['providers', ['provider']],
  ['causes', ['cause']],
  ['reliability', []],
  ['method', []],
] as const;

function navOf(voice: Voice, page: Page): Section[] {
  // A part of a list lies where its list does.
  const { kind } = page.kind === 'part' ? page.of : page;
  return SECTIONS.map(([section, behind]) => ({
    ...linkTo(voice, { kind: section }, plain(voice.say(`nav.${section}`))),
    current: page.kind === section ? 'page' : [section, ...behind].some((each) => each === kind) ? 'true' : undefined,
  })); // prettier-ignore
}

function footerOf(voice: Voice, { edit, writtenIn }: Subject): (string | Link)[] {
  const { archive, language, say } = voice;
  const { settings, asOf } = archive;
  const asOfDay = asOf === 0 ? undefined : formatDate(dayOf(asOf, settings.timeZone), language);
  return [
    ...(edit === undefined ? [] : [{ href: edit, text: say('footer.edit'), lang: undefined }]),
    ...(settings.repository === undefined
      ? []
      : [
          linkTo(voice, { kind: 'contribute' }, plain(say('nav.contribute'))),
          { href: settings.repository, text: say('footer.repository'), lang: undefined },
        ]),
    linkTo(voice, { kind: 'data' }, plain(say('data.title'))),
    {
      href: settings.licence.url,
      text: say('footer.licence', { licence: settings.licence.name }),
      lang: undefined,
    },
    ...(writtenIn === undefined ? [] : [tellOriginal(voice, writtenIn)]),
    ...(spokenIn(language) === language
      ? []
      : [say('footer.untranslated', { language: nameOfLanguage(language, spokenIn(language)) })]),
    say('footer.zone', { zone: nameOfZone(voice) }),
    ...(asOfDay === undefined ? [] : [say('footer.asOf', { date: asOfDay })]),
  ];
}

/** In which language the page was first written. */
function tellOriginal({ language, say }: Voice, [original = language, ...others]: readonly string[]): string {
  const isTranslation = others.includes(language);
  return say(isTranslation ? 'footer.translated' : 'footer.written', {
    language: nameOfLanguage(original, language),
  });
}
