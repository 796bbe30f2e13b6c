import type { DayId } from './day.ts';
import type { Instant, Interval } from './interval.ts';

const DAY = 86_400;
const HALF_HOUR = 1_800;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** A clock that shows the local date and time of an IANA zone; made once a zone, as making one is slow. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const fields = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  } as const;
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    calendar: 'iso8601',
    ...fields,
  });
  clocks.set(zone, clock);
  return clock;
}

/** Whether a name is an IANA time zone that this machine knows; a bare offset such as `+02:00` is none. */
export function isTimeZone(zone: string): boolean {
  if (!/^[a-z]/i.test(zone)) return false;
  try {
    return clockOf(zone) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

/** The seconds by which a zone's clocks are ahead of UTC at an instant. */
export function offsetAt(instant: Instant, zone: string): number {
  if (zone === 'UTC') return 0;
  const whole = Math.floor(instant);
  const shown = new Map(
    clockOf(zone)
      .formatToParts(whole * 1000)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const read = (type: Intl.DateTimeFormatPartTypes): number => shown.get(type) ?? 0;
  return (
    Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second')) /
      1000 -
    whole
  );
}

/** The calendar day that holds an instant in a zone. */
export function dayOf(instant: Instant, zone: string): DayId {
  return new Date((Math.floor(instant) + offsetAt(instant, zone)) * 1000).toISOString().slice(0, 10);
}

/**
 * The instants of a calendar day in a zone: 86,400 s, an hour less or more where clocks change, none where a zone skipped
 * the day. Each day ends where the next begins, also where clocks fell back across midnight and showed the day before once
 * more, as in Newfoundland until 2010.
 */
export function windowOfDay(day: DayId, zone: string): Interval {
  return { from: startOfDay(day, zone), to: startOfDay(dayAfter(day), zone) };
}

/** The first instant of a day: its first midnight, or the end of the gap where clocks skip that. */
function startOfDay(day: DayId, zone: string): Instant {
  const local = Date.parse(`${day}T00:00:00Z`) / 1000;
  const offsets = [offsetAt(local - DAY, zone), offsetAt(local + DAY, zone)];
  const first = local - Math.max(...offsets);
  return dayOf(first, zone) === day ? first : local - Math.min(...offsets);
}

/** An hour of a day as its clock shows it, and the instant at which it begins. */
export interface HourMark {
  readonly hour: number;
  readonly at: Instant;
}

/**
 * The marks of a day's hours: its start, each hour on its clock that is a multiple of `every`, and its end as 24. Hours
 * that the clock skips have no mark, and one that it shows twice has it at the first. 0, 3, … 24 also on a day of 23 hours.
 */
export function hourMarks({ from, to }: Interval, zone: string, every: number): HourMark[] {
  const marks = new Map<number, Instant>();
  for (let at = from; at < to; at += HALF_HOUR) {
    const second = (((at + offsetAt(at, zone)) % DAY) + DAY) % DAY;
    const hour = second / (2 * HALF_HOUR);
    const isMarked = at === from || (Number.isInteger(hour) && hour % every === 0);
    if (isMarked && !marks.has(Math.floor(hour))) marks.set(Math.floor(hour), at);
  }
  return [...[...marks].map(([hour, at]) => ({ hour, at })), { hour: 24, at: to }];
}

/** The day after a calendar day. */
export function dayAfter(day: DayId): DayId {
  return new Date((Date.parse(`${day}T00:00:00Z`) / 1000 + DAY) * 1000).toISOString().slice(0, 10);
}

/** Every day from the first to the last, both included, ascending. */
export function daysBetween(first: DayId, last: DayId): DayId[] {
  const days: DayId[] = [];
  for (let day = first; day <= last; day = dayAfter(day)) days.push(day);
  return days;
}
