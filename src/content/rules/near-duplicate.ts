import { isDurationFault, parseDuration } from '../../domain/duration.ts';
import type { Interval } from '../../domain/interval.ts';
import { writtenDate } from '../../domain/moment.ts';
import { originals } from '../contents.ts';
import type { Document } from '../document.ts';
import { adding, extending, valueAt } from '../edits.ts';
import { readMoment } from '../moments.ts';
import type { Problem, Warning } from '../problem.ts';
import { nearest, problemAt } from '../problems.ts';
import type { Caution } from '../rule.ts';

/** One outage that is told twice counts twice. */
export const nearDuplicate: Caution = {
  name: 'near-duplicate',
  description:
    'Two incidents of one provider that overlap in the same services, or have like titles on one day, say under related how they are tied.',
  look: ({ documents }) => {
    const told = originals(documents, 'incident').flatMap(tellingOf);
    return [...Map.groupBy(told, ({ provider }) => provider).values()].flatMap(duplicatesIn);
  },
};

/** What of an incident can show that another is the same. */
interface Telling {
  readonly document: Document<'incident'>;
  readonly provider: string;
  readonly day: string;
  readonly span: Interval;
  readonly words: ReadonlySet<string>;
}

function tellingOf(document: Document<'incident'>): Telling[] {
  const { place, draft } = document;
  const started = readMoment(draft.started);
  if (!started || draft.withdrawn !== undefined || draft.title === undefined) return [];
  const length = parseDuration(draft.duration ?? '');
  const to = isDurationFault(length)
    ? (readMoment(draft.ended)?.nominal ?? started.nominal)
    : started.nominal + length.nominal;
  const words = draft.title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return [
    {
      document,
      provider: place.id.split('/')[0] ?? '',
      day: writtenDate(started),
      span: { from: started.nominal, to },
      words: new Set(words),
    },
  ];
}

/** With how many of those that began before it an incident is compared: archives made by machines have thousands a day. */
const MOST_COMPARED = 20;

function duplicatesIn(told: readonly Telling[]): Warning[] {
  const byStart = [...told].sort((a, b) => a.span.from - b.span.from);
  return byStart.flatMap((own, index) => {
    const before = byStart.slice(Math.max(0, index - MOST_COMPARED), index);
    const twin = before.find((other) => isSame(own, other));
    const { path } = own.document;
    return twin ? [{ rule: 'near-duplicate', path, tell: () => twinProblem(own, twin) }] : [];
  });
}

function isSame(a: Telling, b: Telling): boolean {
  const isOverlapping = a.span.from < b.span.to && b.span.from < a.span.to && shareServices(a, b);
  const isLike = a.day === b.day && a.day.length === 10 && isSimilar(a.words, b.words);
  return (isOverlapping || isLike) && !isTied(a.document, b.document) && !isTied(b.document, a.document);
}

/** An incident without services was one of all of them. */
function shareServices({ document: a }: Telling, { document: b }: Telling): boolean {
  const [own, others] = [a.draft.services, b.draft.services];
  return !own || !others || own.some((service) => others.includes(service));
}

/** Whether two titles have two thirds of their words in common. */
function isSimilar(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const common = [...a].filter((word) => b.has(word)).length;
  return common > 0 && common * 3 >= new Set([...a, ...b]).size * 2;
}

function isTied({ draft }: Document<'incident'>, { place }: Document): boolean {
  return (draft.related ?? []).some((item) => item?.incident === place.id);
}

function twinProblem({ document }: Telling, { document: other }: Telling): Problem {
  const { id } = other.place;
  const flow = `{ incident: ${id}, as: similar }`;
  const offer = Array.isArray(valueAt(document.typed, ['related']))
    ? extending(document, ['related'], flow, 1)
    : adding(document, ['related'], `[${flow}]`, `\n  - incident: ${id}\n    as: similar`);
  return problemAt(
    document,
    'near-duplicate',
    nearest(document, ['title'], 'value'),
    `This may be the same outage as ${other.path}, which would count twice. If it is, keep one of the two files.`,
    offer,
    'If they are two, say how they are tied:',
  );
}
