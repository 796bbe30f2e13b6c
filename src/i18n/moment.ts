import { say, spokenIn } from './messages.ts';

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

const formats = new Map<string, Intl.DateTimeFormat>();

/** A formatter for a language and options, made once, as making one is slow. */
function formatIn(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const spoken = spokenIn(language);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(spoken === 'en' ? 'en-GB' : spoken, options);
  formats.set(key, format);
  return format;
}

/** A calendar day or month, `2012-07-26` or `2012-07`, in words: 26 July 2012. */
export function formatDate(
  date: string,
  language: string,
  style: 'long' | 'short' | 'weekday' | 'brief' = 'long',
): string {
  const isMonth = date.length === 7;
  const instant = Date.parse(isMonth ? `${date}-01T00:00Z` : `${date}T00:00Z`);
  const month = style === 'short' || style === 'brief' ? 'short' : 'long';
  const day = isMonth ? {} : ({ day: 'numeric' } as const);
  const year = style === 'brief' ? {} : ({ year: 'numeric' } as const);
  const weekday = style === 'weekday' ? ({ weekday: 'long' } as const) : {};
  const format = formatIn(language, { timeZone: 'UTC', month, ...year, ...day, ...weekday });
  return inFrench(language, format.format(instant));
}

/** French has an ordinal for the first of a month, which Intl does not know: 1er mars 2012. */
function inFrench(language: string, date: string): string {
  return /^fr\b/.test(language)
    ? date.replace(/(^|\s)1(?=\s\p{L})/u, (_, before: string) => `${before}1er`)
    : date;
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

/** The calendar day of an instant, in seconds, in a zone: 2012-07-26. */
function dayIn(zone: string, instant: number): string {
  const parts = new Map(
    formatIn('en', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
      .formatToParts(instant * 1000)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
}

/** A moment in words, no more precise than it was written: `about 15:20`, `26 July 2012`, `between 15:30 and 16:30`. */
export function formatMoment({ from, to }: Moment, manner: Manner): string {
  if (from === undefined || to === undefined) return formatOpen(from, to, manner);
  if (from === to) return formatWritten(from, manner);
  const second = formatWritten(to, { ...manner, day: dayOf(from, manner.zone) });
  return say(manner.language, 'time.between', { from: formatWritten(from, manner), to: second });
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

function formatWritten(written: Written, manner: Manner): string {
  const told = formatExactly(written, manner);
  return written.about ? say(manner.language, 'doubt.about', { what: told }) : told;
}

/** A day or a month is told as written, in its own zone; a time of day on the clock of the manner's zone. */
function formatExactly({ grain, text, bounds }: Written, manner: Manner): string {
  if (grain === 'month') return formatDate(text.slice(0, 7), manner.language);
  if (grain === 'day') return formatDate(text.slice(0, 10), manner.language);
  const clock = formatClock(bounds.nominal, manner, grain === 'second' && bounds.nominal % 60 !== 0);
  const day = dayIn(manner.zone, bounds.nominal);
  return day === manner.day
    ? clock
    : say(manner.language, 'time.at', { day: formatDate(day, manner.language), clock });
}
