import { withoutUnseen } from '../content/bytes.ts';
import type { Fact, Facts } from '../content/writing.ts';
import { answerTo, isTrouble, keyOf, SKIP, type Answers, type Outcome, type Trouble } from './answers.ts';
import { causesNamed } from './causes.ts';
import { timesOf } from './endings.ts';
import type { Ground } from './ground.ts';
import { toCleanMarkdown, toPlainWords } from './prose.ts';
import type { ForeignRecord } from './record.ts';
import { servicesOf } from './services.ts';
import { severityOf } from './severities.ts';
import { baseOf, sourcesOf } from './sources.ts';
import { translationsOf, type SettledTranslation } from './translations.ts';
import { apartFromStrays, sectionOf, settleUpdates, wordsOf, type SettledUpdate } from './updates.ts';
import { beginning, cutTitle, LONGEST_TITLE } from './words.ts';

/** A record in the archive's own words: what its file is to hold, and its translations. */
export interface Settled {
  readonly title: string;
  readonly started: string;
  readonly facts: Facts;
  readonly body: string;
  readonly translations: readonly SettledTranslation[];
}

/** A record that can be written; what keeps it from that; or that somebody said to leave it out. */
export type Settling = Settled | { readonly troubles: readonly Trouble[] } | { readonly left: string };

/** Puts a record in the archive's own words, so far as what is said beside it allows. Nothing is guessed: each thing that is not known is trouble. */
export function settle(record: ForeignRecord, ground: Ground): Settling {
  const { answers } = ground.options;
  const skipped = skipOf(record, answers);
  if (skipped !== undefined) return { left: skipped };
  const kind = kindOf(record, answers);
  if (isTrouble(kind)) return { troubles: [kind] };
  const parts = {
    kind,
    title: titleOf(record, answers),
    severity: severityOf(record, answers),
    ...timesOf(record, ground),
    services: servicesOf(record, ground),
    causes: causesNamed(record, ground),
    updates: settleUpdates(record.updates, ground.options.timeZone, baseOf(record, ground)),
    body: toCleanMarkdown(record.body, baseOf(record, ground)),
    plain: toPlainWords(record.body),
    sources: sourcesOf(record, ground),
    translations: translationsOf(record, ground),
  };
  const troubles = Object.values(parts).filter((part): part is Trouble => isTrouble<unknown>(part));
  if (troubles.length > 0) return { troubles: oneEach(troubles) };
  const found = valuesOf(parts);
  const { own, strays } = apartFromStrays(found.updates, {
    started: found.started,
    ended: endIn(found.ending),
    planned: record.planned === true || found.kind,
  });
  const answer = answers.get('stray.update');
  const [first] = strays;
  if (first === undefined || answer === 'keep') return write(record, ground, { ...found, strays: [] });
  if (answer === 'body') return write(record, ground, { ...found, updates: own, strays });
  const reason = `An update is of ${first.at}, too far from ${found.started}, when it began.`;
  return { troubles: [{ reason, ask: { key: 'stray.update', answers: ['body', 'keep'] } }] };
}

/** One trouble for each question: a zone that is missing is missing in all times. */
function oneEach(troubles: readonly Trouble[]): readonly Trouble[] {
  const all = troubles.flatMap((trouble) => [trouble, ...(trouble.others ?? [])]);
  return all.filter(
    ({ ask }, index) => !ask || all.findIndex((other) => other.ask?.key === ask.key) === index,
  );
}

function endIn({ ended }: Facts): string | undefined {
  return typeof ended === 'string' ? ended : undefined;
}

type Values<Parts> = {
  readonly [Name in keyof Parts]: Parts[Name] extends Outcome<infer Value> ? Value : never;
};

function valuesOf<Parts extends Readonly<Record<string, Outcome<unknown>>>>(parts: Parts): Values<Parts> {
  const entries = Object.entries(parts).map(([name, part]) => [
    name,
    'value' in part ? part.value : undefined,
  ]);
  return Object.fromEntries(entries) as Values<Parts>;
}

