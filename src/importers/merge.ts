import type { Document } from '../content/document.ts';
import { isAsWritten, withBody, withFact } from '../content/revising.ts';
import type { Fact, Facts } from '../content/writing.ts';
import { digestOf, type Remembered } from './memory.ts';

/** That a field says one thing here, where somebody edited it, and by now another in the source. */
export interface Difference {
  readonly path: string;
  readonly field: string;
  readonly here: Fact | undefined;
  readonly there: Fact | undefined;
}

/** A file with what is new in the source. */
export interface Merged {
  readonly document: Document;
  readonly differences: readonly Difference[];
  readonly remembered: Remembered;
}

/** What `imported` says is how the file is known; it is never changed. */
const KEPT = 'imported';

/**
 * Brings a file up to what the source says now. A field that is as the importer last wrote it follows the source; one that
 * somebody edited stays, byte for byte, and where the source has changed too the difference is told.
 */
export function merge(document: Document, facts: Facts, body: string, last: Remembered = {}): Merged {
  const typed = document.typed as Facts;
  const names = Object.keys({ ...facts, ...last }).filter((name) => name !== KEPT && name !== 'body');
  const start: Merged = { document, differences: [], remembered: {} };
  const merged = names.reduce<Merged>(
    (so, field) => mergeFact(so, field, typed[field], facts[field], (last as Partial<Remembered>)[field]),
    start,
  );
  return mergeBody(merged, body, last.body);
}

/** What a new file holds, to be remembered. */
export function remember(facts: Facts, body: string): Remembered {
  const all: Facts = { ...facts, body };
  const entries = Object.entries(all).flatMap(([name, fact]): [string, string][] =>
    fact === undefined || name === KEPT ? [] : [[name, digestOf(fact)]],
  );
  return Object.fromEntries(entries);
}

function mergeFact(
  so: Merged,
  field: string,
  here: Fact | undefined,
  there: Fact | undefined,
  last: string | undefined,
): Merged {
  const [own, others] = [digestIf(here), digestIf(there)];
  if (own === others) return remembering(so, field, others);
  if (others === last) return remembering(so, field, last);
  const isUntouched = own === last && (here === undefined || isAsWritten(so.document, field, here));
  if (isUntouched)
    return remembering({ ...so, document: withFact(so.document, field, there) }, field, others);
  return remembering(differing(so, field, here, there), field, last);
}

function mergeBody(so: Merged, there: string, last: string | undefined): Merged {
  const here = so.document.body.trim();
  const [own, others] = [digestOf(here), digestOf(there)];
  if (own === others) return remembering(so, 'body', others);
  if (others === last) return remembering(so, 'body', last);
  if (own === last) return remembering({ ...so, document: withBody(so.document, there) }, 'body', others);
  return remembering(differing(so, 'body', here, there), 'body', last);
}

function digestIf(fact: Fact | undefined): string | undefined {
  return fact === undefined ? undefined : digestOf(fact);
}

function remembering(so: Merged, field: string, digest: string | undefined): Merged {
  return digest === undefined ? so : { ...so, remembered: { ...so.remembered, [field]: digest } };
}

function differing(so: Merged, field: string, here: Fact | undefined, there: Fact | undefined): Merged {
  return { ...so, differences: [...so.differences, { path: so.document.path, field, here, there }] };
}
