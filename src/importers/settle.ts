import type { Fact, Facts } from '../content/writing.ts';
import { readMoment } from '../content/moments.ts';
import { withoutUnseen } from '../content/bytes.ts';
import { answerTo, isTrouble, keyOf, SKIP, type Answers, type Outcome, type Trouble } from './answers.ts';
import { idMeant, type Ground } from './ground.ts';
import { toCleanMarkdown, toPlainWords } from './prose.ts';
import type { ForeignRecord, Translation } from './record.ts';
import { sectionOf, settleUpdates, type SettledUpdate } from './updates.ts';
import { settleTime } from './times.ts';
import { beginning, cutTitle, LONGEST_TITLE } from './words.ts';

/** A record in the archive's own words: what its file is to hold, and its translations. */
export interface Settled {
  readonly title: string;
  readonly started: string;
  readonly facts: Facts;
  readonly body: string;
  readonly translations: readonly {
    readonly language: string;
    readonly facts: Facts;
    readonly body: string;
  }[];
}

/** A record that can be written; what keeps it from that; or that somebody said to leave it out. */
export type Settling = Settled | { readonly troubles: readonly Trouble[] } | { readonly left: string };

/** Puts a record in the archive's own words, so far as what is said beside it allows. Nothing is guessed: each thing that is not known is trouble. */
export function settle(record: ForeignRecord, ground: Ground): Settling {
  const { answers } = ground.options;
  const skipped = skipOf(record, answers);
  if (skipped !== undefined) return { left: skipped };
  const parts = {
    kind: kindOf(record, answers),
    title: titleOf(record, answers),
    severity: severityOf(record, answers),
    ...timesOf(record, ground),
    services: servicesOf(record, ground),
    causes: causesOf(record, ground),
    updates: settleUpdates(record.updates, ground.options.timeZone, baseOf(record, ground)),
    body: toCleanMarkdown(record.body, baseOf(record, ground)),
    plain: toPlainWords(record.body),
    sources: sourcesOf(record, ground),
    languages: languagesOf(record, ground),
  };
  const troubles = Object.values(parts).filter((part): part is Trouble => isTrouble<unknown>(part));
  if (troubles.length > 0) return { troubles };
  return write(record, ground, valuesOf(parts));
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
  readonly title: string;
  readonly severity: string;
  readonly started: string;
  readonly ending: Facts;
  readonly noticed: string | undefined;
  readonly detected: string | undefined;
  readonly services: readonly string[] | undefined;
  readonly causes: readonly string[];
  readonly updates: readonly SettledUpdate[];
  readonly body: string;
  readonly plain: string;
  readonly sources: readonly Facts[];
  readonly languages: readonly Translation[];
}

function write(record: ForeignRecord, { options, languages }: Ground, found: Found): Settled {
  const { updates, plain } = found;
  const told = record.summary ?? (plain === '' ? (updates[0]?.plain ?? '') : plain);
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
    planned: record.planned === true ? 'true' : undefined,
    causes: found.causes,
    figures: someOf(record.figures),
    timeline: someOf(updates.map(({ at, text }) => ({ at, text }))),
    timesNote: record.timesNote,
    sources: found.sources,
    tags: someOf(record.tags),
    imported: { from: options.format, id: record.id },
  };
  const body = [found.body, ...updates.flatMap(sectionOf)].filter(Boolean).join('\n\n');
  return {
    title: found.title,
    started: found.started,
    facts: cleanFacts(facts),
    body: withoutUnseen(body),
    translations: found.languages.flatMap((translation) => translate(translation, updates.length)),
  };
}

function someOf<Item>(items: readonly Item[] | undefined): readonly Item[] | undefined {
  return items === undefined || items.length === 0 ? undefined : items;
}

