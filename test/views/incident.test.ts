import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/domain/archive.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { Fact } from '../../src/views/facts.ts';
import { viewIncident } from '../../src/views/incident.ts';
import { aProvider, aService } from '../domain/a-provider.ts';
import { aCause, someSettings } from '../domain/an-archive.ts';
import { anIncident, aPhase, aTie, duration, lasting, moment, until } from '../domain/an-incident.ts';
import { aSource, aVoice, inWords, spaced } from './a-voice.ts';

const view = (overrides: Partial<Incident> = {}, facts: Partial<Facts> = {}, language = 'en') => {
  const incident = anIncident(overrides);
  const causes = ['hardware', 'load', 'config', 'unknown'].map(aCause);
  const providers = [
    aProvider({
      name: { en: 'Twitter' },
      services: [aService({ id: 'web', name: { en: 'Web', fr: 'Site' } })],
    }),
  ];
  return viewIncident(aVoice({ causes, providers, incidents: [incident], ...facts }, language), incident);
};
const figures = (overrides: Partial<Incident>, language = 'en', facts: Partial<Facts> = {}): string[] =>
  view({ causes: ['hardware'], ...overrides }, facts, language).figures.map(inWords);
const length = (overrides: Partial<Incident>): string => figures(overrides)[0] ?? '';
const lineOf = ({ term, lines, links }: Fact): string =>
  `${term}: ${[
    ...lines.map(({ lead, text, source }) =>
      [lead?.text, text?.text, source && `[${String(source.number)}]`].filter(Boolean).join(' '),
    ),
    ...links.map(({ text, href }) => `${text} <${href}>`),
  ].join(' | ')}`;

describe('the figures of an incident', () => {
  it('are its length, start and cause', () => {
    expect(figures({})).toMatchInlineSnapshot(`
      [
        "Until normal: 2 h (from the times on record)",
        "Began: 15:20 (Thursday, 26 July 2012, UTC)",
        "Cause: hardware (as far as is known)",
      ]
    `);
  });

  it('are said in French', () => {
    expect(figures({ started: moment('2012-07-26T15:20Z~') }, 'fr')).toMatchInlineSnapshot(`
      [
        "Avant retour à la normale: 2 h environ (1 h 45 min – 2 h 15 min)",
        "Début: 15:20 environ (jeudi 26 juillet 2012, UTC)",
        "Cause: hardware (pour autant qu’on sache)",
      ]
    `);
  });

  it('say how long it lasted as far as that is known', () => {
    expect(
      (
        [
          { ending: until('2012-07-26T17:25Z~') },
          { ending: until('2012-07-26T17:20Z..') },
          { ending: until('..2012-07-26T17:20Z') },
          { ending: lasting('2h24m') },
          { ending: lasting('~2h') },
          { ending: lasting('5h..') },
          { ending: { kind: 'unknown' } },
          { ending: { kind: 'never' } },
          { ending: { kind: 'ongoing' } },
          { started: moment('2012-07-26'), ending: until('2012-07-26T17:20Z..') },
          { planned: true },
          { withdrawn: { en: 'It did not happen.' } },
        ] satisfies Partial<Incident>[]
      ).map(length),
    ).toMatchInlineSnapshot(`
      [
        "Until normal: about 2 h 5 min (1 h 50 min to 2 h 20 min)",
        "Until normal: at least 2 h (from the times on record)",
        "Until normal: at most 2 h (from the times on record)",
        "Until normal: 2 h 24 min (as it was published)",
        "Until normal: about 2 h (1 h 45 min to 2 h 15 min)",
        "Until normal: at least 5 h (as it was published)",
        "Until normal: not known (no end on record)",
        "Until normal: never mended (no end on record)",
        "Until normal: 158 d 9 h so far (up to the date that this archive speaks to)",
        "Until normal: not known (from the times on record)",
        "Until normal: 2 h (from the times on record)",
        "Until normal: 2 h (from the times on record)",
      ]
    `);
  });

  it('tell the total loss apart from the time until normal, and the time down in all', () => {
    expect(
      figures({
        downtime: duration('1h46m'),
        phases: [aPhase('2012-07-26T15:20Z', 'full'), aPhase('2012-07-26T16:00Z~', 'partial')],
      }),
    ).toMatchInlineSnapshot(`
      [
        "Until normal: 2 h (from the times on record)",
        "Total loss: about 35 min (10 min to 55 min)",
        "Down in all: 1 h 46 min (it came and went within the span)",
        "Began: 15:20 (Thursday, 26 July 2012, UTC)",
        "Cause: hardware (as far as is known)",
      ]
    `);
  });

  it('tell a start no more precisely than it is known, with the day on the clock of the archive', () => {
    const began = (started: string, timeZone = 'UTC'): string | undefined =>
      figures({ started: moment(started), ending: { kind: 'unknown' } }, 'en', {
        settings: someSettings({ timeZone }),
      })[1];
    expect([
      began('2012-07-26T15:20Z~'),
      began('2012-07-26'),
      began('2012-07'),
      began('..2012-07-26T15:20Z'),
      began('2012-07-26T23:50Z..2012-07-27T00:10Z'),
      began('2012-07-26T01:20+02:00'),
      began('2012-07-26T23:20Z', 'Europe/Paris'),
      began('2012-07-26T15:20Z', 'America/New_York'),
    ]).toMatchInlineSnapshot(`
      [
        "Began: about 15:20 (Thursday, 26 July 2012, UTC)",
        "Began: 26 July 2012 (UTC)",
        "Began: July 2012 (UTC)",
        "Began: 26 July 2012, 15:20 or earlier (UTC)",
        "Began: between 26 July 2012, 23:50 and 27 July 2012, 00:10 (Thursday, 26 July 2012, UTC)",
        "Began: 23:20 (Wednesday, 25 July 2012, UTC; 26 July 2012, 01:20 UTC+02:00)",
        "Began: 01:20 (Friday, 27 July 2012, Europe/Paris; 26 July 2012, 23:20 UTC)",
        "Began: 11:20 (Thursday, 26 July 2012, America/New York)",
      ]
    `);
  });

  it('name causes with what they rest on', () => {
    const cause = (overrides: Partial<Incident>): string | undefined => figures(overrides).at(-1);
    const ruledOut = [{ cause: 'load', note: undefined, source: undefined }];
    expect([
      cause({ causes: ['hardware', 'config'] }),
      cause({ causes: ['unknown'] }),
      cause({ causes: ['hardware'], ruledOut: [...ruledOut, ...ruledOut] }),
    ]).toMatchInlineSnapshot(`
      [
        "Causes: hardware and config (several hold together)",
        "Cause: unknown (none was published or found)",
        "Cause: hardware (ruled out: load)",
      ]
    `);
  });
});

