import { describe, expect, it } from 'vitest';
import { SEARCH_PART } from '../../src/domain/search-parts.ts';
import { recordsOf } from '../../src/views/search-records.ts';
import { viewSearch } from '../../src/views/search.ts';
import { aProvider } from '../domain/a-provider.ts';
import { aCause, anEditorial } from '../domain/an-archive.ts';
import { anIncident, moment } from '../domain/an-incident.ts';
import { aVoice } from './a-voice.ts';

const facts = {
  causes: [{ ...aCause('load'), name: { en: 'Load', fr: 'Charge' } }],
  providers: [
    aProvider({
      id: 'azure',
      name: { en: 'Microsoft Azure' },
      formerly: [{ name: 'Windows Azure', until: undefined }],
    }),
  ],
  incidents: [
    anIncident({
      id: 'azure/2012-07-26-west-europe',
      title: { en: 'A limit', fr: 'Une limite' },
      summary: { en: 'A limit was overlooked.', fr: 'Une limite oubliée.' },
      causes: ['load'],
      tags: ['capacity'],
    }),
    anIncident({ id: 'azure/2013-01-01-only-english', started: moment('2013-01-01T00:00Z') }),
    anIncident({ id: 'azure/2013-01-02-gone', withdrawn: { en: 'It was none.' } }),
  ],
  editorials: [anEditorial('2012-07-26'), anEditorial('2012-07-28')],
};
const records = (language: string) => recordsOf(aVoice(facts, language), () => 'The story.', 1);
const recordOf = (url: string) => {
  const record = records(url.startsWith('/fr/') ? 'fr' : 'en').find((each) => each.url === url);
  if (!record) throw new Error(`No record of ${url}`);
  return record;
};

describe('what the search knows', () => {
  it('is every page that stands and has words of its own in the language', () => {
    expect(records('en').map(({ url }) => url)).toEqual([
      '/incidents/azure/2012-07-26-west-europe/',
      '/incidents/azure/2013-01-01-only-english/',
      '/providers/azure/',
      '/2012/07/26/',
      '/causes/load/',
    ]);
    expect(records('fr').map(({ url }) => url)).toEqual([
      '/fr/incidents/azure/2012-07-26-west-europe/',
      '/fr/causes/load/',
    ]);
  });

  it('comes in parts where there are many incidents, the newest with all else, and a language has those that it has words in', () => {
    const many = Array.from({ length: SEARCH_PART + 1 }, (_, index) =>
      anIncident({
        id: `azure/2013-01-01-n${String(index).padStart(5, '0')}`,
        started: moment(`2013-01-01T00:00:00Z`),
        title: index === SEARCH_PART ? { en: 'The last', fr: 'La dernière' } : { en: 'One' },
      }),
    );
    const voice = aVoice({ ...facts, incidents: many, editorials: [] }, 'fr');
    const inEnglish = aVoice({ ...facts, incidents: many, editorials: [] }, 'en');
    const [first, last] = [1, 2].map((part) => recordsOf(inEnglish, () => '', part));
    expect(first?.length).toBe(SEARCH_PART);
    expect(last?.map(({ url }) => url)).toEqual([
      '/incidents/azure/2013-01-01-n05000/',
      '/providers/azure/',
      '/causes/load/',
    ]);
    expect(new Set([...(first ?? []), ...(last ?? [])].map(({ url }) => url)).size).toBe(SEARCH_PART + 3);
    const { own, others } = viewSearch(voice);
    expect([own.folders, others[0]?.folders]).toEqual([['/search/fr/2/'], ['/search/en/', '/search/en/2/']]);
  });

  it('has the former names of the provider, the story, and the names of causes and tags', () => {
    const { content, names, about } = recordOf('/incidents/azure/2012-07-26-west-europe/');
    expect(content).toBe('Microsoft Azure. Formerly Windows Azure. A limit was overlooked. The story.');
    expect(names).toBe('Load, capacity');
    expect(about).toBe('Incident · Microsoft Azure · 26 Jul 2012 · Full outage');
  });

  it('is filtered by provider, severity, year and cause, and by the languages that lack it', () => {
    expect(recordOf('/incidents/azure/2012-07-26-west-europe/').filters).toEqual([
      'provider:azure',
      'severity:full',
      'year:2012',
      'cause:load',
    ]);
    expect(recordOf('/incidents/azure/2013-01-01-only-english/').filters).toContain('not-in:fr');
    expect(recordOf('/fr/incidents/azure/2012-07-26-west-europe/').filters).not.toContain('not-in:en');
  });

  it('offers the names of providers, old ones too, where nothing is found', () => {
    const { names, own, others, lack } = viewSearch(aVoice(facts, 'fr'));
    expect(names.map(({ text, also }) => [text, ...also])).toEqual([
      ['Microsoft Azure', 'Windows Azure'],
      ['Charge'],
    ]);
    expect([...own.folders, ...others.flatMap(({ folders, name }) => [name, ...folders]), lack]).toEqual([
      '/search/fr/',
      'anglais',
      '/search/en/',
      'not-in:fr',
    ]);
  });
});
