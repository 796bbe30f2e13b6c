import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/domain/archive.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { viewDay } from '../../src/views/day.ts';
import { aProvider, aService } from '../domain/a-provider.ts';
import { anEditorial, someSettings } from '../domain/an-archive.ts';
import { anIncident, aTie, lasting, moment, until } from '../domain/an-incident.ts';
import { aVoice, inWords, spaced } from './a-voice.ts';

const talk = anIncident({
  id: 'google/2012-07-26-talk',
  services: ['talk'],
  started: moment('2012-07-26T10:40Z'),
  ending: until('2012-07-26T15:25Z'),
});
const azure = anIncident({
  id: 'azure/2012-07-26-west-europe',
  regions: ['West Europe'],
  started: moment('2012-07-26T11:09Z'),
  ending: lasting('2h24m'),
  related: [{ ...aTie('twitter/2012-07-26-double-failure', 'coincidence'), note: { en: 'By chance.' } }],
});
const twitter = anIncident({
  started: moment('2012-07-26T15:20Z~'),
  ending: until('2012-07-26T17:25Z~'),
  related: [aTie('azure/2012-07-26-west-europe', 'coincidence')],
});
const hard = [talk, azure, twitter];
const providers = [
  aProvider({
    id: 'google',
    name: { en: 'Google' },
    services: [aService({ id: 'talk', name: { en: 'Talk' } })],
  }),
  aProvider({ id: 'azure', name: { en: 'Azure' } }),
  aProvider({ id: 'twitter', name: { en: 'Twitter' } }),
];
const view = (
  incidents: readonly Incident[],
  facts: Partial<Facts> = {},
  language = 'en',
  day = '2012-07-26',
) => viewDay(aVoice({ providers, incidents, ...facts }, language), day);
const figures = (...incidents: Incident[]): string[] => view(incidents).figures.map(inWords);

describe('the figures of a day', () => {
  it('are the time with any and with several down, and the providers', () => {
    expect(figures(...hard)).toMatchInlineSnapshot(`
      [
        "Something was down for: about 6 h 45 min (6 h 20 min to 7 h)",
        "Two or more at once: about 2 h 30 min (2 h 20 min to 2 h 45 min)",
        "Providers: 3 (Google, Azure and Twitter)",
      ]
    `);
  });

  it('say so where an end is not known, and where nothing was down', () => {
    expect(figures(anIncident({ ending: { kind: 'unknown' } }))).toMatchInlineSnapshot(`
      [
        "Something was down for: not known (one without a known end is not counted)",
        "Providers: 1 (Twitter)",
      ]
    `);
    expect(figures(anIncident({ ending: { kind: 'unknown' } }), talk)).toMatchInlineSnapshot(`
      [
        "Something was down for: at least 4 h 45 min (one without a known end is not counted)",
        "Two or more at once: at most 5 min (00:00 to 24:00 UTC)",
        "Providers: 2 (Google and Twitter)",
      ]
    `);
    expect(figures(anIncident({ planned: true }))).toMatchInlineSnapshot(`
      [
        "Something was down for: never (00:00 to 24:00 UTC)",
        "Providers: 1 (Twitter)",
      ]
    `);
  });
});

