import { frameOf, type Frame } from './page.ts';
import { plain, type Voice } from './words.ts';

/** The page on how we count, without its words. */
export interface MethodView {
  readonly frame: Frame;
  /** The language of its words where it is not that of the page. */
  readonly lang: string | undefined;
}

/** The page on how we count, told in these languages, the original's first. */
export function viewMethod(voice: Voice, title: string, languages: readonly string[]): MethodView {
  const { language, say, site } = voice;
  const [original = 'en'] = languages;
  const writtenIn = [
    original,
    ...site.languages.filter((each) => each !== original && languages.includes(each)),
  ];
  return {
    frame: frameOf(voice, {
      page: { kind: 'method' },
      title,
      description: say('method.description'),
      writtenIn,
      here: plain(say('nav.method')),
    }),
    lang: writtenIn.includes(language) ? undefined : original,
  };
}
