import { expect, test } from 'vitest';
import { settleTime } from '../../src/importers/times.ts';

const settled = (text: string, zone?: string): string | undefined => {
  const outcome = settleTime(text, zone);
  return 'value' in outcome ? outcome.value : (outcome.ask?.key ?? outcome.reason);
};

test.each([
  ['2022-04-27T11:00:00-00:00', '2022-04-27T11:00Z'],
  ['2024-07-04T6:30:00-00:00', '2024-07-04T06:30Z'],
  ['2024-12-27T09:43:40.482Z', '2024-12-27T09:43:40Z'],
  ['2021-03-04 05:06:07 +0200', '2021-03-04T05:06:07+02:00'],
  ['2021-03-04 05:06:07 +0000 UTC', '2021-03-04T05:06:07Z'],
  ['2021-03-04 05:06 UTC', '2021-03-04T05:06Z'],
  ['2012-07-26', '2012-07-26'],
  ['2012-07', '2012-07'],
  ['2012-07-26T15:20Z~', '2012-07-26T15:20Z~'],
])('%s is %s, whatever zone is said', (text, moment) => {
  expect(settled(text)).toBe(moment);
  if (text.length > 10) expect(settled(text, 'Asia/Tokyo')).toBe(moment);
});

test('a time without a zone is asked for, and then is on the clock that was said', () => {
  expect(settled('2018-04-13 15:54:00')).toBe('time-zone');
  expect(settled('2018-04-13 15:54:00', 'UTC')).toBe('2018-04-13T15:54Z');
  expect(settled('2018-04-13 15:54:00', 'Europe/Paris')).toBe('2018-04-13T15:54+02:00');
  expect(settled('2018-01-13T15:54', 'America/St_Johns')).toBe('2018-01-13T15:54-03:30');
  expect(settled('2018-01-13T15:54', '-07:00')).toBe('2018-01-13T15:54-07:00');
});

test('a day is one of the clock that was said', () => {
  expect(settled('2012-07-26', 'Europe/Paris')).toBe('2012-07-26+02:00');
  expect(settled('2012-07-26', 'UTC')).toBe('2012-07-26');
});

test('a time that a clock showed twice may be either, and one that it skipped is none', () => {
  expect(settled('2024-10-27 02:30', 'Europe/Paris')).toBe('2024-10-27T02:30+02:00..2024-10-27T02:30+01:00');
  expect(settled('2024-03-31 02:30', 'Europe/Paris')).toBe(
    '2024-03-31 02:30 is a time that the clocks of Europe/Paris skipped.',
  );
});

test.each(['26/07/2012 17:20', '2012-02-30T10:00Z', '2012-02-30 10:00', 'yesterday', '', '1343316000'])(
  '%s is no time',
  (text) => {
    expect(settled(text, 'UTC')).toContain('is not a time that can be read');
  },
);
