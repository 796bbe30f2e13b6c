import { channel } from 'node:diagnostics_channel';

/** The records of a part of the index of the search, as JSON, and the folder of that part below the search's own. */
interface Message {
  readonly folder: string;
  readonly records: string;
}

// Pages are bundled and what runs around them is not, so each has its own copy of this module: a channel is what both see.
const printed = channel('outage-almanac:search-records');

/** Tells whoever makes an index that the records of it are there, which is long before the last page is. */
export function tellRecords(folder: string, records: string): void {
  printed.publish({ folder, records } satisfies Message);
}

/** Is told the records of each index, once they are printed. */
export function onRecords(take: (folder: string, records: string) => void): void {
  printed.subscribe((message) => {
    const { folder, records } = message as Message;
    take(folder, records);
  });
}
