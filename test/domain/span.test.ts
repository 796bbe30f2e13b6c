import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, exactly, narrow, type Bounds } from '../../src/domain/bounds.ts';
import type { Duration } from '../../src/domain/duration.ts';
import type { Ending, Incident } from '../../src/domain/incident.ts';
import { timeAt } from '../../src/domain/joint-time.ts';
import { extentOf, lengthBetween, spanOf, stretchesOf } from '../../src/domain/span.ts';
import { anIncident, aPhase, duration, lasting, moment, momentBetween, until } from './an-incident.ts';
import { allEnds, allPairs, cells, orderings, wholes, type Ends } from './grid.ts';

const at = (text: string): number => moment(text).nominal;
const within = (earliest: string, latest: string): Bounds => between(at(earliest), at(latest));
const minutes = (least: number, nominal: number, most: number): Duration => ({
  least: least * 60,
  nominal: nominal * 60,
  most: most * 60,
});

const ASOF = at('2012-08-01T00:00Z');
const ONGOING: Ending = { kind: 'ongoing' };
const UNKNOWN: Ending = { kind: 'unknown' };
const NEVER: Ending = { kind: 'never' };

describe('the span of an incident', () => {
  const spanWith = (overrides: Partial<Incident>) => spanOf(anIncident(overrides), ASOF);

  it('runs from its start to its end', () => {
    const { start, end, length } = spanWith({});
    expect([start, end]).toEqual([exactly(at('2012-07-26T15:20Z')), exactly(at('2012-07-26T17:20Z'))]);
    expect(length).toEqual(duration('2h'));
  });

  it('has a length in doubt where either end is', () => {
    const { length } = spanWith({
      started: moment('2012-07-26T15:20Z~'),
      ending: until('2012-07-26T17:20Z~'),
    });
    expect(length).toEqual(minutes(90, 120, 150));
  });

  it('narrows a day by an end on that day, and centres the start anew', () => {
    const { start, length } = spanWith({ started: moment('2012-07-26'), ending: until('2012-07-26T03:00Z') });
    expect(start).toEqual(within('2012-07-26T00:00Z', '2012-07-26T03:00Z'));
    expect(length).toEqual(minutes(0, 90, 180));
  });

  it('narrows an end by the start', () => {
    const { end } = spanWith({ started: moment('2012-07-26T20:00Z'), ending: until('2012-07-26') });
    expect(end).toEqual(within('2012-07-26T20:00Z', '2012-07-27T00:00Z'));
  });

  it('narrows a start by the first change of phase, and an end by the last', () => {
    const phases = [aPhase('2012-07-26', 'degraded'), aPhase('2012-07-26T16:00Z', 'full')];
    const { start, end, length } = spanWith({
      started: moment('2012-07-26'),
      phases,
      ending: until('2012-07-26T15:50Z~'),
    });
    expect(start).toEqual(within('2012-07-26T00:00Z', '2012-07-26T16:00Z'));
    expect(end).toEqual(within('2012-07-26T16:00Z', '2012-07-26T16:05Z'));
    expect(length).toEqual(lengthBetween(start, between(at('2012-07-26T16:00Z'), at('2012-07-26T16:05Z'))));
  });

  it('leaves both as written where no order of them is possible', () => {
    const { start, end, length } = spanWith({ ending: until('2012-07-26T15:00Z') });
    expect([start.nominal, end?.nominal]).toEqual([at('2012-07-26T15:20Z'), at('2012-07-26T15:00Z')]);
    expect(length).toEqual(minutes(0, 0, 0));
  });

  it('has the length that was written, and an end that far after the start', () => {
    const { end, length } = spanWith({ started: moment('2012-07-26'), ending: lasting('2h20m') });
    expect(length).toEqual(duration('2h20m'));
    expect(end).toEqual(within('2012-07-26T02:20Z', '2012-07-27T02:20Z'));
  });

  it('may have no most', () => {
    const { end, length } = spanWith({ ending: lasting('5h..') });
    expect(length).toEqual({ least: 18_000, nominal: 18_000, most: Infinity });
    expect(end).toEqual({
      earliest: at('2012-07-26T20:20Z'),
      nominal: at('2012-07-26T20:20Z'),
      latest: Infinity,
    });
  });

  it('runs to the instant of the archive where the incident goes on', () => {
    expect(spanWith({ ending: ONGOING }).end).toEqual(exactly(ASOF));
    expect(spanWith({ started: moment('2012-07-31T23:00Z'), ending: ONGOING }).length).toEqual(
      duration('1h'),
    );
  });

  it('is without length where the incident goes on but is yet to begin', () => {
    const { end, length } = spanWith({ started: moment('2012-08-02T00:00Z'), ending: ONGOING });
    expect(end).toEqual(exactly(at('2012-08-02T00:00Z')));
    expect(length).toEqual(duration('0m'));
  });

  it.each([['unknown', UNKNOWN], ['never', NEVER]])('has neither end nor length where the end is %s', (_, ending) => {
    expect(spanWith({ ending })).toMatchObject({ end: undefined, length: undefined });
  }); // prettier-ignore

  it('narrows a start by a phase also where the end is unknown', () => {
    const phases = [aPhase('2012-07-26', 'partial'), aPhase('2012-07-26T06:00Z', 'full')];
    const { start } = spanWith({ started: moment('2012-07-26'), phases, ending: UNKNOWN });
    expect(start).toEqual(within('2012-07-26T00:00Z', '2012-07-26T06:00Z'));
  });
});

