import { describe, expect, it } from 'vitest';
import { clustersOn } from '../../src/domain/cluster.ts';
import type { Incident, Related } from '../../src/domain/incident.ts';
import { anArchive } from './an-archive.ts';
import { anIncident, aTie, moment, until } from './an-incident.ts';

const outage = (id: string, from: string, to: string, ...ties: [string, Related['as']][]): Incident =>
  anIncident({
    id,
    started: moment(`${from}T10:00Z`),
    ending: until(`${to}T12:00Z`),
    related: ties.map(([other, as]) => aTie(other, as)),
  });
const told = (incidents: readonly Incident[], day: string): string[] =>
  clustersOn(anArchive({ incidents, asOf: moment('2030-01-01T00:00Z').nominal }), day).map(
    ({ tie, first, last, incidents: own }) =>
      `${tie}, ${first} to ${last}: ${own.map(({ id }) => id).join(', ')}`,
  );

const aws = outage('aws/dns', '2025-10-20', '2025-10-20');
const heroku = outage('heroku/apps', '2025-10-20', '2025-10-21', ['aws/dns', 'caused-by']);
const snap = outage('snap/chat', '2025-10-22', '2025-10-24', ['heroku/apps', 'caused-by']);

describe('a cluster', () => {
  it('is told on each day that one of its incidents touches, by start', () => {
    const all = 'caused-by, 2025-10-20 to 2025-10-24: aws/dns, heroku/apps, snap/chat';
    const alone = outage('azure/other', '2025-10-23', '2025-10-23');
    for (const day of ['2025-10-20', '2025-10-22', '2025-10-24'])
      expect(told([snap, alone, heroku, aws], day)).toEqual([all]);
    expect(told([snap, heroku, aws], '2025-10-25')).toEqual([]);
  });

  it('is one long incident by itself, and no short one', () => {
    expect(told([outage('psn/down', '2011-04-20', '2011-05-14')], '2011-05-01')).toEqual([
      'alone, 2011-04-20 to 2011-05-14: psn/down',
    ]);
    expect(told([aws], '2025-10-20')).toEqual([]);
  });

  it('is none of incidents that lie on one day', () => {
    const other = outage('reddit/web', '2025-10-20', '2025-10-20', ['aws/dns', 'caused-by']);
    expect(told([aws, other], '2025-10-20')).toEqual([]);
  });

  it('says whether they had one cause, or caused one another, or both', () => {
    const one = outage('a/one', '2025-01-01', '2025-01-01');
    const two = outage('b/two', '2025-01-02', '2025-01-02', ['a/one', 'same-cause']);
    const three = outage('c/three', '2025-01-03', '2025-01-03', ['b/two', 'caused-by']);
    expect(told([one, two], '2025-01-02')).toEqual(['same-cause, 2025-01-01 to 2025-01-02: a/one, b/two']);
    expect(told([one, two, three], '2025-01-01')).toEqual([
      'several, 2025-01-01 to 2025-01-03: a/one, b/two, c/three',
    ]);
  });

  it.each(['precedent', 'recurrence', 'similar', 'coincidence'] as const)('is not made by %s', (as) => {
    const later = outage('b/two', '2025-10-21', '2025-10-21', ['aws/dns', as]);
    expect(told([aws, later], '2025-10-21')).toEqual([]);
  });

  it('holds only incidents that follow within a week', () => {
    const later = (day: string) => outage('b/two', day, day, ['aws/dns', 'same-cause']);
    expect(told([aws, later('2025-10-27')], '2025-10-27')).toHaveLength(1);
    expect(told([aws, later('2025-10-28')], '2025-10-28')).toEqual([]);
    expect(told([aws, later('2028-10-20')], '2028-10-20')).toEqual([]);
  });

  it('takes no notice of withdrawn incidents', () => {
    const gone = { ...heroku, withdrawn: { en: 'A mistake' } };
    expect(told([aws, gone], '2025-10-20')).toEqual([]);
  });
});
