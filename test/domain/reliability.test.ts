import { describe, expect, it } from 'vitest';
import { windowOfDay } from '../../src/domain/calendar.ts';
import type { Duration } from '../../src/domain/duration.ts';
import type { Ending, Incident } from '../../src/domain/incident.ts';
import type { Interval } from '../../src/domain/interval.ts';
import type { CoverageLevel, Provider } from '../../src/domain/provider.ts';
import { momentAt } from '../../src/domain/moment.ts';
import { ninesOf, recordOf, trackedIn, type ReliabilityRecord } from '../../src/domain/reliability.ts';
import type { Weights } from '../../src/domain/severity.ts';
import { aProvider, aService } from './a-provider.ts';
import { anIncident, aPhase, duration, lasting, moment, until } from './an-incident.ts';

const WEIGHTS: Weights = { degraded: 0, partial: 0.3, full: 1 };
const ONGOING: Ending = { kind: 'ongoing' };
const UNKNOWN: Ending = { kind: 'unknown' };
const NEVER: Ending = { kind: 'never' };

const at = (text: string): number => moment(text).earliest;
/** From the first instant of one moment to the last of another. */
const window = (from: string, to = from): Interval => ({ from: at(from), to: moment(to).latest });
const YEAR = window('2012-01', '2012-12');

const from = (started: string, ending: Ending, overrides: Partial<Incident> = {}): Incident =>
  anIncident({
    id: `twitter/${started.slice(0, 10)}-outage`,
    started: moment(started),
    ending,
    ...overrides,
  });

interface Setting {
  readonly window?: Interval;
  readonly services?: readonly string[];
  readonly provider?: Partial<Provider>;
  readonly level?: CoverageLevel;
  readonly weights?: Weights;
  readonly asOf?: string;
}

function twitter({ provider, level = 'all' }: Setting): Provider {
  const services = ['web', 'api'].map((id) => aService({ id }));
  return aProvider({ services, coverage: [{ from: undefined, to: undefined, level }], ...provider });
}

/** The record of Twitter in 2012 as of the end of it, everything covered, unless a test says otherwise. */
function record(incidents: readonly Incident[], setting: Setting = {}): ReliabilityRecord {
  const { window: asked = YEAR, services, weights = WEIGHTS, asOf = '2013-01-01T00:00Z' } = setting;
  return recordOf({ provider: twitter(setting), services }, incidents, asked, weights, at(asOf));
}

const range = (least: string, nominal: string, most: string): Duration => ({
  least: duration(least).least,
  nominal: duration(nominal).nominal,
  most: duration(most).most,
});
const atLeast = (known: string): Duration => ({ ...duration(known), most: Infinity });

describe('the record of one outage', () => {
  it('is its length, what that weighs, and the share of the window that is left', () => {
    const day = window('2012-07-26');
    expect(record([from('2012-07-26T12:00Z', lasting('2h24m'))], { window: day })).toEqual({
      window: day,
      tracked: 86_400,
      incidents: 1,
      withoutLength: 0,
      affected: duration('2h24m'),
      downtime: duration('2h24m'),
      planned: duration('0s'),
      availability: { kind: 'range', least: 0.9, nominal: 0.9, most: 0.9 },
    });
  });

  it('has the doubt of both its ends', () => {
    const { affected, availability } = record([from('2012-07-26T12:00Z~', until('2012-07-26T14:00Z~'))], {
      window: window('2012-07-26'),
    });
    expect(affected).toEqual(range('1h30m', '2h', '2h30m'));
    expect(availability).toEqual({
      kind: 'range',
      least: 1 - 2.5 / 24,
      nominal: 1 - 2 / 24,
      most: 1 - 1.5 / 24,
    });
  });

  it('counts in a window only what lies in it', () => {
    const night = [from('2012-07-25T23:00Z~', until('2012-07-26T02:00Z~'))];
    expect(record(night, { window: window('2012-07-25') }).affected).toEqual(range('45m', '1h', '1h15m'));
    expect(record(night, { window: window('2012-07-26') }).affected).toEqual(range('1h45m', '2h', '2h15m'));
    expect(record(night, { window: window('2012-07-27') })).toMatchObject({
      incidents: 0,
      affected: duration('0s'),
    });
  });

  it('that spans the window leaves nothing of it', () => {
    const { affected, availability } = record([from('2012-07-20T00:00Z~', until('2012-08-02'))], {
      window: window('2012-07-26'),
    });
    expect(affected).toEqual(duration('24h'));
    expect(availability).toEqual({ kind: 'range', least: 0, nominal: 0, most: 0 });
  });

  it('of 0 minutes counts as an incident and as no time', () => {
    expect(record([from('2012-07-26T12:00Z', lasting('0m'))])).toMatchObject({
      incidents: 1,
      affected: duration('0s'),
      availability: { kind: 'range', least: 1, nominal: 1, most: 1 },
    });
    const atMidnight = [from('2012-07-26T00:00Z', until('2012-07-26T00:00Z'))];
    const counts = ['2012-07-25', '2012-07-26'].map(
      (day) => record(atMidnight, { window: window(day) }).incidents,
    );
    expect(counts).toEqual([0, 1]);
  });

  it('of another provider is not in it', () => {
    expect(record([anIncident({ id: 'azure/2012-07-26-outage' })]).incidents).toBe(0);
  });
});

