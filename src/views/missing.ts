import { addressOf, addressOfDates, addressOfFilters } from '../site/urls.ts';
import { spokenIn } from '../i18n/messages.ts';
import { frameOf, type Frame } from './page.ts';
import { linkTo, plain, voiceOf, type Link, type Voice } from './words.ts';

/** The lists that lead into the archive. */
const WAYS = ['days', 'incidents', 'providers', 'causes'] as const;

/** What the page for addresses that lead nowhere says, in one language. */
export interface MissingWords {
  readonly language: string;
  readonly title: string;
  readonly text: string;
  readonly ways: readonly Link[];
  /** What a script says before it offers pages near a date that the address meant. */
  readonly nearest: string;
  /** The address of the language's pages. */
  readonly root: string;
  /** Where the names are that a mistyped one is held against, and how the nearest is offered. */
  readonly names: string;
  readonly meant: { readonly before: string; readonly after: string };
}

/** The one page for addresses that lead nowhere, in every language of the site. */
export interface MissingView {
  readonly frame: Frame;
  readonly inLanguages: readonly MissingWords[];
  /** Where a script reads which days, months and years have pages. */
  readonly dates: string;
}

/** The page for addresses that lead nowhere. */
export function viewMissing(voice: Voice): MissingView {
  const { archive, site } = voice;
  const frame = frameOf(voice, {
    page: { kind: 'home' },
    title: voice.say('missing.title'),
    description: voice.say('missing.text'),
  });
  return {
    frame: {
      ...frame,
      title: voice.say('missing.title'),
      canonical: undefined,
      address: undefined,
      alternates: [],
      defaultHref: undefined,
      versions: [],
      card: {},
      isListed: false,
      fallbackNote: undefined,
    },
    dates: addressOfDates(site),
    inLanguages: site.languages.map((language) => wordsIn(voiceOf(archive, site, language))),
  };
}

function wordsIn(voice: Voice): MissingWords {
  const { language, say } = voice;
  const [before = '', after = ''] = say('filter.meant').split('{name}');
  return {
    language: spokenIn(language),
    title: say('missing.title'),
    text: say('missing.text'),
    ways: [
      linkTo(voice, { kind: 'home' }, plain(say('missing.home'))),
      ...WAYS.map((kind) => linkTo(voice, { kind }, plain(say(`nav.${kind}`)))),
    ],
    nearest: say('missing.nearest'),
    root: addressOf(voice.site, { kind: 'home' }, language),
    names: addressOfFilters(voice.site, language),
    meant: { before, after },
  };
}