describe('a day', () => {
  it('has a lane for each incident', () => {
    expect(view(hard).lanes.map(({ name, what, length }) => spaced(`${name}; ${what}; ${length}`)))
      .toMatchInlineSnapshot(`
      [
        "Google: 10:40 – 15:25; Talk; 4 h 45 min",
        "Azure: 11:09, for 2 h 24 min; all services, West Europe; 2 h 24 min",
        "Twitter: about 15:20 – about 17:25; all services; about 2 h 5 min",
      ]
    `);
  });

  it('says who overlapped whom, and for how long', () => {
    expect(
      view(hard).overlaps.map(({ first, second, length, spread }) =>
        spaced(`${first.text} and ${second.text}: ${length}${spread === undefined ? '' : ` (${spread})`}`),
      ),
    ).toMatchInlineSnapshot(`
      [
        "Google and Azure: 2 h 24 min",
        "Google and Twitter: at most 20 min",
      ]
    `);
  });

  it('says that none overlapped only where that is known', () => {
    const note = (incidents: readonly Incident[], language = 'en'): string | undefined => {
      const told = view(incidents, {}, language).overlapsNote;
      return told === undefined ? undefined : spaced(told);
    };
    const lost = (id: string): Incident =>
      anIncident({ id, started: moment('2012-07-26'), ending: { kind: 'unknown' } });
    const [one, two] = [lost('google/2012-07-26-talk'), lost('twitter/2012-07-26-lost')];
    const early = anIncident({ id: 'azure/2012-07-26-early', ending: lasting('1h') });
    const late = { ...talk, started: moment('2012-07-26T20:00Z'), ending: lasting('1h') };
    expect(note([early, late])).toBe('No two incidents of the day overlapped.');
    expect(note(hard)).toBeUndefined();
    expect(note([one, two])).toBe(
      'Whether these overlapped is not known, for want of times: Google with Twitter.',
    );
    expect(note([one, two], 'fr')).toBe(
      'On ignore, faute d’heures connues, si ceux-ci se sont chevauchés : Google avec Twitter.',
    );
    const many = Array.from({ length: 7 }, (_, index) => lost(`p${String(index)}/2012-07-26-lost`));
    expect(note(many)).toBe('Of 21 pairs it is not known whether they overlapped, for want of times.');
  });

  it('says what fades and what is pale', () => {
    const notes = (...incidents: Incident[]): readonly string[] => view(incidents).doubtNotes;
    const lost = anIncident({ started: moment('2012-07-26'), ending: { kind: 'unknown' } });
    const [fades, pale] = [
      'A fading edge: the minute is not known',
      'Pale: it began at some time in here; when it ended is not known',
    ];
    expect(notes(talk)).toEqual([]);
    expect(notes(twitter)).toEqual([fades]);
    expect(notes(lost)).toEqual([pale]);
    expect(notes(talk, twitter, { ...lost, id: 'azure/2012-07-26-lost' })).toEqual([fades, pale]);
  });

  it('says what ties its incidents, once where both say the same', () => {
    expect(
      view(hard).ties.map(
        ({ kind, pair, note }) => `${kind}: ${pair.map(({ text }) => text).join(', ')}; ${note?.text ?? ''}`,
      ),
    ).toEqual(['Chance: Azure, Twitter; By chance.']);
    expect(view([talk]).ties).toEqual([]);
  });

  it('counts how many were down at once', () => {
    const { atOnce } = view(hard);
    expect(atOnce?.name).toBe('How many incidents at once: at most 2');
    expect(atOnce?.steps.map(({ x, width, count }) => [x, width, count])).toEqual([
      [640, 29, 1],
      [669, 144, 2],
      [813, 107, 1],
      [920, 5, 2],
      [925, 120, 1],
    ]);
    expect(view([anIncident({ planned: true })]).atOnce).toBeUndefined();
  });

  it('is named by its date, or as its editorial says', () => {
    const { title, summary, frame } = view([talk], {}, 'fr');
    expect([title.text, summary.text, frame.title]).toEqual([
      'Les pannes du 26 juillet 2012',
      'Un incident au registre, chez un seul fournisseur.',
      'Les pannes du 26 juillet 2012 · Outage Almanac',
    ]);
    const told = view(hard, { editorials: [anEditorial('2012-07-26')] }, 'fr');
    expect(told.title).toEqual({ text: 'A hard day for the cloud', lang: 'en' });
    expect(told.frame.isFallback).toBe(true);
  });

  it('says what began before it and what goes on after it, with dates where a clock would mislead', () => {
    const long = anIncident({ started: moment('2012-07-24T23:00Z'), ending: until('2012-07-26T01:00Z') });
    const late = anIncident({
      id: 'google/2012-07-26-late',
      started: moment('2012-07-26T23:00Z'),
      ending: until('2012-07-27T01:00Z'),
    });
    expect(view([long, late]).lanes.map(({ name, notes }) => [name, ...notes].join('; ')))
      .toMatchInlineSnapshot(`
      [
        "Twitter: 24 July 2012, 23:00 – 26 July 2012, 01:00; began on 24 July 2012, 23:00",
        "Google: 23:00 – 27 July 2012, 01:00; goes on after midnight",
      ]
    `);
  });

  it('marks its hours on its own clock, also where clocks change', () => {
    const hours = (day: string, timeZone: string): string =>
      view(
        [anIncident({ started: moment(`${day}T12:00Z`), ending: lasting('1h') })],
        { settings: someSettings({ timeZone }) },
        'en',
        day,
      )
        .hours.map(({ text, place }) => `${text}@${String(Math.round(place))}`)
        .join(' ');
    expect(hours('2012-07-26', 'UTC')).toBe('0@0 3@13 6@25 9@38 12@50 15@63 18@75 21@88 24@100');
    expect(hours('2012-03-25', 'Europe/Paris')).toBe('0@0 3@9 6@22 9@35 12@48 15@61 18@74 21@87 24@100');
    expect(hours('2012-10-28', 'Europe/Paris')).toBe('0@0 3@16 6@28 9@40 12@52 15@64 18@76 21@88 24@100');
  });

  it('marks its strips at the same hours, and says that the clocks changed', () => {
    const settings = someSettings({ timeZone: 'Europe/Paris' });
    const on = (day: string) =>
      view(
        [anIncident({ started: moment(`${day}T12:00Z`), ending: lasting('1h') })],
        { settings },
        'en',
        day,
      );
    const spring = on('2012-03-25');
    expect(spring.lanes[0]?.strip.ticks.map((minute) => minute / 60)).toEqual([2, 5, 8, 11, 14, 17, 20]);
    expect(spring.lanes[0]?.strip.width).toBe(23 * 60);
    expect(spring.clockNote).toBe('The clocks changed: this day has 23 hours');
    expect(on('2012-10-28').clockNote).toBe('The clocks changed: this day has 25 hours');
    expect(on('2012-10-29').clockNote).toBeUndefined();
  });

  it('names clusters of several days, the same date in other years, and what may have touched it', () => {
    const cause = anIncident({
      id: 'azure/2012-07-25-cause',
      title: { en: 'The cause' },
      started: moment('2012-07-25T10:00Z'),
      ending: lasting('1h'),
    });
    const effect = { ...talk, related: [aTie('azure/2012-07-25-cause', 'caused-by')] };
    const once = anIncident({
      id: 'google/2009-07-26-once',
      started: moment('2009-07-26T10:00Z'),
      ending: lasting('1h'),
    });
    const somewhen = anIncident({
      id: 'google/2012-07-some',
      title: { en: 'Some day' },
      started: moment('2012-07'),
      ending: lasting('1h'),
    });
    const { clusters, otherYears, possible, coverage } = view([cause, effect, once, somewhen]).around;
    expect(clusters.map(({ name }) => name)).toEqual([
      'One brought down another: 25\u2009–\u200926 July 2012',
    ]);
    expect(
      clusters[0]?.incidents.map(({ provider, link, days }) => `${provider.text}: ${link.text}, ${days}`),
    ).toEqual([
      'Azure: The cause, 25 July 2012',
      'Google: Two redundant systems fail together, 26 July 2012',
    ]);
    expect(clusters[0]?.days).toEqual([
      { href: '/2012/07/25/', text: 'First day: 25 July 2012', lang: undefined },
    ]);
    expect(otherYears.map(({ link, who }) => `${link.href} ${who}`)).toEqual(['/2009/07/26/ Google']);
    expect(possible.map(({ text, links }) => [text, ...links.map((link) => link.text)])).toEqual([
      [
        'One more incident may have touched this day; its times leave that open, and no figure here counts it:',
        'Some day',
      ],
    ]);
    expect(coverage).toContain('Providers tracked on this day: 0 of 3.');
  });

  it('tells of many pairs that overlapped the twenty longest', () => {
    const many = Array.from({ length: 8 }, (_, index) =>
      anIncident({
        id: `p${String(index)}/n`,
        started: moment('2012-07-26T10:00Z'),
        ending: lasting(`${String(index + 1)}h`),
      }),
    );
    const { overlaps, otherOverlaps } = view(many);
    expect([overlaps.length, otherOverlaps]).toEqual([20, '8 more pairs overlapped for less time.']);
    expect(spaced(overlaps[0]?.length ?? '')).toBe('7 h');
  });

  it('lies in its month and its year', () => {
    const { crumbs } = view(hard, {}, 'fr').frame;
    expect(crumbs.links.map(({ text, href }) => [text, href])).toEqual([
      ['Accueil', '/fr/'],
      ['2012', '/fr/2012/'],
      ['Juillet 2012', '/fr/2012/07/'],
    ]);
    expect(crumbs.here?.text).toBe('26');
  });

  it('turns to the days before and after that have anything', () => {
    const june = anIncident({
      id: 'twitter/2012-06-21-bug',
      started: moment('2012-06-21'),
      ending: { kind: 'unknown' },
    });
    const { turn } = view([...hard, june]);
    expect(turn.previous).toEqual({ href: '/2012/06/21/', text: 'Before: 21 June 2012', lang: undefined });
    expect(turn.next).toBeUndefined();
  });
});
