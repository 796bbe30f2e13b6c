import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/site/urls.ts';
import { viewIncident } from '../../src/views/incident.ts';
import { viewMissing } from '../../src/views/missing.ts';
import { lookOf } from '../../src/views/look.ts';
import { frameOf } from '../../src/views/page.ts';
import { someSettings } from '../domain/an-archive.ts';
import { anIncident, moment } from '../domain/an-incident.ts';
import { aVoice, spaced } from './a-voice.ts';

const ID = 'incidents/twitter/2012-07-26-double-failure/';
const frame = (title: Readonly<Record<string, string>>, language: string) => {
  const incident = anIncident({ title });
  return viewIncident(aVoice({ incidents: [incident] }, language), incident).frame;
};

describe('the frame of a page', () => {
  it('names itself and the same page in other languages', () => {
    const { canonical, alternates, defaultHref, switches, isFallback } = frame(
      { en: 'Down', fr: 'En panne' },
      'fr',
    );
    expect(canonical).toBe(`https://example.org/fr/${ID}`);
    expect(alternates.map(({ language, webHref }) => [language, webHref])).toEqual([
      ['en', `https://example.org/${ID}`],
      ['fr', `https://example.org/fr/${ID}`],
    ]);
    expect(defaultHref).toBe(`https://example.org/${ID}`);
    expect(switches.map(({ text, href }) => [text, href])).toEqual([['English', `/${ID}`]]);
    expect(isFallback).toBe(false);
  });

  it('names the original where it is not translated', () => {
    const { canonical, alternates, defaultHref, fallbackNote, isFallback, address } = frame(
      { en: 'Down' },
      'fr',
    );
    expect(canonical).toBe(`https://example.org/${ID}`);
    expect(alternates.map(({ language }) => language)).toEqual(['en']);
    expect(defaultHref).toBeUndefined();
    expect(spaced(fallbackNote ?? '')).toBe(
      'Cette page n’est pas encore traduite ; son texte est celui de l’original, en anglais.',
    );
    expect(isFallback).toBe(true);
    expect(address?.href).toBe(canonical);
  });

  it('says in its footer in which zone days are counted, up to when, and from which language it is', () => {
    const settings = someSettings({ timeZone: 'America/New_York' });
    const voice = aVoice({ settings, asOf: moment('2013-01-01T00:00Z').nominal }, 'fr');
    const { footer } = frameOf(voice, {
      page: { kind: 'incidents' },
      title: 'Tous',
      description: 'Tous',
      writtenIn: ['en', 'fr'],
    });
    expect(footer.map((line) => spaced(typeof line === 'string' ? line : line.text))).toEqual([
      'Données et flux',
      'Contenu sous licence CC BY 4.0.',
      'Traduction ; langue d’origine : anglais.',
      'Les jours sont comptés à l’heure America/New York.',
      'État au 31 décembre 2012.',
    ]);
  });

  it('wears the colours of the archive before its own, and tells what surrounds it that of its paper', () => {
    expect(lookOf(aVoice()).sheet).toContain('--full:light-dark(#8c1c2b,#e0606c);');
    const settings = someSettings({ colours: { light: { paper: '#ffffff' }, dark: {} } });
    const { sheet, papers } = lookOf(aVoice({ settings }));
    expect(sheet).toMatch(/^:root\{--paper:light-dark\(#ffffff,#151410\);--sheet:/);
    expect(papers).toEqual([
      { paper: 'light', colour: '#ffffff' },
      { paper: 'dark', colour: '#151410' },
    ]);
  });

  it('says in which part of the site the page lies', () => {
    const current = (page: Page): string[] =>
      frameOf(aVoice(), { page, title: '', description: '' }).nav.links.flatMap(({ text, current }) =>
        current === undefined ? [] : [`${text}: ${current}`],
      );
    expect(current({ kind: 'incidents' })).toEqual(['Incidents: page']);
    expect(current({ kind: 'day', day: '2012-07-26' })).toEqual(['Days: true']);
    const part = { kind: 'part', year: '2012', number: 1 } as const;
    expect(current({ ...part, of: { kind: 'provider', id: 'twitter' } })).toEqual(['Providers: true']);
    expect(current({ kind: 'home' })).toEqual([]);
  });

  it('of the page that is missing claims no address', () => {
    const { frame: missing, inLanguages } = viewMissing(aVoice());
    expect([missing.canonical, missing.address, missing.alternates]).toEqual([undefined, undefined, []]);
    expect(inLanguages.map(({ language, ways: [home] }) => [language, home?.href])).toEqual([
      ['en', '/'],
      ['fr', '/fr/'],
    ]);
  });
});