describe('a length whose place is not known', () => {
  const somewhen = [from('2012-07-26', lasting('2h20m'))];

  it('is known in a window that holds every place, and at most that long in one that may hold it', () => {
    expect(record(somewhen).affected).toEqual(duration('2h20m'));
    expect(record(somewhen, { window: window('2012-07-26') }).affected).toEqual(
      range('0m', '2h20m', '2h20m'),
    );
    expect(record(somewhen, { window: window('2012-07-27') }).affected).toEqual(range('0m', '0m', '2h20m'));
  });

  it('is at least what any place leaves in a window that holds nearly every place', () => {
    const most = { from: at('2012-07-26T01:00Z'), to: at('2012-07-28T00:00Z') };
    expect(record(somewhen, { window: most }).affected).toEqual(range('1h20m', '2h20m', '2h20m'));
  });

  it('is at most what fits into what is tracked', () => {
    const hours = ['06', '12'].map((hour) => ({
      from: moment(`2012-07-26T${hour}:00Z`),
      to: moment(`2012-07-26T${hour}:30Z`),
      level: 'all' as const,
    }));
    const setting = { provider: { coverage: hours } };
    expect(record(somewhen, setting).affected).toMatchObject({ least: 0, most: duration('30m').most });
    const long = [from('2012-07-26', lasting('7h'))];
    expect(record(long, setting).affected).toMatchObject({ least: 0, most: duration('1h').most });
  });

  it('is one with its phases, which lie in order', () => {
    const phases = [aPhase('2012-07-26', 'partial'), aPhase('2012-07-26T12:00Z', 'full')];
    const { affected, downtime } = record([from('2012-07-26', lasting('6h'), { phases })]);
    expect(affected).toEqual(duration('6h'));
    expect([downtime.least, downtime.most]).toEqual([duration('1h48m').least, duration('6h').most]);
  });

  it('is no longer at its worst than at all, also in what gaps leave of it', () => {
    const hours = ['11:00Z..2012-07-26T12:00Z', '13:30Z..2012-07-26T14:30Z'].map((text) => {
      const { earliest, latest } = moment(`2012-07-26T${text}`);
      return { from: momentAt(earliest), to: momentAt(latest), level: 'all' as const };
    });
    const phases = [aPhase('2012-07-26', 'partial'), aPhase('2012-07-26T11:00Z..2012-07-26T14:00Z', 'full')];
    const { affected, downtime } = record([from('2012-07-26', lasting('2h'), { phases })], {
      provider: { coverage: hours },
    });
    expect([affected.most, downtime.most]).toEqual([duration('1h').most, duration('1h').most]);
  });
});

