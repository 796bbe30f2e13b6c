import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildArchive, daysTouched, type Facts } from '../../src/domain/archive.ts';
import type { Ending } from '../../src/domain/incident.ts';
import { aProvider } from './a-provider.ts';
import { aCause, anArchive, anEditorial, someSettings } from './an-archive.ts';
import { anIncident, aPhase, aTie, lasting, moment, until } from './an-incident.ts';

const at = (text: string): number => moment(text).nominal;
const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

const twitter = anIncident({ related: [aTie('twitter/2012-06-21-cascading-bug', 'precedent')] });
const talk = anIncident({
  id: 'google/2012-07-26-talk',
  started: moment('2012-07-26T10:40Z'),
  ending: until('2012-07-26T15:25Z'),
  related: [aTie('twitter/2012-07-26-double-failure', 'coincidence')],
});
const june = anIncident({
  id: 'twitter/2012-06-21-cascading-bug',
  started: moment('2012-06-21T16:00Z'),
  ending: lasting('2h'),
});
const retracted = anIncident({
  id: 'twitter/2012-07-01-nothing',
  started: moment('2012-07-01T10:00Z'),
  withdrawn: { en: 'It did not happen.' },
  related: [aTie('google/2012-07-26-talk')],
});
const facts = {
  settings: someSettings(),
  causes: [aCause('upgrade'), aCause('dns'), aCause('config')],
  providers: [aProvider({ id: 'twitter' }), aProvider({ id: 'azure' }), aProvider({ id: 'google' })],
  incidents: [twitter, retracted, talk, june],
  editorials: [anEditorial('2012-07-26'), anEditorial('2012-06-21')],
  asOf: at('2013-01-01T00:00Z'),
} satisfies Facts;