describe('a length between two instants', () => {
  it('is never below zero', () => {
    expect(lengthBetween(exactly(10), exactly(4))).toEqual(duration('0s'));
    expect(lengthBetween(between(0, 10), between(5, 15))).toEqual({ least: 0, nominal: 5, most: 15 });
  });

  it('has no most where a side is open', () => {
    expect(lengthBetween(exactly(3), between(5, Infinity))).toEqual({ least: 2, nominal: 2, most: Infinity });
    expect(lengthBetween(between(-Infinity, 3), exactly(5))).toEqual({
      least: 2,
      nominal: 2,
      most: Infinity,
    });
    expect(lengthBetween(between(3, Infinity), between(3, Infinity))).toEqual({
      least: 0,
      nominal: 0,
      most: Infinity,
    });
  });

  it('is, once narrowed, the least and the most that any permitted pair gives', () => {
    for (const [from, to] of allPairs(5)) {
      const lengths = orderings([from, to]).map(([first = 0, last = 0]) => last - first);
      const [start, end] = narrow(between(...from), between(...to)) ?? [];
      if (!start || !end) continue;
      const { least, nominal, most } = lengthBetween(start, end);
      expect([least, most]).toEqual([Math.min(...lengths), Math.max(...lengths)]);
      expect(nominal).toBe(end.nominal - start.nominal);
    }
  });
});

describe('the extent between two instants', () => {
  it('holds for certain what every permitted pair holds, and possibly what any does', () => {
    for (const [from, to] of allPairs(4)) {
      const pairs = orderings([from, to]);
      const [start, end] = narrow(between(...from), between(...to)) ?? [];
      if (!start || !end) continue;
      const { core, nominal, outer } = extentOf(start, end);
      const held = (cell: number) =>
        pairs.filter(([first = 0, last = 0]) => first <= cell && cell < last).length;
      const holds = (interval: { from: number; to: number }) =>
        wholes(0, 4).filter((cell) => interval.from <= cell && cell < interval.to);
      expect(holds(core)).toEqual(wholes(0, 4).filter((cell) => held(cell) === pairs.length));
      expect(holds(outer)).toEqual(wholes(0, 4).filter((cell) => held(cell) > 0));
      expect([nominal.from, nominal.to]).toEqual([start.nominal, end.nominal]);
    }
  });
});

