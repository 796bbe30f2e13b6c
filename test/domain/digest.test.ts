import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/domain/archive.ts';
import { digestOf, openOverlapsOf } from '../../src/domain/digest.ts';
import type { Duration } from '../../src/domain/duration.ts';
import type { Ending, Incident } from '../../src/domain/incident.ts';
import { aProvider } from './a-provider.ts';
import { anArchive, someSettings } from './an-archive.ts';
import { anIncident, aPhase, duration, lasting, moment, momentBetween, until } from './an-incident.ts';
import { cells, marks, orderings, product, wholes, type Ends } from './grid.ts';

const DAY = '2012-07-26';
const ONGOING: Ending = { kind: 'ongoing' };
const at = (text: string): number => moment(text).nominal;
const time = (instant: number): string => new Date(instant * 1000).toISOString().slice(11, 16);

const incident = (id: string, started: string, ending: Ending, overrides: Partial<Incident> = {}) =>
  anIncident({ id: `${id}/${started.slice(0, 10)}-outage`, started: moment(started), ending, ...overrides });
const digest = (incidents: Incident[], facts: Partial<Facts> = {}, day = DAY) =>
  digestOf(anArchive({ incidents, ...facts }), day);

const talk = incident('google', '2012-07-26T10:40Z', until('2012-07-26T15:25Z'));
const azure = incident('azure', '2012-07-26T11:09Z', lasting('2h24m'));
const twitter = incident('twitter', '2012-07-26T15:20Z~', until('2012-07-26T17:25Z~'));

describe('the digest of a hard day for the cloud', () => {
  const { window, lanes, atOnce, overlaps, anyDown, severalDown, withoutEnd } = digest([
    twitter,
    azure,
    talk,
  ]);

  it('has a lane for each incident, by start, with its stretches', () => {
    expect(window).toEqual({ from: at('2012-07-26T00:00Z'), to: at('2012-07-27T00:00Z') });
    expect(lanes.map((lane) => lane.incident)).toEqual([talk, azure, twitter]);
    expect(lanes.map(({ span }) => time(span.start.nominal))).toEqual(['10:40', '11:09', '15:20']);
    expect(lanes.map(({ stretches }) => stretches.map(({ severity }) => severity))).toEqual([
      ['full'],
      ['full'],
      ['full'],
    ]);
  });

  it('counts how many were down at once', () => {
    expect(atOnce.map(({ from, to, count }) => [time(from), time(to), count])).toEqual([
      ['10:40', '11:09', 1],
      ['11:09', '13:33', 2],
      ['13:33', '15:20', 1],
      ['15:20', '15:25', 2],
      ['15:25', '17:25', 1],
    ]);
  });

  it('tells who overlapped whom and for how long, also where that is only possible', () => {
    expect(overlaps).toEqual([
      { first: 'google/2012-07-26-outage', second: 'azure/2012-07-26-outage', length: duration('2h24m') },
      {
        first: 'google/2012-07-26-outage',
        second: 'twitter/2012-07-26-outage',
        length: { least: 0, nominal: 300, most: 1200 },
      },
    ]);
  });

  it('measures the time with any and with several down, with the doubt of both', () => {
    expect(anyDown).toEqual({
      least: duration('6h20m').least,
      nominal: duration('6h45m').nominal,
      most: duration('7h').most,
    });
    expect(severalDown).toEqual({
      least: duration('2h24m').least,
      nominal: duration('2h29m').nominal,
      most: duration('2h44m').most,
    });
    expect(withoutEnd).toBe(0);
  });
});

