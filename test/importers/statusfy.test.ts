import { describe, expect, test } from 'vitest';
import { statusfy } from '../../src/importers/statusfy.ts';
import { draftsOf, faultsOf, itemsOf, notesOf, planOf, recordOf, recordsOf, refusalsOf } from './reading.ts';

const PATH = '2026-03-14_slow-uploads.md';

const FACTS = `id: 4f2a9c
title: Uploads are slow
description: Files took minutes to arrive.
date: 2026-03-14T09:30:00.000Z
modified: 2026-03-14T12:00:00.000Z
severity: degraded-performance
affectedsystems:
  - api
  - file-store
resolved: true`;

const UPDATES = `::: update Resolved | 2026-03-14T11:50:00.000Z
All is well again.
:::

::: update Investigating | 2026-03-14T09:35:00.000Z
We look into it.
:::`;

const BODY = `Files took **minutes** to arrive.

${UPDATES}
`;

function file(facts: string, body = BODY): string {
  return `---\n${facts}\n---\n\n${body}`;
}

function read(facts = FACTS, body = BODY) {
  return recordOf(statusfy, PATH, file(facts, body));
}

/** The facts with a line of them replaced; throws where it is not there. */
function facts(from: string, to: string): string {
  if (!FACTS.includes(from)) throw new Error(`There is no ${from}`);
  return FACTS.replace(from, to);
}

test('an incident goes through in its own words', () => {
  expect(read()).toMatchInlineSnapshot(`
    {
      "body": {
        "notation": "markdown",
        "text": "Files took **minutes** to arrive.",
      },
      "end": {
        "kind": "untold",
      },
      "id": "4f2a9c",
      "kind": undefined,
      "language": undefined,
      "noticed": undefined,
      "planned": undefined,
      "services": [
        "api",
        "file-store",
      ],
      "severity": "degraded-performance",
      "spot": {
        "file": "2026-03-14_slow-uploads.md",
        "line": 1,
      },
      "started": "2026-03-14T09:30:00.000Z",
      "summary": "Files took minutes to arrive.",
      "title": "Uploads are slow",
      "translations": [],
      "updates": [
        {
          "at": "2026-03-14T09:35:00.000Z",
          "text": {
            "notation": "markdown",
            "text": "Investigating: We look into it.",
          },
        },
        {
          "at": "2026-03-14T11:50:00.000Z",
          "text": {
            "notation": "markdown",
            "text": "Resolved: All is well again.",
          },
        },
      ],
    }
  `);
});

describe('facts in another notation say the same', () => {
  const toml = `---toml
id = "4f2a9c"
title = "Uploads are slow"
description = 'Files took minutes to arrive.'
date = 2026-03-14T09:30:00.000Z
modified = 2026-03-14T12:00:00.000Z
severity = "degraded-performance"
affectedsystems = [
  "api",
  "file-store" # the one that was slow
]
resolved = true
---

${BODY}`;
  const json = `---json
{
  "id": "4f2a9c",
  "title": "Uploads are slow",
  "description": "Files took minutes to arrive.",
  "date": "2026-03-14T09:30:00.000Z",
  "modified": "2026-03-14T12:00:00.000Z",
  "severity": "degraded-performance",
  "affectedsystems": ["api", "file-store"],
  "resolved": true
}
---

${BODY}`;

  test.each([
    ['TOML', toml],
    ['JSON', json],
    ['YAML that is called so', file(FACTS).replace('---', '---yaml')],
  ])('%s', (_, text) => {
    expect(recordOf(statusfy, PATH, text)).toEqual(read());
    expect(statusfy.isOwn({ path: PATH, text })).toBe(true);
  });

  test('a date of TOML that does not exist stays as it was typed', () => {
    const text = toml.replace('date = 2026-03-14', 'date = 2026-02-30');
    expect(recordOf(statusfy, PATH, text).started).toBe('2026-02-30T09:30:00.000Z');
  });

  test('a time of TOML without a zone stays without one', () => {
    const text = toml.replace('date = 2026-03-14T09:30:00.000Z', 'date = 2026-03-14T09:30:00');
    expect(recordOf(statusfy, PATH, text).started).toBe('2026-03-14T09:30:00');
  });
});

describe('the end, which is never written', () => {
  test.each<[what: string, facts: string, end: unknown]>([
    ['is not told where it is only said to be over', FACTS, { kind: 'untold' }],
    ['has not come where it is not over', facts('resolved: true', 'resolved: false'), { kind: 'open' }],
    [
      'has not come where that is left out, as Statusfy has it',
      facts('resolved: true', ''),
      { kind: 'open' },
    ],
    [
      'is a length away, in minutes, where work was scheduled',
      facts('resolved: true', 'resolved: true\nscheduled: 2026-03-15T01:00:00.000Z\nduration: 90'),
      { kind: 'lasted', length: '90m' },
    ],
    [
      'is left as written where no minutes are',
      facts('resolved: true', 'duration: 2 hours'),
      { kind: 'lasted', length: '2 hours' },
    ],
  ])('%s', (_, written, end) => {
    expect(read(written).end).toEqual(end);
  });
});