describe('the bar of an incident', () => {
  const bar = (overrides: Partial<Incident>, timeZone = 'UTC') => {
    const { name, hours, legend, notes } = view(overrides, { settings: someSettings({ timeZone }) }).bar;
    return { name, hours: hours.join(' '), legend: legend.map(({ text }) => text).join(', '), notes };
  };

  it('reaches to the last change where no end is known, and names what is seen', () => {
    const fire = bar({
      started: moment('2021-03-09T23:47Z'),
      ending: { kind: 'unknown' },
      phases: [aPhase('2021-03-09T23:47Z', 'full'), aPhase('2021-03-18', 'partial')],
    });
    expect(fire.hours).toBe('8 Mar 10 Mar 12 Mar 14 Mar 16 Mar 18 Mar 20 Mar');
    expect(fire.legend).toBe('Full outage, Partial outage');
  });

  it('says that it is pale where nothing but the day of its start is known', () => {
    const told = bar({ started: moment('2012-07-26'), ending: { kind: 'unknown' } });
    expect(told.notes).toEqual(['Pale: it began at some time in here; when it ended is not known']);
    expect(view({ started: moment('2012-07-26'), ending: { kind: 'unknown' } }, {}, 'fr').bar.notes).toEqual([
      'Pâle\u202f: le début se situe quelque part ici, la fin n’est pas connue',
    ]);
  });

  it('has a name, hours, a legend, and says what fades', () => {
    expect(bar({})).toMatchInlineSnapshot(`
      {
        "hours": "15:00 15:30 16:00 16:30 17:00 17:30",
        "legend": "Full outage",
        "name": "How it went: 26 July 2012, 15:20 – 26 July 2012, 17:20",
        "notes": [],
      }
    `);
    expect(bar({ started: moment('2012-07-26T15:20Z~'), ending: { kind: 'unknown' }, severity: 'partial' }))
      .toMatchInlineSnapshot(`
        {
          "hours": "14:45 15:00 15:15 15:30 15:45 16:00 16:15 16:30 16:45",
          "legend": "Partial outage",
          "name": "How it went: began 26 July 2012, about 15:20, end: not known",
          "notes": [
            "A fading edge: the minute is not known",
            "Fades out to the right: no end on record",
          ],
        }
      `);
  });

  it('names days where it is longer than one', () => {
    expect(bar({ ending: until('2012-07-29T17:20Z') }, 'Europe/Paris').hours).toMatchInlineSnapshot(
      `"12:00 27 Jul 12:00 28 Jul 12:00 29 Jul 12:00 30 Jul"`,
    );
  });

  it('calls planned work planned', () => {
    expect(bar({ planned: true }).legend).toBe('Planned maintenance');
  });
});

