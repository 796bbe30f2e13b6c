import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/domain/incident.ts';
import type { Provider } from '../../src/domain/provider.ts';
import { viewProvider } from '../../src/views/provider.ts';
import { aProvider, aService } from '../domain/a-provider.ts';
import { aCause } from '../domain/an-archive.ts';
import { anIncident, duration, lasting, moment } from '../domain/an-incident.ts';
import { aVoice, inWords, spaced } from './a-voice.ts';

const view = (overrides: Partial<Provider>, incidents: readonly Incident[] = [], language = 'en') => {
  const provider = aProvider({ name: { en: 'Twitter' }, ...overrides });
  const causes = ['bug', 'load', 'unknown'].map(aCause);
  return viewProvider(aVoice({ providers: [provider], incidents, causes }, language), provider);
};
const june = anIncident({
  id: 'twitter/2012-06-21-bug',
  title: { en: 'A cascading bug' },
  started: moment('2012-06-21T16:00Z'),
  ending: lasting('5h..'),
  causes: ['bug'],
  services: ['api'],
});
const march = anIncident({
  id: 'twitter/2011-03-slow',
  title: { en: 'A slow month' },
  started: moment('2011-03'),
  ending: lasting('~2h'),
  causes: ['bug', 'load'],
});
const open = anIncident({ causes: ['load'], ending: { kind: 'unknown' } });

