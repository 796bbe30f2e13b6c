import type { Instant } from '../domain/interval.ts';
import { readContents, type Contents } from './contents.ts';
import { readFolder, type StoredFile } from './folder.ts';
import { inReadingOrder, type Problem, type Warning } from './problem.ts';
import { CAUTIONS, RULES } from './rules/all.ts';

/** What a check found in a content folder. */
export interface Report {
  readonly contents: Contents;
  /** The errors, with which nothing is published. */
  readonly problems: readonly Problem[];
  /** What somebody should look at, and what stops nothing; by rule. */
  readonly warnings: readonly Warning[];
}

/** Holds files to every rule. `clock` is the present instant, later than which only planned work may lie. */
export function checkFiles(files: readonly StoredFile[], clock: Instant): Report {
  const contents = readContents(files, clock);
  return {
    contents,
    problems: inReadingOrder(RULES.flatMap((rule) => rule.check(contents))),
    warnings: CAUTIONS.flatMap((caution) => caution.look(contents)),
  };
}

/** Reads a content folder and holds it to every rule. Throws a `FolderError` where there is no such folder. */
export async function checkFolder(folder: string, clock: Instant): Promise<Report> {
  return checkFiles(await readFolder(folder), clock);
}
