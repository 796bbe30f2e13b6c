import { guessLanguageTag } from '../content/schema/languages.ts';
import type { ForeignFrontmatter } from '../content/frontmatter/foreign.ts';
import type { Format, TextFile } from './format.ts';
import { blockIn, textIn, textsIn, type Block } from './json-values.ts';
import { readMarkedFacts } from './marked-facts.ts';
import type { End, ForeignRecord, Item, Prose, Translation } from './record.ts';
import { note, tellUnkept } from './unkept.ts';
import { updateContainers, type WrittenUpdate } from './update-containers.ts';

/** The write-ups of Statusfy: a file an incident, and its translations under the same name in the folder of a language. */
export const statusfy: Format = {
  name: 'statusfy',
  title: 'Statusfy’s Markdown',
  isOwn: ({ path, text }) =>
    isWriteUp(path, text) && /\baffectedsystems["']?\s*[:=]/.test(text.slice(0, HEAD)),
  *read(files) {
    const told = files.filter(({ path, text }) => isWriteUp(path, text)).map(readFile);
    const originals = new Set(told.flatMap((file) => (file.language === undefined ? [file.key] : [])));
    const isTranslation = ({ language, key }: Told): boolean => language !== undefined && originals.has(key);
    const translations = Map.groupBy(told.filter(isTranslation), ({ key }) => key);
    for (const file of told) if (!isTranslation(file)) yield* itemsOf(file, translations.get(file.key) ?? []);
  },
};

/** Where facts are looked for, in characters. */
const HEAD = 20_000;

function isWriteUp(path: string, text: string): boolean {
  return (
    /\.md$/i.test(path) &&
    /^---(?:toml|json|ya?ml)?[ \t]*\n[\s\S]*?\bseverity["']?\s*[:=]/.test(text.slice(0, HEAD))
  );
}

/** A file with what it says: the language whose folder it is in, and the path that it has in common with its translations. */
interface Told {
  readonly path: string;
  readonly key: string;
  readonly language: string | undefined;
  readonly matter: ForeignFrontmatter | undefined;
  readonly facts: Block;
  readonly prose: string;
  readonly updates: readonly WrittenUpdate[];
}

function readFile({ path, text }: TextFile): Told {
  const matter = readMarkedFacts(text);
  const { prose, updates } = updateContainers(matter?.body ?? '');
  const steps = path.split('/');
  const folder = steps.at(-2) ?? '';
  const language = /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i.test(folder) ? guessLanguageTag(folder) : undefined;
  return {
    path,
    key: (language === undefined ? steps : steps.toSpliced(-2, 1)).join('/'),
    language,
    matter,
    facts: blockIn(matter?.data) ?? {},
    prose,
    updates: oldestFirst(updates),
  };
}

/** Translations have their updates in the same order, whichever is the newest on the page. */
function oldestFirst(updates: readonly WrittenUpdate[]): readonly WrittenUpdate[] {
  return updates.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}

function* itemsOf(file: Told, translations: readonly Told[]): Generator<Item> {
  const faults = [file, ...translations].flatMap(faultOf);
  yield* faults;
  if (faultOf(file).length > 0) return;
  const sound = translations.filter((other) => faultOf(other).length === 0);
  yield { kind: 'record', record: recordOf(file, sound) };
  yield* tellUnkept(file.facts, KEPT);
  for (const other of sound) yield* tellDifferences(file, other);
}

function faultOf({ path, matter }: Told): Item[] {
  const fault = matter ? matter.fault : { line: 1, fault: NO_END };
  return fault ? [{ kind: 'fault', spot: { file: path, line: fault.line }, fault: fault.fault }] : [];
}

const KEPT: ReadonlySet<string> = new Set([
  'id', 'title', 'description', 'date', 'severity', 'affectedsystems', 'resolved', 'scheduled', 'duration',
]); // prettier-ignore
const WORDS: ReadonlySet<string> = new Set(['title', 'description', 'modified']);

/** A translation carries words; where its facts are others, the original's count. */
function* tellDifferences(original: Told, other: Told): Generator<Item> {
  for (const [name, value] of Object.entries(other.facts))
    if (!WORDS.has(name) && JSON.stringify(value) !== JSON.stringify(original.facts[name]))
      yield note(`${name} of a translation that says otherwise than its original`);
  if (!isToldAlike(original, other))
    yield note('updates of a translation at other times than those of its original');
}

function isToldAlike({ updates }: Told, other: Told): boolean {
  return (
    updates.length === other.updates.length &&
    updates.every(({ at }, index) => at === other.updates[index]?.at)
  );
}

const NO_END = 'Its facts have no end: a second line of --- is missing.';

function recordOf(file: Told, others: readonly Told[]): ForeignRecord {
  const { path, facts } = file;
  const text = (key: string): string | undefined => textIn(facts[key]);
  const [severity, scheduled] = [text('severity'), text('scheduled')];
  return {
    spot: { file: path, line: 1 },
    id: text('id') ?? path.replace(/^.*\//, '').replace(/\.md$/i, ''),
    title: text('title') ?? '',
    summary: text('description'),
    language: file.language,
    kind: severity === MAINTENANCE && scheduled === undefined ? MAINTENANCE : undefined,
    planned: scheduled === undefined ? undefined : true,
    severity,
    started: scheduled ?? text('date'),
    end: endOf(facts),
    noticed: scheduled === undefined ? undefined : text('date'),
    services: textsIn(facts.affectedsystems),
    updates: file.updates.map((update) => ({ at: update.at, text: wordsOf(update) })),
    body: markdown(file.prose),
    translations: others.map((other) => translationOf(other, file)),
  };
}

const MAINTENANCE = 'under-maintenance';

/** No end is ever written: only how long it is to last, and whether it is over. */
function endOf(facts: Block): End {
  const minutes = textIn(facts.duration);
  if (minutes !== undefined)
    return { kind: 'lasted', length: /^\d+$/.test(minutes) ? `${minutes}m` : minutes };
  return { kind: textIn(facts.resolved) === 'true' ? 'untold' : 'open' };
}

function wordsOf({ title, text }: WrittenUpdate): Prose {
  return markdown([title, text].filter(Boolean).join(': '));
}

function markdown(text: string): Prose {
  return { notation: 'markdown', text };
}

function translationOf(other: Told, original: Told): Translation {
  const { language = '', facts, prose, updates } = other;
  return {
    language,
    title: textIn(facts.title) ?? '',
    summary: textIn(facts.description),
    body: markdown(prose),
    updates: isToldAlike(original, other) ? updates.map(wordsOf) : undefined,
  };
}
