import type { Source } from '../domain/incident.ts';
import type { Key } from '../i18n/messages.ts';
import { frameOf, type Frame } from './page.ts';
import { editOf } from './prose.ts';
import { viewSources, type SourceView } from './source.ts';
import { langOf, plain, type Voice } from './words.ts';

const WORDS: Readonly<Record<'method' | 'contribute', { name: Key; description: Key }>> = {
  method: { name: 'nav.method', description: 'method.description' },
  contribute: { name: 'nav.contribute', description: 'contribute.description' },
};

/** What a view needs to know of a document of the project. */
interface Told {
  readonly title: string;
  readonly path: string;
  readonly language: string;
  readonly languages: readonly string[];
}

/** A document of the project as a page, without its words. */
export interface DocumentView {
  readonly frame: Frame;
  /** The language of its words where it is not that of the page. */
  readonly lang: string | undefined;
}

/** The page of a document of the project. */
export function viewDocument(voice: Voice, kind: keyof typeof WORDS, document: Told): DocumentView {
  const { say, site } = voice;
  const { title, path, language, languages } = document;
  const writtenIn = languages.filter((each) => site.languages.includes(each));
  return {
    frame: frameOf(voice, {
      page: { kind },
      title,
      description: say(WORDS[kind].description),
      // A site in none of its languages shows it as it is, and no page of it has an original to name.
      ...(writtenIn.length === 0 ? {} : { writtenIn }),
      here: plain(say(WORDS[kind].name)),
      edit: editOf(voice, path),
    }),
    lang: langOf(voice, language),
  };
}

/** A component of write-ups as it is shown: what it is for, how it is written, how it is printed. */
export interface SampleView {
  readonly name: string;
  readonly purpose: string;
  readonly written: string;
  readonly html: string;
}

/** The page on how to help, without its words. */
export interface ContributeView extends DocumentView {
  readonly samples: readonly SampleView[];
  /** The language of what is written and printed in the samples. */
  readonly langOfSamples: string | undefined;
  readonly sources: readonly SourceView[];
}

const PURPOSES: Readonly<Record<string, Key>> = {
  Note: 'contribute.note',
  Quote: 'contribute.quote',
  Figure: 'contribute.figure',
  Timeline: 'contribute.timeline',
  Chart: 'contribute.chart',
};

/** The page on how to help, with samples whose numbers lead to these sources. */
export function viewContribute(
  voice: Voice,
  document: Told,
  samples: readonly Omit<SampleView, 'purpose'>[],
  sources: readonly Source[],
): ContributeView {
  return {
    ...viewDocument(voice, 'contribute', document),
    samples: samples.map((sample) => {
      const purpose = PURPOSES[sample.name];
      return { ...sample, purpose: purpose === undefined ? '' : voice.say(purpose) };
    }),
    langOfSamples: langOf(voice, 'en'),
    sources: viewSources(voice, sources, 'en'),
  };
}
