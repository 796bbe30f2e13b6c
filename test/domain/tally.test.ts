import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { providersTrackedIn, standingOf } from '../../src/domain/coverage.ts';
import { digestOf } from '../../src/domain/digest.ts';
import { daysOf, windowOfPeriod } from '../../src/domain/period.ts';
import { tallyOf, worstDays } from '../../src/domain/tally.ts';
import { aProvider } from './a-provider.ts';
import { anArchive, someSettings } from './an-archive.ts';
import { anIncident, duration, lasting, moment, momentBetween, until } from './an-incident.ts';

const HOUR = 3_600;
const at = (text: string): number => moment(text).nominal;
const outage = (id: string, started: string, length: string, planned = false) =>
  anIncident({ id, started: moment(started), ending: lasting(length), planned });

describe('the tally of a day', () => {
  const incidents = [
    outage('google/a', '2012-07-26T10:00Z', '2h'),
    outage('google/b', '2012-07-26T11:00Z', '2h'),
    outage('azure/a', '2012-07-26T10:00Z', '2h'),
    outage('azure/work', '2012-07-26T20:00Z', '2h', true),
    anIncident({ id: 'twitter/a', started: moment('2012-07-26T10:00Z'), ending: { kind: 'unknown' } }),
  ];
  const tally = tallyOf(anArchive({ incidents }), '2012-07-26');

  it('counts each minute of a provider once, and each provider by itself; planned work apart', () => {
    expect(tally.affected).toEqual({ least: 5 * HOUR, nominal: 5 * HOUR, most: Infinity });
    expect([tally.incidents, tally.planned, tally.withoutLength]).toEqual([5, 1, 1]);
  });

  it('names the providers, the most affected first', () => {
    expect(tally.shares.map(({ provider, incidents: count, affected }) => [provider, count, affected.nominal])).toEqual([
      ['google', 2, 3 * HOUR],
      ['azure', 2, 2 * HOUR],
      ['twitter', 1, 0],
    ]); // prettier-ignore
  });

  it('of nothing is nothing', () => {
    expect(tallyOf(anArchive(), '2012-07')).toMatchObject({
      incidents: 0,
      affected: duration('0s'),
      shares: [],
    });
  });

  it('carries doubt', () => {
    const doubtful = anIncident({
      started: moment('2012-07-26T10:00Z~'),
      ending: until('2012-07-26T12:00Z~'),
    });
    expect(tallyOf(anArchive({ incidents: [doubtful] }), '2012-07-26').affected).toEqual({
      least: 1.5 * HOUR,
      nominal: 2 * HOUR,
      most: 2.5 * HOUR,
    });
  });

  it.each([
    ['2012-03-25', 23],
    ['2012-10-28', 25],
    ['2012-07-26', 24],
    ['2012-03', 743],
    ['2012', 8784],
  ])('of %s in Paris holds no more than its %d hours of one provider', (period, hours) => {
    const settings = someSettings({ timeZone: 'Europe/Paris' });
    const long = anIncident({ started: moment('2011-12-01T00:00Z'), ending: until('2013-02-01T00:00Z') });
    const archive = anArchive({ incidents: [long], settings, asOf: at('2014-01-01T00:00Z') });
    expect(tallyOf(archive, period).affected.nominal / HOUR).toBe(hours);
  });
});

const START = at('2012-07-01T00:00Z');
const anyIncident = fc
  .record({
    provider: fc.constantFrom('a', 'b', 'c'),
    from: fc.nat(70),
    length: fc.nat(40),
    doubt: fc.nat(8),
  })
  .map(({ provider, from, length, doubt }) => ({
    provider,
    started: momentBetween(START + from * HOUR, START + (from + doubt) * HOUR),
    ending: lasting(`${String(length)}h`),
  }));
const anyIncidents = fc
  .array(anyIncident, { maxLength: 6 })
  .map((several) => several.map(({ provider, ...times }, index) => anIncident({ id: `${provider}/n${String(index)}`, ...times }))); // prettier-ignore

describe('for any incidents', () => {
  it('the days of a month add up to the month, as the middle goes', () => {
    fc.assert(
      fc.property(anyIncidents, (incidents) => {
        const archive = anArchive({ incidents });
        const sum = daysOf('2012-07').reduce(
          (total, day) => total + tallyOf(archive, day).affected.nominal,
          0,
        );
        expect(sum).toBeCloseTo(tallyOf(archive, '2012-07').affected.nominal, 3);
      }),
      { numRuns: 200 },
    );
  });

  it('more is affected than something was down, unless one provider alone was', () => {
    fc.assert(
      fc.property(anyIncidents, (incidents) => {
        const archive = anArchive({ incidents });
        for (const day of archive.days) {
          const { affected, shares } = tallyOf(archive, day);
          const { anyDown } = digestOf(archive, day);
          expect(affected.nominal).toBeGreaterThanOrEqual(anyDown.nominal - 0.001);
          if (shares.length === 1) expect(affected).toEqual(anyDown);
          expect(affected.least).toBeLessThanOrEqual(affected.nominal + 0.001);
          expect(affected.most).toBeGreaterThanOrEqual(affected.nominal - 0.001);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the worst days', () => {
  const archive = anArchive({
    incidents: [
      outage('a/one', '2012-07-26T00:00Z', '3h'),
      outage('a/two', '2012-07-20T00:00Z', '5h'),
      outage('a/same', '2012-08-02T00:00Z', '3h'),
      outage('a/work', '2012-08-03T00:00Z', '9h', true),
    ],
  });
  const daysIn = (count: number, period?: string) =>
    worstDays(archive, count, period).map(({ period: day }) => day);

  it('come first, equal ones by date, and those of planned work not at all', () => {
    expect(daysIn(9)).toEqual(['2012-07-20', '2012-07-26', '2012-08-02']);
    expect(daysIn(2)).toEqual(['2012-07-20', '2012-07-26']);
  });

  it('are those of a period', () => {
    expect(daysIn(9, '2012-08')).toEqual(['2012-08-02']);
    expect(daysIn(9, '2011')).toEqual([]);
  });
});

describe('a day without incidents', () => {
  const covered = (from: string, to: string) =>
    aProvider({ id: from, coverage: [{ from: moment(from), to: moment(to), level: 'selected' }] });
  const archive = anArchive({
    providers: [covered('2012-03-01', '2012-03-31'), covered('2012-03-20', '2012-04-10')],
    asOf: at('2012-04-05T12:00Z'),
  });

  it.each([
    ['2012-02-29', 'untracked', 0],
    ['2012-03-01', 'quiet', 1],
    ['2012-03-20', 'quiet', 2],
    ['2012-03-31', 'quiet', 2],
    ['2012-04-01', 'quiet', 1],
    ['2012-04-05', 'quiet', 1],
    ['2012-04-06', 'ahead', 0],
    ['2012-02', 'untracked', 0],
    ['2012-04', 'quiet', 1],
    ['2012-05', 'ahead', 0],
    ['2011', 'untracked', 0],
  ])('%s is %s, with %d providers tracked', (period, standing, tracked) => {
    expect(standingOf(archive, period, 0)).toBe(standing);
    expect(standingOf(archive, period, 1)).toBe('touched');
    expect(providersTrackedIn(archive, windowOfPeriod(period, 'UTC'))).toHaveLength(tracked);
  });
});
