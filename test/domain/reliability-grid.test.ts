import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { courseOf } from '../../src/domain/course.ts';
import type { Duration } from '../../src/domain/duration.ts';
import { timeWithSeveral } from '../../src/domain/joint-time.ts';
import { recordOf, trackedIn, type ReliabilityRecord } from '../../src/domain/reliability.ts';
import { troubleOf } from '../../src/domain/trouble.ts';
import {
  anyCellIncident,
  anyCellWorld,
  incidentsOf,
  PLAIN,
  subjectOf,
  WEIGHTS,
  type Kinds,
} from './cell-world.ts';
import {
  truthOf,
  type CellIncident,
  type CellWorld,
  type Extremes,
  type Truth,
} from './reliability-oracle.ts';
import type { Ends } from './grid.ts';

vi.setConfig({ testTimeout: 60_000 });

const WINDOW = { from: 0, to: 60 };
const RANKS = [WEIGHTS.degraded, WEIGHTS.partial, WEIGHTS.full];
const EVERYTHING: Kinds = {
  endings: ['time', 'length', 'longer', 'ongoing', 'unknown', 'never'],
  phases: 2,
  services: true,
  downtime: true,
  planned: true,
};

interface Answer {
  readonly record: ReliabilityRecord;
  readonly several: Duration;
}

function answerOf(world: CellWorld): Answer {
  const [subject, incidents] = [subjectOf(world), incidentsOf(world)];
  const record = recordOf(subject, incidents, WINDOW, WEIGHTS, world.asOf);
  const tracked = trackedIn(subject, WINDOW, world.asOf);
  const unplanned = incidents.filter(({ planned }) => !planned);
  const courses = unplanned.map((incident) => courseOf(incident, world.services, world.asOf));
  return {
    record,
    several: timeWithSeveral(courses.map((course) => troubleOf(course, 'degraded', tracked))),
  };
}

/** Each answer beside the truth. */
function pairsOf({ record, several }: Answer, truth: Truth): [string, Duration, Extremes | undefined][] {
  return [
    ['affected', record.affected, truth.times[0]],
    ['downtime', record.downtime, truth.downtime],
    ['planned', record.planned, truth.planned],
    ['several', several, truth.several],
  ];
}

function expectSound(world: CellWorld): void {
  const truth = truthOf(world, RANKS);
  fc.pre(truth !== undefined);
  const answer = answerOf(world);
  for (const [name, { least, nominal, most }, true_] of pairsOf(answer, truth)) {
    expect(least, name).toBeLessThanOrEqual(true_?.least ?? NaN);
    expect(most, name).toBeGreaterThanOrEqual(true_?.most ?? NaN);
    expect(nominal, name).toBeGreaterThanOrEqual(least);
    expect(nominal, name).toBeLessThanOrEqual(most);
  }
  expect([answer.record.incidents, answer.record.withoutLength]).toEqual([
    truth.incidents,
    truth.withoutLength,
  ]);
}

function expectExact(world: CellWorld): void {
  const truth = truthOf(world, RANKS);
  fc.pre(truth !== undefined);
  const { record } = answerOf(world);
  const boundsOf = ({ least, most }: Extremes): Extremes => ({ least, most });
  expect(boundsOf(record.affected)).toEqual(truth.times[0]);
  expect(boundsOf(record.downtime)).toEqual(truth.downtime);
  expect(boundsOf(record.planned)).toEqual(truth.planned);
}

function check(worlds: fc.Arbitrary<CellWorld>, expectAll: (world: CellWorld) => void, numRuns = 400): void {
  fc.assert(fc.property(worlds, expectAll), { numRuns });
}

describe('whatever the true instants were, the truth lies between least and most of', () => {
  it.each<[string, Kinds]>([
    ['some incidents that may overlap', PLAIN],
    ['some of which only the length is known', { ...PLAIN, endings: ['length'] }],
    ['some with phases', { ...PLAIN, phases: 4 }],
    ['some as single services had them', { ...PLAIN, phases: 3, services: true }],
    ['some that came and went', { ...PLAIN, downtime: true }],
    ['planned work and unplanned trouble', { ...PLAIN, planned: true }],
    ['some that have no known end', { ...EVERYTHING, downtime: false, planned: false }],
  ])('%s', (_, kinds) => {
    check(anyCellWorld(kinds, 1, kinds.downtime ? 2 : 3), expectSound);
  });

  it('everything at once', () => {
    check(anyCellWorld(EVERYTHING, 1, 2), expectSound, 600);
  });
});

/** Worlds in which each incident has a stretch of time to itself. */
function apart(kinds: Kinds): fc.Arbitrary<CellWorld> {
  const tracked = fc.constantFrom<Ends[]>([[0, 48]], [[3, 40]], [[4, 8], [18, 24], [34, 39]]); // prettier-ignore
  return fc
    .record({
      incidents: fc.array(anyCellIncident(kinds), { minLength: 2, maxLength: kinds.downtime ? 2 : 3 }),
      tracked,
    })
    .map(({ incidents, ...rest }) => ({
      ...rest,
      incidents: incidents.map((incident, index) => later(incident, index * 16)),
      services: undefined,
      asOf: 60,
    }));
}

function later(incident: CellIncident, cells: number): CellIncident {
  const move = ([low, high]: Ends): Ends => [low + cells, high + cells];
  const { ending } = incident;
  return {
    ...incident,
    start: move(incident.start),
    ending: ending.kind === 'time' ? { ...ending, ends: move(ending.ends) } : ending,
    phases: incident.phases.map((phase) => ({ ...phase, ends: move(phase.ends) })),
  };
}

describe('least and most are what the truth can be at its extremes for', () => {
  it('one incident whose ends are known', () => {
    check(anyCellWorld({ ...PLAIN, endings: ['time', 'ongoing'], planned: true }, 1, 1), expectExact);
  });

  it('one with phases, as any of its services had it', () => {
    check(anyCellWorld({ ...PLAIN, endings: ['time'], phases: 4, services: true }, 1, 1), expectExact, 800);
  });

  it('one whose length is known and whose place is not', () => {
    check(anyCellWorld({ ...PLAIN, endings: ['length', 'longer'] }, 1, 1), expectExact);
  });

  it('one that came and went, with and without phases', () => {
    check(anyCellWorld({ ...PLAIN, downtime: true }, 1, 1), expectExact);
    check(
      anyCellWorld({ ...PLAIN, endings: ['time'], downtime: true, phases: 3, services: true }, 1, 1),
      expectExact,
    );
  });

  it('one without a known end', () => {
    check(
      anyCellWorld({ ...PLAIN, endings: ['unknown', 'never'], phases: 3, services: true }, 1, 1),
      expectExact,
    );
  });

  it('incidents that cannot have overlapped', () => {
    check(apart({ ...PLAIN, planned: true }), expectExact, 200);
    check(apart({ ...PLAIN, endings: ['time'], phases: 2, downtime: true }), expectExact, 200);
  });

  it('incidents without doubt, however they overlap', () => {
    const exactly = ([low]: Ends): Ends => [low, low];
    const kinds: Kinds = { ...PLAIN, phases: 3, services: true, planned: true };
    const sure = anyCellWorld(kinds, 1, 4).map((world) => ({
      ...world,
      incidents: world.incidents.map((incident) => ({
        ...incident,
        start: exactly(incident.start),
        ending:
          'ends' in incident.ending
            ? { ...incident.ending, ends: exactly(incident.ending.ends) }
            : incident.ending,
        phases: incident.phases.map((phase) => ({ ...phase, ends: exactly(phase.ends) })),
      })),
    }));
    check(sure, expectExact, 800);
  });
});
