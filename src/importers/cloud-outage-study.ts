import type { Format, TextFile } from './format.ts';
import { note } from './unkept.ts';
import type { End, ForeignRecord, Item } from './record.ts';
import { studyEntries, type StudyEntry } from './study-entries.ts';

/** The text of the Cloud Outage Study (Gunawi et al., SoCC 2016): a file a service, an outage below each date. */
export const cloudOutageStudy: Format = {
  name: 'cloud-outage-study',
  title: 'Cloud Outage Study',
  isOwn: ({ path, text }) =>
    path.endsWith('.txt') && /\d\/\d{1,2}\/\d{4}\b/.test(text) && /(?:^|[\s,[])t-(?:unk|\d)/.test(text),
  *read(files) {
    for (const file of files) if (file.path.endsWith('.txt')) yield* itemsOf(file);
  },
};

function* itemsOf({ path, text }: TextFile): Generator<Item> {
  const { entries, linesBefore } = studyEntries(text);
  if (entries.length === 0) yield { kind: 'fault', spot: { file: path, line: 1 }, fault: NO_DATE };
  else if (linesBefore > 0) yield note('words above the first date of a file, which are of no outage');
  for (const entry of entries) {
    yield { kind: 'record', record: recordOf(entry, path) };
    yield* tellTags(entry);
  }
}

/** Tags of kinds that the study does not explain, and lengths that contradict each other. */
function* tellTags({ tags }: StudyEntry): Generator<Item> {
  for (const { kind, word } of tags)
    if (!/[riftp]/.test(kind)) yield note(`the tag ${kind}-${word}, of a kind that nobody explains`);
  if (tags.filter(({ kind }) => kind === 't').length > 1)
    yield note('the lengths of an outage that has several');
}

const NO_DATE =
  'No line begins with a date such as 7/26/2012, month first, as each outage of the study does.';

function recordOf(entry: StudyEntry, path: string): ForeignRecord {
  const words = (kind: string): string[] =>
    entry.tags.flatMap((tag) => (tag.kind === kind ? [tag.word] : []));
  const known = (kind: string): string[] => words(kind).filter((word) => word !== 'unk');
  const effects = known('i');
  const [service = ''] = /[^/]*(?=\.txt$)/.exec(path) ?? [];
  const day = dayOf(entry.date);
  return {
    spot: { file: path, line: entry.line },
    id: [service, day, entry.title].join(' '),
    title: entry.title,
    provider: service,
    ...plannedOf(words('p')),
    severity: effects.length === 0 ? undefined : effects.join('+'),
    started: day,
    end: endOf(words('t')),
    services: [],
    causes: words('r').map((word) => CAUSES.get(word) ?? word),
    updates: [],
    body: { notation: 'plain', text: entry.notes.join('\n\n') },
    pages: entry.links.map((url) => ({ url })),
    tags: [
      ...effects.filter((word) => word !== 'full').map((word) => `effect: ${word}`),
      ...known('f').map((word) => `fix: ${word}`),
    ],
  };
}

/** What the study calls causes that the archive, which took them from it, calls otherwise. */
const CAUSES: ReadonlyMap<string, string> = new Map(
  Object.entries({ bugs: 'bug', natdis: 'natural-disaster', hw: 'hardware', unk: 'unknown' }),
);

/** `7/6/2012`, month first => `2012-07-06` */
function dayOf(date: string): string {
  const [month = '', day = '', year = ''] = date.split('/');
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

/** Planned work is mixed in; where nothing says whether it was any, the person importing does. */
function plannedOf([word, ...others]: readonly string[]): Pick<ForeignRecord, 'planned' | 'kind'> {
  const isSaid = (word === 'yes' || word === 'no') && others.every((other) => other === word);
  return isSaid ? { planned: word === 'yes' } : { kind: 'neither p-yes nor p-no' };
}

function endOf([length, ...others]: readonly string[]): End {
  return length === undefined || length === 'unk' || others.length > 0
    ? { kind: 'untold' }
    : { kind: 'lasted', length };
}
