import { describe, expect, it } from 'vitest';
import { lastedOf } from '../../src/domain/lasted.ts';
import {
  matching,
  meantBy,
  readAsked,
  relaxed,
  unknownIn,
  writeAsked,
  type FilterData,
} from '../../src/views/filter.ts';
import { filterDataOf, viewFilters } from '../../src/views/filters.ts';
import { aProvider } from '../domain/a-provider.ts';
import { aCause } from '../domain/an-archive.ts';
import { anIncident, duration, lasting, moment, until } from '../domain/an-incident.ts';
import { aVoice, spaced } from './a-voice.ts';

const facts = {
  causes: ['load', 'network', 'unknown'].map(aCause),
  providers: [
    aProvider({ id: 'twitter', name: { en: 'X' }, formerly: [{ name: 'Twitter', until: undefined }] }),
    aProvider({
      id: 'azure',
      name: { en: 'Microsoft Azure' },
      formerly: [{ name: 'Windows Azure', until: undefined }],
    }),
    aProvider({ id: 'quiet', name: { en: 'Quiet' } }),
  ],
  incidents: [
    anIncident({ causes: ['load', 'network'] }),
    anIncident({
      id: 'azure/2012-02-29-leap-day',
      title: { en: 'The leap day', fr: 'Le 29 février' },
      started: moment('2012-02-29T00:00Z'),
      ending: until('2012-03-01T10:00Z'),
      severity: 'partial',
      causes: ['network'],
    }),
    anIncident({
      id: 'azure/2011-05-works',
      title: { en: 'Works' },
      started: moment('2011-05'),
      ending: { kind: 'unknown' },
      planned: true,
      causes: ['unknown'],
    }),
  ],
};
const data = filterDataOf(aVoice(facts));
const french = filterDataOf(aVoice(facts, 'fr'));
const found = (query: string, within: FilterData = data): string[] =>
  matching(within, readAsked(query)).map(([id]) => id.replace(/^.*-/, ''));

describe('the filters', () => {
  it('find by provider, severity, cause, year and length, and by several at once', () => {
    expect(found('')).toEqual(['failure', 'day', 'works']);
    expect(found('?provider=azure')).toEqual(['day', 'works']);
    expect(found('?severity=planned')).toEqual(['works']);
    expect(found('?severity=full')).toEqual(['failure']);
    expect(found('?cause=network')).toEqual(['failure', 'day']);
    expect(found('?year=2011')).toEqual(['works']);
    expect(found('?length=unknown')).toEqual(['works']);
    expect(found('?length=four-hours')).toEqual(['failure']);
    expect(found('?cause=network&length=longer')).toEqual(['day']);
    expect(found('?cause=network&year=2011')).toEqual([]);
  });

  it('find words of the title, of causes, and of any name of the provider, whatever their accents', () => {
    expect(found('?words=leap')).toEqual(['day']);
    expect(found('?words=windows+AZURE')).toEqual(['day', 'works']);
    expect(found('?words=fevrier', french)).toEqual(['day']);
    expect(found('?words=twitter+load')).toEqual(['failure']);
    expect(found('?words=leap+load')).toEqual([]);
  });

  it('stand in the address and are read from it again', () => {
    const query = '?provider=azure&cause=load&words=d%C3%A9j%C3%A0+vu';
    expect(writeAsked(readAsked(query))).toBe(query);
    expect(writeAsked(readAsked('?provider=&words=+&nonsense=1'))).toBe('');
  });

  it('say which values do not exist, and which may have been meant', () => {
    const unknown = unknownIn(data, readAsked('?provider=azur&cause=load&year=3012'));
    expect(unknown.map(({ facet, value, meant }) => [facet, value, meant?.text])).toEqual([
      ['provider', 'azur', 'Microsoft Azure'],
      ['year', '3012', '2012'],
    ]);
    expect(unknownIn(data, readAsked('?provider=azure'))).toEqual([]);
    expect(meantBy('Twiter', data.choices.provider)?.value).toBe('twitter');
    expect(meantBy('nothing of the kind', data.choices.provider)).toBeUndefined();
  });

  it('tell what is found with one of them fewer', () => {
    const offers = relaxed(data, readAsked('?provider=twitter&cause=network&year=2011'));
    expect(offers.map(({ without, count }) => [without, count])).toEqual([['year', 1]]);
    expect(relaxed(data, readAsked('?provider=azure&words=load')).map(({ without }) => without)).toEqual([
      'words',
      'provider',
    ]);
  });

  it('offer only values that some incident has, named in the language of the page', () => {
    const { fields } = viewFilters(aVoice(facts, 'fr'));
    expect(
      fields.map(({ label, choices }) => spaced(`${label}: ${choices.map(({ text }) => text).join(', ')}`)),
    ).toEqual([
      'Fournisseur: Microsoft Azure, X',
      'Gravité: Panne totale, Panne partielle, Maintenance programmée',
      'Cause: load, network, unknown',
      'Année: 2012, 2011',
      'Durée: Moins d’une heure, De 1 à 4 heures, De 4 à 24 heures, Un jour ou plus, Inconnue',
    ]);
  });
});

it.each([
  ['59m', 'hour'],
  ['1h', 'four-hours'],
  ['3h59m', 'four-hours'],
  ['4h', 'day'],
  ['23h59m', 'day'],
  ['24h', 'longer'],
  ['2h..6h', 'day'],
] as const)('%s is a length of the class %s', (text, lasted) => {
  expect(lastedOf(duration(text))).toBe(lasted);
  const voice = aVoice({ incidents: [anIncident({ ending: lasting(text) })] });
  expect(filterDataOf(voice).incidents[0]?.[8]).toBe(lasted);
});