function translate(
  { language, title, summary, body, updates }: Translation,
  count: number,
): Settled['translations'] {
  const [prose, plain] = [toCleanMarkdown(body, undefined), toPlainWords(body)];
  if (isTrouble(prose) || isTrouble(plain)) return [];
  const words = (updates ?? [])
    .map(toPlainWords)
    .flatMap((each) => (isTrouble(each) ? [] : [{ text: each.value }]));
  const facts = {
    title: cutTitle(title),
    summary: summary ?? (plain.value === '' ? undefined : beginning(plain.value)),
    timeline: count > 0 && words.length === count ? words : undefined,
  };
  return [{ language, facts: cleanFacts(facts), body: withoutUnseen(prose.value) }];
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

function kindOf({ kind }: ForeignRecord, answers: Answers): Outcome<undefined> {
  if (kind === undefined || answerTo(answers, 'kind', kind) === 'keep') return { value: undefined };
  return {
    reason: `Its source calls it "${kind}", which may be no outage.`,
    ask: { key: keyOf('kind', kind), answers: [SKIP, 'keep'] },
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

const SEVERITIES = ['full', 'partial', 'degraded'] as const;

/** Words that mean ours wherever they are used. */
const SEVERITY_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    full: 'full down major-outage critical service-outage',
    partial: 'partial disrupted partial-outage major service-disruption',
    degraded: 'degraded notice degraded-performance minor service-information',
  }).flatMap(([severity, words]) => words.split(' ').map((word) => [word, severity] as const)),
);

function severityOf({ severity }: ForeignRecord, answers: Answers): Outcome<string> {
  const answer =
    severity === undefined ? answers.get('missing.severity') : answerTo(answers, 'severity', severity);
  const found =
    answer ??
    SEVERITY_WORDS.get(
      (severity ?? '')
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-'),
    );
  if (found !== undefined) return { value: found };
  if (severity === undefined)
    return {
      reason: 'It does not say how bad it was.',
      ask: { key: 'missing.severity', answers: SEVERITIES },
    };
  return {
    reason: `"${severity}" is not a severity that is known.`,
    ask: { key: keyOf('severity', severity), answers: [...SEVERITIES, SKIP] },
  };
}

interface Times {
  readonly started: Outcome<string>;
  readonly ending: Outcome<Facts>;
  readonly noticed: Outcome<string | undefined>;
  readonly detected: Outcome<string | undefined>;
}

function timesOf(record: ForeignRecord, { options }: Ground): Times {
  const { timeZone, answers } = options;
  const maybe = (text: string | undefined): Outcome<string | undefined> =>
    text === undefined ? { value: undefined } : settleTime(text, timeZone);
  const started: Outcome<string> =
    record.started === undefined
      ? { reason: 'It does not say when it began.' }
      : settleTime(record.started, timeZone);
  return {
    started,
    ending: endingOf(record, isTrouble(started) ? undefined : started.value, timeZone, answers),
    noticed: maybe(record.noticed),
    detected: maybe(record.detected),
  };
}

const WITHOUT_TIME = ['unknown', 'ongoing', 'never'] as const;

function endingOf(
  { end }: ForeignRecord,
  started: string | undefined,
  zone: string | undefined,
  answers: Answers,
): Outcome<Facts> {
  switch (end.kind) {
    case 'at': {
      const ended = settleTime(end.time, zone);
      if (isTrouble(ended)) return ended;
      return isSame(started, ended.value)
        ? copiedEnd(ended.value, answers)
        : { value: { ended: ended.value } };
    }
    case 'lasted':
      return { value: { duration: end.length } };
    case 'open':
      return withoutEnd(
        'Its source says that it goes on, which may have been so only when it was copied.',
        'open.end',
        ['ongoing', 'unknown'],
        answers,
      );
    case 'untold':
      return withoutEnd('It does not say when it ended.', 'missing.end', WITHOUT_TIME, answers);
  }
}

/** Whether two clock times are the same instant; two days may well be the same. */
function isSame(started: string | undefined, ended: string): boolean {
  const [from, to] = [readMoment(started), readMoment(ended)];
  return (
    from !== undefined &&
    from.earliest === from.latest &&
    from.earliest === to?.earliest &&
    from.latest === to.latest
  );
}

/** Who fills in a form often copies the start where the end is asked for. */
function copiedEnd(ended: string, answers: Answers): Outcome<Facts> {
  const answer = answers.get('copied.end');
  if (answer !== undefined) return { value: { ended: answer === 'keep' ? ended : answer } };
  return {
    reason: `It ends at ${ended}, when it began, so the end may be a copy of the start.`,
    ask: { key: 'copied.end', answers: ['unknown', 'keep'] },
  };
}

function withoutEnd(
  reason: string,
  key: string,
  allowed: readonly string[],
  answers: Answers,
): Outcome<Facts> {
  const answer = answers.get(key);
  return answer === undefined ? { reason, ask: { key, answers: allowed } } : { value: { ended: answer } };
}

