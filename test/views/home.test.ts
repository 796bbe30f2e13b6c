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

  it('tells the days on which several fell, and those with an editorial', () => {
    const { days, otherDays } = viewHome(aVoice(facts));
    expect(days.map(({ date, who }) => `${date}: ${who}`)).toEqual([
      'Thursday, 26 July 2012: google and twitter',
    ]);
    expect(otherDays.map(({ text, href }) => [text, href])).toEqual([['24 September 2009', '/2009/09/24/']]);
    const told = viewHome(aVoice({ ...facts, editorials: [anEditorial('2009-09-24')] }));
    expect(told.days.map(({ link }) => link.text)).toEqual([
      'What was down on 26 July 2012',
      'A hard day for the cloud',
    ]);
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