describe('the claims about an incident', () => {
  const claims = (claimed: Partial<NonNullable<ReturnType<typeof aSource>['claims']>>) => ({
    started: undefined,
    ended: undefined,
    duration: undefined,
    noticed: undefined,
    severity: undefined,
    causes: undefined,
    regions: undefined,
    said: undefined,
    ...claimed,
  });
  const sources = [
    aSource({ publisher: 'The provider', kind: 'official' }),
    aSource({
      publisher: 'An agency',
      language: 'fr',
      claims: claims({
        started: moment('2012-07-26T17:20+02:00'),
        ended: until('2012-07-26T10:20-07:00~'),
        duration: { ...duration('~2h'), text: '~2h' },
        said: 'Près de deux heures',
      }),
    }),
    aSource({
      note: { en: 'Printed the next day.' },
      claims: claims({
        started: moment('2012-07-26'),
        ended: { kind: 'unknown' },
        noticed: moment('2012-07-26T15:30Z..2012-07-26T16:30Z'),
        severity: 'partial',
        causes: ['hardware', 'load'],
        regions: ['Europe', 'Asia'],
      }),
    }),
  ];
  const rows = (overrides: Partial<Incident>, timeZone = 'UTC'): string[] =>
    view({ sources, ...overrides }, { settings: someSettings({ timeZone }) }).claims.rows.map(
      ({ who, kind, source, from, to, length: said, more, said: quoted, note }) =>
        spaced(
          [
            `${who.text}${kind === undefined ? '' : `, ${kind} [${String(source?.number)}]`}: from ${from?.text ?? '–'}`,
            from?.printed,
            `to ${to?.text ?? '–'}`,
            to?.printed,
            `for ${said ?? '–'}`,
            ...more.map(({ term, text }) => `${term}: ${text}`),
            quoted && `"${quoted.text}" (${quoted.lang ?? ''})`,
            note?.text,
          ]
            .filter(Boolean)
            .join('; '),
        ),
    );

  it('stand below what the archive holds, with the clocks that were printed', () => {
    expect(rows({})).toMatchInlineSnapshot(`
      [
        "This archive: from 15:20; to 17:20; for 2 h",
        "An agency, news [2]: from 15:20; printed as 17:20 UTC+02:00; to about 17:20; printed as 10:20 UTC−07:00; for about 2 h; "Près de deux heures" (fr)",
        "Twitter is down, news [3]: from 26 July 2012; to not known; for –; First notice: between 15:30 and 16:30; Severity: Partial outage; Causes: hardware and load; Where: Europe, Asia; Printed the next day.",
      ]
    `);
  });

  it('are told with the figures that the source gave', () => {
    const said = (text: string, language?: string): string | undefined => {
      const source = aSource({ claims: claims({ duration: { ...duration(text), text } }) });
      const { length } = view({ sources: [source] }, {}, language).claims.rows[1] ?? {};
      return length === undefined ? undefined : spaced(length);
    };
    expect(
      ['12h..15h', '~2h', '5h..', '..76h', '2h±20m', '3h19m..4h25m', '90h..110h', '2d..3d', '47m'].map(
        (text) => said(text),
      ),
    ).toEqual([
      '12 h to 15 h',
      'about 2 h',
      'at least 5 h',
      'at most 76 h',
      'about 2 h',
      '3 h 19 min to 4 h 25 min',
      '90 h to 110 h',
      '2 d to 3 d',
      '47 min',
    ]);
    expect(said('12h..15h', 'fr')).toBe('12 h – 15 h');
    expect(said('13h30m±90m')).toBe('about 13 h 30 min');
  });

  it('are told on the clock of the archive', () => {
    expect(rows({}, 'Europe/Paris').slice(0, 2)).toMatchInlineSnapshot(`
      [
        "This archive: from 17:20; to 19:20; for 2 h",
        "An agency, news [2]: from 17:20; to about 19:20; printed as 10:20 UTC−07:00; for about 2 h; "Près de deux heures" (fr)",
      ]
    `);
    const utc = [aSource({ claims: claims({ started: moment('2012-07-26T15:20Z+-30m') }) })];
    expect(rows({ sources: utc }, 'Europe/Paris')[1]).toMatchInlineSnapshot(
      `"Twitter is down, news [1]: from about 17:20; printed as 15:20 UTC±30m; to –; for –"`,
    );
  });

  it('leave the end to a length where only that is known', () => {
    expect(rows({ ending: lasting('2h24m') })[0]).toMatchInlineSnapshot(
      `"This archive: from 15:20; to –; for 2 h 24 min"`,
    );
  });

  it('are none where no source claims anything', () => {
    expect(view({ sources: sources.slice(0, 1), timesNote: { en: 'As the provider says.' } }).claims).toEqual(
      {
        zone: 'UTC',
        rows: [],
        note: { text: 'As the provider says.', lang: undefined },
      },
    );
  });
});

