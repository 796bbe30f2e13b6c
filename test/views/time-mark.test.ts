import { expect, it } from 'vitest';
import { markTime, markWhen } from '../../src/views/time-mark.ts';
import { lasting, moment, until } from '../domain/an-incident.ts';

it.each([
  ['2012-07-26T15:20Z', { from: '2012-07-26T15:20Z', to: undefined, about: false }],
  ['2012-07-26T08:20-07:00', { from: '2012-07-26T15:20Z', to: undefined, about: false }],
  ['2012-07-26T15:20:31Z', { from: '2012-07-26T15:20:31Z', to: undefined, about: false }],
  ['2012-07-26T15:20Z~', { from: '2012-07-26T15:20Z', to: undefined, about: true }],
  [
    '2012-07-26T15:30Z..2012-07-26T16:30Z',
    { from: '2012-07-26T15:30Z', to: '2012-07-26T16:30Z', about: false },
  ],
  ['2012-07-26', undefined],
  ['2012-07', undefined],
  ['2012-07-26T15:30Z..', undefined],
  ['2012-07-26..2012-07-26T16:30Z', undefined],
])('%s has a mark only where both its sides are times of day', (text, mark) => {
  expect(markTime(moment(text))).toEqual(mark);
});

it('an incident is marked from its start to its end, in doubt where either is', () => {
  const started = moment('2012-07-26T15:20Z');
  const mark = (ending: Parameters<typeof markWhen>[0]['ending'], from = started) =>
    markWhen({ started: from, ending });
  expect(mark(until('2012-07-26T17:25Z~'))).toEqual({
    from: '2012-07-26T15:20Z',
    to: '2012-07-26T17:25Z',
    about: true,
  });
  expect(mark(lasting('2h'))).toEqual(markTime(started));
  expect(mark({ kind: 'unknown' })).toEqual(markTime(started));
  expect(mark(until('2012-07-27'))).toBeUndefined();
  expect(mark(until('2012-07-26T17:25Z'), moment('2012-07-26'))).toBeUndefined();
});
