import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemaOf } from '../../src/content/json-schema.ts';
import { buildSite, project } from './build.ts';

test('a write-up in MDX is printed with all its components, and its picture is published as it is', async () => {
  const content = join(project, 'test', 'sites', 'fallback', 'content');
  const site = await buildSite('write-ups', { content, base: '/almanac/' });
  const page = await readFile(join(site, 'incidents/example/2020-01-02-only-english/index.html'), 'utf8');
  const address = 'pictures/incidents/example/lights.png';
  expect(page).toMatch(
    new RegExp(`<img src="/almanac/${address}" alt="A row of lamps[^"]*" width="240" height="48"`),
  );
  expect(page).toMatch(/<table class="bars"><caption>Requests that failed \(%\)/);
  expect(page).toMatch(/<div class="moments"><ul><li><strong>10:00<\/strong>/);
  expect(page).toMatch(/<blockquote><p>We changed the lamp\.<\/p><\/blockquote>/);
  expect(page).toMatch(/role="note"><p>Nobody has counted/);
  const [published, kept] = await Promise.all(
    [join(site, address), join(content, 'incidents/example/lights.png')].map((path) => readFile(path)),
  );
  expect(published?.equals(kept ?? new Uint8Array())).toBe(true);

  const schema = JSON.parse(await readFile(join(site, 'schemas/incident.json'), 'utf8')) as unknown;
  expect(schema).toEqual(JSON.parse(JSON.stringify(jsonSchemaOf('incident'))));
});
