import { describe, expect, it } from 'vitest';
import { datesOf, neighboursOf, sameDates } from '../../src/domain/dates.ts';
import { incidentsIn, incidentsPossiblyIn } from '../../src/domain/presence.ts';
import { anArchive, someSettings } from './an-archive.ts';
import { anIncident, lasting, moment, until } from './an-incident.ts';

const incident = (id: string, started: string, ended = 'unknown') =>
  anIncident({
    id: `twitter/${id}`,
    started: moment(started),
    ending: ended === 'unknown' ? { kind: 'unknown' } : ended.startsWith('2') ? until(ended) : lasting(ended),
  });
const newYear = incident('new-year', '2011-12-31T23:00Z', '2012-01-01T01:00Z');
const nearMidnight = incident('near-midnight', '2012-01-31T23:55Z~', '10m');
const someDay = incident('some-day', '2012-03');
const someMonth = incident('some-month', '2012-05..2012-06');
const someYear = incident('some-year', '2013-11..2014-02');
const all = [newYear, nearMidnight, someDay, someMonth, someYear];
const archive = anArchive({ incidents: all, asOf: moment('2015-01-01T00:00Z').nominal });

const namesOf = (incidents: readonly { readonly id: string }[]): string[] =>
  incidents.map(({ id }) => id.replace('twitter/', ''));

describe('the incidents of a period', () => {
  it.each([
    ['2011-12-31', ['new-year'], []],
    ['2012-01-01', ['new-year'], []],
    ['2011-12', ['new-year'], []],
    ['2012-01', ['new-year', 'near-midnight'], []],
    ['2011', ['new-year'], []],
    ['2012', ['new-year', 'near-midnight', 'some-day', 'some-month'], []],
    ['2012-02-01', ['near-midnight'], []],
    ['2012-02', ['near-midnight'], []],
    ['2012-03', ['some-day'], []],
    ['2012-03-26', [], ['some-day']],
    ['2012-05', [], ['some-month']],
    ['2012-07', [], []],
    ['2013', [], ['some-year']],
    ['2014', [], ['some-year']],
    ['2013-12', [], ['some-year']],
    ['2010', [], []],
  ])('of %s are %j, and possibly %j', (period, own, possible) => {
    expect(namesOf(incidentsIn(archive, period))).toEqual(own);
    expect(namesOf(incidentsPossiblyIn(archive, period))).toEqual(possible);
  });

  it('are possible where only the doubt of their times reaches it', () => {
    const late = incident('late', '2012-01-31T23:50Z~', '5m');
    const few = anArchive({ incidents: [late] });
    expect(namesOf(incidentsIn(few, '2012-01-31'))).toEqual(['late']);
    expect(namesOf(incidentsIn(few, '2012-02-01'))).toEqual([]);
    expect(namesOf(incidentsPossiblyIn(few, '2012-02-01'))).toEqual(['late']);
    expect(namesOf(incidentsPossiblyIn(few, '2012-02'))).toEqual(['late']);
    expect(namesOf(incidentsPossiblyIn(few, '2012-01-30'))).toEqual([]);
  });

  it('are those of the archive’s own zone', () => {
    const settings = someSettings({ timeZone: 'Pacific/Auckland' });
    const there = anArchive({ incidents: [newYear], settings });
    expect(namesOf(incidentsIn(there, '2011'))).toEqual([]);
    expect(namesOf(incidentsIn(there, '2012'))).toEqual(['new-year']);
  });
});

describe('the dates of an archive', () => {
  it('are those of which it has anything, also where no day is known', () => {
    const { months, years } = datesOf(archive);
    expect(archive.days).toEqual(['2011-12-31', '2012-01-01', '2012-01-31', '2012-02-01']);
    expect(months).toEqual(['2011-12', '2012-01', '2012-02', '2012-03']);
    expect(years).toEqual(['2011', '2012']);
  });

  it('have neighbours, over the years of which it has nothing', () => {
    expect(neighboursOf(['2008', '2011', '2012'], '2011')).toEqual({ previous: '2008', next: '2012' });
    expect(neighboursOf(['2008', '2011'], '2009')).toEqual({ previous: '2008', next: '2011' });
    expect(neighboursOf(['2011'], '2011')).toEqual({ previous: undefined, next: undefined });
  });

  it('come back in other years, a leap day only in leap years', () => {
    const days = ['2008-02-29', '2011-02-28', '2011-03-01', '2012-02-29', '2013-02-28'];
    const incidents = days.map((day) => incident(day, `${day}T10:00Z`, '1h'));
    const years = anArchive({ incidents, asOf: moment('2015-01-01T00:00Z').nominal });
    expect(sameDates(years, '2012-02-29')).toEqual(['2008-02-29']);
    expect(sameDates(years, '2013-02-28')).toEqual(['2011-02-28']);
    expect(sameDates(years, '2011-03-01')).toEqual([]);
  });
});
