import { describe, expect, it } from 'vitest';
import { listedIn, newestOf, partsOfListing } from '../../src/domain/listing.ts';
import { byYear, partsOf, yearOf } from '../../src/domain/years.ts';
import { anArchive, someSettings } from './an-archive.ts';
import { anIncident, moment } from './an-incident.ts';

/** So many incidents of a provider, one a day from the second of January of a year. */
function incidentsOf(provider: string, year: number, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(year, 0, 2 + index)).toISOString().slice(0, 10);
    return anIncident({
      id: `${provider}/${day}-x`,
      started: moment(`${day}T10:00Z`),
      ending: { kind: 'unknown' },
      causes: index % 2 === 0 ? ['load'] : [],
    });
  });
}

describe('the years of a list', () => {
  it('are those of the first day, in the zone of the archive, or else as written', () => {
    const settings = someSettings({ timeZone: 'Pacific/Auckland' });
    const eve = anIncident({ started: moment('2011-12-31T22:00Z'), ending: { kind: 'unknown' } });
    expect(yearOf(anArchive({ settings, incidents: [eve] }), eve)).toBe('2012');
    expect(yearOf(anArchive({ incidents: [eve] }), eve)).toBe('2011');
    const month = anIncident({ started: moment('2010-12'), ending: { kind: 'unknown' } });
    expect(yearOf(anArchive({ incidents: [month] }), month)).toBe('2010');
  });

  it('come newest first, and so do their incidents', () => {
    const archive = anArchive({ incidents: [...incidentsOf('a', 2010, 2), ...incidentsOf('a', 2012, 1)] });
    const years = [...byYear(archive, archive.incidents)];
    expect(years.map(([year, all]) => [year, all.map(({ id }) => id)])).toEqual([
      ['2012', ['a/2012-01-02-x']],
      ['2010', ['a/2010-01-03-x', 'a/2010-01-02-x']],
    ]);
  });

  it('are cut into parts that have every incident once and none too many', () => {
    const archive = anArchive({ incidents: [...incidentsOf('a', 2010, 7), ...incidentsOf('a', 2012, 3)] });
    const parts = partsOf(archive, archive.incidents, 3);
    expect(parts.map(({ year, number, of, incidents }) => [year, number, of, incidents.length])).toEqual([
      ['2012', 1, 1, 3],
      ['2010', 1, 3, 3],
      ['2010', 2, 3, 3],
      ['2010', 3, 3, 1],
    ]);
    const ids = parts.flatMap(({ incidents }) => incidents.map(({ id }) => id));
    expect(ids).toEqual(archive.incidents.map(({ id }) => id).toReversed());
  });
});

describe('a list', () => {
  const archive = anArchive({
    incidents: [...incidentsOf('few', 2011, 50), ...incidentsOf('many', 2012, 51)],
    causes: [],
  });
  const [few, many] = [
    { kind: 'provider', id: 'few' },
    { kind: 'provider', id: 'many' },
  ] as const;

  it('of a provider leaves to the years what its page does not bear', () => {
    expect(newestOf(archive, few)).toHaveLength(50);
    expect(partsOfListing(archive, few)).toEqual([]);
    expect(newestOf(archive, many).map(({ id }) => id)).not.toContain('many/2012-01-02-x');
    expect(partsOfListing(archive, many).map(({ year, incidents }) => [year, incidents.length])).toEqual([
      ['2012', 51],
    ]);
  });

  it('of all has pages for every year, and of a cause those of the cause', () => {
    expect(newestOf(archive, { kind: 'incidents' })).toHaveLength(100);
    expect(partsOfListing(archive, { kind: 'incidents' }).map(({ year }) => year)).toEqual(['2012', '2011']);
    expect(listedIn(archive, { kind: 'cause', id: 'load' })).toHaveLength(51);
    expect(partsOfListing(archive, { kind: 'cause', id: 'load' })).toHaveLength(2);
  });
});
