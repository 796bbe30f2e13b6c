import { describe, expect, it } from 'vitest';
import { viewHome } from '../../src/views/home.ts';
import { viewIncidents, viewProviders } from '../../src/views/lists.ts';
import { aProvider } from '../domain/a-provider.ts';
import { anEditorial, someSettings } from '../domain/an-archive.ts';
import { anIncident, moment, until } from '../domain/an-incident.ts';
import { aVoice, inWords, spaced } from './a-voice.ts';

const twitter = anIncident();
const talk = anIncident({ id: 'google/2012-07-26-talk', started: moment('2012-07-26T10:40Z') });
const alone = anIncident({
  id: 'google/2009-09-24-talk',
  title: { en: 'Talk alone' },
  started: moment('2009-09-24T10:00Z'),
  ending: until('2009-09-24T12:00Z'),
});
const month = anIncident({
  id: 'google/2008-02-month',
  title: { en: 'Some day' },
  started: moment('2008-02'),
  ending: { kind: 'unknown' },
});
const providers = ['twitter', 'google', 'azure'].map((id) => aProvider({ id, categories: ['cloud'] }));
const facts = { incidents: [twitter, talk, alone, month], providers };

describe('the first page', () => {
  it('counts what is on record', () => {
    expect(viewHome(aVoice(facts)).figures.map(inWords)).toEqual([
      'Incidents: 4 (24 Sept 2009 to 26 Jul 2012)',
      'Days: 2 (on which at least one incident went on)',
      'Providers: 2 (google and twitter)',
    ]);
  });

  it('tells the latest days, the newest first, and what an editorial calls them', () => {
    const { latest } = viewHome(aVoice({ ...facts, editorials: [anEditorial('2009-09-24')] }));
    expect(latest.map(({ date, link, who }) => `${date}: ${link.text}, ${who}`)).toEqual([
      'Thursday, 26 July 2012: What was down on 26 July 2012, google and twitter',
      'Thursday, 24 September 2009: A hard day for the cloud, google',
    ]);
  });

  it('ranks the blackest days and has the last years month by month', () => {
    const { worst, years } = viewHome(aVoice(facts));
    expect(worst.map(({ link, affected }) => spaced(`${link.href} ${affected}`))).toEqual([
      '/2012/07/26/ 8 h 40 min',
      '/2009/09/24/ 2 h',
    ]);
    expect(years.rows.map((row) => (row.kind === 'year' ? row.year.text : row.years))).toEqual([
      '2012',
      '2010–2011',
      '2009',
      '2008',
    ]);
  });

  it('is small, however much is on record', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      anIncident({
        id: `p${String(index)}/n`,
        started: moment(`${String(1980 + index)}-07-26T10:00Z`),
        ending: until(`${String(1980 + index)}-07-26T12:00Z`),
      }),
    );
    const home = viewHome(aVoice({ incidents: many, asOf: moment('2030-01-01T00:00Z').nominal }));
    expect([home.latest, home.worst, home.years.rows, home.incidents].map(({ length }) => length)).toEqual([
      3, 5, 10, 10,
    ]);
    const day = Array.from({ length: 12 }, (_, index) => anIncident({ id: `p${String(index)}/n` }));
    expect(viewHome(aVoice({ incidents: day })).latest[0]?.lanes).toHaveLength(6);
  });

  it('offers ways in, and says where a script finds the reader’s own date', () => {
    const { ways, onThisDay } = viewHome(aVoice(facts, 'fr'));
    expect(ways.map(({ link, text }) => `${link.text} ${link.href}: ${text}`)).toEqual([
      'Jours /fr/days/: Le calendrier de toutes les années, avec 2 jours de panne.',
      'Incidents /fr/incidents/: Les 4 incidents au registre.',
      'Fournisseurs /fr/providers/: 3 fournisseurs, leurs services et leur historique.',
      'Causes /fr/causes/: Ce qui casse, et combien de fois.',
    ]);
    expect(onThisDay.pattern).toBe('/fr/on-this-day/MM.json');
  });

  it('lists the ten latest incidents', () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      anIncident({ id: `twitter/2012-07-26-n${String(index + 10)}`, title: { en: `No ${String(index)}` } }),
    );
    const titles = viewHome(aVoice({ incidents: many })).incidents.map(({ title }) => title.text);
    expect(titles).toHaveLength(10);
    expect(titles[0]).toBe('No 11');
  });

  it('says what an instant counts, and that nothing is on record yet', () => {
    const settings = someSettings({ weights: { degraded: 0.1, partial: 0.3, full: 1 } });
    const { weights, empty, figures } = viewHome(aVoice({ settings }, 'fr'));
    expect(weights).toContain(
      'panne totale compte pour 1, de panne partielle pour 0,3, de service dégradé pour 0,1.',
    );
    expect(empty).toContain('Rien n’est encore au registre.');
    expect(figures).toEqual([]);
  });
});

describe('the lists', () => {
  it('have every incident, the newest first, no more precisely than it is known', () => {
    const { window } = viewIncidents(aVoice(facts));
    expect(window.rows.map(({ day, title, length }) => spaced(`${day}: ${title.text}, ${length}`))).toEqual([
      '26 Jul 2012: Two redundant systems fail together, 2 h',
      '26 Jul 2012: Two redundant systems fail together, 6 h 40 min',
      '24 Sept 2009: Talk alone, 2 h',
      'February 2008: Some day, not known',
    ]);
  });

  it('have every provider, also those without incidents', () => {
    expect(
      viewProviders(aVoice(facts, 'fr')).providers.map(({ link, kind, incidents, barsName }) =>
        spaced(`${link.text}, ${kind}: ${incidents} (${barsName})`),
      ),
    ).toEqual([
      'azure, Informatique en nuage: 0 (Rien au registre)',
      'google, Informatique en nuage: 3 (2008 : 1 ; 2009 : 1 ; 2012 : 1)',
      'twitter, Informatique en nuage: 1 (2012 : 1)',
    ]);
  });
});