describe('severities', () => {
  const phases = [
    aPhase('2012-07-26T12:00Z', 'degraded'),
    aPhase('2012-07-26T13:00Z', 'full'),
    aPhase('2012-07-26T14:00Z', 'partial'),
  ];
  const graded = from('2012-07-26T12:00Z', until('2012-07-26T16:00Z'), { phases });

  it('weigh what the archive has them weigh', () => {
    expect(record([graded]).affected).toEqual(duration('4h'));
    expect(record([graded]).downtime).toEqual(duration('1h36m'));
    const weights = { degraded: 0.5, partial: 0.5, full: 0.5 };
    expect(record([graded], { weights }).downtime).toEqual(duration('2h'));
    expect(record([graded], { weights: { degraded: 1, partial: 1, full: 1 } }).downtime).toEqual(
      duration('4h'),
    );
  });

  it('count at their worst where incidents overlap, and never as a sum', () => {
    const other = from('2012-07-26T13:30Z', until('2012-07-26T15:00Z'), { severity: 'partial' });
    expect(record([graded, other])).toMatchObject({
      affected: duration('4h'),
      downtime: duration('1h36m'),
    });
    const early = from('2012-07-26T12:00Z', until('2012-07-26T13:00Z'), { severity: 'partial' });
    expect(record([graded, early]).downtime).toEqual(duration('1h54m'));
  });

  it('that change at an uncertain minute leave no doubt in the time affected', () => {
    const growing = [aPhase('2012-07-26T12:00Z', 'partial'), aPhase('2012-07-26T13:00Z~', 'full')];
    const { affected, downtime } = record([
      from('2012-07-26T12:00Z', until('2012-07-26T14:00Z'), { phases: growing }),
    ]);
    expect(affected).toEqual(duration('2h'));
    expect(downtime.nominal).toBe(1.3 * 3600);
    expect([downtime.least, downtime.most]).toEqual([(0.75 + 0.3 * 1.25) * 3600, (1.25 + 0.3 * 0.75) * 3600]);
  });

  it('of none are no trouble', () => {
    const flapping = [
      aPhase('2012-07-26T12:00Z', 'full'),
      aPhase('2012-07-26T13:00Z', 'none'),
      aPhase('2012-07-26T14:00Z', 'full'),
    ];
    const incidents = [from('2012-07-26T12:00Z', until('2012-07-26T15:00Z'), { phases: flapping })];
    expect(record(incidents).affected).toEqual(duration('2h'));
    const pause = { from: at('2012-07-26T13:15Z'), to: at('2012-07-26T13:45Z') };
    expect(record(incidents, { window: pause })).toMatchObject({
      incidents: 0,
      availability: { kind: 'none-on-record' },
    });
  });

  it('that weigh nothing leave an availability of 1, which has no nines', () => {
    const { availability, downtime, tracked } = record([
      from('2012-07-26T12:00Z', lasting('2h'), { severity: 'degraded' }),
    ]);
    expect(availability).toEqual({ kind: 'range', least: 1, nominal: 1, most: 1 });
    expect(ninesOf(downtime.least, tracked)).toBeUndefined();
  });
});

describe('incidents that overlap', () => {
  /** A bad week as a status page tells it: one fault, an incident for each part that it reached. */
  const week = [
    from('2012-07-23T08:00Z', until('2012-07-23T12:00Z')),
    from('2012-07-23T09:30Z', until('2012-07-23T11:00Z')),
    from('2012-07-23T11:30Z', until('2012-07-23T14:00Z')),
    from('2012-07-23T14:00Z', until('2012-07-23T14:30Z')),
    from('2012-07-25T23:00Z', until('2012-07-26T01:00Z')),
    from('2012-07-26T00:00Z', until('2012-07-26T00:45Z')),
  ];

  it('count each instant once, however many of them held it', () => {
    const lengths = week.map((incident) => record([incident]).affected.nominal);
    const sum = lengths.reduce((total, length) => total + length, 0);
    expect(sum).toBe(duration('11h15m').nominal);
    expect(record(week).affected).toEqual(duration('8h30m'));
    expect(record(week)).toMatchObject({ incidents: 6, withoutLength: 0 });
  });

  it('count in whichever order they stand, and twice over the same', () => {
    expect(record([...week].reverse())).toEqual(record(week));
    expect(record([...week, ...week]).affected).toEqual(record(week).affected);
  });

  it('are as long together as they surely and as they possibly were', () => {
    const both = [
      from('2012-07-26T12:00Z~', until('2012-07-26T14:00Z~')),
      from('2012-07-26T14:00Z~', until('2012-07-26T15:00Z')),
    ];
    expect(record(both).affected).toEqual(range('2h15m', '3h', '3h15m'));
  });

  it('are at least the longest and at most their sum where nobody knows when they were', () => {
    const both = [from('2012-07-26', lasting('3h')), from('2012-07-26', lasting('2h'))];
    const { affected } = record(both);
    expect([affected.least, affected.most]).toEqual([3 * 3600, 5 * 3600]);
  });

  it('add up where they cannot have met, also beside one that may have met both', () => {
    const days = ['2012-07-02', '2012-07-09'].map((day) => from(day, lasting('2h')));
    expect(record(days).affected).toEqual(duration('4h'));
    const whole = from('2012-07-02', until('2012-07-09'));
    expect(record([...days, whole]).affected.least).toBe(duration('6d2h').least);
    const somewhen = from('2012-07', lasting('1h'));
    expect(record([...days, somewhen]).affected).toMatchObject({ least: 4 * 3600, most: 5 * 3600 });
  });

  it('are apart where they only touch', () => {
    const crowded = ['20h', '20h'].map((length) =>
      from('2012-07-25T00:00Z..2012-07-25T04:00Z', lasting(length)),
    );
    const next = from('2012-07-26', lasting('1h'));
    expect(record([...crowded, next]).affected.most).toBe(duration('25h').most);
  });
});

