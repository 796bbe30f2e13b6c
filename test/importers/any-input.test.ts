import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aws } from '../../src/importers/aws.ts';
import { cloudOutageStudy } from '../../src/importers/cloud-outage-study.ts';
import type { Format } from '../../src/importers/format.ts';
import { googleCloud } from '../../src/importers/google-cloud.ts';
import { postmortemsApp } from '../../src/importers/postmortems-app.ts';
import { statusfy } from '../../src/importers/statusfy.ts';
import { googleFile, googleIncident } from './google-cloud-incident.ts';
import { planOf } from './reading.ts';

const TOKENS = [
  '---\n', '---toml\n', '---json\n', 'title: ', 'severity: down\n', 'affectedsystems', 'categories:\n', 'uuid: x\n', 'start_time: ', '= ', '[', ']',
  '{', '}', '"', "'", ',', ':', '\n', '::: update A | ', ':::\n', '2026-03-14', '2026-13-45T99:99Z', '7/26/2012 ', 'r-load ', 't-', 'p-yes',
  'https://', '# ', '**', '<b>', '\\', '&', '\u0000', '\u2028', '\ud800', '😀', '1e999', 'null', '__proto__', '"external_desc":', '"updates":[',
] as const; // prettier-ignore

const text = fc.array(fc.oneof(fc.constantFrom(...TOKENS), fc.string())).map((parts) => parts.join(''));
const incident = fc
  .dictionary(fc.constantFrom(...Object.keys(googleIncident()), '__proto__'), fc.jsonValue())
  .map((changes) => googleIncident(changes));

const AWS = ['service_name', 'summary', 'date', 'status', 'description', 'service'];
const record = fc.dictionary(fc.constantFrom(...AWS), fc.jsonValue());

const INPUTS: readonly (readonly [Format, string, fc.Arbitrary<string>])[] = [
  [
    googleCloud,
    'incidents.json',
    fc.oneof(
      text,
      fc.array(incident).map((all) => googleFile(...all)),
    ),
  ],
  [
    aws,
    'data.json',
    fc.oneof(
      text,
      fc.array(record).map((archive) => JSON.stringify({ archive })),
    ),
  ],
  [
    statusfy,
    'fr/x.md',
    fc.oneof(
      text,
      text.map((body) => `---\nseverity: x\n${body}`),
    ),
  ],
  [
    postmortemsApp,
    'x.md',
    fc.oneof(
      text,
      text.map((body) => `---\nuuid: x\n${body}`),
    ),
  ],
  [cloudOutageStudy, 'x.txt', text],
];

describe.each(INPUTS)('$name', (format, path, input) => {
  test('takes any input: each record is written or refused with a reason, and nothing is thrown', () => {
    fc.assert(
      fc.property(input, (any) => {
        format.isOwn({ path, text: any });
        const plan = planOf(format, { [path]: any }, ['missing.end=unknown', 'service.*=new']);
        expect(plan.steps.length + plan.refused.length + plan.left).toBe(plan.read);
        expect(plan.refused.every(({ troubles }) => troubles.length > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
