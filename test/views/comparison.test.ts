import { describe, expect, it } from 'vitest';
import { recordByYear } from '../../src/domain/by-year.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { CoverageLevel } from '../../src/domain/provider.ts';
import { speechIn, wordsOf } from '../../src/i18n/messages.ts';
import { speechOf } from '../../src/i18n/speech.ts';
import {
  chosen,
  COMPARISON_WORDS,
  compareYears,
  readQuery,
  sortRows,
  writeQuery,
  type Choice,
  type Compared,
} from '../../src/views/comparison.ts';
import { pack, unpack } from '../../src/views/comparison-data.ts';
import { aProvider } from '../domain/a-provider.ts';
import { anIncident, lasting, moment } from '../domain/an-incident.ts';
import { spaced } from './a-voice.ts';

const whole: Choice = { from: 2010, to: 2012, providers: [] };
const outage = (started: string, length: string, overrides: Partial<Incident> = {}): Incident =>
  anIncident({ started: moment(started), ending: lasting(length), ...overrides });

function compared(id: string, level: CoverageLevel, incidents: Incident[], from?: string): Compared {
  const coverage = [{ from: from === undefined ? undefined : moment(from), to: undefined, level }];
  const weights = { degraded: 0, partial: 0.3, full: 1 };
  const asOf = moment('2013-01-01T00:00Z').nominal;
  const own = incidents.map((incident) => ({ ...incident, provider: id }));
  return {
    id,
    name: id.toUpperCase(),
    record: recordByYear(aProvider({ id, coverage }), own, 2010, 2012, { weights, asOf, zone: 'UTC' }),
  };
}
const twitter = compared('twitter', 'all', [
  outage('2011-05-01T10:00Z', '2h'),
  outage('2012-07-26T10:00Z', '4h'),
]);
const google = compared('google', 'selected', [outage('2012-07-26T10:00Z', '~3h')], '2012-01-01');
const azure = compared('azure', 'selected', [outage('2012-02-29', '5h..')]);
const empty = compared('empty', 'all', []);
const late = compared('late', 'all', [], '2012-06-01');
const told = (each: Compared, choice: Partial<Choice> = {}, language = 'en'): string[] =>
  compareYears(each, { ...whole, ...choice }, speechIn(language)).map(({ text, note }) =>
    spaced(note === '' ? text : `${text} (${note})`),
  );

describe('a provider in the comparison', () => {
  it('is told over the years chosen', () => {
    expect(told(twitter)).toEqual([
      '2 (0.67 a year)',
      '6 h',
      '3 h (of 2 lengths)',
      '– (fewer than ten lengths)',
      '99.977% (1,096 of 1,096 days tracked)',
    ]);
    expect(told(twitter, { from: 2012 })).toEqual([
      '1 (1 a year)',
      '4 h',
      '4 h (of one length)',
      '– (fewer than ten lengths)',
      '99.954% (366 of 366 days tracked)',
    ]);
  });

  it('has bounds alone where not everything is covered or known', () => {
    expect(told(google)).toEqual([
      '1 (1 a year)',
      'at least 2 h 45 min',
      'about 3 h (2 h 45 min to 3 h 15 min; of one length)',
      '– (fewer than ten lengths)',
      'at most 99.969% (366 of 1,096 days tracked)',
    ]);
    expect(told(azure)[1]).toBe('at least 5 h (one without a known end)');
    expect(told(azure)[2]).toBe('at least 5 h (of one length)');
  });

  it('has no figure where nothing is on record or nothing was tracked', () => {
    expect(told(empty)).toEqual([
      '0 (0 a year)',
      '–',
      '–',
      '–',
      'no outage on record (1,096 of 1,096 days tracked)',
    ]);
    expect(told(late, { to: 2011 })).toEqual([
      '–',
      '–',
      '–',
      '–',
      'not tracked then (0 of 730 days tracked)',
    ]);
  });

  it('speaks the language of the page', () => {
    expect(told(google, {}, 'fr')[4]).toBe('au plus 99,969 % (366 jours suivis sur 1 096)');
  });
});

it.each(['en', 'fr'])(
  'the data of the page and its words give the same rows as the build in %s',
  (language) => {
    const all = [twitter, google, azure, empty, late];
    const packed = pack({ words: wordsOf(language, COMPARISON_WORDS), providers: all });
    const { words, providers } = unpack(packed);
    expect(providers).toEqual(all);
    const again = providers.map((each) => compareYears(each, whole, speechOf(words, language)));
    expect(again).toEqual(all.map((each) => compareYears(each, whole, speechIn(language))));
    expect(packed).not.toContain('Infinity');
  },
);

describe('rows', () => {
  const rows = [twitter, google, empty, azure].map((each) => ({
    ...each,
    cells: compareYears(each, whole, speechIn('en')),
  }));
  const sorted = (by: Parameters<typeof sortRows>[1]['by'], isDescending = false): string[] =>
    sortRows(rows, { by, isDescending }, 'en').map(({ id }) => id);

  it('are sorted by name or by a figure, those without one last either way', () => {
    expect(sorted('name')).toEqual(['azure', 'empty', 'google', 'twitter']);
    expect(sorted('name', true)).toEqual(['twitter', 'google', 'empty', 'azure']);
    expect(sorted('affected')).toEqual(['google', 'azure', 'twitter', 'empty']);
    expect(sorted('affected', true)).toEqual(['twitter', 'azure', 'google', 'empty']);
    expect(sorted('median', true)).toEqual(['azure', 'google', 'twitter', 'empty']);
    expect(sorted('availability')).toEqual(['google', 'twitter', 'azure', 'empty']);
  });

  it('are those of the providers chosen, or all', () => {
    expect(chosen([twitter, google], { ...whole, providers: ['google'] })).toEqual([google]);
    expect(chosen([twitter, google], whole)).toEqual([twitter, google]);
  });
});

describe('the address of a choice', () => {
  const ids = ['azure', 'google', 'twitter'];
  const plain = { by: 'name', isDescending: false } as const;

  it('says nothing of what is shown unasked', () => {
    expect(writeQuery(whole, plain, whole)).toBe('');
    expect(readQuery('', whole, ids)).toEqual({ choice: whole, sorting: plain });
  });

  it.each([
    [{ from: 2011, to: 2012, providers: [] }, plain, '?from=2011'],
    [{ from: 2010, to: 2010, providers: ['azure', 'twitter'] }, plain, '?providers=azure.twitter&to=2010'],
    [whole, { by: 'affected', isDescending: true } as const, '?sort=-affected'],
    [whole, { by: 'median', isDescending: false } as const, '?sort=median'],
    [whole, { by: 'name', isDescending: true } as const, '?sort=-name'],
  ])('of %j sorted by %j is %s, and back', (choice, sorting, query) => {
    expect(writeQuery(choice, sorting, whole)).toBe(query);
    expect(readQuery(query, whole, ids)).toEqual({ choice, sorting });
  });

  it('that asks for what is not there gets the whole', () => {
    expect(readQuery('?from=1066&to=soon&providers=nobody.&sort=-beauty', whole, ids)).toEqual({
      choice: whole,
      sorting: plain,
    });
    expect(readQuery('?from=2012&to=2011', whole, ids).choice).toMatchObject({ from: 2011, to: 2012 });
  });
});
