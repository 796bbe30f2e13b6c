import { execFile } from 'node:child_process';
import { access, mkdir, readFile, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type Host } from '../browser/server.ts';
import { buildSite, outputFolder } from './build.ts';
import { fillEverything, writeArchive } from './every-field/archive.ts';
import { readPage } from './html.ts';

const run = promisify(execFile);

/** Where a program is that this machine has, if it has it. */
async function programOf(name: string): Promise<string | undefined> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    if (await access(path).then(() => true, () => false)) return path; // prettier-ignore
  }
  return undefined;
}

const python = await programOf('python3');
const curl = await programOf('curl');
const rscript = await programOf('Rscript');

let site: string;
let host: Host;
let folder: string;
let examples: Map<string, string>;

interface Incident {
  id: string;
  provider: string;
  planned: boolean;
  title: Record<string, string>;
  span: { length: { least: number; nominal: number; most: number | null } | null };
}

const withdrawn = fillEverything().documents.filter(
  ({ kind, facts }) => kind === 'incident' && (facts as { withdrawn?: string }).withdrawn !== undefined,
);

async function incidents(): Promise<Incident[]> {
  const text = await readFile(join(site, 'data/v1/incidents.json'), 'utf8');
  return (JSON.parse(text) as { incidents: Incident[] }).incidents;
}

beforeAll(async () => {
  const content = join(outputFolder('data'), 'content');
  await writeArchive(content, fillEverything(), false);
  site = await buildSite('data', { content, env: { SOURCE_DATE_EPOCH: '1302000000' } });
  host = await serveSite(site);
  folder = join(outputFolder('data'), 'downloads');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { elements } = await readPage(site, 'data/index.html');
  const words = (name: string): string[] => elements.filter((each) => each.is(name)).map((each) => decoded(each.textContent));
  const codes = words('pre').map((code) => code.replace(/https?:\/\/[^/"]+/g, host.origin));
  examples = new Map(words('figcaption').map((tool, index) => [tool.trim(), codes[index] ?? '']));
}); // prettier-ignore

afterAll(async () => {
  await host[Symbol.asyncDispose]();
});

function decoded(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function example(tool: string): string {
  const code = examples.get(tool);
  if (code === undefined) throw new Error(`There is no example for ${tool}`);
  return code;
}

describe('the examples of the data page', () => {
  test('are there for each tool', () => {
    expect([...examples.keys()]).toEqual(['curl', 'Python', 'Python, CSV', 'R', 'DuckDB']);
  });

  if (curl !== undefined)
    test('run in curl', async () => {
      await run('sh', ['-c', example('curl')], { cwd: folder });
      const [downloaded, built] = await Promise.all([join(folder, 'incidents.parquet'), join(site, 'data/v1/incidents.parquet')].map((path) => readFile(path)));
      expect(downloaded?.equals(built ?? new Uint8Array())).toBe(true);
    }); // prettier-ignore

  if (python !== undefined) {
    test('run in Python', async () => {
      const { stdout } = await run(python, ['-c', example('Python')]);
      const expected = (await incidents()).flatMap(({ id, span: { length } }) =>
        length ? [`${id} ${length.least} ${length.most ?? 'None'}`] : [],
      );
      expect(
        stdout
          .trim()
          .replace(/(\d)\.0\b/g, '$1')
          .split(/\r?\n/),
      ).toEqual(expected);
    });

    test('read CSV in Python so that every title is equal', async () => {
      const code = `${example('Python, CSV')}\nimport json\nprint(json.dumps([row["title_en"] for row in rows]))`;
      const { stdout } = await run(python, ['-c', code]);
      const [first = '', titles = ''] = stdout.trim().split(/\r?\n/);
      const expected = await incidents();
      expect(first).toBe(`${expected.length} ${expected[0]?.id ?? ''}`);
      expect(JSON.parse(titles)).toEqual(expected.map(({ title }) => title.en ?? ''));
    });
  }

  if (rscript !== undefined)
    test('run in R', async () => {
      const { stdout } = await run(rscript, ['-e', example('R')]);
      expect(stdout).toContain('span_length_nominal');
    });

  test('run in DuckDB', async () => {
    const database = await DuckDBInstance.create(':memory:');
    const connection = await database.connect();
    await connection.run(`SET file_search_path = '${join(site, 'data/v1').replaceAll("'", "''")}'`);
    const rows = (await connection.runAndReadAll(example('DuckDB'))).getRowObjectsJS();
    connection.closeSync();
    database.closeSync();
    const counted = Map.groupBy((await incidents()).filter(({ planned }) => !planned), ({ provider }) => provider);
    expect(rows.map(({ provider, incidents: count }) => [provider, Number(count)])).toEqual(
      [...counted].map(([provider, some]) => [provider, some.length]),
    );
  }); // prettier-ignore
});

describe('what was withdrawn', () => {
  test('is in no feed, calendar or table, and has no file of its own', async () => {
    expect(withdrawn.length).toBeGreaterThan(0);
    const files = ['feed.xml', 'feed.json', 'fr/feed.xml', 'digest.xml', 'calendar.ics', 'fr/calendar.ics', 'data/v1/incidents.json', 'sitemap.xml', 'data/v1/incidents.csv', 'data/v1/days.json', 'data/v1/causes.json', 'providers/harbour/feed.xml', 'providers/harbour/api/v2/incidents.json', 'providers/harbour/api/v2/scheduled-maintenances.json'];
    for (const file of files) {
      const text = await readFile(join(site, file), 'utf8');
      expect(text.length).toBeGreaterThan(100);
      for (const { id } of withdrawn) expect(text.includes(id), `${file}: ${id}`).toBe(false);
    }
    for (const { id } of withdrawn)
      await expect(readFile(join(site, `data/v1/incidents/${id}.json`))).rejects.toThrow('ENOENT');
  }); // prettier-ignore
});
