import { expect, test } from 'vitest';
import { down, reportWith, type Files, problemsWith } from '../small-archive.ts';
import { reportAfterOffers } from './offers-followed.ts';

const AHEAD = `---
title: Works on Google Talk
summary: Google Talk is taken down for works.
severity: full
started: 2027-01-02T10:00Z
ended: unknown
causes: [hardware]
sources:
  - url: https://example.org/works
    title: Works ahead
    kind: official
---
`;

function ended(text: string): Files {
  return down(['ended: 2012-07-26T17:25Z~', `ended: ${text}`]);
}

test('a time with its zone', () => {
  expect(reportWith(down())).toBe('');
});

test('what is planned may lie ahead', () => {
  expect(
    reportWith({
      'incidents/google/2027-01-02-works.md': AHEAD.replace('severity', 'planned: true\nseverity'),
    }),
  ).toBe('');
});

test('a time without a zone', () => {
  const changes = ended('2012-07-26T17:25');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       7:8  ended: "2012-07-26T17:25" has no zone, so it could be any of some forty instants. Z says UTC, an offset such as +02:00 another clock.  [moment]
            If that is UTC; an offset such as +02:00 in the place of Z says another clock:
              ended: 2012-07-26T17:25Z"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a zone by its letters', () => {
  const changes = ended('2012-07-26T10:25 PDT');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       7:8  ended: "2012-07-26T10:25 PDT" names its zone by letters, which mean different zones to different people and change with the season. Write the offset.  [moment]
            Write instead:
              ended: 2012-07-26T10:25-07:00"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a date that does not exist', () => {
  const changes = ended('2012-07-32T17:25Z');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       7:8  ended: "2012-07-32T17:25Z" is a date that does not exist.  [moment]
            Write instead:
              ended: 2012-07-31T17:25Z"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a time of day that does not exist', () => {
  const changes = ended('2012-07-26T17:65Z');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       7:8  ended: "2012-07-26T17:65Z" is a time of day that does not exist.  [moment]
            Write instead:
              ended: 2012-07-26"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a zone that no place has', () => {
  const changes = ended('2012-07-26T17:25+17:00');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       7:8  ended: "2012-07-26T17:25+17:00" has an offset that no place on Earth has; they run from -12:00 to +14:00.  [moment]
            Write instead:
              ended: 2012-07-26"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a range whose end comes first', () => {
  const changes = ended('2012-07-26T18:25Z..2012-07-26T17:25Z');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       7:8  ended: "2012-07-26T18:25Z..2012-07-26T17:25Z" ends before it begins.  [moment]
            Write instead:
              ended: 2012-07-26T17:25Z..2012-07-26T18:25Z"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('about a day', () => {
  const changes = ended('2012-07-26~');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       7:8  ended: "2012-07-26~" says "about" of a day; ~ and ± stand behind a time of day. A day alone already says that its hour is not known.  [moment]
            Write instead:
              ended: 2012-07-26"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('words instead of a time', () => {
  const changes = ended('around teatime');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       7:8  ended: "around teatime" is not a time as the archive writes it: 2012-07-26T15:20Z, with ~ behind it for "about", or a day, a month, or two of them with .. between. Or one of: unknown, ongoing, never.  [moment]
            Such as:
              ended: unknown"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('another word for what is not known', () => {
  const changes = ended('n/a');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       7:8  ended: "n/a" is not how the archive says it. One of: unknown, ongoing, never, or a time.  [moment]
            Write instead:
              ended: unknown"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a doubt of more than a lifetime', () => {
  const changes = ended('2012-07-26T17:25Z±90000d');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       7:8  ended: "2012-07-26T17:25Z±90000d" spans more than a hundred years. Perhaps a digit is wrong.  [moment]
            Write instead:
              ended: 2012-07-26"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a length in words', () => {
  const changes = down(['ended: 2012-07-26T17:25Z~', 'duration: 2 hours']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      7:11  duration: "2 hours" is not a length as the archive writes it: 2h24m, ~2h for "about", 3h..5h, or 5h.. for "at least".  [moment]
            Write instead:
              duration: 2h"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a length whose greater bound comes first', () => {
  const changes = down(['ended: 2012-07-26T17:25Z~', 'duration: 5h..3h']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
      7:11  duration: "5h..3h" has its greater length first.  [moment]
            Write instead:
              duration: 3h..5h"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a year with a slip', () => {
  const changes = ended('2112-07-26T17:25Z');
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
       7:8  ended: 2112-07-26T17:25Z has not come yet. Perhaps a digit is wrong; only what is planned may lie ahead.  [moment]
            Write instead:
              ended: 2012-07-26T17:25Z"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('a year before there was anything to fail', () => {
  const changes = down(['causes: [hardware]', 'noticed: 1212-07-26T15:20Z\ncauses: [hardware]']);
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/twitter/2012-07-26-down.md
     14:10  noticed: 1212-07-26T15:20Z lies before there was anything to fail. Perhaps a digit is wrong.  [moment]
            Write instead:
              noticed: 2012-07-26T15:20Z"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test('work that was announced and does not say so', () => {
  const changes = { 'incidents/google/2027-01-02-works.md': AHEAD };
  expect(reportWith(changes)).toMatchInlineSnapshot(`
    "incidents/google/2027-01-02-works.md
      5:10  started: 2027-01-02T10:00Z has not come yet. Perhaps a digit is wrong; only what is planned may lie ahead.  [moment]
            If it was announced beforehand (add after line 6):
              planned: true"
  `);
  expect(reportAfterOffers(changes)).toBe('');
});

test.each([
  '99999999999d',
  '99999999999d..',
  '..99999999999d',
  '1h..99999999999d',
  '1h±99999999999d',
  '~99999999999d',
  '9007199254740991s',
])('a length without bounds, %s, is refused wherever it stands', (length) => {
  const changes = down(['ended: 2012-07-26T17:25Z~\n', `duration: ${length}\ndowntime: ${length}\n`]);
  expect(problemsWith(changes).map(({ rule, line }) => [rule, line])).toEqual([
    ['moment', 7],
    ['moment', 8],
  ]);
  expect(reportAfterOffers(changes)).toBe('');
});

test('no date that the calendar does not have is offered, though the name of the file has it', () => {
  const report = reportWith({
    'incidents/twitter/2012-07-26-down.md': undefined,
    'incidents/twitter/2012-07-26-down.fr.md': undefined,
    'incidents/twitter/2012-13-40-down.md': down(['started: 2012-07-26T15:20Z~', 'started: 2012-13-40'])[
      'incidents/twitter/2012-07-26-down.md'
    ],
  });
  expect(report).toContain('started: "2012-13-40" is a date that does not exist');
  expect(report).not.toContain('started: 2012-13-40');
});
