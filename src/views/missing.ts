import { spokenIn } from '../i18n/messages.ts';
import { frameOf, type Frame } from './page.ts';
import { linkTo, plain, voiceOf, type Link, type Voice } from './words.ts';

/** What the page for addresses that lead nowhere says, in one language. */
export interface MissingWords {
  readonly language: string;
  readonly title: string;
  readonly text: string;
  readonly home: Link;
}

/** The one page for addresses that lead nowhere, in every language of the site. */
export interface MissingView {
  readonly frame: Frame;
  readonly inLanguages: readonly MissingWords[];
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
      isFallback: true,
      fallbackNote: undefined,
    },
    inLanguages: site.languages.map((language) => wordsIn(voiceOf(archive, site, language))),
  };
}

function wordsIn(voice: Voice): MissingWords {
  const { language, say } = voice;
  return {
    language: spokenIn(language),
    title: say('missing.title'),
    text: say('missing.text'),
    home: linkTo(voice, { kind: 'home' }, plain(say('missing.home'))),
  };
}