describe('a digest', () => {
  it('of a day without incidents is empty', () => {
    expect(digest([twitter], {}, '2012-07-25')).toMatchObject({
      day: '2012-07-25',
      lanes: [],
      atOnce: [],
      overlaps: [],
      anyDown: duration('0s'),
      severalDown: duration('0s'),
      withoutEnd: 0,
      previous: undefined,
      next: undefined,
    });
  });

  it('leads to the nearest days that have anything', () => {
    const week = ['2012-07-20', DAY, '2012-08-02'].map((day) =>
      incident('twitter', `${day}T10:00Z`, lasting('1h')),
    );
    const wayOf = (day: string) => {
      const { previous, next } = digest(week, {}, day);
      return [previous, next];
    };
    expect(wayOf('2012-07-20')).toEqual([undefined, DAY]);
    expect(wayOf(DAY)).toEqual(['2012-07-20', '2012-08-02']);
    expect(wayOf('2012-08-02')).toEqual([DAY, undefined]);
  });

  it('says of each lane whether it began before the day or goes on after it', () => {
    const long = incident('azure', '2012-07-25T22:00Z', until('2012-07-27T02:00Z'));
    const whole = incident('google', '2012-07-26T00:00Z', until('2012-07-27T00:00Z'));
    const tellOf = (day: string) =>
      digest([long, whole], {}, day).lanes.map(({ incident: { provider }, beganBefore, goesOn }) => [
        provider,
        beganBefore,
        goesOn,
      ]);
    expect(tellOf('2012-07-25')).toEqual([['azure', false, true]]);
    expect(tellOf(DAY)).toEqual([
      ['azure', true, true],
      ['google', false, false],
    ]);
    expect(tellOf('2012-07-27')).toEqual([['azure', true, false]]);
  });

  it('lets an incident go on up to the instant of the archive, and beyond it', () => {
    const ongoing = incident('azure', '2012-07-25T22:00Z', ONGOING);
    const tellOf = (asOf: string, day: string) => {
      const { lanes, anyDown } = digest([ongoing], { asOf: at(asOf) }, day);
      return [lanes.map(({ goesOn }) => goesOn), anyDown.nominal / 3_600];
    };
    expect(tellOf('2012-07-26T06:00Z', '2012-07-25')).toEqual([[true], 2]);
    expect(tellOf('2012-07-26T06:00Z', DAY)).toEqual([[true], 6]);
    expect(tellOf('2012-07-27T00:00Z', DAY)).toEqual([[true], 24]);
    expect(tellOf('2012-07-27T06:00Z', DAY)).toEqual([[true], 24]);
    expect(tellOf('2012-07-27T06:00Z', '2012-07-28')).toEqual([[], 0]);
  });

  it('counts incidents without a known end, and measures only what is known beside them', () => {
    const lost = incident('google', '2012-07-26T10:00Z', { kind: 'unknown' });
    const gone = incident('nirvanix', '2012-07-26T11:00Z', { kind: 'never' });
    const { lanes, atOnce, overlaps, withoutEnd, anyDown, severalDown } = digest([lost, gone, azure]);
    expect(lanes).toHaveLength(3);
    expect(lanes.map(({ goesOn }) => goesOn)).toEqual([false, true, false]);
    expect(withoutEnd).toBe(2);
    expect(atOnce.map(({ count }) => count)).toEqual([1]);
    expect(anyDown).toEqual({ ...duration('2h24m'), most: Infinity });
    expect(severalDown).toEqual({ ...duration('0s'), most: Infinity });
    expect(overlaps.map(({ first, second, length }) => [first, second, length])).toEqual([
      [lost.id, azure.id, { ...duration('0s'), most: duration('2h24m').most }],
      [gone.id, azure.id, { ...duration('0s'), most: duration('2h24m').most }],
    ]);
  });

  it('says nothing of a day of which nothing is known', () => {
    const lost = incident('google', '2012-07-26T10:00Z', { kind: 'unknown' });
    const { anyDown, severalDown, overlaps } = digest([lost]);
    expect([anyDown, severalDown]).toEqual([{ ...duration('0s'), most: Infinity }, duration('0s')]);
    expect(overlaps).toEqual([]);
  });

  it('does not know whether two overlapped of which neither end is known, and says so of nothing else', () => {
    const lost = incident('google', '2012-07-26T10:00Z', { kind: 'unknown' });
    const gone = incident('twitter', '2012-07-26', { kind: 'unknown' });
    const before = incident('azure', '2012-07-26T01:00Z', lasting('1h'));
    const { overlaps } = digest([lost, gone, before]);
    const open = (...incidents: Incident[]) => openOverlapsOf(anArchive({ incidents }), '2012-07-26');
    expect(open(lost, gone, before)).toEqual([{ first: lost.id, second: gone.id }]);
    expect(overlaps.map(({ first, second }) => [first, second])).toEqual([[before.id, gone.id]]);
    expect(open(azure, before)).toEqual([]);
  });

  it('has no most for a length that has none, and not until the end of the day', () => {
    const long = incident('google', '2012-07-26T10:00Z', lasting('5h..'));
    expect(digest([long]).anyDown).toEqual({ ...duration('5h'), most: Infinity });
    expect(digest([long]).withoutEnd).toBe(1);
  });

  it('knows an incident of a day that lasted 2 h 20 min for at most that, and not for the whole day', () => {
    const somewhen = incident('azure', '2012-07-26', lasting('2h20m'));
    const { anyDown, severalDown, overlaps } = digest([somewhen]);
    expect(anyDown).toEqual({ ...duration('2h20m'), least: 0 });
    expect([severalDown, overlaps]).toEqual([duration('0s'), []]);
    const other = incident('google', '2012-07-26', lasting('1h'));
    expect(digest([somewhen, other]).anyDown).toMatchObject({ least: 0, most: duration('3h20m').most });
    expect(digest([somewhen, other]).severalDown).toMatchObject({ least: 0, most: duration('1h').most });
    expect(digest([somewhen, other]).overlaps[0]?.length).toMatchObject({
      least: 0,
      most: duration('1h').most,
    });
  });

  it('does not call a phase in which all was well down', () => {
    const phases = [
      aPhase('2012-07-26T10:00Z', 'full'),
      aPhase('2012-07-26T11:00Z', 'none'),
      aPhase('2012-07-26T14:00Z', 'partial'),
    ];
    const flapping = incident('google', '2012-07-26T10:00Z', until('2012-07-26T15:00Z'), { phases });
    const { anyDown, severalDown, overlaps, atOnce } = digest([flapping, azure]);
    expect(anyDown).toEqual(duration('4h24m'));
    expect(severalDown).toEqual(duration('0s'));
    expect(overlaps).toEqual([]);
    expect(atOnce.map(({ from, to, count }) => [time(from), time(to), count])).toEqual([
      ['10:00', '11:00', 1],
      ['11:09', '13:33', 1],
      ['14:00', '15:00', 1],
    ]);
  });

  it('counts of an incident that came and went as much as is known, and spreads it where it has to', () => {
    const flapping = incident('github', '2012-07-26T10:00Z', until('2012-07-26T16:00Z'), {
      downtime: duration('2h'),
    });
    expect(digest([flapping]).anyDown).toEqual(duration('2h'));
    const { anyDown, severalDown } = digest([flapping, azure]);
    expect(anyDown).toMatchObject({ least: duration('2h24m').least, most: duration('4h24m').most });
    expect(anyDown.nominal).toBeCloseTo(duration('3h36m').nominal);
    expect(severalDown).toMatchObject({ least: 0, most: duration('2h').most });
    expect(severalDown.nominal).toBeCloseTo(duration('48m').nominal);
    const night = incident('github', '2012-07-25T22:00Z', until('2012-07-26T04:00Z'), {
      downtime: duration('3h'),
    });
    expect(digest([night], {}, '2012-07-25').anyDown).toEqual({ least: 0, nominal: 3600, most: 7200 });
    expect(digest([night]).anyDown).toEqual({ least: 3600, nominal: 7200, most: 10_800 });
  });

  it('keeps planned work apart: a lane, and nothing else', () => {
    const works = incident('google', '2012-07-26T10:00Z', until('2012-07-26T13:00Z'), { planned: true });
    const unclear = incident('twitter', '2012-07-26T10:00Z', { kind: 'unknown' }, { planned: true });
    const { lanes, atOnce, overlaps, withoutEnd, anyDown } = digest([works, unclear, azure]);
    expect(lanes).toHaveLength(3);
    expect(atOnce.map(({ count }) => count)).toEqual([1]);
    expect(overlaps).toEqual([]);
    expect(withoutEnd).toBe(0);
    expect(anyDown).toEqual(duration('2h24m'));
  });

  it('has pairs that possibly overlapped, though nominally they did not', () => {
    const later = incident('google', '2012-07-26T13:45Z~', lasting('1h'));
    expect(digest([azure, later]).overlaps.map(({ length }) => length)).toEqual([
      { least: 0, nominal: 0, most: 180 },
    ]);
  });

  it('leaves out pairs that only touch', () => {
    const next = incident('google', '2012-07-26T13:33Z', lasting('1h'));
    expect(digest([azure, next]).overlaps).toEqual([]);
    expect(digest([azure, next]).severalDown).toEqual(duration('0s'));
  });

  it('keeps to the day’s own instants, in the archive’s zone', () => {
    const settings = someSettings({ timeZone: 'Europe/Paris' });
    const night = incident('azure', '2012-10-27T20:00Z', until('2012-10-29T01:00Z'));
    const hoursOf = (day: string) => digest([night], { settings }, day).anyDown.nominal / 3_600;
    expect(['2012-10-27', '2012-10-28', '2012-10-29'].map(hoursOf)).toEqual([2, 25, 2]);
  });

  it('keeps a zero-length incident as a lane without length', () => {
    const { lanes, anyDown, atOnce } = digest([incident('azure', '2012-07-26T10:00Z', lasting('0m'))]);
    expect(lanes).toHaveLength(1);
    expect(anyDown).toEqual(duration('0s'));
    expect(atOnce).toEqual([]);
  });

  it('names what may have touched it, and counts nothing of that', () => {
    const late = incident('azure', '2012-07-25T23:50Z~', lasting('5m'));
    const some = incident('google', '2012-07', lasting('3h'));
    const { lanes, possible, anyDown } = digest([twitter, late, some]);
    expect(lanes.map((lane) => lane.incident)).toEqual([twitter]);
    expect(possible).toEqual([some, late]);
    expect(anyDown.most).toBe(duration('2h35m').most);
    expect(digest([twitter]).possible).toEqual([]);
  });

  it('knows which providers the archive tracked', () => {
    const covered = (id: string, from: string, to: string) =>
      aProvider({ id, coverage: [{ from: moment(from), to: moment(to), level: 'selected' }] });
    const providers = [
      covered('twitter', '2012-07-26', '2012-07-26'),
      covered('azure', '2012-07-27', '2012-12-31'),
    ];
    expect(digest([twitter], { providers }).tracked).toEqual(['twitter']);
  });

  it('has the phases of a lane', () => {
    const phases = [aPhase('2012-07-26T10:00Z', 'full'), aPhase('2012-07-26T10:30Z', 'partial')];
    const [lane] = digest([incident('azure', '2012-07-26T10:00Z', lasting('1h'), { phases })]).lanes;
    expect(lane?.stretches.map(({ severity }) => severity)).toEqual(['full', 'partial']);
  });
});

