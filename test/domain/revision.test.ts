import { describe, expect, it } from 'vitest';
import { revisionOf, revisionOfSeveral } from '../../src/domain/revision.ts';
import { anIncident, moment } from './an-incident.ts';

const at = (text: string): number => Date.parse(text) / 1000;
const change = (on: string) => ({ on: moment(on), note: { en: 'Mended.' } });

describe('the revision of an incident', () => {
  it('was published when it was added, and touched then where nothing was corrected', () => {
    expect(revisionOf(anIncident({ added: moment('2026-11-23') }))).toEqual({
      published: at('2026-11-23T00:00Z'),
      updated: at('2026-11-23T00:00Z'),
      corrections: 0,
    });
  });

  it('was touched at the last correction, in whatever order they stand', () => {
    const changed = [change('2027-02-01'), change('2027-01-01')];
    expect(revisionOf(anIncident({ added: moment('2026-11-23'), changed }))).toEqual({
      published: at('2026-11-23T00:00Z'),
      updated: at('2027-02-01T00:00Z'),
      corrections: 2,
    });
  });

  it('is as of the time that it tells of where nothing else is known', () => {
    expect(revisionOf(anIncident({ started: moment('2012-07-26T15:20Z') }))).toEqual({
      published: undefined,
      updated: at('2012-07-26T15:20Z'),
      corrections: 0,
    });
  });

  it('takes the side that is known of a moment that is open', () => {
    expect(revisionOf(anIncident({ added: moment('..2026-11-23T10:00Z') })).published).toBe(
      at('2026-11-23T10:00Z'),
    );
  });
});

describe('the revision of what several incidents make up', () => {
  it('was published with the first and touched with the last of them', () => {
    const incidents = [
      anIncident({ added: moment('2026-11-23') }),
      anIncident({ added: moment('2026-11-20'), changed: [change('2027-01-01')] }),
      anIncident({}),
    ];
    expect(revisionOfSeveral(incidents)).toEqual({
      published: at('2026-11-20T00:00Z'),
      updated: at('2027-01-01T00:00Z'),
      corrections: 1,
    });
  });
});
