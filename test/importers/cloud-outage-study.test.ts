import { describe, expect, test } from 'vitest';
import { cloudOutageStudy } from '../../src/importers/cloud-outage-study.ts';
import { studyEntries } from '../../src/importers/study-entries.ts';
import { draftsOf, faultsOf, itemsOf, notesOf, planOf, recordOf, recordsOf, refusalsOf } from './reading.ts';

const PATH = 'study/example-mail.txt';

const TEXT = `Example Mail
============

07/26/2012
Example Mail goes dark for "most" users
https://example.org/dark
https://example.net/mail-is-down.
r-network, r-config, i-full, f-fixconfig, t-2h20m, p-no

02/29/2012
Leap day
http://example.org/leap
r-bugs i-opfail i-loss f-unk t-unk p-no

----
11/03/2013
Work on the storage
https://example.org/storage
r-upgrade i-full t-4h p-yes
`;

test('an outage goes through in its own words', () => {
  const [first] = recordsOf(cloudOutageStudy, { [PATH]: TEXT });
  expect(first).toMatchInlineSnapshot(`
    {
      "body": {
        "notation": "plain",
        "text": "",
      },
      "causes": [
        "network",
        "config",
      ],
      "end": {
        "kind": "lasted",
        "length": "2h20m",
      },
      "id": "example-mail 2012-07-26 Example Mail goes dark for "most" users",
      "pages": [
        {
          "url": "https://example.org/dark",
        },
        {
          "url": "https://example.net/mail-is-down",
        },
      ],
      "planned": false,
      "provider": "example-mail",
      "services": [],
      "severity": "full",
      "spot": {
        "file": "study/example-mail.txt",
        "line": 4,
      },
      "started": "2012-07-26",
      "tags": [
        "fix: fixconfig",
      ],
      "title": "Example Mail goes dark for "most" users",
      "updates": [],
    }
  `);
});

test('each outage stands below its date', () => {
  const records = recordsOf(cloudOutageStudy, { [PATH]: TEXT });
  expect(records.map(({ spot, started, title }) => [spot.line, started, title])).toEqual([
    [4, '2012-07-26', 'Example Mail goes dark for "most" users'],
    [10, '2012-02-29', 'Leap day'],
    [16, '2013-11-03', 'Work on the storage'],
  ]);
});

/** The record of an outage with these tags. */
function tagged(tags: string) {
  return recordOf(cloudOutageStudy, PATH, `1/2/2012\nDown\n${tags}\n`);
}

test('only the day is known, and no clock time is made of it', () => {
  expect(tagged('t-unk').started).toBe('2012-01-02');
});

test('a day is read month first, and one that does not exist is left as it is', () => {
  expect(recordOf(cloudOutageStudy, PATH, '13/2/2012 x\nt-1h').started).toBe('2012-13-02');
});

describe('tags', () => {
  test('several causes hold', () => {
    expect(tagged('r-network r-load r-cross').causes).toEqual(['network', 'load', 'cross']);
  });

  test('causes that the archive calls otherwise', () => {
    expect(tagged('r-bugs r-natdis r-hw r-unk').causes).toEqual([
      'bug',
      'natural-disaster',
      'hardware',
      'unknown',
    ]);
  });

  test('causes that nobody here knows are handed on', () => {
    expect(tagged('r-squirrel').causes).toEqual(['squirrel']);
  });

  test.each<[tag: string, end: unknown]>([
    ['t-2h20m', { kind: 'lasted', length: '2h20m' }],
    ['t-3d', { kind: 'lasted', length: '3d' }],
    ['t-unk', { kind: 'untold' }],
    ['r-load', { kind: 'untold' }],
  ])('%s says how long it lasted', (tag, end) => {
    expect(tagged(tag).end).toEqual(end);
  });

  test.each<[tags: string, said: Readonly<Record<string, unknown>>]>([
    ['p-yes', { planned: true, kind: undefined }],
    ['p-no', { planned: false, kind: undefined }],
    ['t-1h', { planned: undefined, kind: 'neither p-yes nor p-no' }],
    ['p-maybe', { planned: undefined, kind: 'neither p-yes nor p-no' }],
    ['p-yes p-no', { planned: undefined, kind: 'neither p-yes nor p-no' }],
  ])('%s says whether it was planned, or that is asked', (tags, said) => {
    const { planned, kind } = tagged(tags);
    expect({ planned, kind }).toEqual(said);
  });

  test('several lengths are none', () => {
    expect(tagged('t-1h t-2h').end).toEqual({ kind: 'untold' });
  });

  test('what it did is how bad it was, in words of the study, and a tag', () => {
    expect(tagged('i-opfail i-loss')).toMatchObject({
      severity: 'opfail+loss',
      tags: ['effect: opfail', 'effect: loss'],
    });
    expect(tagged('t-1h').severity).toBeUndefined();
    expect(tagged('i-unk f-unk')).toMatchObject({ severity: undefined, tags: [] });
  });

  test('what mended it is kept', () => {
    expect(tagged('f-rollback f-restart').tags).toEqual(['fix: rollback', 'fix: restart']);
  });

  test('words with a hyphen in a title are none', () => {
    const [entry] = studyEntries('1/2/2012\nT-Mobile and i-cloud are down for e-mail\nt-1h').entries;
    expect(entry).toMatchObject({
      title: 'T-Mobile and i-cloud are down for e-mail',
      tags: [{ kind: 't', word: '1h' }],
    });
  });
});