describe('an archive', () => {
  const archive = buildArchive(facts);

  it('has the incidents that stand by their start', () => {
    expect(idsOf(archive.incidents)).toEqual([
      'twitter/2012-06-21-cascading-bug',
      'google/2012-07-26-talk',
      'twitter/2012-07-26-double-failure',
    ]);
  });

  it('has providers by id, causes as in the taxonomy, days and editorials ascending', () => {
    expect(idsOf(archive.providers)).toEqual(['azure', 'google', 'twitter']);
    expect(idsOf(archive.causes)).toEqual(['upgrade', 'dns', 'config']);
    expect(archive.days).toEqual(['2012-06-21', '2012-07-26']);
    expect(archive.editorials.map(({ day }) => day)).toEqual(['2012-06-21', '2012-07-26']);
  });

  it('keeps withdrawn incidents apart, found by id alone', () => {
    expect(idsOf(archive.withdrawn)).toEqual(['twitter/2012-07-01-nothing']);
    expect(archive.incident('twitter/2012-07-01-nothing')).toEqual(retracted);
    expect(archive.daysOf('twitter/2012-07-01-nothing')).toEqual([]);
    expect(archive.incidentsOn('2012-07-01')).toEqual([]);
    expect(idsOf(archive.incidentsOf('twitter'))).not.toContain('twitter/2012-07-01-nothing');
    expect(archive.tiesTo('google/2012-07-26-talk')).toEqual([]);
  });

  it('finds by id, provider and day', () => {
    expect(archive.incident('google/2012-07-26-talk')).toEqual(talk);
    expect(archive.provider('azure')?.id).toBe('azure');
    expect(archive.cause('dns')?.id).toBe('dns');
    expect(archive.editorialOf('2012-07-26')?.day).toBe('2012-07-26');
    expect(idsOf(archive.incidentsOf('twitter'))).toEqual([
      'twitter/2012-06-21-cascading-bug',
      'twitter/2012-07-26-double-failure',
    ]);
    expect(idsOf(archive.incidentsOn('2012-07-26'))).toEqual([
      'google/2012-07-26-talk',
      'twitter/2012-07-26-double-failure',
    ]);
    expect(archive.daysOf('google/2012-07-26-talk')).toEqual(['2012-07-26']);
  });

  it('tells what other incidents say of their tie to one', () => {
    expect(archive.tiesTo('twitter/2012-06-21-cascading-bug')).toEqual([
      { ...aTie('twitter/2012-06-21-cascading-bug', 'precedent'), from: 'twitter/2012-07-26-double-failure' },
    ]);
    expect(archive.tiesTo('twitter/2012-07-26-double-failure').map(({ from, as }) => [from, as])).toEqual([
      ['google/2012-07-26-talk', 'coincidence'],
    ]);
  });

  it('has nothing, rather than a failure, for what it does not know', () => {
    expect(archive.incident('nobody/2012-07-26-nothing')).toBeUndefined();
    expect(archive.provider('nobody')).toBeUndefined();
    expect(archive.cause('gremlins')).toBeUndefined();
    expect(archive.editorialOf('2012-07-27')).toBeUndefined();
    expect(archive.incidentsOf('azure')).toEqual([]);
    expect(archive.incidentsOf('constructor')).toEqual([]);
    expect(archive.incidentsOn('2012-07-27')).toEqual([]);
    expect(archive.daysOf('nobody/2012-07-26-nothing')).toEqual([]);
    expect(archive.tiesTo('google/2012-07-26-talk')).toEqual([]);
  });

  it('may be empty', () => {
    expect(anArchive()).toMatchObject({ incidents: [], withdrawn: [], days: [] });
  });

  it('leaves the lists that it was given in their order', () => {
    const incidents = [twitter, june];
    anArchive({ incidents });
    expect(incidents).toEqual([twitter, june]);
  });

  it('is the same whatever the order of its facts', () => {
    const shuffled = fc.record({
      providers: fc.shuffledSubarray(facts.providers, { minLength: 3 }),
      incidents: fc.shuffledSubarray(facts.incidents, { minLength: 4 }),
      editorials: fc.shuffledSubarray(facts.editorials, { minLength: 2 }),
    });
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    fc.assert(
      fc.property(shuffled, (lists) => {
        const other = anArchive({ ...facts, ...lists });
        expect(plain(other)).toEqual(plain(archive));
        expect(idsOf(other.incidentsOf('twitter'))).toEqual(idsOf(archive.incidentsOf('twitter')));
        expect(idsOf(other.incidentsOn('2012-07-26'))).toEqual(idsOf(archive.incidentsOn('2012-07-26')));
      }),
    );
  });

  it('sorts incidents that began together by id, in the order of code units', () => {
    const ids = ['b/2012-07-26-a', 'a-b/2012-07-26-a', 'a/2012-07-26-a', 'a/2012-07-26-B'];
    expect(idsOf(anArchive({ incidents: ids.map((id) => anIncident({ id })) }).incidents)).toEqual(
      [...ids].sort(),
    );
  });

  it('sorts by the start as it is known once the end has narrowed it', () => {
    const early = anIncident({
      id: 'b/2012-07-26-early',
      started: moment('2012-07-26'),
      ending: until('2012-07-26T03:00Z'),
    });
    const later = anIncident({ id: 'a/2012-07-26-later', started: moment('2012-07-26T08:00Z') });
    expect(idsOf(anArchive({ incidents: [later, early] }).incidents)).toEqual([
      'b/2012-07-26-early',
      'a/2012-07-26-later',
    ]);
  });

  it('is frozen through and through, what it answers too', () => {
    const halfFrozen = anIncident({
      id: 'a/2012-07-26-b',
      tags: Object.freeze(['x']),
      title: Object.freeze({ en: 'T' }),
      sources: Object.freeze([]),
    });
    const frozen = anArchive({ ...facts, incidents: [...facts.incidents, Object.freeze(halfFrozen)] });
    const answers = [
      frozen.incident('a/2012-07-26-b'),
      frozen.incidentsOf('twitter'),
      frozen.incidentsOn('2012-07-26'),
      frozen.daysOf('google/2012-07-26-talk'),
      frozen.tiesTo('twitter/2012-06-21-cascading-bug'),
      frozen.provider('azure'),
      frozen.cause('dns'),
      frozen.editorialOf('2012-07-26'),
    ];
    expect(thawedIn([frozen, ...answers].map((part, index) => [String(index), part]))).toEqual([]);
  });
});

/** The paths of all objects that can still be changed. */
function thawedIn(entries: readonly (readonly [string, unknown])[]): string[] {
  return entries.flatMap(([path, value]) => {
    if (typeof value !== 'object' || value === null) return [];
    const inner = Object.entries(value).map(([key, part]) => [`${path}.${key}`, part as unknown] as const);
    return [...(Object.isFrozen(value) ? [] : [path]), ...thawedIn(inner)];
  });
}

