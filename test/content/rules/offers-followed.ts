import { reportToTerminal } from '../../../src/cli/reporters/terminal.ts';
import { follow } from '../offers.ts';
import { checkOf, SMALL, type Files } from '../small-archive.ts';

const MOST = 20;

/** What is still told of the small archive with some of its files changed when every offer was followed, one after the other: '' for nothing. */
export function reportAfterOffers(changes: Files): string {
  let files: Files = { ...SMALL, ...changes };
  for (let count = 0; count < MOST; count++) {
    const [problem] = checkOf(files).problems;
    if (!problem) return '';
    files = follow(files, problem);
  }
  return reportToTerminal(checkOf(files).problems, Object.keys(files).length);
}