interface Found {
  /** Whether somebody said that what its source calls it is planned work. */
  readonly kind: boolean;
  readonly title: string;
  readonly severity: string;
  readonly started: string;
  readonly ending: Facts;
  readonly noticed: string | undefined;
  readonly detected: string | undefined;
  readonly services: readonly string[] | undefined;
  readonly causes: readonly string[];
  readonly updates: readonly SettledUpdate[];
  /** Updates whose times cannot be right: the body has their words. */
  readonly strays: readonly SettledUpdate[];
  readonly body: string;
  readonly plain: string;
  readonly sources: readonly Facts[];
  readonly translations: readonly SettledTranslation[];
}

function write(record: ForeignRecord, { options, languages }: Ground, found: Found): Settled {
  const { updates, plain } = found;
  const [first] = [...updates, ...found.strays];
  const told = record.summary ?? (plain === '' ? (first?.plain ?? '') : plain);
  const facts: Record<string, Fact | undefined> = {
    title: found.title,
    summary: beginning(told.trim() === '' ? found.title : told),
    language: record.language === languages[0] ? undefined : record.language,
    services: found.services,
    severity: found.severity,
    started: found.started,
    ...found.ending,
    noticed: found.noticed,
    detected: found.detected,
    regions: someOf(record.regions),
    planned: record.planned === true || found.kind ? 'true' : undefined,
    causes: found.causes,
    figures: someOf(record.figures),
    timeline: someOf(updates.map(({ at, text }) => ({ at, text }))),
    timesNote: record.timesNote,
    sources: found.sources,
    tags: someOf(record.tags),
    ...record.own,
    imported: { from: options.format, id: record.id },
  };
  const body = [found.body, ...found.strays.map(wordsOf), ...updates.flatMap(sectionOf)]
    .filter(Boolean)
    .join('\n\n');
  return {
    title: found.title,
    started: found.started,
    facts: cleanFacts(facts),
    body: withoutUnseen(body),
    translations: found.translations.map(({ language, ...words }) => ({
      language,
      facts: cleanFacts(words.facts),
      body: withoutUnseen(words.body),
    })),
  };
}

function someOf<Item>(items: readonly Item[] | undefined): readonly Item[] | undefined {
  return items === undefined || items.length === 0 ? undefined : items;
}

/** Facts without signs that cannot be seen, each text on one line. */
function cleanFacts(facts: Facts): Facts {
  return clean(facts) as Facts;
}

function clean(fact: Fact): Fact {
  if (typeof fact === 'string') return withoutUnseen(fact.replace(/\s+/g, ' ')).trim();
  if (Array.isArray(fact)) return (fact as readonly Fact[]).map(clean);
  const entries = Object.entries(fact as Facts).flatMap(([name, value]): [string, Fact][] =>
    value === undefined ? [] : [[name, clean(value)]],
  );
  return Object.fromEntries(entries);
}

function skipOf({ kind, severity, services }: ForeignRecord, answers: Answers): string | undefined {
  const words: [string, string | undefined][] = [
    ['kind', kind],
    ['severity', severity],
    ...(services === 'all' ? [] : services).map((service): [string, string] => ['service', service]),
  ];
  const found = words.find(
    ([family, word]) => word !== undefined && answerTo(answers, family, word) === SKIP,
  );
  return found && keyOf(found[0], found[1] ?? '');
}

function kindOf({ kind }: ForeignRecord, answers: Answers): Outcome<boolean> {
  const answer = kind === undefined ? 'keep' : answerTo(answers, 'kind', kind);
  if (answer === 'keep' || answer === 'planned' || kind === undefined) return { value: answer === 'planned' };
  return {
    reason: `Its source calls it "${kind}", which may be no outage.`,
    ask: { key: keyOf('kind', kind), answers: [SKIP, 'keep', 'planned'] },
  };
}

function titleOf({ title }: ForeignRecord, answers: Answers): Outcome<string> {
  const line = title.replace(/\s+/g, ' ').trim();
  if (line === '') return { reason: 'It has no title.' };
  if (line.length <= LONGEST_TITLE) return { value: line };
  if (answerTo(answers, 'long', 'title') === 'cut') return { value: cutTitle(line) };
  return {
    reason: `Its title has ${line.length.toLocaleString('en')} characters; ${LONGEST_TITLE} are the most.`,
    ask: { key: 'long.title', answers: ['cut'] },
  };
}