describe('the days that an incident touches', () => {
  const daysOf = (started: string, ending: Ending, timeZone = 'UTC', asOf = '2012-08-01T00:00Z') =>
    daysTouched(anIncident({ started: moment(started), ending }), at(asOf), timeZone);
  const ONGOING: Ending = { kind: 'ongoing' };

  it.each([
    ['within a day', '2012-07-26T15:20Z', until('2012-07-26T17:20Z'), ['2012-07-26']],
    ['across midnight', '2012-07-26T23:50Z', until('2012-07-27T00:10Z'), ['2012-07-26', '2012-07-27']],
    ['until midnight', '2012-07-26T23:50Z', until('2012-07-27T00:00Z'), ['2012-07-26']],
    [
      'until a second past midnight',
      '2012-07-26T23:50Z',
      until('2012-07-27T00:00:01Z'),
      ['2012-07-26', '2012-07-27'],
    ],
    ['from midnight', '2012-07-27T00:00Z', until('2012-07-27T00:10Z'), ['2012-07-27']],
    ['for days', '2012-07-26T15:20Z', lasting('2d'), ['2012-07-26', '2012-07-27', '2012-07-28']],
    ['for no time', '2012-07-26T15:20Z', until('2012-07-26T15:20Z'), ['2012-07-26']],
    ['for no time at midnight', '2012-07-27T00:00Z', lasting('0m'), ['2012-07-27']],
    ['for half a second from midnight', '2012-07-27T00:00Z', lasting('0s..1s'), ['2012-07-27']],
    [
      'until half a second past midnight',
      '2012-07-26T23:50Z',
      lasting('10m..601s'),
      ['2012-07-26', '2012-07-27'],
    ],
    ['with an end that nobody knows', '2012-07-26T15:20Z', { kind: 'unknown' }, ['2012-07-26']],
    ['for ever', '2012-07-26T15:20Z', { kind: 'never' }, ['2012-07-26']],
    ['still', '2012-07-30T15:20Z', ONGOING, ['2012-07-30', '2012-07-31']],
    ['not yet', '2012-08-02T15:20Z', ONGOING, ['2012-08-02']],
    ['at an hour that nobody knows', '2012-07-26', lasting('2h'), ['2012-07-26']],
    [
      'at an hour that nobody knows, of a day elsewhere',
      '2012-07-26+02:00',
      until('2012-07-27T12:00Z'),
      ['2012-07-26', '2012-07-27'],
    ],
    ['about midnight', '2012-07-27T00:10Z~', until('2012-07-27T01:00Z'), ['2012-07-27']],
    ['on a day that nobody knows', '2012-07', lasting('2h'), []],
    ['on one of two days', '2012-07-26..2012-07-27', lasting('2h'), []],
    ['from some time on', '..2012-07-26T15:20Z', until('2012-07-26T17:20Z'), []],
    ['on a day that only the end tells', '2012-07', until('2012-07-01T05:00Z'), ['2012-07-01']],
  ] satisfies [string, string, Ending, string[]][])('%s: from %s', (_, started, ending, days) => {
    expect(daysOf(started, ending)).toEqual(days);
  });

  it('are those of the archive’s own zone', () => {
    expect(daysOf('2012-07-26T20:00Z', until('2012-07-26T22:30Z'), 'Europe/Paris')).toEqual([
      '2012-07-26',
      '2012-07-27',
    ]);
    expect(daysOf('2012-07-26T20:00Z', until('2012-07-26T22:00Z'), 'Europe/Paris')).toEqual(['2012-07-26']);
    expect(daysOf('2012-07-26T03:00Z', until('2012-07-26T05:00Z'), 'America/New_York')).toEqual([
      '2012-07-25',
      '2012-07-26',
    ]);
  });

  it('are narrowed by phases', () => {
    const incident = anIncident({
      started: moment('2012-07'),
      phases: [aPhase('2012-07', 'degraded'), aPhase('2012-07-01T10:00Z', 'full')],
      ending: until('2012-07-01T12:00Z'),
    });
    expect(daysTouched(incident, facts.asOf, 'UTC')).toEqual(['2012-07-01']);
  });
});
