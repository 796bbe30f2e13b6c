import { expect, test } from 'vitest';
import { reportToTerminal } from '../../../src/cli/reporters/terminal.ts';
import { checkFiles } from '../../../src/content/check.ts';
import type { Unread } from '../../../src/content/folder.ts';
import { follow } from '../offers.ts';
import {
  CLOCK,
  DOWN,
  DOWN_FR,
  down,
  reportWith,
  SMALL,
  storedFiles,
  problemsWith,
} from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

test('a file in UTF-8, with a mark in front and the line ends of Windows', () => {
  expect(reportWith({ [DOWN]: `\uFEFF${SMALL[DOWN].replaceAll('\n', '\r\n')}` })).toBe('');
});

test('a file saved as UTF-16', () => {
  const changes = { [DOWN]: new Uint8Array(Buffer.from(`\uFEFF${SMALL[DOWN]}`, 'utf16le')) };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       1:1  The file is saved as UTF-16. Save it as UTF-8; its words stay as they are.  [readable]
            Write instead:
              ---"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a file saved as Windows-1252', () => {
  const changes = {
    [DOWN_FR]: new Uint8Array(
      Buffer.from(SMALL[DOWN_FR].replace('’', "'").replace('De retour', 'Rétabli'), 'latin1'),
    ),
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.fr.md
      2:23  A letter here is not saved as UTF-8 and would be lost. Save the file as UTF-8 and see that the letter is right.  [readable]
            Write instead:
              title: Twitter disparaît
      5:12  A letter here is not saved as UTF-8 and would be lost. Save the file as UTF-8 and see that the letter is right.  [readable]
            Write instead:
                - note: Rétabli
      8:18  A letter here is not saved as UTF-8 and would be lost. Save the file as UTF-8 and see that the letter is right.  [readable]
            Write instead:
              Twitter s'est tu à 15 h 20 UTC.[1]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a letter that was lost before', () => {
  const changes = down(['Two systems', 'Two syst\uFFFDms']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      3:18  A letter here is not saved as UTF-8 and would be lost. Save the file as UTF-8 and see that the letter is right.  [readable]
            Write instead:
              summary: Two syst?ms failed at once."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a sign that cannot be seen', () => {
  const changes = down(['Two systems', 'Two\u0000 systems']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      3:13  A sign stands here that cannot be seen (U+0000). Take it out; the line without it is:  [readable]
            Write instead:
              summary: Two systems failed at once."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a merge that was not settled', () => {
  const changes = down([
    'title: Twitter goes dark\n',
    '<<<<<<< main\ntitle: Twitter goes dark\n=======\ntitle: Twitter is dark\n>>>>>>> web\n',
  ]);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       2:1  Two changes met here and were not settled. Keep the right one of the two texts, and take the marks out. The first is:  [readable]
            Write instead of lines 2 to 6:
              title: Twitter goes dark"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a file of more than 400,000 bytes', () => {
  const changes = { 'days/2012-06-21.md': 'x'.repeat(400_001) };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "days/2012-06-21.md
       1:1  The file is larger than 400,000 bytes, more than ten long write-ups. Tell it in fewer words.  [readable]
            Take the file out of the content folder."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a link in the place of a file', () => {
  expect(reportOfUnread('link')).toMatchInlineSnapshot(`
    "days/2012-06-21.md
       1:1  This is a link and no file of its own. Links are not followed; put a copy of the file in its place.  [readable]
            Take the file out of the content folder.

    1 error in 1 of 10 files. Each rule is explained in docs/rules/<name>.md."
  `);
});

test('a file that the system does not let be read', () => {
  expect(reportOfUnread('refused')).toMatchInlineSnapshot(`
    "days/2012-06-21.md
       1:1  The system does not let this file be read. Let everybody read it, or take it out.  [readable]
            Take the file out of the content folder.

    1 error in 1 of 10 files. Each rule is explained in docs/rules/<name>.md."
  `);
});

function reportOfUnread(unread: Unread): string {
  const files = [...storedFiles(SMALL), { path: 'days/2012-06-21.md', bytes: new Uint8Array(), unread }];
  return reportToTerminal(checkFiles(files, CLOCK).problems, files.length);
}

test('each of two merges, which one offer settles', () => {
  const changes = {
    ...down([
      'title: Twitter goes dark\n',
      '<<<<<<< a\n||||||| base\ntitle: Old\n=======\ntitle: B\n>>>>>>> b\n',
    ]),
    'days/2012-07-26.md':
      '---\n<<<<<<< a\ntitle: A\n=======\ntitle: B\n>>>>>>> b\n---\nText\n<<<<<<< a\nOne\n=======\nTwo\n>>>>>>> b\n',
  };
  const told = problemsWith(changes);
  expect(told.map(({ path, line, rule }) => [path.slice(0, 4), line, rule])).toEqual([
    ['days', 2, 'readable'],
    ['days', 9, 'readable'],
    ['inci', 2, 'readable'],
    ['inci', 8, 'schema'],
  ]);
  const [first] = told;
  expect(first && problemsWith(follow(changes, first)).map(({ line }) => line)).toEqual([5, 2, 8]);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a mark of a merge that has lost the others', () => {
  const changes = down(['title: Twitter goes dark\n', '>>>>>>> b\n<<<<<<< a\ntitle: Twitter goes dark\n']);
  expect(problemsWith(changes).map(({ line, rule }) => [line, rule])).toEqual([
    [2, 'readable'],
    [3, 'readable'],
  ]);
  expect(reportAfterOffers(changes)).toBe('');
});
