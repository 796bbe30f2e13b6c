import { describe, expect, it } from 'vitest';
import { recordByYear, recordOfYears } from '../../src/domain/by-year.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { Coverage } from '../../src/domain/provider.ts';
import { aProvider } from './a-provider.ts';
import { anIncident, duration, lasting, moment, until } from './an-incident.ts';

const reckoning = {
  weights: { degraded: 0, partial: 0.3, full: 1 },
  asOf: moment('2013-01-01T00:00Z').nominal,
  zone: 'UTC',
};
const from = (started: string, ending = lasting('1h'), overrides: Partial<Incident> = {}): Incident =>
  anIncident({ started: moment(started), ending, ...overrides });
const since = (day: string | undefined, level: Coverage['level'] = 'all'): Coverage => ({
  from: day === undefined ? undefined : moment(day),
  to: undefined,
  level,
});
const years = (incidents: Incident[], first: number, last: number, ...coverage: Coverage[]) =>
  recordOfYears(recordByYear(aProvider({ coverage }), incidents, 2009, 2012, reckoning), first, last);

describe('the record of some years', () => {
  it('sums times, counts what goes on over New Year once, and leaves out other years and planned work', () => {
    const record = years(
      [
        from('2010-05-05T10:00Z'),
        from('2011-12-31T20:00Z', until('2012-01-01T02:00Z')),
        from('2012-06-01T10:00Z', lasting('2h')),
        from('2012-07-01T10:00Z', lasting('9h'), { planned: true }),
      ],
      2011,
      2012,
      since(undefined),
    );
    expect(record).toMatchObject({
      tracked: (365 + 366) * 86_400,
      incidents: 2,
      withoutLength: 0,
      affected: duration('8h'),
      downtime: duration('8h'),
      lengths: { count: 2, median: duration('4h') },
    });
    expect(record.availability).toMatchObject({ kind: 'range' });
  });

  it('is silent of years that are not tracked', () => {
    const early = [from('2010-05-05T10:00Z')];
    expect(years(early, 2009, 2011, since('2012-01-01'))).toMatchObject({
      tracked: 0,
      incidents: 0,
      availability: { kind: 'untracked' },
      lengths: undefined,
    });
    expect(years(early, 2009, 2012, since('2012-01-01')).availability).toEqual({ kind: 'none-on-record' });
  });

  it('says no more than a bound where one of its years is not covered in full, or a length is not known', () => {
    const outage = from('2012-06-01T10:00Z', lasting('2h'));
    const untilThen = { ...since('2009-01-01', 'selected'), to: moment('2010-12-31') };
    const kindOf = (...asked: Parameters<typeof years>): string => years(...asked).availability.kind;
    expect(kindOf([outage], 2010, 2012, untilThen, since('2011-01-01'))).toBe('at-most');
    expect(kindOf([outage], 2011, 2012, untilThen, since('2011-01-01'))).toBe('range');
    const open = from('2011-03-03T10:00Z', { kind: 'unknown' });
    expect(kindOf([outage, open], 2011, 2012, since(undefined))).toBe('at-most');
    expect(kindOf([outage, open], 2012, 2012, since(undefined))).toBe('range');
    expect(years([outage, open], 2011, 2012, since(undefined))).toMatchObject({
      incidents: 2,
      withoutLength: 1,
      lengths: { count: 1 },
    });
  });
});
