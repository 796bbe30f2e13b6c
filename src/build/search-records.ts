import { channel } from 'node:diagnostics_channel';

/** The records of a language, as JSON. */
interface Message {
  readonly language: string;
  readonly records: string;
}

// Pages are bundled and what runs around them is not, so each has its own copy of this module: a channel is what both see.
const printed = channel('outage-almanac:search-records');

/** Tells whoever makes the index of a language that its records are there, which is long before the last page is. */
export function tellRecords(language: string, records: string): void {
  printed.publish({ language, records } satisfies Message);
}

/** Is told the records of each language, once they are printed. */
export function onRecords(take: (language: string, records: string) => void): void {
  printed.subscribe((message) => {
    const { language, records } = message as Message;
    take(language, records);
  });
}
