import { isMomentFault, parseMoment, type Moment, type MomentFault } from '../domain/moment.ts';

const readings = new Map<string, Moment | MomentFault>();
const MOST = 100_000;

/** What a text is as a moment, or why it is none. Each text is read once, as several rules look at the same ones. */
export function readingOf(text: string): Moment | MomentFault {
  const known = readings.get(text);
  if (known) return known;
  const reading = parseMoment(text);
  if (readings.size < MOST) readings.set(text, reading);
  return reading;
}

/** The moment that a text writes; `undefined` where it is left out or no moment. */
export function readMoment(text: string | undefined): Moment | undefined {
  const reading = text === undefined ? undefined : readingOf(text);
  return reading === undefined || isMomentFault(reading) ? undefined : reading;
}