describe('what cannot have been', () => {
  it('counts no more at its least than at its most', () => {
    const phases = [aPhase('2012-07-26T12:00Z', 'full'), aPhase('2012-07-26T13:00Z', 'partial')];
    const { affected, downtime } = record([
      from('2012-07-26T12:00Z', until('2012-07-26T12:00Z'), { phases }),
    ]);
    expect([affected, downtime]).toEqual([duration('0s'), duration('0s')]);
  });
});

describe('an incident that came and went', () => {
  const downtime = duration('1h46m');

  it('was down for as long as it was down, and not for its span', () => {
    const incidents = [from('2012-09-10T10:00Z', until('2012-09-11T18:00Z'), { downtime })];
    expect(record(incidents).affected).toEqual(downtime);
    const [first, second] = ['2012-09-10', '2012-09-11'].map((day) =>
      record(incidents, { window: window(day) }),
    );
    expect(first?.affected).toMatchObject({ least: 0, most: downtime.most });
    expect(second?.affected).toMatchObject({ least: 0, most: downtime.most });
    expect((first?.affected.nominal ?? 0) + (second?.affected.nominal ?? 0)).toBeCloseTo(downtime.nominal);
  });

  it('was down in a window for at least what the rest of its span cannot hold', () => {
    const incidents = [from('2012-09-10T22:00Z', until('2012-09-11T01:00Z'), { downtime })];
    expect(record(incidents, { window: window('2012-09-10') }).affected).toMatchObject({
      least: duration('46m').least,
      most: downtime.most,
    });
    expect(record(incidents, { window: window('2012-09-11') }).affected).toMatchObject({
      least: 0,
      most: duration('1h').most,
    });
  });

  it('and of which the phases are known was down only while they were not well', () => {
    const phases = [
      aPhase('2012-09-10T10:00Z', 'partial'),
      aPhase('2012-09-10T11:00Z', 'none'),
      aPhase('2012-09-10T12:00Z', 'full'),
    ];
    const incidents = [from('2012-09-10T10:00Z', until('2012-09-10T13:00Z'), { downtime, phases })];
    const { affected, downtime: weighed } = record(incidents);
    expect(affected).toEqual(downtime);
    // Of 1 h 46 min in two phases of an hour, at least 46 minutes were in either.
    expect(weighed.least).toBeCloseTo(duration('46m').least + 0.3 * duration('1h').least);
    expect(weighed.most).toBeCloseTo(duration('1h').most + 0.3 * duration('46m').most);
  });

  it('is at least as long as it was at its worst, also where its milder part may have met another', () => {
    const first = [aPhase('2012-09-10T10:00Z', 'full'), aPhase('2012-09-10T15:00Z', 'degraded')];
    const second = [aPhase('2012-09-10T15:00Z', 'degraded'), aPhase('2012-09-10T15:30Z', 'full')];
    const incidents = [
      from('2012-09-10T10:00Z', until('2012-09-10T15:30Z'), { phases: first, downtime: duration('5h') }),
      from('2012-09-10T15:00Z', until('2012-09-10T20:30Z'), { phases: second, downtime: duration('5h') }),
    ];
    const { affected, downtime: weighed } = record(incidents);
    expect(weighed.least).toBe(duration('9h').least);
    expect(affected).toMatchObject({ least: duration('9h').least, most: duration('10h').most });
  });

  it('counts no more than its span, whatever was written', () => {
    const incidents = [from('2012-09-10T10:00Z', until('2012-09-10T11:00Z'), { downtime })];
    expect(record(incidents).affected).toEqual(duration('1h'));
    const none = [from('2012-09-10T10:00Z', until('2012-09-10T10:00Z'), { downtime })];
    expect(record(none).affected).toEqual(duration('0s'));
  });

  it('and has no known end is counted, with no more than it was down', () => {
    const { affected, withoutLength } = record([from('2012-09-10T10:00Z', UNKNOWN, { downtime })]);
    expect(affected).toEqual(range('0m', '0m', '1h46m'));
    expect(withoutLength).toBe(1);
  });
});

