import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/domain/incident.ts';
import { viewDay } from '../../src/views/day.ts';
import { viewIncident } from '../../src/views/incident.ts';
import { previewsOf } from '../../src/views/preview.ts';
import { voiceOf } from '../../src/views/words.ts';
import { anArchive, anEditorial, someSettings } from '../domain/an-archive.ts';
import { aProvider } from '../domain/a-provider.ts';
import { anIncident, moment } from '../domain/an-incident.ts';
import { aVoice, spaced } from './a-voice.ts';

const twitter = aProvider({ id: 'twitter', name: { en: 'Twitter' } });
const outage = anIncident({ title: { en: 'Twitter disappears' } });

function cardOf(incident: Incident, language = 'en', settings = someSettings()) {
  return viewIncident(aVoice({ settings, providers: [twitter], incidents: [incident] }, language), incident)
    .frame.card;
}

describe('the card of an incident', () => {
  it('names a picture with its size and its words', () => {
    const { 'og:image': image, 'og:image:alt': words, ...card } = cardOf(outage);
    expect(image).toBe('https://example.org/previews/en/incidents/twitter/2012-07-26-double-failure.png');
    expect(spaced(words ?? '')).toMatch(/^Twitter disappears · Twitter · .*2 h/);
    expect(card).toMatchObject({
      'og:image:width': '1200',
      'og:image:height': '630',
      'twitter:card': 'summary_large_image',
    });
  });

  it('names the picture of the original where it repeats its words', () => {
    expect(cardOf(outage, 'fr')['og:image']).toContain('/previews/en/');
    const translated = anIncident({ title: { en: 'Twitter disappears', fr: 'Twitter disparaît' } });
    expect(cardOf(translated, 'fr')['og:image']).toContain('/previews/fr/');
  });

  it.each([
    ['was withdrawn', anIncident({ withdrawn: { en: 'It did not happen.' } }), someSettings()],
    ['is in an archive that makes none', outage, someSettings({ previews: false })],
    ['has a title in letters that the face lacks', anIncident({ title: { en: '障害' } }), someSettings()],
  ])('names none where it %s', (_, incident, settings) => {
    expect(Object.keys(cardOf(incident, 'en', settings)).filter((key) => key.includes('image'))).toEqual([]);
    expect([...previewsOf(aVoice({ settings, providers: [twitter], incidents: [incident] }))].map(({ path }) => path)).not.toContain('en/incidents/twitter/2012-07-26-double-failure.png');
  }); // prettier-ignore
});

describe('the pictures', () => {
  const editorial = { ...anEditorial('2012-07-26'), title: { en: 'A hard day', fr: 'Une rude journée' } };
  const voice = aVoice({ providers: [twitter], incidents: [outage], editorials: [editorial] });
  const views = [...previewsOf(voice)];

  it('are those that the pages name, each once', () => {
    const pages = ['en', 'fr'].flatMap((language) => {
      const own = voiceOf(voice.archive, voice.site, language);
      return [viewIncident(own, outage).frame, viewDay(own, '2012-07-26').frame];
    });
    const named = new Set(pages.map(({ card }) => card['og:image']));
    expect(new Set(views.map(({ path }) => `https://example.org/previews/${path}`))).toEqual(named);
    expect(views).toHaveLength(named.size);
  });

  it('say what, who and how long as the page does', () => {
    const [view] = views;
    const { title, figures, bar } = viewIncident(voice, outage);
    expect(view).toMatchObject({
      title: title.text,
      lead: { mark: 'full', text: 'Full outage · Twitter' },
      date: '26 July 2012',
      figure: figures[0],
      lanes: [{ strip: bar.strip }],
    });
    expect(view?.hours.at(0)?.place).toBe(0);
    expect(view?.hours.at(-1)?.place).toBe(100);
  });

  it('show of a day its lanes, in the language of the page', () => {
    const french = views.find(({ path }) => path === 'fr/2012/07/26.png');
    expect(french).toMatchObject({
      title: 'Une rude journée',
      lanes: [{ name: 'Twitter' }],
      others: undefined,
    });
  });

  it('count the lanes that they have no room for', () => {
    const incidents = Array.from({ length: 8 }, (_, index) =>
      anIncident({ id: `twitter/2012-07-26-n${String(index)}`, started: moment(`2012-07-26T0${String(index)}:00Z`) }),
    );
    const archive = anArchive({ providers: [twitter], incidents });
    const day = [...previewsOf(voiceOf(archive, voice.site, 'en'))].find(({ path }) => path === 'en/2012/07/26.png');
    expect([day?.lanes.length, day?.others]).toEqual([5, 'and 3 more']);
  }); // prettier-ignore
});

describe('a page', () => {
  it.each([
    ['that stands is listed', outage, 'en', true],
    ['that was withdrawn is not', anIncident({ withdrawn: { en: 'It did not happen.' } }), 'en', false],
    ['that repeats the words of the original is not', outage, 'fr', false],
  ])('%s', (_, incident, language, isListed) => {
    const voice = aVoice({ providers: [twitter], incidents: [incident] }, language);
    expect(viewIncident(voice, incident).frame.isListed).toBe(isListed);
  });
});
