import type { Archive } from './archive.ts';

/** A reading of archives that is worked out once for each of them, however many pages ask for it. */
export function derived<Reading>(read: (archive: Archive) => Reading): (archive: Archive) => Reading {
  const known = new WeakMap<Archive, { readonly reading: Reading }>();
  return (archive) => {
    const kept = known.get(archive) ?? { reading: read(archive) };
    known.set(archive, kept);
    return kept.reading;
  };
}
