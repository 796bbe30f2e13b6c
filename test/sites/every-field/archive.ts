import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type * as z from 'zod';
import { SCHEMAS } from '../../../src/content/document.ts';
import { ENDS_WITHOUT_TIME } from '../../../src/content/schema/times.ts';
import { translationOf } from '../../../src/content/schema/translation.ts';
import { fill, replaced, valueAt, type Maker, type Told } from './fill.ts';
import { leavesOf, type Path } from './leaves.ts';

export type DocumentKind = 'provider' | 'incident' | 'day';

/** A file of the archive that fills every field, with all that it tells; `changed` is one of its fields with another value. */
export interface Filled {
  readonly kind: keyof typeof SCHEMAS;
  readonly id: string;
  readonly path: string;
  readonly language: string;
  readonly facts: unknown;
  readonly told: readonly Told[];
  readonly changed: { readonly told: Told; readonly text: string } | undefined;
}

export const languages = ['en', 'fr'] as const;

/** The ids of services, of causes and of providers alike, so that an id names something whatever it is an id of. */
const ids = ['almond', 'basil', 'clove', 'dill'];
const host = 'harbour';

/** Fields that exclude each other: of each pair the first stands in every other two files. */
const eitherOr: readonly (readonly [string, string])[] = [['ended', 'duration']];

/** Kinds without a value that only one field has. Each such field is changed by itself in one file, and its page must tell. */
const shared = ['flag', 'choice', 'id', 'end'];

/** Languages in which no page is written, for sources. */
const elsewhere = ['oc', 'br', 'co', 'gd', 'ga', 'cy', 'mt', 'fo', 'is', 'rm', 'lb', 'eu', 'gl', 'ca'];

let words = 0;
const turns = new Map<string, number>();

/** How often this was asked for before. */
function turnOf(what: string): number {
  const turn = turns.get(what) ?? 0;
  turns.set(what, turn + 1);
  return turn;
}

/** What the values of a file depend on. */
interface Circumstances {
  readonly kind: keyof typeof SCHEMAS;
  readonly id: string;
  readonly number: number;
  readonly language: string;
  readonly date: string;
  readonly withdrawn: boolean;
  /** The incidents that may be named. */
  readonly others: readonly string[];
}

function makerOf(file: Circumstances): Maker {
  const counts = new Map<string, number>();
  const next = (what: string): number => {
    const count = counts.get(what) ?? 0;
    counts.set(what, count + 1);
    return count;
  };
  const written = new Map<string, string>();
  const write: Maker['write'] = (wish) => {
    const { kind, path, choices } = wish;
    const make = writers[kind];
    if (!make)
      throw new Error(
        `${file.kind}.${wish.field} is of kind "${kind}", for which nothing can be written yet`,
      );
    // The gate asks that the first phase begins with the incident, and that the incident is as bad as its worst phase.
    const [list, place, name] = path;
    const worst = written.get('severity') ?? '';
    const isOfPhase = list === 'phases' && place === 0;
    const sameAs = isOfPhase ? { from: 'started', severity: 'severity' }[String(name)] : undefined;
    const fitting = list === 'phases' ? choices.slice(0, choices.indexOf(worst) + 1) : choices;
    const text = written.get(sameAs ?? '') ?? make({ ...wish, choices: fitting }, file, next);
    written.set(path.join(), text);
    return text;
  };
  return {
    write,
    fills: (path) => fillsIn(file, path),
    countOf: (path) => Math.max(2, path.join() === 'sources' ? (counts.get('source') ?? 0) : 0),
    keysOf: (kind) => (kind === 'language' ? languages : ids),
  };
}

function fillsIn({ kind, number, withdrawn }: Circumstances, path: Path): boolean {
  const [name, ...below] = path;
  if (below.length > 0 || kind !== 'incident') return true;
  if (name === 'withdrawn') return withdrawn;
  if (name === 'phases') return number % 3 !== 1;
  const pair = eitherOr.find((each) => each.includes(String(name)));
  return pair === undefined || pair[Math.floor(number / 2) % 2] === name;
}

type Write = (
  wish: Parameters<Maker['write']>[0],
  file: Circumstances,
  next: (what: string) => number,
) => string;

