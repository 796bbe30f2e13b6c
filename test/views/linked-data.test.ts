import { describe, expect, it } from 'vitest';
import { linkedData, linkedIncident, printLinkedData } from '../../src/views/linked-data.ts';
import { viewDay } from '../../src/views/day.ts';
import { viewIncident } from '../../src/views/incident.ts';
import { anIncident, moment, until } from '../domain/an-incident.ts';
import { aProvider } from '../domain/a-provider.ts';
import { NASTY } from '../exports/any-archive.ts';
import { aVoice } from './a-voice.ts';

const down = anIncident({
  id: 'twitter/2012-07-26-down',
  started: moment('2012-07-26T15:20Z~'),
  ending: until('2012-07-26T17:25Z~'),
  added: moment('2026-11-23'),
  changed: [{ on: moment('2026-11-25'), note: { en: 'The hour was wrong.' } }],
});
const voice = aVoice(
  { incidents: [down], providers: [aProvider({ id: 'twitter', name: { en: 'Twitter' } })] },
  'fr',
);
const page = 'https://example.org/fr/incidents/twitter/2012-07-26-down/';

describe('what a page tells search engines', () => {
  it('of an incident is what the page says, its time as wide as its doubt', () => {
    expect(JSON.parse(printLinkedData(linkedIncident(voice, down)))).toMatchObject({
      '@type': 'Report',
      headline: 'Two redundant systems fail together',
      inLanguage: 'en',
      url: page,
      temporalCoverage: '2012-07-26T15:05:00Z/2012-07-26T17:40:00Z',
      datePublished: '2026-11-23T00:00:00Z',
      dateModified: '2026-11-25T00:00:00Z',
      about: { name: 'Twitter', url: 'https://example.org/fr/providers/twitter/' },
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
  });

  it('names no time that is not known', () => {
    const open = anIncident({ ...down, ending: { kind: 'unknown' }, added: undefined, changed: [] });
    const told = linkedIncident(voice, open);
    expect(told).not.toHaveProperty('temporalCoverage');
    expect(told).not.toHaveProperty('datePublished');
  });

  it('of a day is its incidents', () => {
    expect(JSON.parse(viewDay(voice, '2012-07-26').frame.linked ?? '')).toMatchObject({
      temporalCoverage: '2012-07-26',
      hasPart: [{ name: 'Two redundant systems fail together', url: page }],
    });
  });

  it('of the data is where each table lies', () => {
    expect(JSON.stringify(linkedData(voice, 'x'))).toContain('https://example.org/data/v1/days.parquet');
  });

  it('of a withdrawn incident is nothing', () => {
    const gone = anIncident({ ...down, withdrawn: { en: 'It did not happen.' } });
    expect(viewIncident(voice, gone).frame.linked).toBeUndefined();
    expect(viewIncident(voice, down).frame.linked).toBeDefined();
  });

  it.each(NASTY)('does not end the element that it stands in: %j', (text) => {
    const printed = printLinkedData(linkedIncident(voice, { ...down, title: { fr: text } }));
    expect(printed).not.toContain('<');
    expect(JSON.parse(printed)).toMatchObject({ headline: text });
  });

  it('is a card for those that share its address', () => {
    expect(viewIncident(voice, down).frame.card).toMatchObject({
      'og:title': 'Two redundant systems fail together',
      'og:description': 'Twitter disappears for two hours.',
      'og:type': 'article',
      'og:url': page.replace('/fr/', '/'),
      'og:site_name': 'Outage Almanac',
    });
  });
});
