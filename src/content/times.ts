import { narrow } from '../domain/bounds.ts';
import type { Instant } from '../domain/interval.ts';
import type { Moment } from '../domain/moment.ts';
import { SCHEMAS, type Document } from './document.ts';
import { readMoment } from './moments.ts';
import { momentOf, scalarsOf } from './schema/scalars.ts';

/** When an incident began and ended, so far as its file says it in times. */
export function timesOf({ draft }: Document<'incident'>): {
  started: Moment | undefined;
  ended: Moment | undefined;
} {
  return { started: readMoment(draft.started), ended: readMoment(draft.ended) };
}

/** Whether two moments can be in that order. */
export function canFollow(first: Moment, second: Moment): boolean {
  // A range that is open at its end does not reach the instant at which the other begins.
  if (second.latest === first.earliest && second.earliest < second.latest) return false;
  return narrow(first, second) !== undefined;
}

/** A moment that stands behind one that is surely later, and which that is. */
export interface OutOfOrder {
  readonly index: number;
  readonly moment: Moment;
  readonly before: number;
  readonly earlier: Moment;
}

/** The moments of a list that stand behind one that is surely later, wherever that stands; each is held against the latest before it. */
export function outOfOrder(moments: readonly (Moment | undefined)[]): OutOfOrder[] {
  let last: { before: number; earlier: Moment } | undefined;
  return moments.flatMap((moment, index) => {
    if (!moment) return [];
    const found = last && !canFollow(last.earlier, moment) ? [{ index, moment, ...last }] : [];
    if (!last || moment.earliest >= last.earlier.earliest) last = { before: index, earlier: moment };
    return found;
  });
}

/** The same clock time a day later. */
export function dayLater(text: string): string {
  return text.replace(/\d{4}-\d\d-\d\d/, (day) =>
    new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10),
  );
}

/** The day or the month before a day or a month, as the last time that is not it; a time of day is the end of what is before it. 2013-01 => 2012-12 */
export function periodBefore(text: string): string {
  const [, year = '', month = '', day] = /^(\d{4})-(\d\d)(?:-(\d\d))?(?:[+-]\d\d:\d\d)?$/.exec(text) ?? [];
  if (year === '') return text;
  const last = new Date(
    Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1')) - 86_400_000,
  ).toISOString();
  return day === undefined ? last.slice(0, 7) : `${last.slice(0, 10)}${text.slice(10)}`;
}

/** The newest instant that the content speaks of, by the earliest reading of each moment; 0 where it speaks of none. */
export function newestIn(documents: readonly Document[]): Instant {
  let newest = 0;
  for (const { place, typed } of documents) {
    for (const scalar of scalarsOf(SCHEMAS[place.kind], typed)) {
      const { earliest = 0 } = momentOf(scalar) ?? {};
      if (Number.isFinite(earliest)) newest = Math.max(newest, earliest);
    }
  }
  return newest;
}