describe('an end that is not known', () => {
  it.each([['unknown', UNKNOWN], ['never', NEVER]])('is neither zero nor today where it is %s', (_, ending) => {
    const { incidents, withoutLength, affected, downtime, availability } = record([from('2012-07-26T12:00Z', ending)]);
    expect([incidents, withoutLength]).toEqual([1, 1]);
    expect(affected).toEqual(atLeast('0s'));
    expect(downtime).toEqual(atLeast('0s'));
    expect(availability).toEqual({ kind: 'at-most', most: 1 });
  }); // prettier-ignore

  it('marks the window that holds its start, and no later one', () => {
    const incidents = [from('2012-07-26T12:00Z', NEVER), from('2012-08-10T12:00Z', lasting('1h'))];
    const tell = (month: string) => {
      const { incidents: count, withoutLength, affected } = record(incidents, { window: window(month) });
      return [count, withoutLength, affected];
    };
    expect(tell('2012-06')).toEqual([0, 0, duration('0s')]);
    expect(tell('2012-07')).toEqual([1, 1, atLeast('0s')]);
    expect(tell('2012-08')).toEqual([1, 0, duration('1h')]);
  });

  it('leaves what was known before it', () => {
    const phases = [
      aPhase('2012-07-30T12:00Z', 'full'),
      aPhase('2012-07-31T12:00Z', 'partial'),
      aPhase('2012-08-02T12:00Z', 'degraded'),
    ];
    const incidents = [from('2012-07-30T12:00Z', UNKNOWN, { phases })];
    expect(record(incidents, { window: window('2012-07') })).toMatchObject({
      affected: duration('36h'),
      withoutLength: 0,
      availability: { kind: 'range' },
    });
    const august = record(incidents, { window: window('2012-08') });
    expect(august).toMatchObject({
      affected: atLeast('36h'),
      withoutLength: 1,
      availability: { kind: 'at-most' },
    });
    // What is not known is how long it stayed degraded, which weighs nothing.
    expect(august.downtime).toEqual(duration('10h48m'));
  });

  it('is none to a service that was well by then', () => {
    const phases = [
      aPhase('2012-07-26T12:00Z', 'full', 'web', 'api'),
      aPhase('2012-07-26T13:00Z', 'none', 'web'),
    ];
    const incidents = [from('2012-07-26T12:00Z', UNKNOWN, { services: ['web', 'api'], phases })];
    expect(record(incidents, { services: ['web'] })).toMatchObject({
      affected: duration('1h'),
      withoutLength: 0,
    });
    expect(record(incidents, { services: ['api'] })).toMatchObject({
      affected: atLeast('1h'),
      withoutLength: 1,
    });
  });

  it('of a length that has no most is at least that length, where it is known to have been', () => {
    const incidents = [from('2012-07-31T20:00Z', lasting('5h..'))];
    expect(record(incidents)).toMatchObject({ affected: atLeast('5h'), withoutLength: 1 });
    expect(record(incidents, { window: window('2012-07') })).toMatchObject({
      affected: duration('4h'),
      withoutLength: 0,
    });
    expect(record(incidents, { window: window('2012-08') })).toMatchObject({
      affected: atLeast('1h'),
      withoutLength: 1,
    });
    expect(record(incidents, { window: window('2012-09') }).incidents).toBe(0);
  });

  it('or a start without one side is known as far as it was written', () => {
    const late = [from('2012-07-31T20:00Z', until('2012-08-01T01:00Z..'))];
    expect(record(late).affected).toEqual(atLeast('5h'));
    const early = [from('..2012-08-01T01:00Z', until('2012-08-01T03:00Z'))];
    expect(record(early).affected).toEqual(atLeast('2h'));
    expect(record(early, { window: window('2012-07') }).incidents).toBe(0);
    const both = [from('..2012-08-01T01:00Z', lasting('2h'))];
    expect(record(both).affected).toEqual(range('0s', '2h', '2h'));
    expect(record([from('2012-08-01T01:00Z..', lasting('2h'))]).affected).toEqual(range('0s', '2h', '2h'));
    expect(record([from('2012-08-01T01:00Z..', UNKNOWN)]).affected).toEqual(atLeast('0s'));
  });

  it('is the instant of the archive where it goes on', () => {
    const incidents = [from('2012-07-26T12:00Z~', ONGOING)];
    expect(record(incidents, { asOf: '2012-07-26T18:00Z' })).toMatchObject({
      affected: range('5h45m', '6h', '6h15m'),
      withoutLength: 0,
      availability: { kind: 'range' },
    });
    const july = { window: window('2012-07'), asOf: '2012-08-10' };
    expect(record(incidents, july).affected.nominal).toBe(duration('5d12h').nominal);
    expect(record([from('2012-07-26T12:00Z', ONGOING)], { asOf: '2012-07-20' }).incidents).toBe(0);
  });
});

