import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { narrow } from '../../src/domain/bounds.ts';
import { courseOf } from '../../src/domain/course.ts';
import type { Duration } from '../../src/domain/duration.ts';
import type { Ending, Incident } from '../../src/domain/incident.ts';
import type { Interval } from '../../src/domain/interval.ts';
import { timeWithAny, timeWithSeveral } from '../../src/domain/joint-time.ts';
import { COVERAGE_LEVELS, type Coverage } from '../../src/domain/provider.ts';
import { recordByYear, recordOfYears } from '../../src/domain/by-year.ts';
import { ninesOf, recordOf, recordsOf, type ReliabilityRecord } from '../../src/domain/reliability.ts';
import type { Weights } from '../../src/domain/severity.ts';
import { shift } from '../../src/domain/span.ts';
import { troubleOf } from '../../src/domain/trouble.ts';
import { aProvider, aService } from './a-provider.ts';
import { anIncident, aPhase, duration, lasting, moment, until } from './an-incident.ts';

vi.setConfig({ testTimeout: 60_000 });

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FIRST = moment('2010-01-01T00:00Z').nominal;
const YEARS = 4 * 366 * DAY;
const BOUNDS = ['least', 'nominal', 'most'] as const;

const iso = (instant: number): string => new Date(instant * 1000).toISOString();
const toTheMinute = (instant: number): string => `${iso(instant).slice(0, 16)}Z`;

/** An instant as somebody may write it, all ways to do so. */
const spellings: readonly ((instant: number) => string)[] = [
  toTheMinute,
  toTheMinute,
  (instant) => `${toTheMinute(instant)}~`,
  (instant) => `${toTheMinute(instant)}±2h`,
  (instant) => iso(instant).slice(0, 10),
  (instant) => iso(instant).slice(0, 7),
  (instant) => `${toTheMinute(instant - HOUR)}..${toTheMinute(instant + 90 * MINUTE)}`,
  (instant) => `${toTheMinute(instant)}..`,
  (instant) => `..${toTheMinute(instant)}`,
];
const spelling = fc.constantFrom(...spellings);
/** Seconds: minutes mostly, and now and then weeks. */
const length = fc.oneof(fc.nat(90), fc.nat(600), fc.nat(20_000)).map((minutes) => minutes * MINUTE);
const text = (seconds: number): string => `${String(seconds)}s`;

const lengthText = fc.tuple(length, fc.nat(4)).map(([seconds, way]) => {
  if (way === 0) return `~${text(seconds)}`;
  if (way === 1) return `${text(seconds)}..${text(seconds * 2)}`;
  return way === 2 ? `${text(seconds)}..` : text(seconds);
});

const anyEnding = (start: number): fc.Arbitrary<Ending> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.tuple(length, spelling).map(([more, spell]) => until(spell(start + more))) },
    { weight: 4, arbitrary: lengthText.map(lasting) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Ending>({ kind: 'ongoing' }, { kind: 'unknown' }, { kind: 'never' }),
    },
  );

const someServices = fc.constantFrom(undefined, ['web'], ['api'], ['web', 'api']);

function anyPhases(start: number): fc.Arbitrary<Incident['phases']> {
  const change = fc.tuple(
    length,
    spelling,
    fc.constantFrom('none', 'degraded', 'partial', 'full'),
    someServices,
  );
  return fc
    .array(change, { maxLength: 3 })
    .map((changes) =>
      changes
        .sort(([a], [b]) => a - b)
        .map(([more, spell, severity, services], index) =>
          aPhase(index === 0 ? toTheMinute(start) : spell(start + more), severity, ...(services ?? [])),
        ),
    );
}

/** The shortest that an incident can have been; without bound where no end is known. */
function shortest(started: Incident['started'], ending: Incident['ending']): number {
  if (ending.kind === 'time') return ending.at.earliest - started.latest;
  return ending.kind === 'duration' ? ending.length.least : Infinity;
}