const writers: Readonly<Record<string, Write>> = {
  words: ({ path }) => wordFor(path),
  // A zone whose clocks are UTC's and whose name is another.
  name: ({ path, example }) => (example === 'UTC' ? 'Atlantic/Reykjavik' : wordFor(path)),
  alias: ({ path }) => `/${wordFor(path)}/`,
  address: ({ path }) => `https://${wordFor(path)}.example`,
  language: ({ path, field }, { language }, next) => {
    if (field === 'languages[]') return languages[Number(path.at(-1))] ?? 'en';
    return field === 'language' ? language : (elsewhere[next('language') % elsewhere.length] ?? 'oc');
  },
  id: ({ path }, { id, number }, next) => {
    const place = typeof path.at(-1) === 'number' ? Number(path.at(-1)) : next('id');
    const fitting = ids.filter((each) => each !== id);
    return fitting[(number + place) % fitting.length] ?? '';
  },
  incident: (_, { id, others }, next) => {
    const fitting = others.filter((each) => each !== id);
    return fitting[next('incident') % fitting.length] ?? '';
  },
  moment: (_, { date }, next) => `${date}T${clockFrom(31, next('moment'))}Z`,
  end: ({ field }, { kind, date }, next) => {
    const turn = turnOf(`${kind}.${field}`) % (ENDS_WITHOUT_TIME.length + 1);
    return turn === 0
      ? `${date}T${clockFrom(1261, next('end'))}Z`
      : (ENDS_WITHOUT_TIME[turn - 1] ?? 'unknown');
  },
  duration: (_, __, next) => {
    const minutes = 359 - 7 * next('duration');
    return minutes % 60 === 0 ? `${minutes / 60}h1m` : `${Math.floor(minutes / 60)}h${minutes % 60}m`;
  },
  percentage: (_, __, next) => (90.03 + next('percentage') * 0.37).toFixed(2),
  share: (_, __, next) => (0.17 + next('share') * 0.36).toFixed(2),
  flag: ({ field }, { kind }) => String(turnOf(`${kind}.${field}`) % 2 === 0),
  source: (_, __, next) => String(next('source') + 1),
  colour: (_, __, next) => `#${(0x35a7c1 + next('colour') * 0x0b1d2f).toString(16).slice(-6)}`,
  choice: ({ field, path, choices }, { kind }) => {
    const isItem = typeof path.at(-1) === 'number';
    const place = isItem ? Number(path.at(-1)) : turnOf(`${kind}.${field}`);
    return choices[place % choices.length] ?? '';
  },
};

/** A word that stands nowhere else, and tells the field that it was written for. */
function wordFor(path: Path): string {
  const name = path.findLast((step) => typeof step === 'string' && !languages.some((tag) => tag === step));
  return `${String(name ?? 'prose')
    .toLowerCase()
    .replace(/[^a-z]/g, '')}${String(++words).padStart(5, '0')}`;
}

/** A time of day, later with each number, that marks no axis. */
function clockFrom(first: number, number: number): string {
  const minute = first + number * 7;
  const odd = minute % 5 === 0 ? minute + 1 : minute;
  if (odd >= 1440) throw new Error('The day has not minutes enough for that many moments');
  return `${String(Math.floor(odd / 60)).padStart(2, '0')}:${String(odd % 60).padStart(2, '0')}`;
}

/** An archive in which every field of every schema is filled, and its files as they are written. */
export interface Everything {
  readonly documents: readonly Filled[];
  /** The fields of each kind of file that no file fills. */
  readonly unfilled: readonly string[];
}

/** Fills every field. There are as many incidents, providers and days as there are fields that must be changed by themselves. */
export function fillEverything(): Everything {
  const days = documentsOf('day', (number) => dateOf(2, number), []);
  const isSpoken = (number: number): boolean => number < days.length;
  const dates = (number: number): string => (isSpoken(number) ? dateOf(2, number) : dateOf(3, number));
  const incidents = documentsOf(
    'incident',
    dates,
    days.map((_, number) => idOf('incident', number, dates(number))),
  );
  const providers = documentsOf('provider', (number) => dateOf(1, number), []);
  const harbour = fillDocument(circumstancesOf('provider', ids.length, dateOf(1, 27), [], host));
  const [site, causes] = (['site', 'causes'] as const).map((kind) =>
    fillDocument(circumstancesOf(kind, 0, dateOf(1, 1), [], kind)),
  );
  const originals = [site, causes, harbour, ...providers, ...incidents, ...days].filter(
    (each) => each !== undefined,
  );
  return {
    documents: [...originals, ...originals.flatMap(translate)],
    unfilled: Object.entries(SCHEMAS).flatMap(([kind, schema]) => {
      const filled = new Set(
        originals.filter((each) => each.kind === kind).flatMap(({ told }) => told.map(({ field }) => field)),
      );
      return leavesOf(schema)
        .filter((field) => !filled.has(field))
        .map((field) => `${kind}.${field}`);
    }),
  };
}

