import { expect, test } from 'vitest';
import { down, fullReportWith } from '../small-archive.ts';
import { fullReportAfterOffers } from './offers-followed.ts';

test('names in another order', () => {
  const changes = down([
    'severity: full\nstarted: 2012-07-26T15:20Z~',
    'started: 2012-07-26T15:20Z~\nseverity: full',
  ]);
  expect(fullReportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       5:1  Warning: The facts are not in the usual form: names in the order of docs/fields.md, quotes only where they are needed.  [canonical-form]
            npm run check -- --fix writes it so (write instead of lines 5 to 6):
              severity: full
              started: 2012-07-26T15:20Z~"
  `);
  expect(fullReportAfterOffers(changes)).toBe('');
});

test('names in another order inside a list, behind its dash', () => {
  const changes = down([
    '  - url: https://example.org/report\n    title: Twitter is down',
    '  - title: Twitter is down\n    url: https://example.org/report',
  ]);
  expect(fullReportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      19:1  Warning: The facts are not in the usual form: names in the order of docs/fields.md, quotes only where they are needed.  [canonical-form]
            npm run check -- --fix writes it so (write instead of lines 19 to 20):
                - url: https://example.org/report
                  title: Twitter is down"
  `);
  expect(fullReportAfterOffers(changes)).toBe('');
});

test('quotes that are not needed', () => {
  const changes = down(['title: Twitter goes dark', "title: 'Twitter goes dark'"]);
  expect(fullReportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       2:1  Warning: The facts are not in the usual form: names in the order of docs/fields.md, quotes only where they are needed.  [canonical-form]
            npm run check -- --fix writes it so:
              title: Twitter goes dark"
  `);
  expect(fullReportAfterOffers(changes)).toBe('');
});

test.each([
  ['a colon', 'title: "Twitter: dark"'],
  ['a number, which other readers of YAML would not take for words', 'title: "2012"'],
  ['a quotation', `title: '"Twitter" goes dark'`],
])('quotes stay around %s', (_, line) => {
  expect(fullReportWith(down(['title: Twitter goes dark', line]))).toBe('');
});
