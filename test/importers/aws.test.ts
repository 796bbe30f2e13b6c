import { describe, expect, test } from 'vitest';
import { aws } from '../../src/importers/aws.ts';
import { draftsOf, faultsOf, itemsOf, notesOf, planOf, recordsOf, refusalsOf } from './reading.ts';

const PATH = 'data.json';

const RECORD = {
  service_name: 'Amazon Example Queue (N. Virginia)',
  summary: '[RESOLVED] Increased error rates',
  date: '1489526760',
  status: '2',
  details: '',
  description:
    '<div><span class="yellowfg"> 2:26 PM PDT</span>&nbsp;We are <b>investigating</b>.</div><div><span class="yellowfg"> 3:10 PM PDT</span>&nbsp;All is well.<script>x</script></div>',
  service: 'queue-us-east-1',
};

function file(archive: readonly unknown[], current: readonly unknown[] = []): string {
  return JSON.stringify({ archive, current }, null, 1);
}

test('a record goes through in its own words', () => {
  expect(recordsOf(aws, { [PATH]: file([RECORD]) })).toMatchInlineSnapshot(`
    [
      {
        "body": {
          "notation": "html",
          "text": "<div><span class="yellowfg"> 2:26 PM PDT</span>&nbsp;We are <b>investigating</b>.</div><div><span class="yellowfg"> 3:10 PM PDT</span>&nbsp;All is well.<script>x</script></div>",
        },
        "end": {
          "kind": "untold",
        },
        "id": "queue-us-east-1/1489526760",
        "language": "en",
        "regions": [
          "N. Virginia",
        ],
        "services": [
          "Amazon Example Queue",
        ],
        "severity": "status-2",
        "spot": {
          "file": "data.json",
          "line": 3,
        },
        "started": "2017-03-14T21:26:00Z",
        "timesNote": "Times of day in the words of Amazon Web Services are those of the Pacific coast of the United States, and stand there without their days.",
        "title": "Increased error rates",
        "updates": [],
      },
    ]
  `);
});

test('what goes on is read as what was', () => {
  const records = recordsOf(aws, { [PATH]: file([RECORD], [{ ...RECORD, date: '1489600000' }]) });
  expect(records.map(({ id }) => id)).toEqual(['queue-us-east-1/1489526760', 'queue-us-east-1/1489600000']);
});

test('a service that is everywhere has no region', () => {
  const [record] = recordsOf(aws, { [PATH]: file([{ ...RECORD, service_name: 'Amazon Example CDN' }]) });
  expect(record).toMatchObject({ services: ['Amazon Example CDN'], regions: undefined });
});

test.each(['soon', '99999999999999', '-1', '1489526760.5'])('the date %j is left as it is', (date) => {
  expect(recordsOf(aws, { [PATH]: file([{ ...RECORD, date }]) })[0]?.started).toBe(date);
});

test('bad input is told in a sentence, and what is sound is read all the same', () => {
  const files = {
    'cut.json': file([RECORD, RECORD]).slice(0, -300),
    'empty.json': '',
    'other.json': '[]',
    'odd.json': file([1, {}, { ...RECORD, service: '' }, RECORD]),
  };
  expect(faultsOf(aws, files)).toMatchInlineSnapshot(`
    [
      "cut.json:15 The file ends in the middle of a list: it was cut. What stands in it whole is read.",
      "empty.json:1 There is no list called archive or current, as the old data.json of Amazon Web Services has.",
      "other.json:1 There is no list called archive or current, as the old data.json of Amazon Web Services has.",
      "odd.json:3 This is no record: it is not sound JSON, or has no service or no date.",
      "odd.json:4 This is no record: it is not sound JSON, or has no service or no date.",
      "odd.json:5 This is no record: it is not sound JSON, or has no service or no date.",
    ]
  `);
  expect(itemsOf(aws, files).filter(({ kind }) => kind === 'record')).toHaveLength(2);
});

test('what has no place is told', () => {
  expect(notesOf(aws, { [PATH]: file([{ ...RECORD, details: 'x' }]) })).toEqual(['details']);
});

test('a file is known by its services', () => {
  expect(aws.isOwn({ path: PATH, text: file([RECORD]) })).toBe(true);
  expect(aws.isOwn({ path: PATH, text: '{ "page": {}, "incidents": [] }' })).toBe(false);
});

describe('in the archive', () => {
  const plan = (answers: readonly string[]) =>
    planOf(aws, { [PATH]: file([RECORD]) }, answers, {
      provider: 'twitter',
      source: 'https://status.example/',
    });

  test('what is not told is asked for', () => {
    expect(refusalsOf(plan([]))).toMatchInlineSnapshot(`
      [
        "data.json:3 "status-2" is not a severity that is known. --map severity.status-2=full",
        "data.json:3 It does not say when it ended. --map missing.end=unknown",
        "data.json:3 "Amazon Example Queue" is not a service of twitter. --map 'service.amazon example queue=new'",
      ]
    `);
  });

  test('a record becomes a file', () => {
    const answered = plan(['service.*=web', 'missing.end=unknown', 'severity.status-2=partial']);
    expect(draftsOf(answered)).toMatchInlineSnapshot(`
      {
        "incidents/twitter/2017-03-14-increased-error-rates.md": "---
      title: Increased error rates
      summary: 2:26 PM PDT We are investigating. 3:10 PM PDT All is well.
      services: [web]
      severity: partial
      started: 2017-03-14T21:26Z
      ended: unknown
      regions: [N. Virginia]
      causes: [unknown]
      timesNote: Times of day in the words of Amazon Web Services are those of the Pacific coast of the United States, and stand there without their days.
      sources:
        - url: https://status.example/
          title: Increased error rates
          publisher: Twitter
          kind: official
      imported:
        from: aws
        id: queue-us-east-1/1489526760
      ---

      2:26 PM PDT We are **investigating**.

      3:10 PM PDT All is well.
      ",
      }
    `);
  });
});
