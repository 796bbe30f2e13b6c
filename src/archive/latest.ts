import { channel } from 'node:diagnostics_channel';
import type { Contents } from '../content/contents.ts';

type Answer = (contents: Promise<Contents>) => void;

// Vite runs the pages and not the loaders, so each has its own copy of this module: a channel is what both see.
const asking = channel('outage-almanac:latest-contents');

/** The contents as they are on the disk, where somebody watches over that: while they are edited. */
export function latestContents(): Promise<Contents> | undefined {
  let latest: Promise<Contents> | undefined;
  const answer: Answer = (contents) => {
    latest = contents;
  };
  asking.publish(answer);
  return latest;
}

/** Answers whoever asks for the latest contents. */
export function offerContents(contentsOf: () => Promise<Contents>): void {
  asking.subscribe((answer) => {
    (answer as Answer)(contentsOf());
  });
}
