import type { Contents } from './contents.ts';
import type { Problem, Warning } from './problem.ts';

/** One thing that is asked of the content. Its page is docs/rules/<name>.md. */
export interface Rule {
  readonly name: string;
  /** What it asks, in one sentence. */
  readonly description: string;
  readonly check: (contents: Contents) => readonly Problem[];
}

/** One thing that somebody should look at, and that stops nothing. Its page is docs/rules/<name>.md. */
export interface Caution {
  readonly name: string;
  readonly description: string;
  readonly look: (contents: Contents) => readonly Warning[];
}
