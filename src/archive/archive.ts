import { factsOf } from '../content/facts.ts';
import { buildArchive, type Archive } from '../domain/archive.ts';
import { latestPassed, type Passed } from './latest.ts';

let made: { readonly of: Passed; readonly archive: Archive } | undefined;

/** The archive, made once a build; while somebody edits, once an edit. */
export async function loadArchive(): Promise<Archive> {
  const passed = await latestPassed();
  if (made?.of !== passed)
    made = {
      of: passed,
      archive: buildArchive(factsOf(passed.files, asOf(process.env.SOURCE_DATE_EPOCH))),
    };
  return made.archive;
}

/** The instant up to which the archive speaks, where the builder names one: SOURCE_DATE_EPOCH, whole seconds. */
function asOf(epoch: string | undefined): number | undefined {
  if (epoch === undefined || epoch === '') return undefined;
  if (!/^\d+$/.test(epoch))
    throw new Error(`SOURCE_DATE_EPOCH is "${epoch}"; it should be whole seconds since 1970`);
  return Number(epoch);
}
