import type { Facts } from '../content/writing.ts';

/** Where something stands in what is read: a file, as it was named, and a line of it from 1. */
export interface Spot {
  readonly file: string;
  readonly line: number;
}

/** Words of another system, in the notation they are in there. They become Markdown, and raw HTML never gets through. */
export interface Prose {
  /** `own` is Markdown that the archive gave away itself, and takes back as it is; the gate judges it. */
  readonly notation: 'plain' | 'markdown' | 'html' | 'own';
  readonly text: string;
}

/** One update of a record. `at` is a time as it stands in the source. */
export interface Update {
  readonly at: string;
  readonly text: Prose;
}

/**
 * How the source says that it ended: at a time, after a length (`2h20m`), that it goes on, or nothing at all. Nothing of this
 * is ever concluded from anything else: a source that only says "resolved" is `untold`.
 */
export type End =
  | { readonly kind: 'at'; readonly time: string }
  | { readonly kind: 'lasted'; readonly length: string }
  | { readonly kind: 'open' }
  /** It says outright that nobody knows, or that it never ended. */
  | { readonly kind: 'unknown' | 'never' }
  | { readonly kind: 'untold' };

/** A page that a record rests on; that of the source itself is `url` of the record. */
export interface Page {
  readonly url: string;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  /** Who speaks there; left out where the source does not say, and then asked for. */
  readonly kind?: 'official' | 'news' | 'community' | 'research' | undefined;
  readonly published?: string | undefined;
  readonly archived?: string | undefined;
}

/** The words of a record in another language. */
export interface Translation {
  readonly language: string;
  readonly title: string;
  readonly summary?: string | undefined;
  readonly body: Prose;
  /** The updates, in the number and order of the original's; left out where they are others. */
  readonly updates?: readonly Prose[] | undefined;
  readonly own?: Facts | undefined;
}

/**
 * A record as another system tells it, in that system's own words. A parser concludes nothing and leaves nothing out: words,
 * names and times go through as they stand (times with or without a zone), and the engine settles them or asks.
 */
export interface ForeignRecord {
  readonly spot: Spot;
  /** Lasting, and its own in that system: what it is known by when it is imported again. */
  readonly id: string;
  readonly title: string;
  /** One or two plain sentences; left out, the beginning of the body, or of the updates, or the title. */
  readonly summary?: string | undefined;
  readonly language?: string | undefined;
  /** Whose it was, by name; left out, the provider that the command names. */
  readonly provider?: string | undefined;
  /** What the source says it is where that may be no outage: `informational`, `draft`. The person importing says what it is. */
  readonly kind?: string | undefined;
  readonly planned?: boolean | undefined;
  /** The word of the source: `down`, `major-outage`, `SERVICE_OUTAGE`. */
  readonly severity?: string | undefined;
  readonly started?: string | undefined;
  readonly end: End;
  readonly noticed?: string | undefined;
  readonly detected?: string | undefined;
  /** Services by the names that the source uses; `all` where it says that it was the whole provider; empty where it says nothing. */
  readonly services: readonly string[] | 'all';
  readonly regions?: readonly string[] | undefined;
  /** Causes in the words of the source. */
  readonly causes?: readonly string[] | undefined;
  readonly updates: readonly Update[];
  readonly body: Prose;
  /** The page of the record in the source. */
  readonly url?: string | undefined;
  readonly pages?: readonly Page[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly figures?: readonly { readonly label: string; readonly value: string }[] | undefined;
  readonly timesNote?: string | undefined;
  readonly translations?: readonly Translation[] | undefined;
  /** Facts that are in the archive's own words already: only what the archive gave away itself has some. */
  readonly own?: Facts | undefined;
}

/** What a parser comes upon, in the order of the input. */
export type Item =
  | { readonly kind: 'record'; readonly record: ForeignRecord }
  /** A record, or the rest of a file, that cannot be read: a sentence that says what is wrong. It counts as read and refused. */
  | { readonly kind: 'fault'; readonly spot: Spot; readonly fault: string; readonly id?: string | undefined }
  /** A service that the source declares, whether or not a record names it. */
  | { readonly kind: 'service'; readonly name: string; readonly id?: string | undefined }
  /** Something that is read and has no place in an incident here. It is told, and stops nothing. */
  | { readonly kind: 'note'; readonly note: string }
  /** What the source says of itself. */
  | { readonly kind: 'source'; readonly name?: string | undefined; readonly url?: string | undefined };
