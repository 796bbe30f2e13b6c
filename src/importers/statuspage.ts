import { isFeed, readFeed } from './statuspage-atom.ts';
import { isSnapshot, readSnapshot } from './statuspage-json.ts';
import type { Format } from './format.ts';

/** Atlassian Statuspage, version 2 of its interface, and whoever speaks the same: its JSON, and the Atom feed of its history. */
export const statuspage: Format = {
  name: 'statuspage',
  title: 'Statuspage (incidents.json, summary.json, scheduled-maintenances.json, history.atom)',
  isOwn: (file) => isSnapshot(file) || isFeed(file),
  *read(files) {
    for (const file of files) {
      if (isSnapshot(file)) yield* readSnapshot(file);
      else if (isFeed(file)) yield* readFeed(file);
    }
  },
};
