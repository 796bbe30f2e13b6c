import { expect, test } from 'vitest';
import { didYouMean } from '../../src/content/did-you-mean.ts';
import { RELATIONS, SOURCE_KINDS } from '../../src/domain/incident.ts';
import { CATEGORIES } from '../../src/domain/provider.ts';

const SEVERITIES = ['full', 'partial', 'degraded'];
const FIELDS = [
  'title',
  'summary',
  'language',
  'services',
  'severity',
  'started',
  'ended',
  'duration',
  'regions',
  'causes',
  'sources',
  'timeline',
  'tags',
];
const CAUSES = ['bug', 'config', 'dns', 'human', 'load', 'network', 'power', 'time', 'unknown', 'upgrade'];

test.each([
  ['Full', SEVERITIES, 'full'],
  ['fulll', SEVERITIES, 'full'],
  ['parital', SEVERITIES, 'partial'],
  ['dgeraded', SEVERITIES, 'degraded'],
  ['down', SEVERITIES, 'full'],
  ['dwon', SEVERITIES, 'full'],
  ['minor', SEVERITIES, 'degraded'],
  ['tilte', FIELDS, 'title'],
  ['sevrity', FIELDS, 'severity'],
  ['region', FIELDS, 'regions'],
  ['headline', FIELDS, 'title'],
  ['begin', FIELDS, 'started'],
  ['updates', FIELDS, 'timeline'],
  ['netwrok', CAUSES, 'network'],
  ['configuration', CAUSES, 'config'],
  ['overload', CAUSES, 'load'],
  ['press', SOURCE_KINDS, 'news'],
  ['blog', SOURCE_KINDS, 'community'],
  ['sosial', CATEGORIES, 'social'],
  ['same_cause', RELATIONS, 'same-cause'],
  ['twiter', ['twitter', 'google'], 'twitter'],
])('%s of %j is meant for %s', (written, words, meant) => {
  expect(didYouMean(written, words)).toBe(meant);
});

test.each([
  ['red', SEVERITIES],
  ['web', ['api', 'dns', 'cdn']],
  ['api', ['web', 'app-store']],
  ['x', ['web', 'a']],
  ['', ['web', 'api']],
  ['colour', FIELDS],
  ['microsoft', ['twitter', 'google', 'azure']],
  ['constructor', FIELDS],
  ['__proto__', FIELDS],
  ['a'.repeat(10_000), FIELDS],
  ['google/2012-07-26-talk', ['twitter/2012-06-21-bug', 'azure/2012-02-29-leap-day']],
])('%s of %j is meant for none', (written, words) => {
  expect(didYouMean(written, words)).toBeUndefined();
});

test('of two that are near the nearer is meant', () => {
  expect(didYouMean('2012-07-26-talks', ['2012-07-27-talk', '2012-07-26-talk'])).toBe('2012-07-26-talk');
});

test('ten thousand ids are looked through at once', () => {
  const ids = Array.from(
    { length: 10_000 },
    (_, index) => `provider-${String(index)}/2012-07-26-something-failed`,
  );
  const start = performance.now();
  for (let count = 0; count < 20; count++) didYouMean('provider-77x/2012-07-26-something-faild', ids);
  expect(performance.now() - start).toBeLessThan(2000);
});