describe('planned work', () => {
  const works = from('2012-07-26T10:00Z', until('2012-07-26T14:00Z'), { planned: true });

  it('is apart, and is no trouble', () => {
    expect(record([works])).toMatchObject({
      incidents: 0,
      affected: duration('0s'),
      planned: duration('4h'),
      availability: { kind: 'none-on-record' },
    });
  });

  it('is unplanned at the instants at which it was', () => {
    const failure = from('2012-07-26T13:00Z', until('2012-07-26T15:00Z'));
    expect(record([works, failure])).toMatchObject({ planned: duration('3h'), affected: duration('2h') });
    const doubtful = from('2012-07-26T13:00Z~', until('2012-07-26T15:00Z'));
    expect(record([works, doubtful]).planned).toEqual(range('2h45m', '3h', '3h15m'));
    const somewhen = from('2012-07-26', lasting('1h'));
    expect(record([works, somewhen]).planned).toMatchObject({ least: 3 * 3600, most: 4 * 3600 });
  });

  it('is shorter by trouble that came while it went on, whenever that was', () => {
    const long = from('2012-07-26T00:00Z', until('2012-07-28T00:00Z'), { planned: true });
    const { planned } = record([long, from('2012-07-26', lasting('1h'))]);
    expect(planned).toEqual(duration('47h'));
  });

  it('without a known end has no most, and marks nothing', () => {
    const { planned, withoutLength } = record([{ ...works, ending: UNKNOWN }]);
    expect(planned).toEqual(atLeast('0s'));
    expect(withoutLength).toBe(0);
    const core = from('2012-07-26T09:00Z', until('2012-07-26T11:00Z'));
    expect(record([{ ...works, ending: UNKNOWN }, core]).planned).toEqual(atLeast('0s'));
  });
});