describe('the stretches of an incident', () => {
  const tellOf = (overrides: Partial<Incident>) =>
    stretchesOf(anIncident(overrides), ASOF).map(({ from, to, severity }) => [
      new Date(from.nominal * 1000).toISOString().slice(11, 16),
      to && new Date(to.nominal * 1000).toISOString().slice(11, 16),
      severity,
    ]);

  it('are one of its severity where no phases are known', () => {
    expect(tellOf({ severity: 'partial' })).toEqual([['15:20', '17:20', 'partial']]);
    expect(tellOf({ severity: 'partial', ending: UNKNOWN })).toEqual([['15:20', undefined, 'partial']]);
  });

  it('are one for each change', () => {
    const phases = [
      aPhase('2012-07-26T15:20Z', 'full'),
      aPhase('2012-07-26T16:00Z', 'partial'),
      aPhase('2012-07-26T17:00Z', 'none'),
    ];
    expect(tellOf({ phases })).toEqual([
      ['15:20', '16:00', 'full'],
      ['16:00', '17:00', 'partial'],
      ['17:00', '17:20', 'none'],
    ]);
    expect(tellOf({ phases, ending: UNKNOWN }).at(-1)).toEqual(['17:00', undefined, 'none']);
  });

  it('begin where the incident does, whatever its first phase says', () => {
    expect(tellOf({ phases: [aPhase('2012-07-26T15:50Z', 'full')] })).toEqual([['15:20', '17:20', 'full']]);
  });

  it('join neighbours of the same severity', () => {
    const phases = [
      aPhase('2012-07-26T15:20Z', 'full'),
      aPhase('2012-07-26T16:00Z', 'full'),
      aPhase('2012-07-26T17:00Z', 'degraded'),
    ];
    expect(tellOf({ phases })).toEqual([
      ['15:20', '17:00', 'full'],
      ['17:00', '17:20', 'degraded'],
    ]);
  });

  it('tell the worst of all services, each in its own phase', () => {
    const services = ['web', 'api'];
    const phases = [
      aPhase('2012-07-26T15:20Z', 'full', 'web'),
      aPhase('2012-07-26T15:30Z', 'partial', 'api'),
      aPhase('2012-07-26T16:00Z', 'none', 'web'),
      aPhase('2012-07-26T17:00Z', 'none', 'api'),
    ];
    expect(tellOf({ services, phases })).toEqual([
      ['15:20', '16:00', 'full'],
      ['16:00', '17:00', 'partial'],
      ['17:00', '17:20', 'none'],
    ]);
  });

  it('keep the services that were not named in the phase of all', () => {
    const phases = [
      aPhase('2012-07-26T15:20Z', 'full'),
      aPhase('2012-07-26T16:00Z', 'none', 'web'),
      aPhase('2012-07-26T17:00Z', 'degraded', 'api'),
    ];
    expect(tellOf({ services: undefined, phases })).toEqual([['15:20', '17:20', 'full']]);
    expect(tellOf({ services: ['web', 'api'], phases })).toEqual([
      ['15:20', '17:00', 'full'],
      ['17:00', '17:20', 'degraded'],
    ]);
  });

  it('let a phase of all end those of single services', () => {
    const phases = [
      aPhase('2012-07-26T15:20Z', 'full', 'web'),
      aPhase('2012-07-26T16:00Z', 'degraded'),
      aPhase('2012-07-26T17:00Z', 'none', 'api'),
    ];
    expect(tellOf({ services: ['web', 'api'], phases })).toEqual([
      ['15:20', '16:00', 'full'],
      ['16:00', '17:20', 'degraded'],
    ]);
  });

  it('take phases that begin together for one change, however the moment is spelled', () => {
    const phases = [
      aPhase('2012-07-26T15:20Z~', 'degraded', 'web'),
      aPhase('2012-07-26T15:20Z~', 'full', 'api'),
      aPhase('2012-07-26T16:00Z~', 'none', 'api'),
      aPhase('2012-07-26T18:00+02:00~', 'partial', 'web'),
    ];
    expect(tellOf({ started: moment('2012-07-26T15:20Z~'), services: ['web', 'api'], phases })).toEqual([
      ['15:20', '16:00', 'full'],
      ['16:00', '17:20', 'partial'],
    ]);
  });
});

