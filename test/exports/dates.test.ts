import { expect, it } from 'vitest';
import { exportDates } from '../../src/exports/dates.ts';
import { anArchive } from '../domain/an-archive.ts';
import { anIncident, lasting, moment } from '../domain/an-incident.ts';

it('the dates that have pages are told year by year and month by month, months without a known day too', () => {
  const starts = [
    '2012-07-26T10:00Z',
    '2012-07-26T12:00Z',
    '2012-07-01T10:00Z',
    '2009-11',
    '2008-01..2008-05',
  ];
  const incidents = starts.map((started, index) =>
    anIncident({ id: `a/n${String(index)}`, started: moment(started), ending: lasting('1h') }),
  );
  expect(exportDates(anArchive({ incidents }))).toBe('{"2008":{},"2009":{"11":[]},"2012":{"07":[1,26]}}');
  expect(exportDates(anArchive())).toBe('{}');
});
