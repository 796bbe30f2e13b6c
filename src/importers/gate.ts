import { checkFiles } from '../content/check.ts';
import type { StoredFile } from '../content/folder.ts';
import { placeOf } from '../content/place.ts';
import type { Problem } from '../content/problem.ts';
import type { Instant } from '../domain/interval.ts';
import type { Refusal } from './gathering.ts';
import type { Draft } from './provider-files.ts';
import type { Step } from './step.ts';

/** The steps whose files the gate lets through, and the others with what it says of them. */
export function throughGate(
  files: readonly StoredFile[],
  steps: readonly Step[],
  providers: readonly Draft[],
  clock: Instant,
): { readonly passed: readonly Step[]; readonly refused: readonly Refusal[] } {
  const drafts = [...providers, ...steps.flatMap((step) => step.drafts)];
  if (drafts.length === 0) return { passed: steps, refused: [] };
  const own = new Map(
    drafts.map(({ path, text }) => [path, { path, bytes: new TextEncoder().encode(text) }]),
  );
  const others = files.filter(({ path }) => !own.has(path));
  const problems = Map.groupBy(checkFiles([...others, ...own.values()], clock).problems, ({ path }) => path);
  const faultsOf = ({ provider, drafts: pages }: Step): readonly Fault[] =>
    [`providers/${provider}.md`, ...pages.map(({ path }) => path)].flatMap((path) =>
      own.has(path) ? faultsAt(path, problems) : [],
    );
  const told = steps.map((step) => ({ step, faults: faultsOf(step) }));
  return {
    passed: told.flatMap(({ step, faults }) => (faults.length === 0 ? [step] : [])),
    refused: told.flatMap(({ step, faults }) => (faults.length === 0 ? [] : [refusalOf(step, faults)])),
  };
}

type Fault = Pick<Problem, 'fault' | 'rule'>;

/** What the rules find in a file, and that it would stand where nothing is kept: the rules pass hidden files over. */
function faultsAt(path: string, problems: ReadonlyMap<string, readonly Problem[]>): readonly Fault[] {
  const stray = { fault: `Nothing is kept under the name ${path}.`, rule: 'path-matches' };
  return placeOf(path) ? (problems.get(path) ?? []) : [stray];
}

function refusalOf({ record: { spot, id, title } }: Step, faults: readonly Fault[]): Refusal {
  const troubles = faults.map(({ fault, rule }) => ({ reason: `${fault} [${rule}]` }));
  return { spot, id, title, troubles };
}
