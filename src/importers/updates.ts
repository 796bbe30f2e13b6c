import { readMoment } from '../content/moments.ts';
import { allOf, isTrouble, type Outcome } from './answers.ts';
import { toCleanMarkdown, toPlainWords } from './prose.ts';
import type { Update } from './record.ts';
import { settleTime } from './times.ts';
import { beginning } from './words.ts';

/** The longest update that a timeline tells whole; of a longer one it tells the beginning, and the body has all of it. */
const LONGEST = 600;

/** One update: when, its words on one line for the timeline, and its Markdown where the body tells it whole. */
export interface SettledUpdate {
  readonly at: string;
  readonly plain: string;
  readonly text: string;
  readonly whole: string | undefined;
}

/** Updates in the order in which they happened; of two at one time, the one that is first when they are read from the oldest. */
export function settleUpdates(
  updates: readonly Update[],
  zone: string | undefined,
  base: string | undefined,
): Outcome<readonly SettledUpdate[]> {
  const settled = allOf(updates.map((update) => settleUpdate(update, zone, base)));
  return isTrouble(settled) ? settled : { value: inOrder(settled.value.filter(({ plain }) => plain !== '')) };
}

function settleUpdate(
  { at, text }: Update,
  zone: string | undefined,
  base: string | undefined,
): Outcome<SettledUpdate> {
  const [time, plain] = [settleTime(at, zone), toPlainWords(text)];
  if (isTrouble(time)) return time;
  if (isTrouble(plain)) return plain;
  if (plain.value.length <= LONGEST)
    return { value: { at: time.value, plain: plain.value, text: plain.value, whole: undefined } };
  const whole = toCleanMarkdown(text, base);
  if (isTrouble(whole)) return whole;
  const value = { at: time.value, plain: plain.value, text: beginning(plain.value), whole: whole.value };
  return { value };
}

function inOrder(updates: readonly SettledUpdate[]): SettledUpdate[] {
  const instant = ({ at }: SettledUpdate): number => readMoment(at)?.nominal ?? 0;
  const [first, last] = [updates[0], updates.at(-1)];
  const isNewestFirst = first !== undefined && last !== undefined && instant(first) > instant(last);
  return (isNewestFirst ? updates.toReversed() : [...updates]).sort((a, b) => instant(a) - instant(b));
}

const DAY = 86_400;

/** When an incident began and ended, and whether it was announced beforehand. */
interface Course {
  readonly started: string;
  readonly ended: string | undefined;
  readonly planned: boolean;
}

/**
 * Updates apart from those whose stamps cannot belong to the incident: a day or more before it began, or four weeks or more
 * after its end. Who writes a stamp by hand is easily a month off.
 */
export function apartFromStrays(
  updates: readonly SettledUpdate[],
  { started, ended, planned }: Course,
): { readonly own: readonly SettledUpdate[]; readonly strays: readonly SettledUpdate[] } {
  const from = planned ? -Infinity : (readMoment(started)?.earliest ?? -Infinity) - DAY;
  const to = (readMoment(ended)?.latest ?? Infinity) + 28 * DAY;
  const isStray = ({ at }: SettledUpdate): boolean => {
    const moment = readMoment(at);
    return moment !== undefined && (moment.latest <= from || moment.earliest >= to);
  };
  return { own: updates.filter((update) => !isStray(update)), strays: updates.filter(isStray) };
}

/** The part of a body that tells an update whole, below its time. */
export function sectionOf({ at, whole }: SettledUpdate): string[] {
  if (whole === undefined) return [];
  const time = at.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?/, '$1, $2 ').replace(/Z$/, 'UTC');
  return [`## ${time}\n\n${whole.replace(/^(#{2,5})(?= )/gm, '$1#')}`];
}

/** The words of an update as a body tells them without their time. */
export function wordsOf({ whole, text }: SettledUpdate): string {
  return whole ?? text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&');
}
