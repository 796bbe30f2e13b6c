import { formatDate, formatIn } from './date.ts';
import { once } from './formatters.ts';
import { say } from './messages.ts';

export { formatDate };

/** One end of a moment as it was written. */
interface Written {
  readonly text: string;
  readonly grain: 'second' | 'minute' | 'day' | 'month';
  readonly offset: number;
  readonly about: boolean;
  readonly bounds: { readonly earliest: number; readonly nominal: number; readonly latest: number };
}

/** A moment: what was written at either side of `..`, the same where there is no range. */
interface Moment {
  readonly text: string;
  readonly from: Written | undefined;
  readonly to: Written | undefined;
}

/** How a moment is to be told: in which language and zone, and on which day a clock time needs no date. */
export interface Manner {
  readonly language: string;
  readonly zone: string;
  readonly day?: string | undefined;
}

/** An instant, in seconds, as a clock shows it in a zone: 15:20, with seconds only where they were written. */
export function formatClock(instant: number, { language, zone }: Manner, seconds = false): string {
  return formatIn(language, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(seconds ? { second: '2-digit' } : {}),
  }).format(instant * 1000);
}

// Sweden writes a day as we do.
const daysIn = once(
  (timeZone) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
);

/** The calendar day of an instant, in seconds, in a zone: 2012-07-26. */
function dayIn(zone: string, instant: number): string {
  return daysIn(zone).format(instant * 1000);
}

/** A moment in words, no more precise than it was written: `about 15:20`, `26 July 2012`, `between 15:30 and 16:30`; both ends of a range have a date where one needs it. */
export function formatMoment({ from, to }: Moment, manner: Manner): string {
  if (from === undefined || to === undefined) return formatOpen(from, to, manner);
  if (from === to) return formatWritten(from, manner);
  const day = dayOf(from, manner.zone);
  const second = formatWritten(to, { ...manner, day });
  const first = formatWritten(from, dayOf(to, manner.zone) === day ? manner : { ...manner, day: undefined });
  return say(manner.language, 'time.between', { from: first, to: second });
}

function formatOpen(from: Written | undefined, to: Written | undefined, manner: Manner): string {
  if (from !== undefined) return say(manner.language, 'doubt.from', { from: formatWritten(from, manner) });
  return to === undefined
    ? say(manner.language, 'length.unknown')
    : say(manner.language, 'doubt.until', { to: formatWritten(to, manner) });
}

function dayOf({ grain, text, bounds }: Written, zone: string): string {
  return grain === 'day' || grain === 'month' ? text.slice(0, 10) : dayIn(zone, bounds.nominal);
}

/** A day or a month is told as written, in its own zone; a time of day on the clock of the manner's zone, with its doubt. */
function formatWritten({ grain, text, bounds, about }: Written, manner: Manner): string {
  if (grain === 'month') return formatDate(text.slice(0, 7), manner.language);
  if (grain === 'day') return formatDate(text.slice(0, 10), manner.language);
  const shown = formatClock(bounds.nominal, manner, grain === 'second' && bounds.nominal % 60 !== 0);
  const clock = about ? say(manner.language, 'doubt.about', { what: shown }) : shown;
  const day = dayIn(manner.zone, bounds.nominal);
  return day === manner.day
    ? clock
    : say(manner.language, 'time.at', { day: formatDate(day, manner.language), clock });
}
