import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paintsSeen, stripOf, windowAround, type Piece } from '../../src/charts/strip.ts';
import { windowOfDay } from '../../src/domain/calendar.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { stretchesOf, type SeverityStretch } from '../../src/domain/span.ts';
import { anIncident, aPhase, lasting, moment, momentBetween, until } from '../domain/an-incident.ts';

const asOf = moment('2013-01-01T00:00Z').nominal;
const day = windowOfDay('2012-07-26', 'UTC');

/** A piece in words: from and to in hours, how it fades, and its paint. */
function inWords({ x, width, paint, fade }: Piece): string {
  const clock = (minutes: number): string =>
    `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`;
  return `${clock(x)} to ${clock(x + width)} ${fade === undefined ? 'sure' : fade === 'pale' ? fade : `fades ${fade}`}, ${paint}`;
}

const pieces = (overrides: Partial<Incident>): string[] => {
  const incident = anIncident(overrides);
  return stripOf(stretchesOf(incident, asOf), day, incident.planned, 3600).pieces.map(inWords);
};

describe('the strip of an incident', () => {
  it('is one sure piece where its times are exact', () => {
    expect(pieces({})).toEqual(['15:20 to 17:20 sure, full']);
  });

  it('fades at either side where they are not', () => {
    expect(
      pieces({
        started: moment('2012-07-26T15:20Z~'),
        ending: until('2012-07-26T17:00Z..2012-07-26T18:00Z'),
      }),
    ).toEqual([
      '15:35 to 17:00 sure, full',
      '15:05 to 15:35 fades in, full',
      '17:00 to 18:00 fades out, full',
    ]);
  });

  it('fades in and out where none of it is sure', () => {
    expect(
      pieces({
        started: moment('2012-07-26T10:00Z..2012-07-26T14:00Z'),
        ending: until('2012-07-26T12:00Z..2012-07-26T16:00Z'),
      }),
    ).toEqual(['10:00 to 13:00 fades in, full', '13:00 to 16:00 fades out, full']);
  });

  it('fades away where its end is not known, or it never ended', () => {
    const words = ['15:20 to 16:20 fades out, full'];
    expect(pieces({ ending: { kind: 'unknown' } })).toEqual(words);
    expect(pieces({ ending: { kind: 'never' } })).toEqual(words);
  });

  it('is pale where all that is known is that it began in there: to fade in would look like trouble that grew', () => {
    const ending = { kind: 'unknown' } as const;
    expect(pieces({ started: moment('2012-07-26'), ending })).toEqual(['0:00 to 24:00 pale, full']);
    expect(pieces({ started: moment('2012-07-26T10:00Z..2012-07-26T14:30Z'), ending })).toEqual([
      '10:00 to 14:30 pale, full',
    ]);
    expect(pieces({ started: moment('2012-07-26T15:20Z~'), ending })).toEqual([
      '15:05 to 15:35 fades in, full',
      '15:35 to 16:35 fades out, full',
    ]);
  });

  it('fades for a share of a long strip, so that it can be seen', () => {
    const week = { from: day.from, to: day.from + 10 * 86_400 };
    const stretches = stretchesOf(anIncident({ ending: { kind: 'unknown' } }), asOf);
    expect(stripOf(stretches, week, false, 86_400).pieces.map(({ width }) => width)).toEqual([600]);
  });

  it('names the paints that can be seen on it, from left to right', () => {
    const phases = [
      aPhase('2012-07-26T15:20Z', 'degraded'),
      aPhase('2012-07-26T15:26Z', 'full'),
      aPhase('2012-07-26T16:00Z~', 'partial'),
    ];
    const seen = (overrides: Partial<Incident>): string[] =>
      paintsSeen(stripOf(stretchesOf(anIncident(overrides), asOf), day, false, 3600));
    expect(seen({ phases })).toEqual(['full', 'partial']);
    expect(seen({ ending: lasting('1m') })).toEqual(['full']);
    expect(seen({ started: moment('2012-07-30T10:00Z'), ending: lasting('1h') })).toEqual([]);
  });

  it('fades away where its end or its length is only known to be no less', () => {
    const words = ['15:20 to 17:20 sure, full', '17:20 to 18:20 fades out, full'];
    expect(pieces({ ending: until('2012-07-26T17:20Z..') })).toEqual(words);
    expect(pieces({ ending: lasting('2h..') })).toEqual(words);
  });

  it('fades in where its start is only known to be no later', () => {
    expect(pieces({ started: moment('..2012-07-26T15:20Z') })).toEqual([
      '15:20 to 17:20 sure, full',
      '14:20 to 15:20 fades in, full',
    ]);
  });

  it('is drawn where only the earliest start is known', () => {
    expect(pieces({ started: moment('2012-07-26T15:20Z..'), ending: { kind: 'unknown' } })).toEqual([
      '15:20 to 16:20 fades in, full',
      '16:20 to 17:20 fades out, full',
    ]);
  });

  it('goes on to the instant up to which the archive speaks', () => {
    expect(pieces({ ending: { kind: 'ongoing' } })).toEqual(['15:20 to 24:00 sure, full']);
  });

  it('shows phases beside each other', () => {
    const phases = [aPhase('2012-07-26T15:20Z', 'full'), aPhase('2012-07-26T16:00Z', 'partial')];
    expect(pieces({ phases })).toEqual(['15:20 to 16:00 sure, full', '16:00 to 17:20 sure, partial']);
  });

  it('lets only the earlier of two phases fade at a boundary that they share', () => {
    const phases = [aPhase('2012-07-26T15:20Z', 'full'), aPhase('2012-07-26T16:00Z~', 'partial')];
    expect(pieces({ phases })).toEqual([
      '15:20 to 15:45 sure, full',
      '15:45 to 17:20 sure, partial',
      '15:45 to 16:15 fades out, full',
    ]);
  });

  it('leaves phases blank in which all was well, and fades in after them', () => {
    const phases = [
      aPhase('2012-07-26T15:20Z', 'full'),
      aPhase('2012-07-26T15:40Z', 'none'),
      aPhase('2012-07-26T16:30Z~', 'partial'),
    ];
    expect(pieces({ phases })).toEqual([
      '15:20 to 15:40 sure, full',
      '16:45 to 17:20 sure, partial',
      '16:15 to 16:45 fades in, partial',
    ]);
  });

  it('has one paint for planned work', () => {
    expect(pieces({ planned: true, severity: 'partial' })).toEqual(['15:20 to 17:20 sure, planned']);
  });

  it('is cut at either midnight', () => {
    expect(pieces({ started: moment('2012-07-25T23:50Z~'), ending: until('2012-07-26T23:55Z±20m') })).toEqual(
      ['0:05 to 23:35 sure, full', '0:00 to 0:05 fades in, full', '23:35 to 24:00 fades out, full'],
    );
    expect(pieces({ started: moment('2012-07-25T10:00Z'), ending: until('2012-07-26T00:00Z') })).toEqual([]);
  });

  it('is as wide as the day and marks its hours', () => {
    const spring = windowOfDay('2012-03-25', 'Europe/Paris');
    expect(stripOf([], spring, false, 3 * 3600)).toEqual({
      width: 23 * 60,
      pieces: [],
      ticks: [180, 360, 540, 720, 900, 1080, 1260],
    });
    expect(stripOf([], day, false, 86_400).ticks).toEqual([]);
  });
});

