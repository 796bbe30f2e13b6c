import { expect, test } from 'vitest';

// Neither zone is a whole number of hours from the other, and neither keeps UTC's date all day: code that
// asks for the machine's own zone gives itself away in one of the two.
const hourOf2012: Record<string, string> = {
  'America/St_Johns': 'Thu Jul 26 2012 12:50:00 GMT-0230',
  'Pacific/Apia': 'Fri Jul 27 2012 04:20:00 GMT+1300',
};

test('the suite runs under one of its two time zones', () => {
  expect(Object.keys(hourOf2012)).toContain(process.env.TZ);
});

test('the zone holds for Date and for Intl, not only in the environment', () => {
  const zone = process.env.TZ ?? '';
  const moment = new Date(Date.UTC(2012, 6, 26, 15, 20));

  expect(moment.toString()).toContain(hourOf2012[zone]);
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
});
