// Runs everything that must hold before a change is accepted: `npm test`.

import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A script of package.json; `vitest` ones count their tests, any other counts as one. */
interface Step {
  name: string;
  script: string;
  vitest?: true;
}

/** What came of a step, with a sentence for each failure that its own output does not explain. */
interface Outcome {
  passed: number;
  failed: number;
  notes: string[];
}

const steps: Step[] = [
  { name: 'types', script: 'types' },
  { name: 'lint', script: 'lint' },
  { name: 'format', script: 'format:check' },
  { name: 'unused', script: 'unused' },
  { name: 'content', script: 'check' },
  { name: 'unit', script: 'test:unit', vitest: true },
  { name: 'site', script: 'test:site', vitest: true },
  { name: 'browser', script: 'test:browser', vitest: true },
];

const root = resolve(import.meta.dirname, '..');

if (import.meta.main) process.exitCode = await runAll();

/** Runs every step, prints what came of them, and returns the exit code. */
async function runAll(): Promise<0 | 1> {
  const rows: Row[] = [];
  for (const step of steps) {
    console.log(`\n── ${step.name} ${'─'.repeat(76 - step.name.length)}\n`);
    const start = performance.now();
    const outcome = await (step.vitest ? runVitest(step.script) : runOnce(step.script));
    rows.push({ ...outcome, name: step.name, seconds: (performance.now() - start) / 1000 });
  }
  console.log(summary(rows));
  return rows.some((row) => row.failed > 0) ? 1 : 0;
}

async function runOnce(script: string): Promise<Outcome> {
  const ok = await run(script);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, notes: [] };
}

async function runVitest(script: string): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'outage-almanac-'));
  const file = join(folder, 'report.json');
  try {
    const ok = await run(script, ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
    return outcomeOf(await readReport(file), ok);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs a script of package.json with this very Node, whatever the system's shell, and tells whether it passed. */
function run(script: string, args: string[] = []): Promise<boolean> {
  const child = spawn(process.execPath, ['--run', script, '--', ...args], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((done) => {
    child.on('error', () => done(false));
    child.on('close', (code) => done(code === 0));
  });
}

/** The part of vitest's JSON report that we read. */
export interface Report {
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
}

async function readReport(file: string): Promise<Report | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

/**
 * Counts the tests of a vitest run. Failed are also: a test that did not run, a file that failed outside its
 * tests, a run without report or tests, and one that vitest itself calls failed (`ok` false) for another reason.
 */
export function outcomeOf(report: Report | undefined, ok: boolean): Outcome {
  if (report === undefined) return failure('Vitest left no report.');
  const statuses = report.testResults.flatMap((file) => file.assertionResults.map((test) => test.status));
  const passed = statuses.filter((status) => status === 'passed').length;
  const skipped = statuses.filter((status) => status !== 'passed' && status !== 'failed').length;
  const broken = report.testResults.filter(failedOutsideTests);
  const failed = statuses.length - passed + broken.length;
  const notes = [
    ...(skipped > 0
      ? [`Tests that did not run: ${skipped}. They count as failed; none may be skipped.`]
      : []),
    ...broken.map((file) => `${file.name} failed outside its tests.`),
  ];
  if (passed + failed === 0) return failure('Vitest ran no test.');
  if (failed === 0 && !ok) return { ...failure('Vitest failed, though no test did.'), passed };
  return { passed, failed, notes };
}

function failedOutsideTests(file: Report['testResults'][number]): boolean {
  return file.status === 'failed' && file.assertionResults.every((test) => test.status === 'passed');
}

function failure(note: string): Outcome {
  return { passed: 0, failed: 1, notes: [note] };
}

interface Row extends Outcome {
  name: string;
  seconds: number;
}

/** A table of the steps, what there is to say about them, and, as the last line, `N passed, N failed`. */
export function summary(rows: Row[]): string {
  const cells = rows.map((row) => [
    row.name,
    `${row.passed}`,
    `${row.failed}`,
    `${row.seconds.toFixed(1)} s`,
  ]);
  const table = [['step', 'passed', 'failed', 'time'], ...cells].map(
    ([name = '', ...numbers]) => name.padEnd(10) + numbers.map((cell) => cell.padStart(10)).join(''),
  );
  const notes = rows.flatMap((row) => row.notes.map((note) => `${row.name}: ${note}`));
  const sum = (key: 'passed' | 'failed') => rows.reduce((total, row) => total + row[key], 0);
  return ['', ...table, '', ...notes, `${sum('passed')} passed, ${sum('failed')} failed`].join('\n');
}