describe('the time at a severity', () => {
  const doubtful = anIncident({
    phases: [
      aPhase('2012-07-26T15:20Z', 'partial'),
      aPhase('2012-07-26T16:00Z~', 'full'),
      aPhase('2012-07-26T17:00Z', 'none'),
    ],
  });

  it('counts a boundary in doubt for what changes there, and not for what goes on across it', () => {
    expect(timeAt(doubtful, 'full', ASOF)).toEqual(minutes(45, 60, 75));
    expect(timeAt(doubtful, 'partial', ASOF)).toEqual(minutes(100, 100, 100));
    expect(timeAt(doubtful, 'degraded', ASOF)).toEqual(minutes(100, 100, 100));
  });

  it('adds up what came and went', () => {
    const phases = [
      aPhase('2012-07-26T15:20Z', 'full'),
      aPhase('2012-07-26T15:30Z', 'none'),
      aPhase('2012-07-26T17:00Z', 'full'),
    ];
    expect(timeAt(anIncident({ phases }), 'full', ASOF)).toEqual(minutes(30, 30, 30));
  });

  it('is zero where it never came to that', () => {
    expect(timeAt(anIncident({ severity: 'partial' }), 'full', ASOF)).toEqual(minutes(0, 0, 0));
  });

  it('is the length that was written where only that is known', () => {
    const incident = anIncident({ started: moment('2012-07-26'), ending: lasting('~2h') });
    expect(timeAt(incident, 'full', ASOF)).toEqual(duration('~2h'));
  });

  it('is not known where the end is not, but for what was before, or unless all was well by then', () => {
    expect(timeAt(anIncident({ ending: UNKNOWN }), 'full', ASOF)).toBeUndefined();
    const phases = [aPhase('2012-07-26T15:20Z', 'full'), aPhase('2012-07-26T16:00Z', 'degraded')];
    expect(timeAt(anIncident({ phases, ending: NEVER }), 'degraded', ASOF)).toEqual({
      ...minutes(40, 40, 40),
      most: Infinity,
    });
    expect(timeAt(anIncident({ phases, ending: NEVER }), 'partial', ASOF)).toEqual(minutes(40, 40, 40));
    const again = [...phases, aPhase('2012-07-26T17:00Z', 'full')];
    expect(timeAt(anIncident({ phases: again, ending: UNKNOWN }), 'full', ASOF)).toEqual({
      ...minutes(40, 40, 40),
      most: Infinity,
    });
  });
});

/** What a world of whole cells says of an incident: when its changes may have been, and how bad each cell then was. */
const LAST = 6;
const LADDER = ['none', 'degraded', 'partial', 'full'] as const;

interface World {
  readonly start: Ends;
  readonly end: { readonly kind: 'time' | 'duration'; readonly ends: Ends };
  readonly services: readonly string[] | undefined;
  readonly phases: readonly {
    readonly ends: Ends;
    readonly rank: number;
    readonly services: readonly string[] | undefined;
  }[];
}

const someEnds = fc.constantFrom(...allEnds(LAST));
const anyWorld: fc.Arbitrary<World> = fc.record({
  start: someEnds,
  end: fc.record({ kind: fc.constantFrom('time', 'time', 'duration'), ends: someEnds }),
  services: fc.constantFrom(undefined, ['web', 'api']),
  phases: fc.array(
    fc.record({
      ends: someEnds,
      rank: fc.nat(3),
      services: fc.constantFrom(undefined, undefined, ['web'], ['api'], ['web', 'api']),
    }),
    { maxLength: 4 },
  ),
});

function incidentOf({ start, end, services, phases }: World): Incident {
  const [least, most] = end.ends;
  return anIncident({
    started: momentBetween(...start),
    ending:
      end.kind === 'time'
        ? { kind: 'time', at: momentBetween(least, most) }
        : lasting(`${String(least)}s..${String(most)}s`),
    services,
    severity: 'partial',
    phases: phases.map((phase) => ({
      from: momentBetween(...phase.ends),
      severity: LADDER[phase.rank] ?? 'none',
      services: phase.services,
      note: undefined,
    })),
  });
}

