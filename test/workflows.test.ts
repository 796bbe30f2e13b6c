import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { NoOperationTraceWriter, convertWorkflowTemplate, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const github = resolve(import.meta.dirname, '../.github');
const filesIn = (folder: string): { name: string; text: string }[] =>
  readdirSync(resolve(github, folder))
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => ({ name, text: readFileSync(resolve(github, folder, name), 'utf8') }));
const scripts = (
  JSON.parse(readFileSync(resolve(github, '../package.json'), 'utf8')) as { scripts: Record<string, string> }
).scripts;

/** The faults that GitHub's own parser, with GitHub's schema, finds in a workflow. */
async function faultsOf(name: string, text: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name, content: text }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

interface Workflow {
  readonly on: Record<string, unknown> | string[];
  readonly permissions?: Record<string, string>;
  readonly jobs: Record<
    string,
    { readonly permissions?: Record<string, string>; readonly steps: { uses?: string; run?: string }[] }
  >;
}

test('there are workflows to look at', () => {
  expect(filesIn('workflows').map(({ name }) => name)).toEqual([
    'check.yml',
    'deploy.yml',
    'links.yml',
    'preview.yml',
    'test.yml',
  ]);
});

describe.each(filesIn('workflows'))('$name', ({ name, text }) => {
  const workflow = parse(text) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('is sound by GitHub’s own schema', async () => {
    expect(await faultsOf(name, text)).toEqual([]);
    expect(await faultsOf(name, text.replace('runs-on:', 'run-on:'))).not.toEqual([]);
  });

  test('pins every action by its commit', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used).not.toEqual([]);
    for (const uses of used) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
    for (const line of text.split('\n').filter((each) => each.includes('uses:')))
      expect(line).toMatch(/ # v\d+\.\d+\.\d+$/);
  });

  test('reads and no more, but for the one job that deploys', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const granted = Object.values(workflow.jobs).flatMap(({ permissions }) =>
      permissions === undefined ? [] : [permissions],
    );
    expect(granted).toEqual(name === 'deploy.yml' ? [{ pages: 'write', 'id-token': 'write' }] : []);
    expect(text.match(/persist-credentials: false/g)?.length).toBe(text.match(/actions\/checkout@/g)?.length);
  });

  test('gives no secret and no word of a stranger to a shell', () => {
    expect(text).not.toMatch(/secrets\.|pull_request_target|workflow_run/);
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  test('runs scripts that are there', () => {
    const named = steps.flatMap(({ run = '' }) => [...run.matchAll(/(?:npm run|--run) ([\w:-]+)/g)]);
    for (const [, script = ''] of named) expect(Object.keys(scripts)).toContain(script);
  });
});

describe.each(filesIn('ISSUE_TEMPLATE').filter(({ name }) => name !== 'config.yml'))(
  'the form $name',
  ({ text }) => {
    interface Form {
      name: string;
      description: string;
      body: { type: string; id: string; attributes: { label: string } }[];
    }
    const form = parse(text) as Form;

    test('has what GitHub asks of a form', () => {
      expect(form.name).toBeTruthy();
      expect(form.description).toBeTruthy();
      for (const { type, attributes } of form.body) {
        expect(['input', 'textarea', 'dropdown', 'checkboxes', 'markdown']).toContain(type);
        expect(attributes.label).toBeTruthy();
      }
      const ids = form.body.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    });
  },
);