describe('the subject', () => {
  const incidents = [
    from('2012-07-24T10:00Z', lasting('1h'), { services: ['web'] }),
    from('2012-07-25T10:00Z', lasting('2h'), { services: ['api'] }),
    from('2012-07-25T11:00Z', lasting('2h'), { services: ['web'] }),
    from('2012-07-26T10:00Z', lasting('4h')),
  ];

  it('may be one service: what named it, and what named none', () => {
    expect(record(incidents, { services: ['web'] })).toMatchObject({
      incidents: 3,
      affected: duration('7h'),
    });
    expect(record(incidents, { services: ['api'] })).toMatchObject({
      incidents: 2,
      affected: duration('6h'),
    });
  });

  it('may be the provider: time with trouble in at least one service', () => {
    expect(record(incidents)).toMatchObject({ incidents: 4, affected: duration('8h') });
    expect(record(incidents, { services: ['web', 'api'] }).affected).toEqual(duration('8h'));
  });

  it('has the phases that name it, from the first of them on', () => {
    const phases = [
      aPhase('2012-07-26T10:00Z', 'full', 'web'),
      aPhase('2012-07-26T11:00Z', 'partial', 'api'),
      aPhase('2012-07-26T12:00Z', 'degraded', 'web'),
    ];
    const phased = [
      from('2012-07-26T10:00Z', until('2012-07-26T14:00Z'), { phases, services: ['web', 'api'] }),
    ];
    const times = [['web'], ['api'], undefined].map((services) => {
      const { affected, downtime } = record(phased, services && { services });
      return [affected, downtime];
    });
    expect(times).toEqual([
      [duration('4h'), duration('2h')],
      [duration('3h'), duration('54m')],
      [duration('4h'), duration('2h36m')],
    ]);
  });

  it('counts one incident of two services once, also where its place is not known', () => {
    const somewhen = [from('2012-07-26', lasting('2h'), { services: ['web', 'api'] })];
    expect(record(somewhen, { services: ['web', 'api'] }).affected).toEqual(duration('2h'));
  });

  it('knows a service that only a phase names', () => {
    const phases = [aPhase('2012-07-26T10:00Z', 'full'), aPhase('2012-07-26T12:00Z', 'partial', 'api')];
    const odd = [from('2012-07-26T10:00Z', until('2012-07-26T14:00Z'), { phases, services: ['web'] })];
    expect(record(odd, { services: ['api'] }).affected).toEqual(duration('4h'));
  });
});

describe('what is tracked', () => {
  const days = (setting: Setting) => record([], setting).tracked / 86_400;

  it('is the window, as far as the archive covers it', () => {
    expect(days({})).toBe(366);
    expect(days({ window: window('2013-01', '2013-12') })).toBe(0);
    expect(days({ provider: { coverage: [] } })).toBe(0);
    const parts = (...spans: [string, string][]) => ({
      provider: {
        coverage: spans.map(([first, last]) => ({
          from: moment(first),
          to: moment(last),
          level: 'major' as const,
        })),
      },
    });
    expect(days(parts(['2012-03', '2012-04']))).toBe(61);
    expect(
      days(parts(['2012-03-01', '2012-03-10'], ['2012-03-06', '2012-03-20'], ['2012-12-31', '2013-02'])),
    ).toBe(21);
  });

  it('is the life of the provider and of the service', () => {
    const provider: Partial<Provider> = {
      launched: moment('2012-02-01'),
      retired: moment('2012-11-30'),
      services: [
        aService({ id: 'web' }),
        aService({ id: 'api', launched: moment('2012-07-01'), retired: moment('2012-07-31') }),
        aService({ id: 'old', retired: moment('2012-02-29') }),
      ],
    };
    expect(days({ provider })).toBe(304);
    expect(days({ provider, services: ['web'] })).toBe(304);
    expect(days({ provider, services: ['api'] })).toBe(31);
    expect(days({ provider, services: ['api', 'old'] })).toBe(60);
    expect(days({ provider, services: ['nothing'] })).toBe(0);
  });

  it('ends with the archive', () => {
    expect(days({ asOf: '2012-01-11' })).toBe(10);
    expect(trackedIn({ provider: twitter({}), services: undefined }, YEAR, at('2011-12-31'))).toEqual([]);
  });

  it('leaves out trouble that was not tracked', () => {
    const coverage = [{ from: moment('2012-07-26T12:00Z'), to: moment('2012-07-27'), level: 'all' as const }];
    const incidents = [
      from('2012-07-26T11:00Z', lasting('3h')),
      from('2012-07-20T11:00Z', lasting('3h')),
      from('2012-07-28T11:00Z', UNKNOWN),
    ];
    expect(record(incidents, { provider: { coverage } })).toMatchObject({
      incidents: 1,
      withoutLength: 0,
      affected: duration('2h'),
    });
  });
});

