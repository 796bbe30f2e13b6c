import { expect, test } from 'vitest';
import { DOWN, DOWN_FR, reportWith, SMALL, problemsWith } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

test('every kind of file in its place', () => {
  expect(reportWith({})).toBe('');
});

test('a readme and a hidden file are left alone', () => {
  expect(reportWith({ 'README.md': 'Hello', '.gitignore': '' })).toBe('');
});

test('a file that nothing is kept under', () => {
  const changes = { 'notes/to-do.md': 'To do' };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "notes/to-do.md
       1:1  Nothing is kept under this name, so the file would be passed over. Files are incidents/<provider>/<date>-<words>.md, providers/<provider>.md, days/<date>.md, site.yaml, causes.yaml and pictures beside a write-up (.png, .jpg, .webp, .avif), in small letters a to z, digits and hyphens.  [path-matches]
            Take the file out of the content folder."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a folder in the singular', () => {
  const changes = { [DOWN]: undefined, 'incident/twitter/2012-07-26-down.md': SMALL[DOWN] };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incident/twitter/2012-07-26-down.md
       1:1  Nothing is kept under this name, so the file would be passed over. Files are incidents/<provider>/<date>-<words>.md, providers/<provider>.md, days/<date>.md, site.yaml, causes.yaml and pictures beside a write-up (.png, .jpg, .webp, .avif), in small letters a to z, digits and hyphens.  [path-matches]
            Name the file:
              incidents/twitter/2012-07-26-down.md"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('capital letters and spaces', () => {
  const changes = {
    [DOWN]: undefined,
    [DOWN_FR]: undefined,
    'days/2012-07-26.md': undefined,
    'incidents/Twitter/2012-07-26 Down.md': SMALL[DOWN],
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/Twitter/2012-07-26 Down.md
       1:1  Nothing is kept under this name, so the file would be passed over. Files are incidents/<provider>/<date>-<words>.md, providers/<provider>.md, days/<date>.md, site.yaml, causes.yaml and pictures beside a write-up (.png, .jpg, .webp, .avif), in small letters a to z, digits and hyphens.  [path-matches]
            Name the file:
              incidents/twitter/2012-07-26-down.md"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('another date than that of started', () => {
  const changes = {
    [DOWN]: undefined,
    [DOWN_FR]: undefined,
    'days/2012-07-26.md': '---\ntitle: A hard day\n---\n',
    'incidents/twitter/2012-07-25-down.md': SMALL[DOWN],
    'incidents/twitter/2012-07-25-down.fr.md': SMALL[DOWN_FR],
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-25-down.md
      6:10  The name of the file says 2012-07-25, and started says 2012-07-26.  [path-matches]
            If started is right, rename the file, and its translations with it:
              incidents/twitter/2012-07-26-down.md
              incidents/twitter/2012-07-25-down.fr.md → incidents/twitter/2012-07-26-down.fr.md"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a day that does not exist', () => {
  const changes = { 'days/2012-06-32.md': '---\ntitle: The last day of June\n---\n' };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "days/2012-06-32.md
       1:1  2012-06-32 is a day that does not exist.  [path-matches]
            Perhaps:
              days/2012-06-30.md"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('an incident without a date in its name gets one from its facts, and its title for a name', () => {
  const changes = {
    [DOWN]: undefined,
    [DOWN_FR]: undefined,
    'days/2012-07-26.md': undefined,
    'incidents/twitter/outage.md': SMALL[DOWN],
  };
  expect(problemsWith(changes).map(({ rule, offer }) => [rule, offer])).toEqual([
    ['path-matches', { kind: 'rename', to: 'incidents/twitter/2012-07-26-twitter-goes-dark.md' }],
  ]);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a name with a wrong date, and links that say the right one, are one fault', () => {
  const wrong = 'incidents/twitter/2012-07-25-down.md';
  const changes = { [DOWN]: undefined, [DOWN_FR]: undefined, [wrong]: SMALL[DOWN] };
  expect(problemsWith(changes).map(({ rule, path }) => [rule, path])).toEqual([['path-matches', wrong]]);
  expect(reportAfterOffers(changes)).toBe('');
});
