import { describe, expect, it } from 'vitest';
import { lengthsOf } from '../../src/charts/lengths.ts';
import type { Ending, Incident } from '../../src/domain/incident.ts';
import { anIncident, duration, lasting, moment } from '../domain/an-incident.ts';

const asOf = moment('2012-07-26T20:20Z').nominal;
const began = moment('2012-07-26T15:20Z').nominal;
const points = (...incidents: Partial<Incident>[]) => lengthsOf(incidents.map(anIncident), asOf).points;
const lengths = (ending: Ending) =>
  points({ ending }).map(({ least, nominal, most }) => ({ least, nominal, most }));

describe('the lengths of outages', () => {
  it('are points by start with their bounds', () => {
    expect(points({ severity: 'partial', ending: lasting('~2h') })).toEqual([
      {
        incident: 'twitter/2012-07-26-double-failure',
        began,
        ...duration('~2h'),
        severity: 'partial',
      },
    ]);
  });

  it('run to the instant up to which the archive speaks where they go on', () => {
    expect(lengths({ kind: 'ongoing' })).toEqual([duration('5h')]);
  });

  it('without a most are drawn at their least', () => {
    expect(lengths(lasting('5h..'))).toEqual([duration('5h')]);
  });

  it('that are not known are counted, and planned work is left out', () => {
    const incidents = [
      anIncident(),
      anIncident({ ending: { kind: 'unknown' } }),
      anIncident({ ending: { kind: 'never' } }),
      anIncident({ planned: true }),
      anIncident({ planned: true, ending: { kind: 'unknown' } }),
    ];
    const { points: drawn, withoutLength } = lengthsOf(incidents, asOf);
    expect(drawn).toHaveLength(1);
    expect(withoutLength).toBe(2);
  });

  it('of none are no points', () => {
    expect(lengthsOf([], asOf)).toEqual({ points: [], withoutLength: 0 });
  });
});