function servicesOf({ services }: ForeignRecord, ground: Ground): Outcome<readonly string[] | undefined> {
  if (services === 'all') return { value: undefined };
  const { provider, options } = ground;
  const meant = services.map((name): Outcome<string | undefined> => {
    const answer = answerTo(options.answers, 'service', name);
    if (answer === 'none') return { value: undefined };
    const id = idMeant(answer === undefined || answer === 'new' ? name : answer, provider.services);
    if (id !== undefined) return { value: id };
    return {
      reason: `"${name}" is not a service of ${provider.id}.`,
      ask: {
        key: keyOf('service', name),
        answers: ['new', 'none', ...[...provider.services.keys()].slice(0, 5)],
      },
    };
  });
  const trouble = meant.find(isTrouble);
  if (trouble) return trouble;
  const ids = [...new Set(meant.flatMap((each) => ('value' in each ? (each.value ?? []) : [])))];
  return ids.length > 0 ? { value: ids } : withoutServices(ground);
}

function withoutServices({ options, provider }: Ground): Outcome<readonly string[] | undefined> {
  const answer = options.answers.get('missing.service');
  if (answer === 'all') return { value: undefined };
  if (answer !== undefined && provider.services.has(answer)) return { value: [answer] };
  return {
    reason: 'It does not say which services were hit.',
    ask: { key: 'missing.service', answers: ['all', ...provider.services.keys()] },
  };
}

function causesOf(
  { causes = [] }: ForeignRecord,
  { options, causes: known }: Ground,
): Outcome<readonly string[]> {
  if (causes.length === 0) return causeUntold(options.answers, known);
  const meant = causes.map((word): Outcome<string> => {
    const id = idMeant(answerTo(options.answers, 'cause', word) ?? word, known);
    if (id !== undefined) return { value: id };
    const answers = [...known.keys()].slice(0, 6);
    return {
      reason: `"${word}" is not a cause of causes.yaml.`,
      ask: { key: keyOf('cause', word), answers },
    };
  });
  const ids = [...new Set(meant.flatMap((each) => ('value' in each ? [each.value] : [])))];
  const certain = ids.length > 1 ? ids.filter((id) => id !== 'unknown') : ids;
  return meant.find(isTrouble) ?? { value: certain };
}

/** That no cause was published is what `unknown` says. */
function causeUntold(answers: Answers, known: Ground['causes']): Outcome<readonly string[]> {
  const id = answers.get('missing.cause') ?? 'unknown';
  if (known.has(id)) return { value: [id] };
  return {
    reason: 'It does not say what caused it.',
    ask: { key: 'missing.cause', answers: [...known.keys()].slice(0, 6) },
  };
}

function baseOf({ url }: ForeignRecord, { options, provider }: Ground): string | undefined {
  return url ?? options.source ?? provider.statusPage;
}

function sourcesOf(record: ForeignRecord, ground: Ground): Outcome<readonly Facts[]> {
  const { provider, options } = ground;
  const pages = (record.pages ?? []).map((page): Facts => ({
    ...page,
    title: page.title ?? hostOf(page.url),
    published: publishedOf(page.published, options.timeZone),
    read: 'false',
  }));
  const own = record.url ?? (pages.length === 0 ? baseOf(record, ground) : undefined);
  const first: Facts[] =
    own === undefined
      ? []
      : [{ url: own, title: record.title.slice(0, 300), publisher: provider.name, kind: 'official' }];
  const all = [...first, ...pages];
  const apart = all.filter(({ url }, index) => all.findIndex((other) => other.url === url) === index);
  if (apart.length > 0) return { value: apart };
  return { reason: 'It has no page of its own, and no page is named that tells of it: --source https://…' };
}

function publishedOf(text: string | undefined, zone: string | undefined): string | undefined {
  const time = text === undefined ? undefined : settleTime(text, zone);
  return time && !isTrouble(time) ? time.value : undefined;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

/** The translations into languages that the site has. */
function languagesOf(
  { translations = [] }: ForeignRecord,
  { languages, options }: Ground,
): Outcome<readonly Translation[]> {
  const wanted = translations.filter(
    ({ language }) => answerTo(options.answers, 'language', language) !== SKIP,
  );
  const stranger = wanted.find(({ language }) => !languages.includes(language));
  if (!stranger) return { value: wanted };
  return {
    reason: `It is told in "${stranger.language}" too, in which the site has no pages.`,
    ask: { key: keyOf('language', stranger.language), answers: [SKIP] },
  };
}
