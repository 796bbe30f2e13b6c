import { expect, test } from 'vitest';
import { reportWith, type Files } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

function day(link: string): Files {
  return { 'days/2012-07-26.md': `---\ntitle: A hard day\n---\n\nA hard day for ${link}.\n` };
}

test('a link to a write-up', () => {
  expect(reportWith({})).toBe('');
});

test('a link with a slip', () => {
  const changes = day('[Twitter](../incidents/twitter/2012-07-26-dwon.md)');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "days/2012-07-26.md
      5:16  The link leads to ../incidents/twitter/2012-07-26-dwon.md, and there is no such write-up. Did you mean "../incidents/twitter/2012-07-26-down.md"?  [unknown-link]
            Write instead:
              A hard day for [Twitter](../incidents/twitter/2012-07-26-down.md)."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a link that leaves out the way up', () => {
  const changes = day('[Twitter](incidents/twitter/2012-07-26-down.md)');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "days/2012-07-26.md
      5:16  The link leads to incidents/twitter/2012-07-26-down.md, and there is no such write-up. Did you mean "../incidents/twitter/2012-07-26-down.md"?  [unknown-link]
            Write instead:
              A hard day for [Twitter](../incidents/twitter/2012-07-26-down.md)."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a link to a translation', () => {
  const changes = day('[Twitter](../incidents/twitter/2012-07-26-down.fr.md)');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "days/2012-07-26.md
      5:16  The link leads to ../incidents/twitter/2012-07-26-down.fr.md, a translation. Link to its original; each reader is led to their own language.  [unknown-link]
            Write instead:
              A hard day for [Twitter](../incidents/twitter/2012-07-26-down.md)."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a link to nothing', () => {
  const changes = day('[Yahoo](../incidents/yahoo/1999-01-01-mail.md)');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "days/2012-07-26.md
      5:16  The link leads to ../incidents/yahoo/1999-01-01-mail.md, and there is no such write-up yet.  [unknown-link]
            Write instead:
              A hard day for Yahoo."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a link to an incident of another day is not taken for one that is there', () => {
  const changes = day('[Twitter](../incidents/twitter/2017-02-28-bug.md)');
  expect(reportWith(changes)).not.toContain('Did you mean');
  expect(reportAfterOffers(changes)).toBe('');
});
