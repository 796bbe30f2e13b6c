import { describe, expect, it } from 'vitest';
import { causesGiven, countCauses } from '../../src/domain/labels.ts';
import { aCause } from './an-archive.ts';
import { anIncident } from './an-incident.ts';

const causes = ['bug', 'unknown', 'load', 'dns'].map(aCause);
const count = (...given: string[][]) =>
  countCauses(
    given.map((each) => anIncident({ causes: each })),
    causes,
  );

describe('the labels of incidents', () => {
  it('are counted each, the most frequent first, the unknown last', () => {
    const { incidents, known, unknown, counts } = count(
      ['load'],
      ['load', 'bug'],
      ['unknown'],
      ['unknown'],
      ['unknown'],
    );
    expect({ incidents, known, unknown }).toEqual({ incidents: 5, known: 3, unknown: 3 });
    expect(counts.map(({ cause, labels, shareOfKnown }) => [cause, labels, shareOfKnown])).toEqual([
      ['load', 2, 2 / 3],
      ['bug', 1, 1 / 3],
      ['dns', 0, 0],
      ['unknown', 3, undefined],
    ]);
  });

  it('of planned work are not counted', () => {
    const { incidents, counts } = countCauses(
      [anIncident({ causes: ['load'], planned: true }), anIncident({ causes: ['bug'] })],
      causes,
    );
    expect(incidents).toBe(1);
    expect(counts.find(({ cause }) => cause === 'load')?.labels).toBe(0);
  });

  it('that were given are told in the same order', () => {
    const incidents = [['load'], ['load', 'bug'], ['unknown'], ['unknown'], ['unknown']].map((each) =>
      anIncident({ causes: each }),
    );
    expect(causesGiven(incidents, causes)).toEqual(['load', 'bug', 'unknown']);
  });

  it('have no shares where none is known', () => {
    expect(count(['unknown']).counts.map(({ shareOfKnown }) => shareOfKnown)).toEqual(
      causes.map(() => undefined),
    );
  });
});