describe('what may be said', () => {
  const outage = from('2012-07-26T12:00Z~', lasting('2h'));
  const say = (incidents: readonly Incident[], setting: Setting = {}) =>
    record(incidents, setting).availability;

  it('is a range where everything is covered and every length known', () => {
    expect(say([outage]).kind).toBe('range');
  });

  it('is no more than a most where the archive covers only some', () => {
    const most = 1 - 7200 / record([]).tracked;
    expect(say([outage], { level: 'major' })).toEqual({ kind: 'at-most', most });
    expect(say([outage], { level: 'selected' })).toEqual({ kind: 'at-most', most });
    const partly = [
      { from: undefined, to: moment('2012-06'), level: 'all' as const },
      { from: moment('2012-06'), to: undefined, level: 'selected' as const },
    ];
    expect(say([outage], { provider: { coverage: partly } }).kind).toBe('at-most');
    expect(
      say([from('2012-03-01', lasting('1h'))], { provider: { coverage: partly }, window: window('2012-03') })
        .kind,
    ).toBe('range');
  });

  it('is nothing where nothing is on record, which is not 1', () => {
    expect(say([])).toEqual({ kind: 'none-on-record' });
    expect(say([], { level: 'selected' })).toEqual({ kind: 'none-on-record' });
  });

  it('is nothing where nothing was tracked', () => {
    expect(say([outage], { window: window('2012-07'), asOf: '2012-06-30' })).toEqual({ kind: 'untracked' });
    expect(say([outage], { provider: { coverage: [] } })).toEqual({ kind: 'untracked' });
    expect(say([outage], { window: { from: -Infinity, to: at('2013-01-01') } })).toEqual({
      kind: 'untracked',
    });
  });
});

describe('nines', () => {
  it.each<[string, string, number]>([
    ['86s', '1d', 3],
    ['87s', '1d', 2],
    ['864s', '1d', 2],
    ['144m', '1d', 1],
    ['145m', '1d', 0],
    ['1d', '1d', 0],
    ['53m', '366d', 3],
    ['52m', '366d', 4],
  ])('of %s down in %s are %i', (down, whole, nines) => {
    expect(ninesOf(duration(down).nominal, duration(whole).nominal)).toBe(nines);
  });

  it('are none that has a number where nothing was down', () => {
    expect(ninesOf(0, 86_400)).toBeUndefined();
  });
});

describe('calendars', () => {
  it('give February a day more in a leap year, and the day its trouble', () => {
    const leapDay = [from('2012-02-29T00:00Z', until('2012-03-01T10:15Z'))];
    const months = ['2012-02', '2012-03'].map((month) => record(leapDay, { window: window(month) }));
    expect(months.map(({ tracked }) => tracked / 86_400)).toEqual([29, 31]);
    expect(months.map(({ affected }) => affected)).toEqual([duration('24h'), duration('10h15m')]);
    expect(record(leapDay).affected).toEqual(duration('34h15m'));
  });

  it('have days of 23 and of 25 hours, which an outage can fill', () => {
    const all = [from('2012-01-01T00:00Z', until('2012-12-31T00:00Z'))];
    const hours = ['2012-03-24', '2012-03-25', '2012-10-28'].map((day) => {
      const { affected, tracked, availability } = record(all, { window: windowOfDay(day, 'Europe/Paris') });
      expect(availability).toMatchObject({ kind: 'range', most: 0 });
      return [affected.least, affected.most, tracked].map((seconds) => seconds / 3600);
    });
    expect(hours).toEqual([[24, 24, 24], [23, 23, 23], [25, 25, 25]]); // prettier-ignore
  });

  it('cut an outage at the turn of a month and of a year', () => {
    const incidents = [
      from('2012-07-31T23:40Z', until('2012-08-01T00:10Z')),
      from('2011-12-31T23:30Z', until('2012-01-01T00:30Z')),
    ];
    const minutesIn = (...months: string[]) =>
      months.map((month) => record(incidents, { window: window(month) }).affected.nominal / 60);
    expect(minutesIn('2011-12', '2012-01', '2012-07', '2012-08')).toEqual([30, 30, 20, 10]);
    expect(record(incidents).affected).toEqual(duration('1h'));
  });
});
