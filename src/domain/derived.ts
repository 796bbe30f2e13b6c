import type { Archive } from './archive.ts';
import { answerOf, tellAsked } from './questions.ts';

type Read = (archive: Archive, of: string) => unknown;

const readings = new Map<string, Read>();

/** A reading of archives that is worked out once for each of them, however many pages ask for it. Its name is its own. */
export function derived<Reading>(
  name: string,
  read: (archive: Archive) => Reading,
): (archive: Archive) => Reading {
  const ask = derivedOf(name, read);
  return (archive) => ask(archive, '');
}

/** A reading of which there is one for each day, incident or other thing that it is asked of: who asks for one of them rests on no other. */
export function derivedOf<Reading>(
  name: string,
  read: (archive: Archive, of: string) => Reading,
): (archive: Archive, of: string) => Reading {
  const known = new WeakMap<Archive, Map<string, { readonly reading: Reading }>>();
  const ask = (archive: Archive, of: string): Reading => {
    const plain = tellAsked(archive, name, of);
    const own = known.get(plain) ?? new Map<string, { readonly reading: Reading }>();
    known.set(plain, own);
    const kept = own.get(of) ?? { reading: read(plain, of) };
    own.set(of, kept);
    return kept.reading;
  };
  readings.set(name, ask);
  return ask;
}

/** What an archive answers to a question that it was heard to be asked, by itself or by a reading of it. */
export function answerTo(archive: Archive, question: string, of: string): unknown {
  const read = readings.get(question);
  return read ? read(archive, of) : answerOf(archive, question, of);
}
