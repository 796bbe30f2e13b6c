import { appendFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { execPath } from 'node:process';
import { parseArgs } from 'node:util';
import { cacheFolder } from '../src/build/cache-folder.ts';
import { writeArchive } from './bench/archive.ts';
import { hasHugo, writeHugoSite } from './bench/hugo.ts';
import { measure, sizeOf, type Cost } from './bench/measure.ts';
import { tableOf, type Result, type Step } from './bench/report.ts';

const HELP = `Measures what it takes to check and build archives of made-up outages.

  npm run bench -- [--incidents 1000,10000] [--languages en,fr] [--folder <folder>] [--json <file>]

  --incidents  how many outages each archive has; 50000 takes a quarter of an hour and is asked for by name
  --languages  en (as it is where nothing is said) or en,fr
  --folder     where the archives and the sites go; they are left there
  --json       where the results go

Where "hugo" is on the PATH, it prints the same Markdown bare, to be compared with.`;

const project = resolve(import.meta.dirname, '..');

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    incidents: { type: 'string', default: '1000,10000' },
    languages: { type: 'string', default: 'en' },
    folder: { type: 'string', default: join(tmpdir(), 'outage-almanac-bench') },
    json: { type: 'string' },
  },
});

if (values.help) console.log(HELP);
else await bench();

async function bench(): Promise<void> {
  const folder = resolve(values.folder);
  const results: Result[] = [];
  for (const incidents of values.incidents.split(',').map(Number)) {
    const result = await benchOf(folder, incidents, values.languages.split(','));
    console.log(tableOf(result));
    results.push(result);
  }
  const json = resolve(values.json ?? join(folder, 'results.json'));
  await writeFile(json, `${JSON.stringify({ ...surroundings(), results }, null, 2)}\n`);
  console.log(`Written to ${json}`);
}

/** What the figures depend on beside the archive. */
function surroundings(): object {
  return {
    date: new Date().toISOString(),
    node: process.version,
    processor: cpus()[0]?.model,
    cores: availableParallelism(),
    memory: totalmem(),
  };
}

/** Measures all of one archive. */
async function benchOf(folder: string, incidents: number, languages: readonly string[]): Promise<Result> {
  const name = [incidents, ...languages].join('-');
  const content = join(folder, `${name}-content`);
  const out = join(folder, `${name}-site`);
  await forget(content, out, join(project, cacheFolder(out)));
  await writeArchive(content, { incidents, languages });
  const run = (args: readonly string[]): Promise<Cost> =>
    measure(execPath, args, { cwd: project, env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out } });
  const build = async (step: string): Promise<Step> => {
    const cost = await run(['--env-file=astro.env', 'node_modules/astro/bin/astro.mjs', 'build']);
    return { name: step, cost, size: await sizeOf(out) };
  };
  const check = { name: 'check', cost: await run(['src/cli/check.ts']), size: await sizeOf(content) };
  const cold = await build('cold build');
  const unchanged = await build('build again, nothing changed');
  await changeOne(content);
  const steps = [check, cold, unchanged, await build('build again, one outage changed')];
  for (const part of ['search', 'feeds'])
    steps.push({ name: `${part} alone, with reading`, cost: await run(['scripts/bench/part.ts', part]) });
  const hugo = hasHugo() ? await benchHugo(content, join(folder, `${name}-hugo`)) : undefined;
  return {
    incidents,
    languages,
    steps: hugo ? [...steps, hugo] : steps,
    timesHugo: hugo && {
      wall: cold.cost.wall / hugo.cost.wall,
      cpu:
        cold.cost.cpu === undefined || hugo.cost.cpu === undefined
          ? undefined
          : cold.cost.cpu / hugo.cost.cpu,
    },
  };
}

/** Begins from nothing, also in what was kept of a build before. */
async function forget(...folders: readonly string[]): Promise<void> {
  for (const each of folders) await rm(each, { recursive: true, force: true });
}

/** Says one thing more in the first of the incidents. */
async function changeOne(content: string): Promise<void> {
  const folder = join(content, 'incidents');
  const files = await readdir(folder, { recursive: true });
  const [first = ''] = files.filter((file) => file.endsWith('.md')).sort();
  await appendFile(join(folder, first), '\nOne more thing was found out later.\n');
}

async function benchHugo(content: string, site: string): Promise<Step> {
  await forget(site);
  await mkdir(site, { recursive: true });
  await writeHugoSite(content, site);
  const cost = await measure('hugo', ['--quiet'], { cwd: site, env: process.env });
  return { name: 'bare Hugo', cost, size: await sizeOf(join(site, 'public')) };
}
