import type { Contents } from '../content/contents.ts';
import { readContents } from '../content/contents.ts';
import type { StoredFile } from '../content/folder.ts';
import type { Instant } from '../domain/interval.ts';
import type { Trouble } from './answers.ts';
import { throughGate } from './gate.ts';
import { goneFrom } from './gone.ts';
import { gather, type Gathered, type Refusal } from './gathering.ts';
import { causesOf, providersOf, type Options } from './ground.ts';
import { pathOfMemory, printMemory, readMemory, type Memory } from './memory.ts';
import type { Difference } from './merge.ts';
import { extended, made, type Draft, type Prepared } from './provider-files.ts';
import type { ForeignRecord, Item } from './record.ts';
import { sharesOf, type Share } from './shares.ts';
import { DELETED, stepper, type Outcome, type Step } from './step.ts';

/** What an import would do. Nothing is written by making it. */
export interface Plan {
  /** How many records were come upon, those that cannot be read included. */
  readonly read: number;
  /** The records that are in the archive once this is done, changed or not. */
  readonly steps: readonly Step[];
  /** Files of providers that are made, or get services. */
  readonly providers: readonly Draft[];
  /** Records that somebody said to leave out. */
  readonly left: number;
  readonly refused: readonly Refusal[];
  readonly differences: readonly Difference[];
  /** Files whose record the source has no more, though it reaches back to its time. They stay. */
  readonly gone: readonly string[];
  readonly notes: Gathered['notes'];
  /** What is to be remembered of what was written. */
  readonly memories: readonly Draft[];
}

/** The records of one provider, what became of each, and what was remembered of them. */
interface Part {
  readonly prepared: Prepared;
  readonly memory: Memory;
  readonly outcomes: readonly Outcome[];
}

/** Plans the import of what a parser came upon into a content folder. `clock` is the present instant. */
export function planImport(
  files: readonly StoredFile[],
  items: Iterable<Item>,
  options: Options,
  clock: Instant,
): Plan {
  const contents = readContents(files, clock);
  const gathered = gather(items);
  const shares = sharesOf(gathered.records, providersOf(contents), options);
  const parts = shares.owned.map((share) => planShare(share, { contents, gathered, options, files }));
  const outcomes = parts.flatMap((part) => part.outcomes);
  const drafts = parts.flatMap(({ prepared }) => prepared.draft ?? []);
  const { passed, refused } = throughGate(files, outcomes.filter(isStep), drafts, clock);
  const own = new Set(passed.map(({ provider }) => provider));
  return {
    read: gathered.read,
    steps: passed,
    providers: parts.flatMap(({ prepared }) =>
      own.has(prepared.provider.id) && prepared.draft ? [prepared.draft] : [],
    ),
    left: shares.left + outcomes.filter((outcome) => 'left' in outcome).length,
    refused: [...gathered.refused, ...shares.refused, ...outcomes.filter(isRefusal), ...refused],
    differences: passed.flatMap(({ differences }) => differences),
    gone: goneFrom(contents, gathered.records, passed, options),
    notes: new Map([...gathered.notes, ...deletedOf(outcomes)]),
    memories: parts.flatMap((part) => memoryAfter(part, passed)),
  };
}

interface Surroundings {
  readonly contents: Contents;
  readonly gathered: Gathered;
  readonly options: Options;
  readonly files: readonly StoredFile[];
}

function planShare(
  { provider, records, isNew, trouble }: Share,
  { contents, gathered, options, files }: Surroundings,
): Part {
  const document = contents.providers.get(provider.id);
  const prepared =
    document && !isNew
      ? extended(document, provider, records, options)
      : made(provider, records, gathered, options);
  const memory = readMemory(textAt(files, pathOfMemory(provider.id)));
  const ground = {
    options,
    provider: prepared.provider,
    causes: causesOf(contents),
    languages: contents.languages,
  };
  const step = stepper(contents, ground, memory);
  return { prepared, memory, outcomes: records.map((record) => refusedFor(trouble, step(record), record)) };
}

/** A record of a provider that cannot be made is refused, for that beside what else it is. */
function refusedFor(
  trouble: Trouble | undefined,
  outcome: Outcome,
  { spot, id, title }: ForeignRecord,
): Outcome {
  if (!trouble || 'left' in outcome) return outcome;
  return { spot, id, title, troubles: [trouble, ...('troubles' in outcome ? outcome.troubles : [])] };
}

function isStep(outcome: Outcome): outcome is Step {
  return 'drafts' in outcome;
}

function isRefusal(outcome: Outcome): outcome is Refusal {
  return 'troubles' in outcome;
}

/** What is told of records whose files somebody deleted. */
function deletedOf(outcomes: readonly Outcome[]): [string, number][] {
  const count = outcomes.filter((outcome) => 'left' in outcome && outcome.left === DELETED).length;
  return count === 0 ? [] : [[DELETED, count]];
}

function textAt(files: readonly StoredFile[], path: string): string {
  const file = files.find((each) => each.path === path);
  return new TextDecoder().decode(file?.bytes);
}

/** The memory of a provider where it is another than before. */
function memoryAfter({ prepared, memory }: Part, passed: readonly Step[]): Draft[] {
  const own = passed.filter(({ provider }) => provider === prepared.provider.id);
  const after = new Map([...memory, ...own.flatMap(({ remembered }) => remembered)]);
  const text = printMemory(after);
  return text === printMemory(memory) ? [] : [{ path: pathOfMemory(prepared.provider.id), text }];
}