const instant = fc.integer({ min: day.from - 7200, max: day.to + 7200 });
const stretch = fc
  .tuple(
    fc.array(instant, { minLength: 4, maxLength: 4 }),
    fc.constantFrom<SeverityStretch['severity']>('none', 'degraded', 'partial', 'full'),
    fc.boolean(),
  )
  .map(([instants, severity, isOpen]): SeverityStretch => {
    const [a = 0, b = 0, c = 0, d = 0] = instants.sort((one, other) => one - other);
    return { from: momentBetween(a, b), to: isOpen ? undefined : momentBetween(c, d), severity };
  });

describe('whatever the stretch', () => {
  it('no piece is outside the strip, or empty', () => {
    fc.assert(
      fc.property(stretch, fc.boolean(), (one, isPlanned) => {
        const { width, pieces: drawn } = stripOf([one], day, isPlanned, 3600);
        for (const piece of drawn) {
          expect(piece.x).toBeGreaterThanOrEqual(0);
          expect(piece.width).toBeGreaterThan(0);
          expect(piece.x + piece.width).toBeLessThan(width + 1e-9);
        }
      }),
    );
  });

  it('what is drawn as sure is sure, and all that is possible is drawn', () => {
    fc.assert(
      fc.property(stretch, (one) => {
        if (one.severity === 'none' || one.to === undefined) return;
        const { pieces: drawn } = stripOf([one], day, false, 3600);
        const inDay = (seconds: number): number =>
          (Math.min(Math.max(seconds, day.from), day.to) - day.from) / 60;
        const sure = drawn.filter(({ fade }) => fade === undefined);
        const within = (list: readonly Piece[]): number => list.reduce((sum, { width }) => sum + width, 0);
        expect(within(sure)).toBeCloseTo(inDay(one.to.earliest) - inDay(one.from.latest), 1);
        expect(within(drawn)).toBeCloseTo(inDay(one.to.latest) - inDay(one.from.earliest), 1);
      }),
    );
  });
});

describe('the window around an incident', () => {
  it.each([
    ['two hours', '2012-07-26T15:20Z', '2012-07-26T17:25Z', '15:00 to 18:00, every 30 min'],
    ['an instant', '2012-07-26T15:20Z', '2012-07-26T15:20Z', '15:10 to 15:30, every 5 min'],
    ['a day', '2012-07-26T00:00Z', '2012-07-27T00:00Z', '18:00 to 06:00, every 360 min'],
  ])('of %s has whole steps and some air', (_, from, to, words) => {
    const { window, tick } = windowAround(moment(from).nominal, moment(to).nominal);
    const clock = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 16);
    expect(`${clock(window.from)} to ${clock(window.to)}, every ${String(tick / 60)} min`).toBe(words);
  });

  it('holds it with at least ten minutes at each side, in at most eight steps, whatever its length', () => {
    const length = fc.oneof(fc.integer({ min: 0, max: 10 ** 5 }), fc.integer({ min: 0, max: 10 ** 9 }));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 * 10 ** 9 }), length, (from, seconds) => {
        const { window, tick } = windowAround(from, from + seconds);
        expect(from - window.from).toBeGreaterThanOrEqual(600);
        expect(window.to - from - seconds).toBeGreaterThanOrEqual(600);
        expect((window.to - window.from) / tick).toBeLessThanOrEqual(8);
        expect([window.from % tick, window.to % tick].map(Math.abs)).toEqual([0, 0]);
      }),
    );
  });
});
