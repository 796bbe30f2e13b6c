import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findingsOf } from '../../src/cli/findings.ts';
import { reportAsJson } from '../../src/cli/reporters/json.ts';
import { checkOf, down, SMALL } from '../content/small-archive.ts';

const PAGE = readFileSync('docs/check.md', 'utf8');

test('errors stand before warnings, each with its place, its rule and what to do', () => {
  const report = checkOf({
    ...SMALL,
    ...down(
      ['ended: 2012-07-26T17:25Z~', 'ended: 2012-07-26T01:00Z'],
      ['title: Twitter goes dark', 'title: "Twitter goes dark"'],
    ),
  });
  expect(reportAsJson(findingsOf(report, 'content'))).toMatchInlineSnapshot(`
    "{
      "format": 1,
      "folder": "content",
      "files": 9,
      "errors": 1,
      "warnings": 1,
      "elsewhere": 0,
      "fixed": [],
      "problems": [
        {
          "severity": "error",
          "rule": "ends-before-start",
          "path": "incidents/twitter/2012-07-26-down.md",
          "line": 7,
          "column": 8,
          "fault": "ended 2012-07-26T01:00Z is before started 2012-07-26T15:20Z~.",
          "tip": "Perhaps the end was the next day:",
          "offer": {
            "kind": "replace",
            "from": 7,
            "to": 7,
            "text": "ended: 2012-07-27T01:00Z"
          }
        },
        {
          "severity": "warning",
          "rule": "canonical-form",
          "path": "incidents/twitter/2012-07-26-down.md",
          "line": 2,
          "column": 1,
          "fault": "The facts are not in the usual form: names in the order of docs/fields.md, quotes only where they are needed.",
          "tip": "npm run check -- --fix writes it so:",
          "offer": {
            "kind": "replace",
            "from": 2,
            "to": 2,
            "text": "title: Twitter goes dark"
          }
        }
      ]
    }"
  `);
});

test('every name of the report is documented, and no other', () => {
  const report = checkOf({ ...SMALL, ...down(['ended: 2012-07-26T17:25Z~', 'ended: 2012-07-26T01:00Z']) });
  const told = JSON.parse(reportAsJson(findingsOf(report, 'content'))) as Record<string, unknown>;
  const tables = PAGE.split('## The JSON report')[1]?.split('\n\n') ?? [];
  const namesIn = (table = ''): string[] =>
    [...table.matchAll(/^\| (`[^|]*`) /gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    );
  const [whole = [], one = [], offers = []] = tables.map(namesIn).filter((names) => names.length > 0);
  expect(whole).toEqual(Object.keys(told));
  const [problem] = told.problems as Record<string, unknown>[];
  expect(one).toEqual(expect.arrayContaining(Object.keys(problem ?? {})));
  expect(offers).toEqual(['kind', 'replace', 'remove', 'rename', 'create', 'delete']);
});

test('the example in the documentation has the shape of a report', () => {
  const example = JSON.parse(/```json\n(.*?)```/s.exec(PAGE)?.[1] ?? '') as Record<string, unknown>;
  const report = checkOf({ ...SMALL, ...down(['ended: 2012-07-26T17:25Z~', 'ended: 2012-07-26T01:00Z']) });
  const told = JSON.parse(reportAsJson(findingsOf(report, 'content'))) as Record<string, unknown>;
  expect(Object.keys(example)).toEqual(Object.keys(told));
  expect(Object.keys((example.problems as object[])[0] ?? {})).toEqual(
    Object.keys((told.problems as object[])[0] ?? {}),
  );
});

test('it holds no sign that a terminal obeys', () => {
  const report = checkOf({ ...SMALL, 'a\u009Bb\u202Ec.md': '' });
  const json = reportAsJson(findingsOf(report, 'content'));
  expect(json).toContain('a\\u009bb\\u202ec.md');
  expect(JSON.parse(json)).toMatchObject({ problems: [{ path: 'a\u009Bb\u202Ec.md' }] });
});
