import type { Ending, Incident } from '../domain/incident.ts';
import type { Moment, Written } from '../domain/moment.ts';

/** What a reader's own clock needs to tell a time of day: an instant, or the first and the last of a range. */
export interface TimeMark {
  readonly from: string;
  readonly to: string | undefined;
  readonly about: boolean;
}

/** The mark of a moment; `undefined` where no time of day was written, or only one side of a range. */
export function markTime({ from, to }: Moment): TimeMark | undefined {
  if (!hasClock(from) || !hasClock(to)) return undefined;
  const last = from === to ? undefined : isoOf(to);
  return { from: isoOf(from), to: last, about: from.about || to.about };
}

/** The mark of how an incident ended, where that is a time. */
export function markEnding(ending: Ending): TimeMark | undefined {
  return ending.kind === 'time' ? markTime(ending.at) : undefined;
}

/** The mark of an incident from its start to its end; of its start alone where the end is told otherwise than as a time of day. */
export function markWhen({ started, ending }: Pick<Incident, 'started' | 'ending'>): TimeMark | undefined {
  const [from, to] = [markTime(started), markEnding(ending)];
  if (!from || !to) return ending.kind === 'time' ? undefined : from;
  return { from: from.from, to: to.to ?? to.from, about: from.about || to.about || from.to !== undefined };
}

function hasClock(written: Written | undefined): written is Written {
  return written?.grain === 'minute' || written?.grain === 'second';
}

function isoOf({ bounds }: Written): string {
  return new Date(bounds.nominal * 1000).toISOString().replace(/(?::00)?\.000Z$/, 'Z');
}
