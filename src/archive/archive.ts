import { buildArchive, type Archive } from '../domain/archive.ts';
import { latestPassed, type Passed } from './latest.ts';

let made: { readonly of: Passed; readonly archive: Archive } | undefined;

/** The archive, made once a build; while somebody edits, once an edit. */
export async function loadArchive(): Promise<Archive> {
  const passed = await latestPassed();
  if (made?.of !== passed) made = { of: passed, archive: buildArchive(passed.facts) };
  return made.archive;
}
