import { expect, test } from 'vitest';
import { down, edit, reportWith, SMALL } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

test('a write-up in another language of the site', () => {
  expect(
    reportWith({
      'incidents/twitter/2012-06-21-bug.md': edit(SMALL['incidents/twitter/2012-06-21-bug.md'], [
        'severity',
        'language: fr\nseverity',
      ]),
    }),
  ).toBe('');
});

test('a write-up in a language without pages', () => {
  const changes = down(['severity: full\nstarted', 'language: de\nseverity: full\nstarted']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      5:11  The site has no pages in "de". Its languages, in site.yaml, are: en, fr.  [unknown-language]
            Take out line 5."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a translation into a language without pages', () => {
  const changes = { 'incidents/twitter/2012-06-21-bug.de.md': '---\ntitle: Ein Fehler\n---\n' };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-06-21-bug.de.md
       1:1  The site has no pages in "de". Its languages, in site.yaml, are: en, fr.  [unknown-language]
            If that is the language it is in:
              incidents/twitter/2012-06-21-bug.fr.md"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('the only other language is taken', () => {
  const changes = { 'incidents/twitter/2012-07-26-down.de.md': '---\ntitle: Twitter fällt aus\n---\n' };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.de.md
       1:1  The site has no pages in "de". Its languages, in site.yaml, are: en, fr.  [unknown-language]
            Take the file out of the content folder."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a translation into the language of its original', () => {
  const changes = { 'incidents/twitter/2012-06-21-bug.en.md': '---\ntitle: A bug takes Twitter down\n---\n' };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-06-21-bug.en.md
       1:1  The original is in "en" itself, so this translates nothing.  [unknown-language]
            If that is the language it is in:
              incidents/twitter/2012-06-21-bug.fr.md"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a text of the site', () => {
  const changes = { 'site.yaml': edit(SMALL['site.yaml'], ['  fr: Ce', '  de: Was ausfiel.\n  fr: Ce']) };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "site.yaml
       5:3  The site has no pages in "de". Its languages, in site.yaml, are: en, fr.  [unknown-language]
            Take out line 5."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('the name of a cause', () => {
  const changes = { 'causes.yaml': edit(SMALL['causes.yaml'], ['fr: Matériel', 'it: Macchine']) };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "causes.yaml
      2:25  The site has no pages in "it". Its languages, in site.yaml, are: en, fr.  [unknown-language]
            Write instead:
                name: { en: Hardware, fr: Macchine }"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});