/** An incident whose times may contradict one another, which the archive refuses. */
const anyWritten: fc.Arbitrary<Incident> = fc.nat(YEARS / MINUTE).chain((minutes) => {
  const start = FIRST + minutes * MINUTE;
  return fc
    .record({
      started: spelling.map((spell) => moment(spell(start))),
      ending: anyEnding(start),
      severity: fc.constantFrom('degraded', 'partial', 'full'),
      services: someServices,
      phases: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: anyPhases(start) }),
      downtime: fc.option(lengthText.map(duration), { nil: undefined, freq: 8 }),
      planned: fc.nat(5).map((roll) => roll === 0),
    })
    .map((overrides) => anIncident({ id: `twitter/${iso(start).slice(0, 10)}-outage`, ...overrides }));
});

const anyIncident = anyWritten.filter(({ started, phases, ending, downtime }) => {
  if (downtime && downtime.most > shortest(started, ending)) return false;
  const changes = phases.slice(1).map((phase) => phase.from);
  const last = changes.at(-1)?.latest ?? -Infinity;
  if (ending.kind === 'duration' && last - started.earliest > ending.length.least) return false;
  if (ending.kind === 'time') return narrow(started, ...changes, ending.at) !== undefined;
  const end = ending.kind === 'duration' ? [shift(started, ending.length)] : [];
  return narrow(started, ...changes, ...end) !== undefined;
});
const incidents = fc.array(anyIncident, { minLength: 1, maxLength: 40 });

const anyWindow: fc.Arbitrary<Interval> = fc
  .tuple(fc.nat(YEARS / DAY), fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 1500 })))
  .map(([day, days]) => ({ from: FIRST + day * DAY, to: FIRST + (day + days) * DAY }));

const anyCoverage: fc.Arbitrary<Coverage[]> = fc.array(
  fc.record({
    from: fc.option(
      fc.nat(YEARS).map((more) => moment(iso(FIRST + more).slice(0, 10))),
      { nil: undefined },
    ),
    to: fc.constant(undefined),
    level: fc.constantFrom(...COVERAGE_LEVELS, 'all' as const, 'all' as const),
  }),
  { minLength: 1, maxLength: 3 },
);

const anyWeights: fc.Arbitrary<Weights> = fc
  .tuple(fc.nat(10), fc.nat(10), fc.nat(10))
  .map((tenths) => tenths.map((tenth) => tenth / 10).sort((a, b) => a - b))
  .map(([degraded = 0, partial = 0, full = 0]) => ({ degraded, partial, full }));

interface Asked {
  readonly coverage: Coverage[];
  readonly services: readonly string[] | undefined;
  readonly weights: Weights;
  readonly asOf: number;
}

const anyAsked: fc.Arbitrary<Asked> = fc.record({
  coverage: anyCoverage,
  services: someServices,
  weights: anyWeights,
  asOf: fc.oneof(
    fc.constant(FIRST + 2 * YEARS),
    fc.nat(YEARS).map((more) => FIRST + more),
  ),
});

function record(
  { coverage, services, weights, asOf }: Asked,
  all: readonly Incident[],
  window: Interval,
): ReliabilityRecord {
  const provider = aProvider({ coverage, services: ['web', 'api'].map((id) => aService({ id })) });
  return recordOf({ provider, services }, all, window, weights, asOf);
}

/** From the first instant of a year to the last of another, in UTC. */
function yearsFrom(first: number, last: number): Interval {
  return { from: moment(`${String(first)}-01`).earliest, to: moment(`${String(last)}-12`).latest };
}

/** At most, but for what a computer loses when it adds up fractions. */
function expectAtMost(small: number, great: number): void {
  expect(small).toBeLessThanOrEqual(great + 1e-6 * Math.max(1, Math.abs(great)));
}