/** Files of a kind, one for each field that must be changed by itself; incidents that others speak of are never changed. */
function documentsOf(
  kind: DocumentKind,
  dateOfNumber: (number: number) => string,
  others: readonly string[],
): Filled[] {
  const documents: Filled[] = [];
  const waiting = new Set<string>();
  const done = new Set<string>();
  do {
    const number = documents.length;
    const document = fillDocument(circumstancesOf(kind, number, dateOfNumber(number), others));
    for (const told of document.told)
      if (shared.includes(told.kind) && !done.has(told.field)) waiting.add(told.field);
    const isChanged = number >= others.length;
    const told = isChanged
      ? document.told.findLast(({ field }) => waiting.has(field) && canChange(field, document))
      : undefined;
    if (told) {
      waiting.delete(told.field);
      done.add(told.field);
    }
    documents.push({ ...document, changed: told && { told, text: otherThan(told, document) } });
  } while (waiting.size > 0 && documents.length < 60);
  return documents;
}

/** The severity of an incident is that of its worst phase, so it changes by itself only where there are none. */
function canChange(field: string, { facts }: Filled): boolean {
  return field !== 'severity' || valueAt(facts, ['phases']) === undefined;
}

function dateOf(month: number, number: number): string {
  return `2011-${String(month).padStart(2, '0')}-${String(number + 1).padStart(2, '0')}`;
}

function idOf(kind: DocumentKind, number: number, date: string): string {
  if (kind === 'incident') return `${host}/${date}-incident-${String(number)}`;
  return kind === 'day' ? date : (ids[number] ?? `provider-${String(number)}`);
}

function circumstancesOf(
  kind: keyof typeof SCHEMAS,
  number: number,
  date: string,
  others: readonly string[],
  id = kind === 'site' || kind === 'causes' ? kind : idOf(kind, number, date),
): Circumstances {
  const isSpoken = number < others.length;
  const language = languages[number % 2] ?? 'en';
  return { kind, id, number, language, date, withdrawn: !isSpoken && number % 3 === 2, others };
}

function fillDocument(file: Circumstances): Filled {
  const { facts, told } = fill(SCHEMAS[file.kind] as z.ZodType, makerOf(file));
  return {
    ...file,
    path: pathOf(file.kind, file.id),
    facts,
    told: [...told, ...proseOf(file.kind)],
    changed: undefined,
  };
}

function translate(original: Filled): Filled[] {
  const { kind, id, facts } = original;
  const schema = kind === 'site' || kind === 'causes' ? undefined : translationOf(SCHEMAS[kind] as z.ZodType);
  const language = languages.find((each) => each !== original.language);
  if (!schema || !language) return [];
  const filled = fill(schema, {
    write: ({ path }) => wordFor(path),
    fills: (path) => valueAt(facts, path) !== undefined,
    countOf: (path) => (valueAt(facts, path) as unknown[]).length,
    keysOf: (_, path) => Object.keys(valueAt(facts, path) as object),
  });
  const told = [...filled.told, ...proseOf(kind)];
  return [
    { kind, id, language, path: pathOf(kind, id, language), facts: filled.facts, told, changed: undefined },
  ];
}

/** The prose of a write-up, as if it were a field. */
function proseOf(kind: keyof typeof SCHEMAS): Told[] {
  if (kind === 'site' || kind === 'causes') return [];
  return [{ field: 'prose', path: ['prose'], kind: 'words', text: wordFor(['prose']), choices: [] }];
}

function pathOf(kind: keyof typeof SCHEMAS, id: string, language?: string): string {
  if (kind === 'site' || kind === 'causes') return `${kind}.yaml`;
  return `${kind}s/${id}${language === undefined ? '' : `.${language}`}.md`;
}

/** Another value that may stand in the place of one. */
function otherThan({ kind, path, text, choices }: Told, { id, facts }: Filled): string {
  if (kind === 'flag') return String(text !== 'true');
  if (kind === 'end') return text === 'never' ? 'unknown' : 'never';
  const last = path.at(-1);
  const siblings = typeof last === 'number' ? (valueAt(facts, path.slice(0, -1)) as unknown[]) : [text];
  const other = (kind === 'id' ? ids : choices).find((each) => each !== id && !siblings.includes(each));
  // A list that has every choice is changed by having one of them twice.
  return other ?? choices.find((each) => each !== text) ?? '';
}

/** Writes the files into a folder; with `isChanged`, each with its one field changed. */
export async function writeArchive(
  folder: string,
  { documents }: Everything,
  isChanged: boolean,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const { path, facts, told, changed } of documents) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(
      file,
      textOf(path, isChanged && changed ? replaced(facts, changed.told.path, changed.text) : facts, told),
    );
  }
}

function textOf(path: string, facts: unknown, told: readonly Told[]): string {
  const yaml = stringify(facts, { lineWidth: 0 });
  const prose = told.find(({ field }) => field === 'prose')?.text ?? '';
  return path.endsWith('.yaml') ? yaml : `---\n${yaml}---\n\n${prose}\n\n    ${prose}\n`;
}
