import { isDurationFault, parseDuration, type Duration } from '../../domain/duration.ts';
import type { Ending } from '../../domain/incident.ts';
import { isMomentFault, parseMoment, type Moment } from '../../domain/moment.ts';

export function momentFrom(text: string): Moment {
  const reading = parseMoment(text);
  if (isMomentFault(reading)) throw new Error(`The content was not checked: ${text} is no moment`);
  return reading;
}

export function durationFrom(text: string): Duration {
  const reading = parseDuration(text);
  if (isDurationFault(reading)) throw new Error(`The content was not checked: ${text} is no duration`);
  return reading;
}

export function maybe<From, To>(value: From | undefined, make: (value: From) => To): To | undefined {
  return value === undefined ? undefined : make(value);
}

/** How an incident ended, from `ended` and `duration` as written; unknown where neither says. */
export function endingOf({
  ended,
  duration,
}: {
  readonly ended?: string | undefined;
  readonly duration?: string | undefined;
}): Ending {
  if (duration !== undefined) return { kind: 'duration', length: durationFrom(duration) };
  if (ended === undefined || ended === 'unknown') return { kind: 'unknown' };
  return ended === 'ongoing' || ended === 'never' ? { kind: ended } : { kind: 'time', at: momentFrom(ended) };
}
