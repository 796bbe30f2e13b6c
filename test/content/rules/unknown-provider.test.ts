import { expect, test } from 'vitest';
import { edit, reportWith, SMALL } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

const BUG = SMALL['incidents/twitter/2012-06-21-bug.md'];

test('a provider that has its file', () => {
  expect(reportWith({})).toBe('');
});

test('a folder with a slip', () => {
  const changes = {
    'incidents/twiter/2012-06-21-bug.md': BUG,
    'incidents/twitter/2012-06-21-bug.md': undefined,
    'incidents/twiter/2012-06-21-bug.fr.md': '---\ntitle: Un bogue\n---\n',
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twiter/2012-06-21-bug.md
       1:1  There is no provider "twiter". Did you mean "twitter"?  [unknown-provider]
            Name the file:
              incidents/twitter/2012-06-21-bug.md
              incidents/twiter/2012-06-21-bug.fr.md → incidents/twitter/2012-06-21-bug.fr.md"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a provider without a file, with two incidents', () => {
  const changes = {
    'incidents/new-cloud/2012-06-21-bug.md': BUG,
    'incidents/new-cloud/2012-06-21-other.md': BUG,
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/new-cloud/2012-06-21-bug.md
       1:1  The provider "new-cloud" has no file providers/new-cloud.md.  [unknown-provider]
            Write a file providers/new-cloud.md:
              ---
              name: New Cloud
              categories: [other]
              services: { web: { name: The web site } }
              ---"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a parent with a slip', () => {
  const changes = {
    'providers/google.md': edit(SMALL['providers/google.md'], ['categories', 'parent: twiter\ncategories']),
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "providers/google.md
       3:9  There is no provider "twiter". Did you mean "twitter"?  [unknown-provider]
            Write instead:
              parent: twitter"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a parent that is nowhere', () => {
  const changes = {
    'providers/google.md': edit(SMALL['providers/google.md'], ['categories', 'parent: alphabet\ncategories']),
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "providers/google.md
       3:9  There is no provider "alphabet".  [unknown-provider]
            Take out line 3."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('its own parent', () => {
  const changes = {
    'providers/google.md': edit(SMALL['providers/google.md'], ['categories', 'parent: google\ncategories']),
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "providers/google.md
       3:9  A provider cannot be its own parent.  [unknown-provider]
            Take out line 3."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});
