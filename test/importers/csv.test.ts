import { describe, expect, test } from 'vitest';
import { drafted, importing, readItems, readRecords, reasons } from './an-import.ts';

const MAPPING = `columns:
  id: Ticket
  title: What
  started: From
  ended: To
  severity: Level
  services: Systems
  body: Notes
  url: Page
dates: day-first
lists: "+"
body: html
`;
const TABLE = `Ticket;What;From;To;Level;Systems;Notes;Page
T-1;"Nobody can ""log in"";
again";02/01/2013 03:04;2/1/2013 5:00;down;Twitter API + web;<p>One</p><p><b>Two</b></p>;https://status.example/1
`;

test('a mapping says which column is what, and how its cells are to be read', () => {
  expect(drafted(importing('csv', { 'a.csv': TABLE }, { timeZone: 'Europe/Paris' }, undefined, MAPPING)))
    .toMatchInlineSnapshot(`
    {
      "incidents/twitter/2013-01-02-nobody-can-log-in-again.md": "---
    title: Nobody can "log in"; again
    summary: One Two
    services: [api, web]
    severity: full
    started: 2013-01-02T03:04+01:00
    ended: 2013-01-02T05:00+01:00
    causes: [unknown]
    sources:
      - url: https://status.example/1
        title: Nobody can "log in"; again
        publisher: Twitter
        kind: official
    imported:
      from: csv
      id: T-1
    ---

    One

    **Two**
    ",
    }
  `);
});

test('without a zone, and without an order of day and month, it asks and refuses', () => {
  expect(reasons(importing('csv', { 'a.csv': TABLE }, {}, undefined, MAPPING))).toEqual([
    'a.csv:2 2013-01-02 03:04 does not say on which clock. <time-zone>',
  ]);
  expect(
    reasons(
      importing(
        'csv',
        { 'a.csv': TABLE },
        { timeZone: 'UTC' },
        undefined,
        MAPPING.replace('dates: day-first\n', ''),
      ),
    ),
  ).toEqual([
    'a.csv:2 "02/01/2013 03:04" is not a time that can be read.',
    'a.csv:2 "2/1/2013 5:00" is not a time that can be read.',
  ]);
});

const PLAIN =
  'id,title,started,ended,severity,services,url\n1,Down,2013-01-02T03:04Z,2013-01-02T04:00Z,down,web,https://x.example\n';

describe('separators', () => {
  test.each([',', ';', '\t', '|'])('%j is found', (sign) => {
    expect(readRecords('csv', { 'a.csv': PLAIN.replaceAll(',', sign) })).toMatchObject([
      { id: '1', title: 'Down' },
    ]);
  });
});

test('names of columns may be in large letters and with spaces around', () => {
  expect(readRecords('csv', { 'a.csv': PLAIN.replace('id,title', 'ID, Title ') })).toMatchObject([
    { id: '1', title: 'Down' },
  ]);
});

describe('what is not sound costs no line beside it:', () => {
  test('a line with too many cells, and one without an id', () => {
    const items = readItems('csv', {
      'a.csv': `${PLAIN}2,Down,again,and,again,a,b,c,d\n,No id,,,,,\n3,Third,,,,,\n`,
    });
    expect(
      items.map((item) => (item.kind === 'fault' ? `${item.spot.line} ${item.fault}` : item.kind)),
    ).toEqual([
      'record',
      '3 The line has 9 cells, and the first has 7.',
      '4 The line has no id, by which it could be known again.',
      'record',
    ]);
  });

  test('a quotation mark that is never closed', () => {
    const items = readItems('csv', { 'a.csv': `${PLAIN}2,"Down,again\n3,Third\n` });
    expect(
      items.map((item) => (item.kind === 'fault' ? `${item.spot.line} ${item.fault}` : item.kind)),
    ).toEqual(['record', expect.stringMatching(/^3 From here on it is no CSV: /) as string]);
  });

  test('a mapping that names what is not there', () => {
    const faults = (mapping: string): string[] =>
      readItems('csv', { 'a.csv': TABLE }, mapping).flatMap((item) =>
        item.kind === 'fault' ? [`${item.spot.file}:${item.spot.line} ${item.fault}`] : [],
      );
    expect(faults('columns:\n  id: Nummer\n')).toEqual([
      'mapping.yaml:1 The table has no column "Nummer". It has: Ticket, What, From, To, Level, Systems, Notes, Page.',
    ]);
    expect(faults('columns:\n  ticket: Ticket\n')[0]).toContain(
      '"ticket" is nothing that a column can hold. It can hold: id, title,',
    );
    expect(faults('columns: [')[0]).toMatch(/^mapping\.yaml:1 /);
  });
});

test('lengths, planned work and a word for what goes on', () => {
  const table =
    'id,title,started,duration,ended,planned,severity,services,url\n1,A,2013-01-02,2h,,yes,down,web,https://x.example\n2,B,2013-01-02,,ongoing,,down,web,https://x.example\n3,C,2013-01-02,,,,down,web,https://x.example\n';
  const plan = importing('csv', { 'a.csv': table });
  expect(Object.values(drafted(plan))).toEqual([
    expect.stringContaining('started: 2013-01-02\nduration: 2h\nplanned: true\n'),
  ]);
  expect(plan.refused.flatMap(({ troubles }) => troubles.map(({ ask }) => ask?.key))).toEqual([
    'open.end',
    'missing.end',
  ]);
});