describe('the ties of an incident', () => {
  const own = anIncident({
    related: [
      {
        ...aTie('twitter/2012-06-21-bug', 'precedent'),
        note: { en: 'Not the same bug.' },
        source: 1,
      },
      aTie('twitter/2000-01-01-not-there'),
    ],
  });
  const june = anIncident({
    id: 'twitter/2012-06-21-bug',
    title: { fr: 'Un bogue' },
    language: 'fr',
    started: moment('2012-06-21T16:00Z'),
    ending: lasting('2h'),
  });
  const talk = anIncident({
    id: 'google/2012-07-talk',
    title: { en: 'Talk is down' },
    related: [{ ...aTie(own.id, 'caused-by'), note: { en: 'So it is said.' }, source: 2 }],
  });
  const incidents = [own, june, talk];
  const ties = (incident: Incident): string[] =>
    viewIncident(aVoice({ incidents }), incident).ties.map(
      ({ kind, link, provider, date, note, source }) =>
        `${kind}: ${provider.text}, ${link.text}${link.lang === undefined ? '' : ` (${link.lang})`}, ${date}; ${note?.text ?? ''} ${source?.href ?? ''}`,
    );

  it('are told, then heard from others', () => {
    expect(ties(own)).toMatchInlineSnapshot(`
      [
        "Before it: twitter, Un bogue (fr), 21 June 2012; Not the same bug. #source-1",
        "It brought down: google, Talk is down, July 2012;  ",
      ]
    `);
  });

  it('are heard the other way round', () => {
    expect(ties(june)).toMatchInlineSnapshot(`
      [
        "After it: twitter, Two redundant systems fail together, 26 July 2012;  ",
      ]
    `);
    expect(ties(talk)).toMatchInlineSnapshot(`
      [
        "Caused by: twitter, Two redundant systems fail together, 26 July 2012; So it is said. #source-2",
      ]
    `);
  });

  it('turn to the incidents of the same provider before and after', () => {
    const turn = (incident: Incident) => {
      const { previous, next } = viewIncident(aVoice({ incidents }), incident).turn;
      return [previous, next].map((link) => link && `${link.text} <${link.href}> ${link.lang ?? ''}`);
    };
    expect(turn(june)).toEqual([
      undefined,
      'After: Two redundant systems fail together </incidents/twitter/2012-07-26-double-failure/> ',
    ]);
    expect(turn(own)).toEqual(['Before: Un bogue </incidents/twitter/2012-06-21-bug/> fr', undefined]);
    expect(turn(talk)).toEqual([undefined, undefined]);
  });
});

describe('the same day on the page of an incident', () => {
  it('says how the incidents are tied, or that nobody says so', () => {
    const here = anIncident({ related: [aTie('google/2012-07-26-talk', 'coincidence')] });
    const talk = anIncident({ id: 'google/2012-07-26-talk' });
    const api = anIncident({ id: 'azure/2012-07-26-api', related: [aTie(here.id, 'caused-by')] });
    const alone = anIncident({ id: 'github/2012-07-26-alone' });
    const notes = viewIncident(aVoice({ incidents: [here, talk, api, alone] }), here)
      .background.find(({ term }) => term === 'The same day')
      ?.links.map(({ href, note }) => `${href.split('/')[2] ?? ''}: ${note ?? ''}`);
    expect(notes?.sort()).toEqual([
      'azure: It brought down',
      'github: No connection on record',
      'google: Chance',
    ]);
  });

  it('has keywords marked with their language', () => {
    const tags = (language: string): string | undefined =>
      view({ tags: ['redundancy'] }, {}, language)
        .background.flatMap(({ links }) => links)
        .find(({ text }) => text === 'redundancy')?.lang;
    expect([tags('en'), tags('fr')]).toEqual([undefined, 'en']);
  });
});