describe('an outage is told in many shapes', () => {
  test.each<[what: string, text: string]>([
    ['with a bullet and brackets', '- [1/2/2012] Down\n[r-load] [t-1h]\nhttps://example.org/x'],
    ['on one line', '1/2/2012: Down\nr-load; t-1h\nhttps://example.org/x'],
    ['numbered', '12. 01/02/2012\r\nDown\r\n(https://example.org/x)\r\nTags: r-load, t-1h\r\n'],
  ])('%s', (_, text) => {
    const { date, ...entry } = studyEntries(text).entries[0] ?? { date: '' };
    expect([date.replace(/\b0/g, ''), entry]).toEqual([
      '1/2/2012',
      {
        line: 1,
        title: 'Down',
        links: ['https://example.org/x'],
        tags: [
          { kind: 'r', word: 'load' },
          { kind: 't', word: '1h' },
        ],
        notes: [],
      },
    ]);
  });
});

test('what stands below the title is its story', () => {
  expect(
    recordOf(cloudOutageStudy, PATH, '1/2/2012\nDown\nAgain the disks.\nAnd the network.\nt-1h').body,
  ).toEqual({
    notation: 'plain',
    text: 'Again the disks.\n\nAnd the network.',
  });
});

test('what has no place is told', () => {
  expect(notesOf(cloudOutageStudy, { [PATH]: `${TEXT}\nx-files t-1h t-2h` })).toMatchInlineSnapshot(`
    [
      "words above the first date of a file, which are of no outage",
      "the tag x-files, of a kind that nobody explains",
      "the lengths of an outage that has several",
    ]
  `);
});

test('a file without an outage is told', () => {
  expect(faultsOf(cloudOutageStudy, { [PATH]: 'Example Mail\nt-1h' })).toMatchInlineSnapshot(`
    [
      "study/example-mail.txt:1 No line begins with a date such as 7/26/2012, month first, as each outage of the study does.",
    ]
  `);
  expect(faultsOf(cloudOutageStudy, { [PATH]: '' })).toHaveLength(1);
});

test('other files of a folder are passed over', () => {
  expect(itemsOf(cloudOutageStudy, { 'README.md': '1/2/2012\nt-1h' })).toEqual([]);
});

test('a file is known by its dates and its tags', () => {
  expect(cloudOutageStudy.isOwn({ path: PATH, text: TEXT })).toBe(true);
  expect(cloudOutageStudy.isOwn({ path: PATH, text: 'Meeting of 07/26/2012' })).toBe(false);
});

describe('in the archive', () => {
  const plan = (answers: readonly string[]) => planOf(cloudOutageStudy, { 'twitter.txt': TEXT }, answers);

  test('what is not told is asked for, with the line of the outage', () => {
    expect(refusalsOf(plan([]))).toMatchInlineSnapshot(`
      [
        "twitter.txt:4 It does not say which services were hit. --map missing.service=all",
        "twitter.txt:4 "network" is not a cause of causes.yaml. --map cause.network=hardware",
        "twitter.txt:4 "config" is not a cause of causes.yaml. --map cause.config=hardware",
        "twitter.txt:4 It names a page and does not say who speaks there. --map missing.page=news",
        "twitter.txt:10 "opfail+loss" is not a severity that is known. --map severity.opfail+loss=full",
        "twitter.txt:10 It does not say when it ended. --map missing.end=unknown",
        "twitter.txt:10 It does not say which services were hit. --map missing.service=all",
        "twitter.txt:10 "bug" is not a cause of causes.yaml. --map cause.bug=hardware",
        "twitter.txt:10 It names a page and does not say who speaks there. --map missing.page=news",
        "twitter.txt:16 It does not say which services were hit. --map missing.service=all",
        "twitter.txt:16 "upgrade" is not a cause of causes.yaml. --map cause.upgrade=hardware",
        "twitter.txt:16 It names a page and does not say who speaks there. --map missing.page=news",
      ]
    `);
  });

  test('an outage becomes a file', () => {
    const answered = plan([
      'missing.page=news',
      'missing.service=all',
      'missing.end=unknown',
      'severity.opfail+loss=partial',
      'cause.*=load',
    ]);
    expect(refusalsOf(answered)).toEqual([]);
    expect(draftsOf(answered)).toMatchInlineSnapshot(`
      {
        "incidents/twitter/2012-02-29-leap-day.md": "---
      title: Leap day
      summary: Leap day
      severity: partial
      started: 2012-02-29
      ended: unknown
      causes: [load]
      sources:
        - url: http://example.org/leap
          title: example.org
          kind: news
          read: false
      tags: ["effect: opfail", "effect: loss"]
      imported:
        from: cloud-outage-study
        id: twitter 2012-02-29 Leap day
      ---
      ",
        "incidents/twitter/2012-07-26-example-mail-goes-dark-for-most.md": "---
      title: Example Mail goes dark for "most" users
      summary: Example Mail goes dark for "most" users
      severity: full
      started: 2012-07-26
      duration: 2h20m
      causes: [load]
      sources:
        - url: https://example.org/dark
          title: example.org
          kind: news
          read: false
        - url: https://example.net/mail-is-down
          title: example.net
          kind: news
          read: false
      tags: ["fix: fixconfig"]
      imported:
        from: cloud-outage-study
        id: twitter 2012-07-26 Example Mail goes dark for "most" users
      ---
      ",
        "incidents/twitter/2013-11-03-work-on-the-storage.md": "---
      title: Work on the storage
      summary: Work on the storage
      severity: full
      started: 2013-11-03
      duration: 4h
      planned: true
      causes: [load]
      sources:
        - url: https://example.org/storage
          title: example.org
          kind: news
          read: false
      imported:
        from: cloud-outage-study
        id: twitter 2013-11-03 Work on the storage
      ---
      ",
      }
    `);
  });
});
