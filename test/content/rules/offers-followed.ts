import { reportToTerminal } from '../../../src/cli/reporters/terminal.ts';
import type { Problem } from '../../../src/content/problem.ts';
import { follow } from '../offers.ts';
import { allProblemsOf, checkOf, SMALL, type Files } from '../small-archive.ts';

const MOST = 20;

/** What is still told of the small archive with some of its files changed when every offer was followed, one after the other: '' for nothing. */
export function reportAfterOffers(
  changes: Files,
  problemsIn = (files: Files): readonly Problem[] => checkOf(files).problems,
): string {
  let files: Files = { ...SMALL, ...changes };
  for (let count = 0; count < MOST; count++) {
    const [problem] = problemsIn(files);
    if (!problem) return '';
    files = follow(files, problem);
  }
  return reportToTerminal(problemsIn(files), Object.keys(files).length);
}

/** The same for warnings too. */
export function fullReportAfterOffers(changes: Files): string {
  return reportAfterOffers(changes, allProblemsOf);
}