describe('an incident at a glance', () => {
  const rich: Partial<Incident> = {
    services: ['web', 'api'],
    regions: ['West Europe', 'Asia'],
    causes: ['hardware', 'load'],
    ending: until('2012-07-27T00:20Z~'),
    noticed: moment('2012-07-26T15:30Z..2012-07-26T16:30Z'),
    detected: moment('2012-07-26T15:21Z'),
    unaffected: [
      { service: 'web', text: { en: 'Some could still read' }, source: 1 },
      { service: undefined, text: { en: 'Phones still rang' }, source: undefined },
    ],
    figures: [
      { label: { en: 'Active users' }, value: { en: '140 million' }, on: moment('2012-03-21'), source: 2 },
    ],
    tags: ['redundancy', 'olympics'],
    aliases: ['/old/'],
    added: moment('2026-11-23'),
    sources: [aSource({ kind: 'official', archived: 'https://web.archive.org/x' }), aSource()],
  };
  const other = anIncident({ id: 'google/2012-07-26-talk', title: { en: 'Talk is down' } });

  it('has a line for each fact', () => {
    const incident = anIncident(rich);
    const { glance, background } = view(rich, { incidents: [incident, other] });
    expect([...glance, ...background].map(lineOf).map(spaced)).toMatchInlineSnapshot(`
      [
        "Services hit: Web | api",
        "Where: West Europe | Asia",
        "Causes: hardware </causes/hardware/> | load </causes/load/>",
        "Ended: 27 July 2012, about 00:20",
        "First public notice: between 15:30 and 16:30",
        "Seen by the provider: 15:21",
        "The days: 26 July 2012 </2012/07/26/> | 27 July 2012 </2012/07/27/>",
        "Still worked: Web Some could still read [1] | Phones still rang",
        "Figures: Active users 140 million (21 March 2012) [2]",
        "The same day: Talk is down </incidents/google/2012-07-26-talk/>",
        "Keywords: redundancy </search/?q=redundancy> | olympics </search/?q=olympics>",
        "Sources: 2, one official, one with a lasting copy",
        "First published here: 23 November 2026",
        "Once found at: /old/",
      ]
    `);
  });

  it('says what is meant where nothing was written', () => {
    expect(
      view({ causes: ['unknown'], sources: [aSource()] })
        .glance.map(lineOf)
        .map(spaced),
    ).toMatchInlineSnapshot(`
      [
        "Services hit: all services",
        "Where: worldwide",
        "Causes: unknown </causes/unknown/>",
        "Ended: 17:20",
        "The day: 26 July 2012 </2012/07/26/>",
      ]
    `);
  });

  it('prints English words with the marks of print, and leaves those of other languages', () => {
    const title = { en: 'Google\'s "hard day"', fr: 'l\'"autre" jour' };
    const source = aSource({ title: "Today's outage" });
    const english = view({ title, sources: [source] });
    expect([english.title.text, english.sources[0]?.title.text]).toEqual([
      'Google’s “hard day”',
      'Today’s outage',
    ]);
    expect(view({ title }, {}, 'fr').title.text).toBe('l\'"autre" jour');
    expect(view({ title: { en: title.en } }, {}, 'fr').title).toEqual({
      text: 'Google’s “hard day”',
      lang: 'en',
    });
  });

  it('marks the words of the original on a page in another language', () => {
    const { title, summary, severity, where, frame } = view(
      { title: { en: 'Twitter disappears', fr: 'Twitter disparaît' } },
      {},
      'fr',
    );
    expect({
      title,
      summary,
      severity: severity.text,
      where,
      fallback: frame.isFallback,
    }).toMatchInlineSnapshot(`
      {
        "fallback": false,
        "severity": "Panne totale",
        "summary": {
          "lang": "en",
          "text": "Twitter disappears for two hours.",
        },
        "title": {
          "lang": undefined,
          "text": "Twitter disparaît",
        },
        "where": "monde entier",
      }
    `);
  });
});

describe('an incident that is no outage of the record', () => {
  it('is withdrawn with its reason, and has no day', () => {
    const { withdrawn, glance, background, turn } = view({ withdrawn: { en: 'It did not happen.' } });
    expect(withdrawn).toEqual({
      label: 'This entry has been withdrawn.',
      reason: { text: 'It did not happen.', lang: undefined },
    });
    expect([...glance, ...background].map(({ term }) => term).filter((term) => /day/i.test(term))).toEqual(
      [],
    );
    expect(turn).toEqual({ previous: undefined, next: undefined });
  });

  it('is planned, and says so', () => {
    const { planned, severity } = view({ planned: true });
    expect(planned).toBe('Announced beforehand: planned work is kept apart from outages.');
    expect(severity).toEqual({ mark: 'planned', text: 'Planned maintenance' });
  });
});