/** Every row of cells that the world permits: how bad each was, -1 outside of the incident. */
function rowsOf({ start, end, services, phases }: World): number[][] {
  const sameAsNext = (index: number) => phases[index]?.ends.join() === phases[index + 1]?.ends.join();
  const stepOf = phases.map(
    (_, index) => wholes(0, index - 1).filter((before) => !sameAsNext(before)).length,
  );
  const changes = phases.filter(
    (_, index) => index > 0 && stepOf[index] !== stepOf[index - 1] && stepOf[index] !== 0,
  );
  const ordered = orderings([start, ...changes.map((phase) => phase.ends)]);
  const complete = ordered.flatMap((instants) => {
    const first = instants[0] ?? 0;
    const lengths = wholes(...end.ends);
    const stops = end.kind === 'time' ? lengths : lengths.map((length) => first + length);
    return stops.filter((stop) => stop >= (instants.at(-1) ?? 0)).map((stop) => [...instants, stop]);
  });
  const everyService = services ?? ['web', 'api', 'another'];
  return complete.map((instants) =>
    wholes(0, 2 * LAST - 1).map((cell) => {
      if (cell < (instants[0] ?? 0) || cell >= (instants.at(-1) ?? 0)) return -1;
      if (phases.length === 0) return 2;
      const begun = phases.filter((_, index) => (instants[stepOf[index] ?? 0] ?? 0) <= cell);
      const ranks = everyService.map(
        (service) => begun.filter((phase) => phase.services?.includes(service) ?? true).at(-1)?.rank ?? 0,
      );
      return Math.max(...ranks);
    }),
  );
}

describe('for whatever an incident permits to have happened', () => {
  const worst = ['degraded', 'partial', 'full'] as const;
  const timesOf = (world: World) =>
    worst.map((severity) => timeAt(incidentOf(world), severity, ASOF) ?? duration('0s'));

  it('the true time at each severity lies between least and most', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const rows = rowsOf(world);
        fc.pre(rows.length > 0);
        for (const [index, { least, nominal, most }] of timesOf(world).entries()) {
          const truths = rows.map((row) => cells(row, (rank) => rank > index));
          expect(least).toBeLessThanOrEqual(Math.min(...truths));
          expect(most).toBeGreaterThanOrEqual(Math.max(...truths));
          expect(nominal).toBeGreaterThanOrEqual(least);
          expect(nominal).toBeLessThanOrEqual(most);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('no more time is spent at a severity than at a milder one, nor than the incident lasted', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        fc.pre(rowsOf(world).length > 0);
        const [degraded, partial, full] = timesOf(world);
        const { length } = spanOf(incidentOf(world), ASOF);
        const descending = [length, degraded, partial, full];
        for (const bound of ['least', 'nominal', 'most'] as const) {
          const times = descending.map((time) => time?.[bound] ?? NaN);
          expect(times).toEqual([...times].sort((a, b) => b - a));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('where nothing is in doubt the stretches are what happened', () => {
    const exact = anyWorld.map((world): World => {
      const whole = ([low]: Ends): Ends => [low, low];
      const phases = world.phases.map((phase) => ({ ...phase, ends: whole(phase.ends) }));
      return {
        ...world,
        start: whole(world.start),
        end: { ...world.end, ends: whole(world.end.ends) },
        phases,
      };
    });
    fc.assert(
      fc.property(exact, (world) => {
        const [row] = rowsOf(world);
        fc.pre(row !== undefined);
        const stretches = stretchesOf(incidentOf(world), ASOF);
        const told = row.map(() => -1);
        for (const { from, to, severity } of stretches)
          told.fill(LADDER.indexOf(severity), from.nominal, to?.nominal);
        expect(told).toEqual(row);
        for (const [index, { to, severity }] of stretches.slice(0, -1).entries()) {
          expect(to).toEqual(stretches[index + 1]?.from);
          expect(severity).not.toBe(stretches[index + 1]?.severity);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