/** Cells of four hours from the start of 25 July; the day is the six from the seventh on. */
const CELL = 4 * 3_600;
const ORIGIN = at('2012-07-25T00:00Z');
const SIZE = 20;
const inDay = (row: readonly number[]): number[] => row.slice(6, 12);

interface World {
  readonly start: Ends;
  readonly end: { readonly kind: 'time' | 'duration'; readonly ends: Ends };
}

const endsWithin = (low: number, high: number, doubt: number): fc.Arbitrary<Ends> =>
  fc
    .tuple(fc.integer({ min: low, max: high }), fc.nat(doubt))
    .map(([from, more]): Ends => [from, from + more]);
const anyWorld: fc.Arbitrary<World> = fc.record({
  start: endsWithin(3, 12, 3),
  end: fc.oneof(
    fc.record({ kind: fc.constant('time' as const), ends: endsWithin(5, 14, 3) }),
    fc.record({ kind: fc.constant('duration' as const), ends: endsWithin(0, 4, 2) }),
  ),
});

/** Every interval that the world permits for the incident. */
function possibleOf({ start, end }: World): Ends[] {
  if (end.kind === 'time') return orderings([start, end.ends]).map(([from = 0, to = 0]): Ends => [from, to]);
  return product([wholes(...start), wholes(...end.ends)]).map(([from = 0, length = 0]): Ends => [
    from,
    from + length,
  ]);
}

