import { expect, test } from 'vitest';
import { follow } from '../offers.ts';
import { DOWN, DOWN_FR, down, edit, problemsWith, reportWith, SMALL } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

const AGAIN =
  '  - url: http://www.example.org/apologies/?utm_source=x\n    title: The same\n    kind: news\n';
const REPORT = '  - url: https://example.org/report';
const ENGLISH = [REPORT, `${AGAIN}${REPORT}`] as const;

test('a source with the address of another, which is cited', () => {
  const changes = {
    ...down(
      ENGLISH,
      ['People noticed.[2]', 'It broke.[2] People noticed.[3]'],
      ['[hardware]', '[hardware]\nruledOut:\n  - cause: load\n    source: 3'],
    ),
  };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     22:10  Source 2 has the address of source 1, so one source looks like two. Say in the first what both say.  [source-given-twice]
            What cites 2 then cites 1, and later numbers go down by one, in each translation too (write instead of lines 17 to 30):
                  source: 2
              sources:
                - url: https://example.org/apologies
                  title: Our apologies
                  kind: official
                - url: https://example.org/report
                  title: Twitter is down
                  kind: news
              ---

              Twitter fell silent at 15:20 UTC.[1] It broke.[1] People noticed.[2]"
  `);
  expect(reportAfterOffers(changes)).toBe('');
  const [problem] = problemsWith(changes);
  const after = problem && follow(changes, problem)[DOWN];
  expect(after).toContain('It broke.[1] People noticed.[2]');
  expect(after).toContain('source: 2\n');
});

test('a source at the end with the address of another, which nothing cites', () => {
  const changes = down(['    kind: news\n', `    kind: news\n${AGAIN}`]);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     22:10  Source 3 has the address of source 1, so one source looks like two. Say in the first what both say.  [source-given-twice]
            Nothing cites source 3: take out lines 22 to 24."
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('that translations have to follow is said', () => {
  const french = edit(SMALL[DOWN_FR], ['15 h 20 UTC.[1]', '15 h 20 UTC.[2]']);
  const changes = { ...down(['    kind: news\n', `    kind: news\n${AGAIN}`]), [DOWN_FR]: french };
  expect(reportWith({ ...changes, [DOWN_FR]: edit(french, ['[2]', '[3]']) })).toContain(
    'in each translation too',
  );
});

test('two parts of one page, and two pages of one site', () => {
  const parts = `  - url: https://example.org/apologies#second\n    title: The second\n    kind: official\n  - url: https://example.org/apologies?page=2\n    title: The next\n    kind: official\n`;
  expect(reportWith(down(['    kind: news\n', `    kind: news\n${parts}`]))).toBe('');
});
