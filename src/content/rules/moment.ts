import type { Instant } from '../../domain/interval.ts';
import { isMomentFault, parseMoment, type Moment } from '../../domain/moment.ts';
import { SCHEMAS, type Document } from '../document.ts';
import { adding, rewriting } from '../edits.ts';
import { schemaProblems } from '../issues.ts';
import { dateIn } from '../place.ts';
import { readMoment } from '../moments.ts';
import type { Offer, Problem } from '../problem.ts';
import { nearest, problemAt, tellAll } from '../problems.ts';
import type { Rule } from '../rule.ts';
import { momentOf, scalarsOf, type Scalar } from '../schema/scalars.ts';
import { canFollow, dayLater } from '../times.ts';
import { nameOf } from '../telling.ts';

/** Times are real, have a zone, and are past. */
export const moment: Rule = {
  name: 'moment',
  description: 'Every time is a real one, says its zone, and is not later than now unless it is planned.',
  check: ({ documents, clock }) =>
    documents.flatMap((document) => [
      ...schemaProblems(document, 'moment'),
      ...outOfTimeProblems(document, clock),
    ]),
};

/** A day is not over everywhere until 14 hours after it ended in UTC: whoever is ahead may already write it. */
const AHEAD = 14 * 3600;
/** There was nothing to fail before the first telegraph. */
const FIRST = Date.UTC(1800, 0, 1) / 1000;

function outOfTimeProblems(document: Document, clock: Instant): Problem[] {
  const isPlanned = (document.draft as Document<'incident'>['draft']).planned === true;
  const limit = isPlanned ? Infinity : clock;
  const wrong = scalarsOf(SCHEMAS[document.place.kind], document.typed).filter(
    (scalar) => faultOf(momentOf(scalar), limit) !== undefined,
  );
  return tellAll(wrong, (scalar) =>
    problemFor(document, scalar, clock, faultOf(momentOf(scalar), limit) ?? ''),
  );
}

function faultOf(written: Moment | undefined, limit: Instant): string | undefined {
  if (!written) return undefined;
  if (written.latest <= FIRST) return 'lies before there was anything to fail. Perhaps a digit is wrong.';
  const isFuture = Number.isFinite(written.earliest) && written.earliest > limit + graceOf(written);
  return isFuture
    ? 'has not come yet. Perhaps a digit is wrong; only what is planned may lie ahead.'
    : undefined;
}

function graceOf({ from }: Moment): number {
  return from?.grain === 'day' && from.offset === 0 ? AHEAD : 0;
}

function problemFor(document: Document, scalar: Scalar, clock: Instant, fault: string): Problem {
  const { path, text } = scalar;
  const { offer, tip } = offerFor(document, scalar, clock);
  return problemAt(
    document,
    'moment',
    nearest(document, path, 'value'),
    `${nameOf(path)}: ${text} ${fault}`,
    offer,
    tip,
  );
}

/** What is dated as the file's name says is planned, or the name is wrong too; else the nearest time that fits the rest of the file. */
function offerFor(
  document: Document,
  { path, text }: Scalar,
  clock: Instant,
): { offer: Offer; tip?: string } {
  const named = dateIn(document.place);
  const isAsNamed = document.place.kind === 'incident' && named !== undefined && text.startsWith(named);
  if (isAsNamed && path.join() === 'started')
    return { offer: adding(document, ['planned'], 'true'), tip: 'If it was announced beforehand:' };
  const past = candidates(text, named).find((candidate) => fits(candidate, document, path.join(), clock));
  return { offer: rewriting(document, path, past ?? new Date(clock * 1000).toISOString().slice(0, 10)) };
}

/** The same time in the year, on the day, and on the day after the one that the file's name says. */
function candidates(text: string, named: string | undefined): string[] {
  if (named === undefined) return [];
  const onDay =
    named.length === 10
      ? [
          text.replaceAll(/\d{4}-\d\d-\d\d/g, named),
          dayLater(text.replaceAll(/\d{4}-\d\d-\d\d/g, named)),
          named,
        ]
      : [];
  return [text.replaceAll(/\d{4}(?=-)/g, named.slice(0, 4)), ...onDay, named];
}

function fits(text: string, { draft }: Document, field: string, clock: Instant): boolean {
  const reading = parseMoment(text);
  if (isMomentFault(reading) || reading.earliest > clock || reading.latest <= FIRST) return false;
  const started =
    field === 'ended' ? readMoment((draft as Document<'incident'>['draft']).started) : undefined;
  return started === undefined || canFollow(started, reading);
}
