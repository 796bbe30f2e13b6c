import { channel } from 'node:diagnostics_channel';
import type { Facts } from '../domain/archive.ts';
import type { Surroundings } from '../site/settings.ts';
import type { Size } from './pictures.ts';

/** What has passed the gate: the facts of an archive, its pictures by their paths in the content folder, and where it is put up. */
export interface Passed {
  readonly facts: Facts;
  readonly pictures: ReadonlyMap<string, Size>;
  readonly where: Surroundings;
}

type Answer = (passed: Promise<Passed>) => void;

// Astro runs the loaders and the pages in one process and bundles each, so each has its own copy of this module: a channel is what both see.
const asking = channel('outage-almanac:passed');

/** What has passed the gate: in a build always the same, and while somebody edits what is on the disk by now. Throws where nobody has read any. */
export async function latestPassed(): Promise<Passed> {
  let latest: Promise<Passed> | undefined;
  const answer: Answer = (passed) => {
    latest = passed;
  };
  asking.publish(answer);
  if (!latest) throw new Error('The content folder was not read before the pages were printed.');
  return latest;
}

/** Answers whoever asks for what has passed the gate. */
export function offerPassed(passedOf: () => Promise<Passed>): void {
  asking.subscribe((answer) => {
    (answer as Answer)(passedOf());
  });
}
