import { describe, expect, it } from 'vitest';
import { viewReliability } from '../../src/views/reliability.ts';
import { aProvider } from '../domain/a-provider.ts';
import { aCause } from '../domain/an-archive.ts';
import { anIncident, lasting, moment } from '../domain/an-incident.ts';
import { aVoice, spaced } from './a-voice.ts';

const providers = ['twitter', 'azure'].map((id) =>
  aProvider({ id, coverage: [{ from: moment('2011-01-01'), to: undefined, level: 'all' }] }),
);
const incidents = [
  anIncident({ causes: ['bug', 'load'], ending: lasting('2h') }),
  anIncident({ id: 'twitter/2012-08-01-a', causes: ['bug'], ending: lasting('~4h') }),
  anIncident({ id: 'twitter/2012-08-02-b', causes: ['bug'], ending: { kind: 'unknown' } }),
  anIncident({ id: 'twitter/2012-08-03-c', causes: ['load'], planned: true }),
];
const view = (language = 'en') =>
  viewReliability(aVoice({ providers, incidents, causes: ['load', 'bug'].map(aCause) }, language));

describe('the page on reliability', () => {
  it('has every provider by name over the whole time', () => {
    const { rows, whole, caption } = view();
    expect(whole).toEqual({ from: 2011, to: 2012, providers: [] });
    expect(caption).toContain('2011 to 2012');
    expect(rows.map(({ id, link }) => `${id} ${link.href}`)).toEqual([
      'azure /providers/azure/',
      'twitter /providers/twitter/',
    ]);
    expect(rows[1]?.cells.map(({ text }) => spaced(text))).toEqual([
      '3',
      'at least 3 h 45 min',
      'about 3 h',
      '–',
      'at most 99.979%',
    ]);
  });

  it('draws every length under each of its causes, and lists it once', () => {
    const { lengths } = view();
    const [boxes, points] = lengths?.tables ?? [];
    expect(boxes?.rows.map((row) => spaced(row.map(({ text }) => text).join(' | ')))).toEqual([
      'bug (2) | about 2 h 30 min | about 3 h | about 3 h 30 min',
      'load (1) | 2 h | 2 h | 2 h',
    ]);
    expect(points?.rows).toHaveLength(2);
    expect(lengths?.spec.marks.map(({ kind, label }) => (kind === 'full' ? label : kind))).toEqual([
      'quartiles',
      [1, 0],
      [1, 1],
      'quartiles',
      [1, 0],
    ]);
  });

  it('counts causes over the years without planned work', () => {
    expect(view().causes?.tables[0]?.rows.map((row) => row.map(({ text }) => text).join(' '))).toEqual([
      '2012 3 3 1',
    ]);
  });

  it('has no charts where nothing is on record', () => {
    const { lengths, causes, rows } = viewReliability(aVoice({ providers }));
    expect([lengths, causes, rows.length]).toEqual([undefined, undefined, 2]);
    expect(viewReliability(aVoice()).rows).toEqual([]);
  });
});