describe('work that was planned', () => {
  const scheduled = facts(
    'severity: degraded-performance',
    'severity: under-maintenance\nscheduled: 2026-03-15T01:00:00.000Z',
  );

  test('begins when it was scheduled for, and was made public when the entry was', () => {
    expect(read(scheduled)).toMatchObject({
      planned: true,
      severity: 'under-maintenance',
      started: '2026-03-15T01:00:00.000Z',
      noticed: '2026-03-14T09:30:00.000Z',
      kind: undefined,
    });
  });

  test('is left to the person importing where nothing says that it was announced', () => {
    const { kind, planned } = read(facts('degraded-performance', 'under-maintenance'));
    expect({ kind, planned }).toEqual({ kind: 'under-maintenance', planned: undefined });
  });
});

test('an incident without an id is known by the name of its file', () => {
  expect(read(facts('id: 4f2a9c\n', '')).id).toBe('2026-03-14_slow-uploads');
});

describe('updates', () => {
  test('are told with their titles, the oldest first', () => {
    expect(read().updates).toEqual([
      {
        at: '2026-03-14T09:35:00.000Z',
        text: { notation: 'markdown', text: 'Investigating: We look into it.' },
      },
      {
        at: '2026-03-14T11:50:00.000Z',
        text: { notation: 'markdown', text: 'Resolved: All is well again.' },
      },
    ]);
  });

  test.each<[what: string, body: string, updates: unknown]>([
    [
      'one without an end runs to the next',
      '::: update A | 2026-01-01T00:00Z\nx\n::: update B | 2026-01-02T00:00Z\ny',
      ['2026-01-01T00:00Z A: x', '2026-01-02T00:00Z B: y'],
    ],
    [
      'a title may hold a bar',
      '::: update A | B | 2026-01-01T00:00Z\nx\n:::',
      ['2026-01-01T00:00Z A | B: x'],
    ],
    ['one without a time keeps none', '::: update A\nx\n:::', [' A: x']],
    [
      'one without words is its title',
      '::: update Resolved | 2026-01-01T00:00Z\n:::',
      ['2026-01-01T00:00Z Resolved'],
    ],
    ['other blocks are prose', '::: tip\nx\n:::', []],
  ])('%s', (_, body, updates) => {
    expect(read(FACTS, body).updates.map(({ at, text }) => `${at} ${text.text}`)).toEqual(updates);
  });

  test('leave the prose', () => {
    expect(read().body.text).toBe('Files took **minutes** to arrive.');
  });
});

describe('languages', () => {
  const french = file(
    facts('Uploads are slow', 'Les envois sont lents').replace(
      'Files took minutes to arrive.',
      'Les fichiers tardaient.',
    ),
    BODY.replace('Resolved', 'Résolu')
      .replace('All is well again.', 'Tout va bien.')
      .replace('Investigating', 'Recherche')
      .replace('We look into it.', 'Nous cherchons.'),
  );

  test('a file of the same name in the folder of a language is a translation', () => {
    const [record, ...others] = recordsOf(statusfy, { [PATH]: file(FACTS), [`fr/${PATH}`]: french });
    expect(others).toEqual([]);
    expect(record?.translations).toEqual([
      {
        language: 'fr',
        title: 'Les envois sont lents',
        summary: 'Les fichiers tardaient.',
        body: { notation: 'markdown', text: 'Files took **minutes** to arrive.' },
        updates: [
          { notation: 'markdown', text: 'Recherche: Nous cherchons.' },
          { notation: 'markdown', text: 'Résolu: Tout va bien.' },
        ],
      },
    ]);
  });

  test('a translation may be read before its original, and further down', () => {
    const [record] = recordsOf(statusfy, {
      [`content/fr/${PATH}`]: french,
      [`content/${PATH}`]: file(FACTS),
    });
    expect(record?.translations?.map(({ language }) => language)).toEqual(['fr']);
  });

  test('updates at other times are not those of the original', () => {
    const other = french.replace('T11:50', 'T11:55');
    const [record] = recordsOf(statusfy, { [PATH]: file(FACTS), [`fr/${PATH}`]: other });
    expect(record?.translations?.[0]?.updates).toBeUndefined();
  });

  test('what a translation says otherwise is told, and a broken one does not take the original with it', () => {
    const other = french.replace('T11:50', 'T11:55').replace('degraded-performance', 'major-outage');
    const files = {
      [PATH]: file(FACTS),
      [`fr/${PATH}`]: other,
      [`de/${PATH}`]: file('title: "x\nseverity: y'),
    };
    expect(notesOf(statusfy, files)).toMatchInlineSnapshot(`
      [
        "modified",
        "severity of a translation that says otherwise than its original",
        "updates of a translation at other times than those of its original",
      ]
    `);
    expect(faultsOf(statusfy, files)).toMatchInlineSnapshot(`
      [
        "de/2026-03-14_slow-uploads.md:4 Missing closing "quote.",
      ]
    `);
    expect(itemsOf(statusfy, files).filter(({ kind }) => kind === 'record')).toHaveLength(1);
  });

  test('what stands in the folder of a language alone is an incident told in that', () => {
    const [record] = recordsOf(statusfy, { [`pt-br/${PATH}`]: file(FACTS) });
    expect(record).toMatchObject({ language: 'pt-BR', translations: [] });
  });

  test('another folder is no language', () => {
    const records = recordsOf(statusfy, {
      [PATH]: file(FACTS),
      [`old/${PATH}`]: file(facts('4f2a9c', 'other')),
    });
    expect(records.map(({ id, language }) => [id, language])).toEqual([
      ['4f2a9c', undefined],
      ['other', undefined],
    ]);
  });
});

