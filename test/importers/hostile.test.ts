import { describe, expect, test } from 'vitest';
import { checkFiles } from '../../src/content/check.ts';
import { aws } from '../../src/importers/aws.ts';
import { cloudOutageStudy } from '../../src/importers/cloud-outage-study.ts';
import type { Format } from '../../src/importers/format.ts';
import { googleCloud } from '../../src/importers/google-cloud.ts';
import { postmortemsApp } from '../../src/importers/postmortems-app.ts';
import { statusfy } from '../../src/importers/statusfy.ts';
import { printProse, type Surroundings } from '../../src/markdown/print.ts';
import { CLOCK, SMALL, storedFiles } from '../content/small-archive.ts';
import { HOSTILE, HOSTILE_MDX } from '../markdown/hostile.ts';
import { liveParts } from '../markdown/inert.ts';
import { googleFile, googleIncident, update } from './google-cloud-incident.ts';
import { draftsOf, planOf } from './reading.ts';

const BODIES = [...HOSTILE, ...HOSTILE_MDX];

type Files = Readonly<Record<string, string>>;

/** The hostile bodies as each format carries them, wherever it has words. */
const CARRIERS: readonly (readonly [Format, Files])[] = [
  [googleCloud, { 'incidents.json': googleFile(...BODIES.map(googleWith)) }],
  [aws, { 'data.json': JSON.stringify({ archive: BODIES.map(awsWith), current: [] }) }],
  [statusfy, inFiles(statusfyWith)],
  [postmortemsApp, inFiles(postmortemWith)],
  [cloudOutageStudy, { 'web.txt': BODIES.map(studyWith).join('\n\n') }],
];

function inFiles(write: (body: string, index: number) => string): Files {
  return Object.fromEntries(BODIES.map((body, index) => [`${String(index)}.md`, write(body, index)]));
}

/** Long enough to be told whole in the prose. */
function long(body: string): string {
  return `${'Words before. '.repeat(60)}\n\n${body}`;
}

function googleWith(body: string, index: number): unknown {
  const at = '2026-03-14T17:20:00Z';
  return googleIncident({
    id: `${String(index)}-${body}`,
    external_desc: `${String(index)} ${body}`,
    uri: body,
    updates: [update(at, body, body), update(at, body, long(body))],
    affected_products: [{ title: 'Web' }],
    previously_affected_locations: [{ title: body }],
  });
}

function awsWith(body: string, index: number): unknown {
  const summary = `${String(index)} ${body}`;
  return {
    service_name: `Web (${body})`,
    service: body,
    date: String(1_489_526_760 + index),
    status: '3',
    summary,
    description: body,
  };
}

function statusfyWith(body: string, index: number): string {
  const title = JSON.stringify(`${String(index)} ${body}`);
  const facts = `title: ${title}\ndescription: ${title}\ndate: 2026-03-14T09:30:00Z\nseverity: major-outage\naffectedsystems: [web]\nresolved: true`;
  return `---\n${facts}\n---\n${body}\n\n::: update ${body} | 2026-03-14T10:00:00Z\n${body}\n:::\n\n::: update X | 2026-03-14T11:00:00Z\n${long(body)}\n:::\n`;
}

function postmortemWith(body: string, index: number): string {
  const text = JSON.stringify(`${String(index)} ${body}`);
  const facts = `uuid: ${text}\nurl: https://example.org/${String(index)}\ntitle: ${text}\nstart_time: 2026-03-14T09:30:00Z\nend_time: 2026-03-14T10:30:00Z\ncategories: [time]\nkeywords: [${text}]\nsummary: ${text}`;
  return `---\n${facts}\n---\n${body}\n`;
}

function studyWith(body: string, index: number): string {
  return `3/14/2016\n${String(index)} ${body}\nhttps://example.org/${String(index)}\n${body}\nr-load i-full f-${body} t-1h p-no`;
}

const ANSWERS = [
  'kind.*=keep',
  'severity.*=full',
  'long.title=cut',
  'missing.end=unknown',
  'missing.severity=full',
  'service.*=web',
  'missing.page=news',
  'missing.service=all',
  'provider.*=twitter',
  'cause.*=load',
];

const SURROUNDINGS: Surroundings = {
  addressOf: () => '/archive/x/',
  nameOfSource: String,
  pictureAt: () => ({ href: '/pictures/x', width: 1, height: 1 }),
};

describe.each(CARRIERS)('hostile words in $name', (format, files) => {
  const plan = planOf(format, files, ANSWERS, { provider: 'twitter', source: 'https://status.example/' });
  const drafts = draftsOf(plan);

  test('come through the gate or are refused, each of them', () => {
    expect(plan.steps.length + plan.refused.length).toBe(plan.read);
    expect(plan.steps.length).toBeGreaterThan(BODIES.length / 2);
    expect(checkFiles(storedFiles({ ...SMALL, ...drafts }), CLOCK).problems).toEqual([]);
  });

  test('are inert on the page', () => {
    const printed = Object.values(drafts).map((text) => printProse(bodyOf(text), 'md', SURROUNDINGS));
    expect(printed.flatMap(liveParts)).toEqual([]);
  });
});

function bodyOf(text: string): string {
  return text.slice(text.indexOf('\n---\n', 4) + 5);
}
