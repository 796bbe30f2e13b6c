import { expect, test } from 'vitest';
import { FORMATS, guessFormat } from '../../src/importers/formats.ts';
import { googleFile, googleIncident } from './google-cloud-incident.ts';

const INPUTS: readonly (readonly [format: string, path: string, text: string])[] = [
  ['google-cloud', 'incidents.json', googleFile(googleIncident())],
  [
    'statusfy',
    'content/2026-03-14_x.md',
    '---\ntitle: x\nseverity: major-outage\naffectedsystems:\n  - api\n---\n',
  ],
  [
    'statusfy',
    'content/x.md',
    '---toml\ntitle = "x"\nseverity = "major-outage"\naffectedsystems = ["api"]\n---\n',
  ],
  ['statusfy', 'content/x.md', '---json\n{ "severity": "major-outage", "affectedsystems": ["api"] }\n---\n'],
  [
    'postmortems-app',
    'data/x.md',
    '---\n\nuuid: "x"\nurl: "https://example.org"\ncategories:\n- postmortem\ncompany: "X"\n\n---\n\nx\n',
  ],
  ['cloud-outage-study', 'x.txt', '07/26/2012\nx\nr-load t-unk p-no\n'],
];

test.each(INPUTS)('%s is known by %s, and by no other format', (name, path, text) => {
  const file = { path, text };
  expect(guessFormat([file])?.name).toBe(name);
  expect(FORMATS.filter((format) => format.isOwn(file)).map((format) => format.name)).toEqual([name]);
});