test('bad input is told in a sentence, with its line', () => {
  const files = {
    'no-end.md': '---\ntitle: x\nseverity: major-outage\naffectedsystems: [api]\n',
    'broken.md': file('title: "x\nseverity: major-outage'),
    'twice.md': file('title: x\nseverity: major-outage\ntitle: y'),
    'broken-toml.md': '---toml\ntitle = "x"\nseverity = \n---\n',
    'broken-json.md': '---json\n{\n  "severity": "major-outage",\n}\n---\n',
    'list.md': '---json\n["severity: x"]\n---\n',
  };
  expect(faultsOf(statusfy, files)).toMatchInlineSnapshot(`
    [
      "no-end.md:1 Its facts have no end: a second line of --- is missing.",
      "broken.md:4 Missing closing "quote.",
      "twice.md:4 Map keys must be unique.",
      "broken-toml.md:3 The facts between the lines of --- are no TOML that can be read from here on.",
      "broken-json.md:4 The facts between the lines of --- are no JSON that can be read from here on.",
    ]
  `);
});

test('other files of a folder are passed over', () => {
  expect(
    itemsOf(statusfy, { 'README.md': '# Incidents', 'config.js': 'export default {}', 'empty.md': '' }),
  ).toEqual([]);
});

test('a file is known as Statusfy’s by its affected systems', () => {
  expect(statusfy.isOwn({ path: PATH, text: file(FACTS) })).toBe(true);
  expect(
    statusfy.isOwn({ path: PATH, text: file('title: x\nseverity: down\naffected: [API]\nsection: issue') }),
  ).toBe(false);
});

describe('in the archive', () => {
  const french = file(
    facts('Uploads are slow', 'Les envois sont lents'),
    UPDATES.replace('All is well again.', 'Tout va bien.'),
  );
  const plan = (answers: readonly string[]) =>
    planOf(statusfy, { [PATH]: file(FACTS), [`fr/${PATH}`]: french }, answers, {
      provider: 'twitter',
      source: 'https://status.example/',
    });

  test('what is not told is asked for', () => {
    expect(refusalsOf(plan([]))).toMatchInlineSnapshot(`
      [
        "2026-03-14_slow-uploads.md:1 It does not say when it ended. --map missing.end=unknown",
        "2026-03-14_slow-uploads.md:1 "file-store" is not a service of twitter. --map service.file-store=new",
      ]
    `);
  });

  test('an incident becomes a file, and its translation another', () => {
    const answered = plan(['missing.end=unknown', 'service.file-store=web']);
    expect(refusalsOf(answered)).toEqual([]);
    expect(draftsOf(answered)).toMatchInlineSnapshot(`
      {
        "incidents/twitter/2026-03-14-uploads-are-slow.fr.md": "---
      title: Les envois sont lents
      summary: Files took minutes to arrive.
      timeline:
        - text: "Investigating: We look into it."
        - text: "Resolved: Tout va bien."
      ---
      ",
        "incidents/twitter/2026-03-14-uploads-are-slow.md": "---
      title: Uploads are slow
      summary: Files took minutes to arrive.
      services: [api, web]
      severity: degraded
      started: 2026-03-14T09:30Z
      ended: unknown
      causes: [unknown]
      timeline:
        - at: 2026-03-14T09:35Z
          text: "Investigating: We look into it."
        - at: 2026-03-14T11:50Z
          text: "Resolved: All is well again."
      sources:
        - url: https://status.example/
          title: Uploads are slow
          publisher: Twitter
          kind: official
      imported:
        from: statusfy
        id: 4f2a9c
      ---

      Files took **minutes** to arrive.
      ",
      }
    `);
  });

  test('a language that the site has not is asked about', () => {
    const spanish = planOf(
      statusfy,
      { [PATH]: file(FACTS), [`es/${PATH}`]: french },
      ['missing.end=unknown', 'service.*=web'],
      {
        provider: 'twitter',
        source: 'https://status.example/',
      },
    );
    expect(refusalsOf(spanish)).toMatchInlineSnapshot(`
      [
        "2026-03-14_slow-uploads.md:1 It is told in "es" too, in which the site has no pages. --map language.es=skip",
      ]
    `);
  });
});
