import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/domain/incident.ts';
import type { AvailabilityFigure, Coverage } from '../../src/domain/provider.ts';
import { compareFigure } from '../../src/views/availability.ts';
import { aProvider, aService } from '../domain/a-provider.ts';
import { anIncident, duration, lasting, moment } from '../domain/an-incident.ts';
import { aVoice, spaced } from './a-voice.ts';

/** A figure for July 2012, 744 hours, of which one is 0.134 %. */
const figure = (overrides: Partial<AvailabilityFigure> = {}): AvailabilityFigure => ({
  from: moment('2012-07'),
  to: moment('2012-07'),
  low: undefined,
  high: undefined,
  downtime: undefined,
  kind: 'claim',
  by: { en: 'Twitter' },
  services: undefined,
  regions: undefined,
  source: undefined,
  note: undefined,
  ...overrides,
});
const percent = (low: string | undefined, high = low, overrides: Partial<AvailabilityFigure> = {}) =>
  figure({ low, high, ...overrides });
const covered = (level: Coverage['level'], from?: string, to?: string): Coverage => ({
  from: from === undefined ? undefined : moment(from),
  to: to === undefined ? undefined : moment(to),
  level,
});
const hours = (length: string, overrides: Partial<Incident> = {}): Incident =>
  anIncident({ ending: lasting(length), ...overrides });

function compare(
  said: AvailabilityFigure,
  incidents: Incident[] = [hours('2h')],
  coverage: Coverage[] = [covered('all')],
): string | undefined {
  const provider = aProvider({ coverage });
  const comparison = compareFigure(aVoice({ incidents, providers: [provider] }), provider, said);
  return (
    comparison &&
    spaced(`${comparison.allows} (${comparison.restsOn}): ${comparison.verdict ?? 'no verdict'}`)
  );
}
const verdict = (...given: Parameters<typeof compare>): string | undefined =>
  compare(...given)?.split(': ')[1];

const NO = 'The record contradicts it.';
const PARTLY = 'The record rules out its upper end.';
const YES = 'The record does not contradict it.';

describe('a figure held against the record', () => {
  it('says what the record allows, and what that rests on', () => {
    expect(compare(percent('99.9'))).toBe(`99.73% (One incident on record; 31 of 31 days covered): ${NO}`);
    expect(compare(percent('99.9'), [hours('2h')], [covered('selected')])).toBe(
      `at most 99.74% (One incident on record; 31 of 31 days covered in part (some incidents)): ${NO}`,
    );
    expect(compare(figure({ downtime: duration('1h') }), [hours('2h')], [covered('selected')])).toBe(
      `at least 2 h (One incident on record; 31 of 31 days covered in part (some incidents)): ${NO}`,
    );
    expect(compare(percent('99.9'), [hours('2h')], [covered('major')])).toContain(
      '31 of 31 days covered in part (incidents that made news)',
    );
    expect(
      compare(percent('99.9'), [hours('2h')], [covered('all'), covered('selected', '2012-08')]),
    ).toContain('31 of 31 days covered)');
  });

  it('is contradicted, cut at its upper end, or not contradicted', () => {
    expect([
      verdict(percent('99.75')),
      verdict(percent('99.7', '99.9')),
      verdict(percent('99', '99.7')),
      verdict(percent('99', '99.7'), [hours('2h')], [covered('selected')]),
      verdict(percent('99.7', '99.73'), [hours('1h50m..2h10m')]),
    ]).toEqual([NO, PARTLY, NO, YES, YES]);
  });

  it('that names one end leaves the other open', () => {
    expect(verdict(figure({ low: '99.5' }))).toBe(YES);
    expect(verdict(figure({ low: '99.9' }))).toBe(NO);
    expect(verdict(figure({ high: '99.9' }))).toBe(PARTLY);
    expect(verdict(figure({ high: '99.5' }))).toBe(NO);
  });

  it('in hours is contradicted by more, and by less where all is known', () => {
    const said = figure({ downtime: duration('2h') });
    expect([hours('3h'), hours('2h'), hours('1h')].map((each) => verdict(said, [each]))).toEqual([
      NO,
      YES,
      NO,
    ]);
    expect(verdict(said, [hours('1h')], [covered('major')])).toBe(YES);
  });

  it('is not held against days of which nothing is known', () => {
    const day = [covered('all', '2012-07-26', '2012-07-26')];
    expect(compare(percent('99.7', '99.7'), [hours('2h')], day)).toContain('1 of 31 days covered');
    expect(verdict(percent('99.7', '99.7'), [hours('2h')], day)).toBe(YES);
    expect(verdict(percent('99.9', '99.9'), [hours('2h')], day)).toBe(NO);
    expect(verdict(percent('90', '90'), [hours('2h')], day)).toBe(YES);
  });

  it('of some regions is held against what hit these', () => {
    const inEurope = percent('99.9', '99.9', { regions: ['Europe'] });
    expect(verdict(inEurope, [hours('2h', { regions: ['Europe', 'Asia'] })])).toBe(NO);
    expect(verdict(inEurope, [hours('2h')])).toBe(NO);
    expect(compare(inEurope, [hours('2h', { regions: ['Asia'] })])).toBe(
      'no outage on record (31 of 31 days covered): no verdict',
    );
  });

  it('of all services is not called contradicted where a single one can have met it', () => {
    const services = ['web', 'api'].map((id) => aService({ id }));
    const held = (said: AvailabilityFigure, ...incidents: Incident[]): string | undefined => {
      const provider = aProvider({ coverage: [covered('all')], services });
      return compareFigure(aVoice({ incidents, providers: [provider] }), provider, said)?.verdict;
    };
    const web = hours('2h', { services: ['web'] });
    expect(held(percent('99.9'), web)).toBe(
      'Of all services together the record contradicts it; of a single one it can be true.',
    );
    expect(held(percent('99.7', '99.9'), web)).toBe(
      'Of all services together the record rules out its upper end; of a single one it can be true.',
    );
    expect(held(percent('99.9'), hours('2h'))).toBe(NO);
    expect(held(percent('99.9'), web, hours('3h', { services: ['api'] }))).toBe(NO);
    expect(held(percent('99.9', '99.9', { services: ['web'] }), web)).toBe(NO);
    expect(held(figure({ low: '99.7' }), web)).toBe(YES);
  });

  it('has no number where nothing follows from what is on record', () => {
    expect(compare(percent('99.9'), [hours('2h', { ending: { kind: 'unknown' } })])).toBe(
      `not known (One incident on record; 31 of 31 days covered): ${YES}`,
    );
  });

  it('has no verdict where nothing was tracked, or is on record', () => {
    expect(compare(percent('99.9'), [hours('2h')], [covered('all', '2012-08')])).toBe(
      'not tracked then (0 of 31 days covered): no verdict',
    );
    expect(compare(percent('99.9'), [hours('2h', { planned: true })])).toBe(
      'no outage on record (31 of 31 days covered): no verdict',
    );
  });

  it('without a window cannot be compared', () => {
    expect(compare(figure({ from: undefined, low: '99' }))).toBeUndefined();
  });
});