function incidentOf({ start, end }: World, index: number): Incident {
  const instants = ([low, high]: Ends) => [ORIGIN + low * CELL, ORIGIN + high * CELL] as const;
  const [least, most] = end.ends.map((count) => count * CELL);
  return anIncident({
    id: `p${String(index)}/2012-07-26-outage`,
    started: momentBetween(...instants(start)),
    ending:
      end.kind === 'time'
        ? { kind: 'time', at: momentBetween(...instants(end.ends)) }
        : lasting(`${String(least)}s..${String(most)}s`),
  });
}

function expectWithin({ least, nominal, most }: Duration, truths: readonly number[]): void {
  expect(least).toBeLessThanOrEqual(Math.min(...truths) * CELL);
  expect(most).toBeGreaterThanOrEqual(Math.max(...truths) * CELL);
  expect(nominal).toBeGreaterThanOrEqual(least);
  expect(nominal).toBeLessThanOrEqual(most);
}

describe('for whatever the incidents permit to have happened', () => {
  it('the true time with any and with several down lies between least and most', () => {
    fc.assert(
      fc.property(fc.array(anyWorld, { minLength: 1, maxLength: 3 }), (worlds) => {
        fc.pre(worlds.every((world) => possibleOf(world).length > 0));
        const { lanes, anyDown, severalDown } = digest(worlds.map(incidentOf));
        const present = worlds.filter((_, index) => lanes.some(({ incident: { provider } }) => provider === `p${String(index)}`));
        const rows = product(present.map(possibleOf)).map((intervals) => inDay(marks(intervals, SIZE)));
        expectWithin(anyDown, rows.map((row) => cells(row, (count) => count > 0)));
        expectWithin(severalDown, rows.map((row) => cells(row, (count) => count > 1)));
      }),
      { numRuns: 400 },
    ); // prettier-ignore
  });

  it('where nothing is in doubt both times and the counts are what happened', () => {
    const exact = anyWorld.map(({ start: [from], end }): World => ({
      start: [from, from],
      end: { ...end, ends: [end.ends[0], end.ends[0]] },
    }));
    fc.assert(
      fc.property(fc.array(exact, { minLength: 1, maxLength: 5 }), (worlds) => {
        fc.pre(worlds.every((world) => possibleOf(world).length > 0));
        const { anyDown, severalDown, atOnce } = digest(worlds.map(incidentOf));
        const row = inDay(marks(worlds.flatMap(possibleOf), SIZE));
        const counts = row.map(() => 0);
        for (const { from, to, count } of atOnce)
          counts.fill(count, (from - ORIGIN) / CELL - 6, (to - ORIGIN) / CELL - 6);
        expect(counts).toEqual(row);
        const [any, several] = [1, 2].map((least) => cells(row, (count) => count >= least) * CELL);
        expect(anyDown).toEqual({ least: any, nominal: any, most: any });
        expect(severalDown).toEqual({ least: several, nominal: several, most: several });
      }),
      { numRuns: 400 },
    );
  });

  it('the true overlap of two incidents lies between least and most', () => {
    fc.assert(
      fc.property(anyWorld, anyWorld, (...worlds) => {
        const pairs = product(worlds.map(possibleOf));
        fc.pre(pairs.length > 0);
        const { lanes, overlaps } = digest(worlds.map(incidentOf));
        fc.pre(lanes.length === 2);
        const truths = pairs.map((pair) => cells(inDay(marks(pair, SIZE)), (count) => count === 2));
        expectWithin(overlaps[0]?.length ?? duration('0s'), truths);
      }),
      { numRuns: 1_000 },
    );
  });
});