describe('a provider', () => {
  it('is told in figures', () => {
    expect(
      view({ coverage: [{ from: undefined, to: undefined, level: 'selected' }] }, [
        june,
        march,
        open,
      ]).figures.map(inWords),
    ).toMatchInlineSnapshot(`
      [
        "Incidents on record: 3 (a selection of incidents)",
        "Last on record: 26 Jul 2012 (Two redundant systems fail together)",
        "Longest on record: at least 5 h (A cascading bug)",
        "Most frequent cause: bug and load (2 of 3; several may hold for one incident)",
      ]
    `);
    expect(view({}).figures.map(inWords)).toMatchInlineSnapshot(`
      [
        "Incidents on record: 0 ()",
      ]
    `);
  });

  it('says who it is', () => {
    const { kicker, onRecord, formerly, parent, services, coverage, facts } = view(
      {
        categories: ['social', 'media'],
        country: 'US',
        launched: moment('2006-07'),
        formerly: [{ name: 'twttr', until: moment('2006-07') }],
        parent: 'x',
        url: 'https://www.twitter.com/about',
        services: [
          aService(),
          aService({ id: 'api', launched: moment('2006-09'), retired: moment('2023-02-09') }),
        ],
        coverage: [
          { from: moment('2012-01'), to: moment('2012-12-31'), level: 'all' },
          { from: moment('2013-01'), to: undefined, level: 'selected' },
        ],
      },
      [june, march, open],
    );
    expect({
      kicker,
      onRecord,
      formerly,
      parent: parent && `${parent.text} ${parent.link.text}`,
      services: services.map(({ name, life, incidents }) => `${name.text}; ${life}; ${incidents}`),
      coverage,
      facts: facts.map(
        ({ term, lines, links }) => `${term}: ${lines[0]?.text?.text ?? links[0]?.text ?? ''}`,
      ),
    }).toMatchInlineSnapshot(`
      {
        "coverage": [
          "2012: every incident that the provider reported",
          "from January 2013: a selection of incidents",
        ],
        "facts": [
          "Website: twitter.com",
          "Country: United States",
        ],
        "formerly": "Formerly twttr (until July 2006)",
        "kicker": "Social network · Media · United States · since July 2006",
        "onRecord": "3 incidents on record, from 2011 to 2012",
        "parent": "Part of x",
        "services": [
          "web; ; 2",
          "api; since September 2006, until 9 February 2023; 3",
        ],
      }
    `);
  });

  it('tells what was said of its availability', () => {
    const said = {
      from: undefined,
      to: undefined,
      low: undefined,
      high: undefined,
      downtime: undefined,
      kind: 'claim',
      by: { en: 'Twitter' },
      services: undefined,
      regions: undefined,
      source: undefined,
      note: undefined,
    } as const;
    const availability = [
      { ...said, low: '99.96', high: '99.99', from: moment('2012-01'), to: moment('2012-06') },
      { ...said, low: '99.90', high: '99.90', from: moment('2011-01'), to: moment('2011-12') },
      { ...said, low: '99.9', kind: 'contract' as const, regions: ['Europe'] },
      { ...said, high: '99.5', from: moment('2011-01') },
      { ...said, downtime: duration('~2h'), services: ['api'] },
    ];
    const told = (language: string): string[] =>
      view({ availability }, [], language).availability.map(({ window, figure, kind, scope }) =>
        spaced(`${window}: ${figure} (${kind}, ${scope})`),
      );
    expect(told('en')).toMatchInlineSnapshot(`
      [
        "January 2012 to June 2012: 99.96 to 99.99% (its own word, all services)",
        "2011: 99.90% (its own word, all services)",
        "no dates given: 99.9% or more (contract, all services, Europe)",
        "from January 2011: 99.5% or less (its own word, all services)",
        "no dates given: about 2 h down (its own word, api)",
      ]
    `);
    expect(told('fr')).toMatchInlineSnapshot(`
      [
        "janvier 2012 – juin 2012: 99,96 à 99,99 % (ses propres dires, tous les services)",
        "2011: 99,90 % (ses propres dires, tous les services)",
        "sans dates: 99,9 % ou plus (contrat, tous les services, Europe)",
        "janvier 2011 et après: 99,5 % ou moins (ses propres dires, tous les services)",
        "sans dates: indisponibilité : 2 h environ (ses propres dires, api)",
      ]
    `);
  });

  it('draws of very many outages the newest, and says how many there are', () => {
    const many = Array.from({ length: 230 }, (_, index) =>
      anIncident({
        id: `twitter/${String(index)}`,
        started: moment(
          `${String(2000 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}-01T00:00Z`,
        ),
        ending: lasting('1h'),
      }),
    );
    const { lengths } = view({}, many);
    expect(lengths?.tables[0]?.rows).toHaveLength(60);
    expect(lengths?.spec.marks).toHaveLength(60);
    expect(lengths?.notes[0]).toBe('The newest 60 of 230 are drawn.');
    expect(lengths?.tables[0]?.rows[0]?.[0]?.text).toContain('2014');
  });

  it('draws how long each outage lasted, no more precisely than is known', () => {
    const { lengths } = view({}, [
      june,
      march,
      open,
      anIncident({ id: 'twitter/2012-08-01-planned', planned: true }),
    ]);
    expect(lengths?.tables[0]?.rows.map((cells) => spaced(cells.map(({ text }) => text).join(', '))))
      .toMatchInlineSnapshot(`
      [
        "March 2011, A slow month, Full outage, about 2 h",
        "21 Jun 2012, A cascading bug, Full outage, at least 5 h",
      ]
    `);
    expect(lengths?.spec.marks.map(({ label }) => label)).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect(lengths?.notes).toMatchInlineSnapshot(`
      [
        "Whiskers: what the times on record allow",
        "One more has no known length",
      ]
    `);
    expect(lengths?.spec.x.ticks.map(({ text }) => text)).toEqual(['2011', '2012', '2013']);
    expect(lengths?.spec.y.ticks.map(({ text }) => spaced(text))).toEqual(['1 h', '6 h']);
  });

  it('says what may be said of it year by year, and month by month where there is something to say', () => {
    const coverage = [{ from: moment('2003-01-01'), to: undefined, level: 'selected' as const }];
    const { share } = view({ coverage }, [june, open]);
    const cellsOf = (row: readonly { text: string }[] = []): string =>
      spaced(row.map(({ text }) => text).join(' | '));
    const rows = share?.chart.tables[0]?.rows ?? [];
    expect(rows).toHaveLength(10);
    expect([cellsOf(rows[0]), cellsOf(rows.at(-1))]).toEqual([
      '2003 | no outage on record |  |  | 365 of 365',
      '2012 | at most 99.944% | at least 5 h | 2 | 366 of 366',
    ]);
    expect(share?.chart.spec.marks.map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 9 }, () => 'none'),
      'bound',
    ]);
    expect(share?.years.map(({ name }) => name)).toEqual(['2012, month by month']);
    const months = share?.years[0]?.chart.tables[0]?.rows ?? [];
    expect([cellsOf(months[5]), cellsOf(months[6])]).toEqual([
      'June 2012 | at most 99.31% | at least 5 h | 1 | 30 of 30',
      'July 2012 | not known | not known | 1 | 31 of 31',
    ]);
  });

  it('cuts time finer where it is short', () => {
    const since = (day: string) =>
      view({ coverage: [{ from: moment(day), to: undefined, level: 'all' as const }] }).share?.chart.tables[0]
        ?.rows;
    expect(since('2011-02-01')?.map(([name]) => name?.text)).toHaveLength(24);
    expect(since('2010-01-01')?.map(([name]) => name?.text)[1]).toBe('Q2 2010');
    expect(since('2006-01-01')?.map(([name]) => name?.text)[1]).toBe('2007');
  });

  it('draws what was said over what the record allows', () => {
    const figure = {
      from: moment('2012-01'),
      to: moment('2012-06'),
      low: '99.96',
      high: '99.99',
      downtime: undefined,
      kind: 'claim' as const,
      by: { en: 'Twitter' },
      services: undefined,
      regions: undefined,
      source: undefined,
      note: undefined,
    };
    const coverage = [{ from: moment('2012-01'), to: undefined, level: 'selected' as const }];
    const { said, share } = view({ availability: [figure], coverage }, [june]);
    expect(said?.spec.marks.map(({ kind, label }) => `${kind}: ${spaced(String(label))}`)).toEqual([
      'bound: January 2012 to June 2012: The record: at most 99.89%; One incident on record; 182 of 182 days covered in part (some incidents); The record contradicts it.',
      'said: January 2012 to June 2012: Twitter (its own word): 99.96 to 99.99% (all services)',
    ]);
    const band = share?.chart.spec.marks.find(({ kind }) => kind === 'said');
    expect([band?.x.least, band?.x.most]).toEqual([-0.5, 5.5]);
  });

  it('counts causes by year, several of one incident each, and calls no unknown one frequent', () => {
    const unknown = anIncident({ id: 'twitter/2012-08-01-a', causes: ['unknown'] });
    const incidents = [
      june,
      march,
      unknown,
      { ...unknown, id: 'twitter/2012-08-01-b' },
      { ...unknown, id: 'twitter/2012-08-01-c' },
    ];
    const { causes, figures } = view({}, incidents);
    expect(figures.map(inWords).at(-1)).toBe(
      'Most frequent cause: bug (2 of 5; several may hold for one incident; of 3 none is known)',
    );
    expect(causes?.tables[0]?.heads).toEqual(['Year', 'All incidents', 'bug', 'load', 'unknown']);
    expect(causes?.tables[0]?.rows.map((row) => row.map(({ text }) => text).join(' '))).toEqual([
      '2011 1 1 1 ',
      '2012 4 1  3',
    ]);
    expect(causes?.spec.marks.map(({ label }) => label)).toContain('2012: unknown: 3');
  });

  it('has no chart where no length is known', () => {
    expect(view({}, [open]).lengths).toBeUndefined();
  });
});
