import type { Report } from '../content/check.ts';
import { inReadingOrder, type Problem } from '../content/problem.ts';
import { CAUTIONS } from '../content/rules/all.ts';

/** Warnings of one rule that are too many to be listed. */
export interface Counted {
  readonly rule: string;
  /** What the rule asks, in one sentence. */
  readonly description: string;
  readonly count: number;
  readonly files: number;
}

/** What is told of a check: of all files, or of those that were asked for. */
export interface Findings {
  /** The content folder, and how many files of it were looked at. */
  readonly folder: string;
  readonly files: number;
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly counted: readonly Counted[];
  /** How many errors stand in files that were not asked for. */
  readonly elsewhere: number;
  /** The files that were put in form. */
  readonly fixed: readonly string[];
}

/** How many warnings of one rule are listed unless all are asked for. */
const MOST_LISTED = 5;

/** What is told of a report: `isAskedFor` says of which files, `listsAll` whether each warning is listed, however many there are. */
export function findingsOf(
  { contents, problems, warnings }: Report,
  folder: string,
  isAskedFor: (path: string) => boolean = () => true,
  listsAll = true,
): Findings {
  const ours = ({ path }: { path: string }): boolean => isAskedFor(path);
  const errors = problems.filter(ours);
  const byRule = Map.groupBy(warnings.filter(ours), ({ rule }) => rule);
  const isListed = ({ rule }: { rule: string }): boolean =>
    listsAll || (byRule.get(rule)?.length ?? 0) <= MOST_LISTED;
  return {
    folder,
    files: contents.paths.filter(isAskedFor).length,
    errors,
    warnings: inReadingOrder(
      warnings.filter((warning) => ours(warning) && isListed(warning)).map(({ tell }) => tell()),
    ),
    counted: [...byRule].flatMap(([rule, found]) =>
      found.every(isListed) ? [] : [{ ...describe(rule), count: found.length, files: filesOf(found) }],
    ),
    elsewhere: problems.length - errors.length,
    fixed: [],
  };
}

function describe(rule: string): { rule: string; description: string } {
  return { rule, description: CAUTIONS.find(({ name }) => name === rule)?.description ?? '' };
}

function filesOf(problems: readonly { readonly path: string }[]): number {
  return new Set(problems.map(({ path }) => path)).size;
}

/** How many warnings there are, listed or only counted. */
export function countWarnings({ warnings, counted }: Pick<Findings, 'warnings' | 'counted'>): number {
  return counted.reduce((sum, { count }) => sum + count, warnings.length);
}
