import { describe, expect, it } from 'vitest';
import type { WriteUps } from '../../src/domain/incident.ts';
import { viewContribute, viewDocument } from '../../src/views/document.ts';
import { frameOf } from '../../src/views/page.ts';
import { editLink } from '../../src/views/prose.ts';
import { titleOf } from '../../src/views/words.ts';
import { someSettings } from '../domain/an-archive.ts';
import { anIncident } from '../domain/an-incident.ts';
import { aSource, aVoice } from './a-voice.ts';

const told = { title: 'How we count', path: 'docs/method.md', language: 'en', languages: ['en', 'fr'] };
const repository = 'https://git.example/mine/';

/** A page of this site in a language of its own. */
function voiceIn(language: string, languages: readonly [string, ...string[]], more = {}) {
  return aVoice({ settings: someSettings({ languages, ...more }) }, language);
}

const urls = (languages: readonly [string, ...string[]], language: string, inWords = 'en') => {
  const { frame, lang } = viewDocument(voiceIn(language, languages), 'method', {
    ...told,
    language: inWords,
  });
  return { lang, canonical: frame.canonical, isFallback: frame.isFallback };
};

describe('a document of the project as a page', () => {
  it('names the original where it is not told in the language of the page', () => {
    expect(urls(['en', 'fr', 'pt'], 'pt')).toEqual({
      // The site's own words are in English there too.
      lang: undefined,
      canonical: 'https://example.org/method/',
      isFallback: true,
    });
    expect(urls(['fr', 'pt'], 'pt', 'fr')).toEqual({
      lang: 'fr',
      canonical: 'https://example.org/method/',
      isFallback: true,
    });
  });

  it('names itself where no language of the site is one of its own', () => {
    expect(urls(['pt'], 'pt')).toEqual({
      lang: undefined,
      canonical: 'https://example.org/method/',
      isFallback: false,
    });
    expect(urls(['pt', 'de'], 'de').canonical).toBe('https://example.org/de/method/');
  });

  it('is edited where its words are', () => {
    const { frame } = viewDocument(voiceIn('fr', ['en', 'fr'], { repository }), 'method', {
      ...told,
      path: 'docs/method.fr.md',
    });
    expect(frame.footer[0]).toMatchObject({ href: 'https://git.example/mine/edit/main/docs/method.fr.md' });
  });

  it('tells what each component is for, and in which language its sample is', () => {
    const sample = { name: 'Note', written: '<Note>', html: '<div></div>' };
    const view = viewContribute(voiceIn('fr', ['en', 'fr']), told, [sample], [aSource({ language: 'en' })]);
    expect(view.samples).toEqual([{ ...sample, purpose: 'Une remarque à part.' }]);
    expect(view.langOfSamples).toBe('en');
    expect(view.sources.map(({ id, title }) => [id, title.lang])).toEqual([['source-1', 'en']]);
  });
});

describe('a page in a language that the site has no words in', () => {
  const voice = voiceIn('de', ['en', 'de']);
  const incident = anIncident({ title: { en: 'Down', de: 'Ausgefallen' } });

  it('is in English, says so, and marks what is not', () => {
    const { language, footer } = frameOf(voice, { page: { kind: 'home' }, title: '', description: '' });
    expect(language).toBe('en');
    expect(footer).toContain('The site’s own words are not there in German yet, and are in English.');
    expect(titleOf(voice, incident)).toEqual({ text: 'Ausgefallen', lang: 'de' });
    expect(titleOf(voice, anIncident({ title: { en: 'Down' } }))).toEqual({ text: 'Down', lang: undefined });
  });

  it('has those of a wider language where there are some', () => {
    const canadian = voiceIn('fr-CA', ['en', 'fr-CA']);
    const { language, footer } = frameOf(canadian, { page: { kind: 'home' }, title: '', description: '' });
    expect(language).toBe('fr-CA');
    expect(footer.filter((line) => typeof line === 'string' && line.includes('anglais'))).toEqual([]);
  });
});

describe('the file that a page is made of', () => {
  it('is that of its prose, else that of its facts, and none without a repository', () => {
    const path = 'incidents/a/2012-07-26-b.fr.mdx';
    const writeUps = { fr: { path, format: 'mdx', markdown: 'x' } } as const;
    const link = (language: string, own: WriteUps, more = {}) =>
      editLink(voiceIn(language, ['en', 'fr'], more), { language: 'en', writeUps: own }, 'incidents/a/x.md');
    expect(link('fr', writeUps, { repository })).toBe(`https://git.example/mine/edit/main/content/${path}`);
    expect(link('en', {}, { repository })).toBe(
      'https://git.example/mine/edit/main/content/incidents/a/x.md',
    );
    expect(link('fr', writeUps)).toBeUndefined();
  });
});
