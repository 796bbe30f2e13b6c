import type { Text } from './text.ts';

/** The cause that says that none is known. */
export const UNKNOWN_CAUSE = 'unknown';

/** One entry of the taxonomy of causes. */
export interface Cause {
  readonly id: string;
  readonly name: Text;
  readonly description: Text;
}