function expectOrdered({ least, nominal, most }: Duration): void {
  expect(least).toBeGreaterThanOrEqual(0);
  expectAtMost(least, nominal);
  expectAtMost(nominal, most);
}

function check<Args extends [unknown, ...unknown[]]>(
  parts: { [Part in keyof Args]: fc.Arbitrary<Args[Part]> },
  holds: (...args: Args) => void,
): void {
  fc.assert(fc.property<Args>(...parts, holds), { numRuns: 300 });
}

describe('the record of any archive, over years', () => {
  it('has bounds in order, none of them below zero or no number, and no more time than was tracked', () => {
    check([anyAsked, fc.array(anyWritten, { maxLength: 40 }), anyWindow], (asked, all, window) => {
      const {
        tracked,
        affected,
        downtime,
        planned,
        incidents: count,
        withoutLength,
      } = record(asked, all, window);
      for (const time of [affected, downtime, planned]) {
        expectOrdered(time);
        expectAtMost(time.least, tracked);
        expectAtMost(time.nominal, tracked);
        if (time.most !== Infinity) expectAtMost(time.most, tracked);
      }
      if (affected.most === Infinity) expect(withoutLength).toBeGreaterThan(0);
      expectAtMost(withoutLength, count);
      expectAtMost(count, all.length);
    });
  });

  it('has no more time at a severity than at a milder one, and no more downtime than time affected', () => {
    const ladder: Weights[] = [
      { degraded: 1, partial: 1, full: 1 },
      { degraded: 0, partial: 1, full: 1 },
      { degraded: 0, partial: 0, full: 1 },
    ];
    check([anyAsked, incidents, anyWindow], (asked, all, window) => {
      const [affected, ...worse] = ladder.map(
        (weights) => record({ ...asked, weights }, all, window).downtime,
      );
      const own = record(asked, all, window);
      for (const bound of BOUNDS) {
        expect(affected?.[bound]).toBeCloseTo(own.affected[bound], 6);
        const times = [own.affected, ...worse].map((time) => time[bound]);
        for (const [index, time] of times.slice(1).entries()) expectAtMost(time, times[index] ?? 0);
        expectAtMost(own.downtime[bound], own.affected[bound]);
      }
    });
  });

  it('has an availability from 0 to 1, in order, and whole nines', () => {
    check([anyAsked, incidents, anyWindow], (asked, all, window) => {
      const { availability, downtime, tracked, withoutLength } = record(asked, all, window);
      if (availability.kind === 'untracked') expect(tracked).toBe(0);
      if (!('most' in availability)) return;
      const { least, nominal, most } = { least: 0, nominal: 0, ...availability };
      const shares = [0, least, nominal, most, 1];
      expect(shares.every(Number.isFinite)).toBe(true);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      if (availability.kind === 'range') expect(withoutLength).toBe(0);
      const nines = ninesOf(downtime.least, tracked);
      expect(nines === undefined).toBe(downtime.least === 0);
      if (nines !== undefined) expectAtMost(1 - 10 ** -nines, most);
    });
  });

  it('is the same whether windows are asked for one by one or all at once', () => {
    check([anyAsked, incidents, fc.array(anyWindow, { maxLength: 5 })], (asked, all, windows) => {
      const { coverage, services, weights, asOf } = asked;
      const provider = aProvider({ coverage, services: ['web', 'api'].map((id) => aService({ id })) });
      expect(recordsOf({ provider, services }, all, windows, weights, asOf)).toEqual(
        windows.map((window) => record(asked, all, window)),
      );
    });
  });

  it('put together from years bounds the same truth as that of the whole time, and counts each incident once', () => {
    check([anyAsked, incidents, fc.nat(4), fc.nat(4)], (asked, all, one, other) => {
      const [first, last] = [2010 + Math.min(one, other), 2010 + Math.max(one, other)];
      const { coverage, weights, asOf } = asked;
      const provider = aProvider({ coverage, services: ['web', 'api'].map((id) => aService({ id })) });
      const byYear = recordByYear(provider, all, 2010, 2014, { weights, asOf, zone: 'UTC' });
      const sum = recordOfYears(byYear, first, last);
      const own = record({ ...asked, services: undefined }, all, yearsFrom(first, last));
      expect(sum.tracked).toBe(own.tracked);
      expect(sum.incidents).toBe(own.incidents);
      for (const time of ['affected', 'downtime'] as const) {
        expectOrdered(sum[time]);
        expectAtMost(sum[time].least, own[time].most);
        expectAtMost(own[time].least, sum[time].most);
      }
      if (first === last) {
        expect(sum.affected).toEqual(own.affected);
        expect(sum.availability).toEqual(own.availability);
      }
    });
  });

  it('adds up, within its bounds, when a window is cut in two', () => {
    check(
      [anyAsked, incidents, anyWindow, fc.double({ min: 0, max: 1, noNaN: true })],
      (asked, all, window, part) => {
        const cut = Math.round(window.from + (window.to - window.from) * part);
        const whole = record(asked, all, window);
        const halves = [{ from: window.from, to: cut }, { from: cut, to: window.to }].map((half) => record(asked, all, half)); // prettier-ignore
        const both = (seconds: (half: ReliabilityRecord) => number) =>
          halves.reduce((sum, half) => sum + seconds(half), 0);
        expect(both(({ tracked }) => tracked)).toBe(whole.tracked);
        for (const time of ['affected', 'downtime'] as const) {
          expectAtMost(
            both((half) => half[time].least),
            whole[time].most,
          );
          expectAtMost(
            whole[time].least,
            both((half) => half[time].most),
          );
        }
      },
    );
  });

  it('is never less for one incident more, and the same in whatever order they stand', () => {
    check([anyAsked, incidents, anyIncident, anyWindow, fc.nat(40)], (asked, all, other, window, at) => {
      const [before, after] = [record(asked, all, window), record(asked, [...all, other], window)];
      for (const time of ['affected', 'downtime'] as const) {
        expectAtMost(before[time].least, after[time].least);
        expectAtMost(before[time].most, after[time].most);
      }
      const shuffled = [...all.slice(at), other, ...all.slice(0, at)].reverse();
      const again = record(asked, shuffled, window);
      for (const time of ['affected', 'downtime', 'planned'] as const) {
        expect(again[time].least).toBe(after[time].least);
        expect(again[time].most).toBeCloseTo(after[time].most, 6);
        expect(again[time].nominal).toBeCloseTo(after[time].nominal, 6);
      }
    });
  });

  it('of a provider is not less than of one of its services', () => {
    check([anyAsked, incidents, anyWindow], (asked, all, window) => {
      const [whole, ...services] = [undefined, ['web'], ['api']].map((named) =>
        record({ ...asked, services: named }, all, window),
      );
      for (const { affected, incidents: count } of services) {
        expectAtMost(affected.least, whole?.affected.most ?? 0);
        expectAtMost(count, whole?.incidents ?? 0);
      }
    });
  });

  it('counts overlaps once: no more than the sum, no less than the longest, and what two held is not what any did', () => {
    check([incidents, anyWindow], (all, window) => {
      const troubles = all.map((incident) =>
        troubleOf(courseOf(incident, undefined, FIRST + 2 * YEARS), 'degraded', [window]),
      );
      const [any, several] = [timeWithAny(troubles), timeWithSeveral(troubles)];
      const sum = troubles.reduce((total, { most }) => total + most, 0);
      expectOrdered(several);
      expectAtMost(any.most, sum);
      expectAtMost(Math.max(...troubles.map(({ least }) => least)), any.least);
      expectAtMost(several.least, any.least);
      expectAtMost(several.nominal, any.nominal);
      if (several.most !== Infinity) expectAtMost(several.least + any.least, sum);
    });
  });
});
