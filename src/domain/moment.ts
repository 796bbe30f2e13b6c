import { between, exactly, isExact, type Bounds } from './bounds.ts';
import { isDurationFault, parseDuration } from './duration.ts';
import type { Instant } from './interval.ts';
import { guessMoment, namesAZone } from './misreading.ts';

/** How finely a moment was written: what may be printed of it. */
export type Grain = 'second' | 'minute' | 'day' | 'month';

/** One end of a moment as written: its text without `~` or `±`, its grain, and its zone's offset from UTC in minutes. */
export interface Written {
  readonly text: string;
  readonly grain: Grain;
  readonly offset: number;
  readonly bounds: Bounds;
  readonly about: boolean;
}

/**
 * A point in time with the doubt that was written with it. `from` and `to` are what was written at either side of `..`;
 * the same object where there is no range, `undefined` at a side left open.
 */
export interface Moment extends Bounds {
  readonly text: string;
  readonly from: Written | undefined;
  readonly to: Written | undefined;
}

export type MomentFaultKind =
  | 'no-zone'
  | 'zone-name'
  | 'no-such-date'
  | 'no-such-time'
  | 'no-such-zone'
  | 'reversed'
  | 'about-a-day'
  | 'not-a-moment';

/** Why a text is not a moment, and the text that may have been meant. */
export interface MomentFault {
  readonly fault: MomentFaultKind;
  readonly offer: string | undefined;
  /** Whether the offer says UTC where the text says no zone. */
  readonly isUtcAssumed: boolean;
}

/** What reading a text alone finds wrong with it. */
type Flaw = Omit<MomentFault, 'isUtcAssumed'>;

/** The doubt, in seconds either way, that `~` stands for: a convention. */
const ABOUT = 900;
const MINUTE = 60;
const DAY = 86_400;
const FARTHEST_WEST = -12 * 60;
const FARTHEST_EAST = 14 * 60;

/** Whether a reading of a moment is a fault. */
export function isMomentFault(reading: Moment | MomentFault): reading is MomentFault {
  return isFlaw(reading);
}

function isFlaw(reading: Moment | Flaw): reading is Flaw {
  return 'fault' in reading;
}

/**
 * Reads a moment as the archive writes it:
 * `2012-07-26T15:20Z` (exact), `…Z~` (about: 15 minutes either way), `…Z±30m` or `…Z+-30m`, `2012-07-26` or
 * `2012-07-26+02:00` (some instant of that day), `2012-07` (of that month), `A..B`, `A..`, `..B`. Nothing else, and never a guess.
 */
export function parseMoment(text: string): Moment | MomentFault {
  const reading = readMoment(text);
  return isFlaw(reading) ? mend(reading) : reading;
}

/** A fault whose offer has none: where it has one of its own, what is offered for that; no offer where that leads nowhere soon. */
function mend({ fault, offer }: Flaw, tries = 4): MomentFault {
  const isUtcAssumed = fault === 'no-zone';
  if (offer === undefined || tries === 0) return { fault, offer: undefined, isUtcAssumed: false };
  const reading = readMoment(offer);
  if (!isFlaw(reading)) return { fault, offer, isUtcAssumed };
  const mended = mend(reading, tries - 1);
  if (mended.offer === undefined) return { fault, offer: undefined, isUtcAssumed: false };
  return { fault, offer: mended.offer, isUtcAssumed: isUtcAssumed || mended.isUtcAssumed };
}

/** Reads a moment; what a flaw offers may have a flaw of its own. */
function readMoment(text: string): Moment | Flaw {
  const [, low, high] = /^(.*?)\.\.(.*)$/s.exec(text) ?? [];
  if (low !== undefined && high !== undefined) return readRange(text, low, high);
  const written = readWritten(text);
  return 'fault' in written ? written : { ...written.bounds, text, from: written, to: written };
}

/** The moment as an instant without doubt, for tests and figures that are computed rather than written. */
export function momentAt(instant: Instant): Moment {
  const text = `${new Date(instant * 1000).toISOString().slice(0, 19)}Z`;
  const written: Written = { text, grain: 'second', offset: 0, bounds: exactly(instant), about: false };
  return { ...written.bounds, text, from: written, to: written };
}

/** The calendar date that was written first, in its own zone: `2012-07-26`, or `2012-07` where only the month is known. */
export function writtenDate({ from, to }: Moment): string {
  return (from ?? to)?.text.slice(0, 10) ?? '';
}

function readRange(text: string, low: string, high: string): Moment | Flaw {
  if (low === '' && high === '') return { fault: 'not-a-moment', offer: undefined };
  const from = low === '' ? undefined : readWritten(low);
  const to = high === '' ? undefined : readWritten(high);
  if (from !== undefined && 'fault' in from) return offerWithin(from, (offer) => `${offer}..${high}`);
  if (to !== undefined && 'fault' in to) return offerWithin(to, (offer) => `${low}..${offer}`);
  const earliest = from?.bounds.earliest ?? -Infinity;
  const latest = to?.bounds.latest ?? Infinity;
  const isEmpty = earliest === latest && to !== undefined && !isExact(to.bounds);
  if (earliest > latest || isEmpty) return { fault: 'reversed', offer: `${high}..${low}` };
  return { ...between(earliest, latest), text, from, to };
}

function offerWithin({ fault, offer }: Flaw, complete: (offer: string) => string): Flaw {
  return { fault, offer: offer === undefined ? undefined : complete(offer) };
}

const SHAPE =
  /^(?<year>\d{4})-(?<month>\d\d)(?:-(?<day>\d\d)(?:T(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d))?)?)?(?<zone>Z|[+-]\d\d:\d\d)?(?<doubt>~|(?:±|\+-)[\ddhms]+)?$/;

type Parts = Readonly<Record<string, string | undefined>>;

function readWritten(text: string): Written | Flaw {
  const parts: Parts | undefined = SHAPE.exec(text)?.groups;
  if (!parts) return { fault: namesAZone(text) ? 'zone-name' : 'not-a-moment', offer: guessMoment(text) };
  const fault = faultOf(text, parts);
  if (fault) return fault;
  const grain = grainOf(parts);
  const offset = offsetOf(parts.zone);
  const bounds = boundsOf(parts, grain, offset);
  if (!bounds) return { fault: 'not-a-moment', offer: undefined };
  return { text: withoutDoubt(text, parts), grain, offset, bounds, about: parts.doubt !== undefined };
}

function withoutDoubt(text: string, { doubt = '' }: Parts): string {
  return text.slice(0, text.length - doubt.length);
}

function faultOf(text: string, parts: Parts): Flaw | undefined {
  const { day, hour, zone, doubt } = parts;
  if (!isRealDate(parts)) return { fault: 'no-such-date', offer: nearestDate(text, parts) };
  if (hour === undefined && doubt !== undefined)
    return { fault: 'about-a-day', offer: withoutDoubt(text, parts) };
  if (day === undefined && zone !== undefined) return { fault: 'not-a-moment', offer: text.slice(0, 7) };
  if (hour !== undefined && zone === undefined)
    return { fault: 'no-zone', offer: `${withoutDoubt(text, parts)}Z${doubt ?? ''}` };
  if (zone !== undefined && !isRealZone(zone)) return { fault: 'no-such-zone', offer: undefined };
  if (hour !== undefined && !isRealTime(parts))
    return { fault: 'no-such-time', offer: hour === '24' ? midnightAfter(text, parts) : undefined };
  return undefined;
}

function grainOf({ day, hour, second }: Parts): Grain {
  if (day === undefined) return 'month';
  if (hour === undefined) return 'day';
  return second === undefined ? 'minute' : 'second';
}

function boundsOf(parts: Parts, grain: Grain, offset: number): Bounds | undefined {
  const start = instantOf(parts) - offset * MINUTE;
  if (grain === 'month') return between(start, Date.UTC(Number(parts.year), Number(parts.month), 1) / 1000);
  if (grain === 'day') return between(start, start + DAY);
  if (parts.doubt === undefined) return exactly(start);
  const either = parts.doubt === '~' ? ABOUT : eitherWay(parts.doubt);
  return either === undefined ? undefined : between(start - either, start + either);
}

function eitherWay(doubt: string): number | undefined {
  const duration = parseDuration(doubt.replace(/^\D+/, ''));
  return isDurationFault(duration) || duration.nominal === 0 ? undefined : duration.nominal;
}

/** A leap second counts as the first second after it, as most clocks have it. */
function instantOf({ year, month, day = '01', hour = '00', minute = '00', second = '00' }: Parts): Instant {
  return (
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)) /
    1000
  );
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  return zone.startsWith('-') ? 0 - minutes : minutes; // not -minutes, which makes -0 of -00:00
}

function isRealDate({ year, month, day = '01' }: Parts): boolean {
  if (Number(year) < 1000) return false;
  const date = new Date(`${String(year)}-${String(month)}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}

function isRealZone(zone: string): boolean {
  const offset = offsetOf(zone);
  return zone === 'Z' || (offset >= FARTHEST_WEST && offset <= FARTHEST_EAST && Number(zone.slice(4)) < 60);
}

function isRealTime(parts: Parts): boolean {
  const { hour = '', minute = '', second = '00' } = parts;
  if (Number(hour) > 23 || Number(minute) > 59) return false;
  return Number(second) < 60 || (second === '60' && isLeapSecond(parts));
}

/** Leap seconds end a June or a December in UTC. */
function isLeapSecond(parts: Parts): boolean {
  const next = new Date((instantOf(parts) - offsetOf(parts.zone) * MINUTE) * 1000).toISOString();
  return /-(?:07|01)-01T00:00:00/.test(next);
}

/** The last day of a month where a later one was written: 2012-02-30 => 2012-02-29. */
function nearestDate(text: string, { year, month, day }: Parts): string | undefined {
  if (day === undefined || day === '00') return undefined;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return text.replace(/^(\d{4}-\d\d)-\d\d/, `$1-${String(last)}`);
}

function midnightAfter(text: string, parts: Parts): string | undefined {
  if (parts.minute !== '00') return undefined;
  const next = new Date((instantOf({ ...parts, hour: '00' }) + DAY) * 1000).toISOString().slice(0, 10);
  return text.replace(/^.{10}T24/, `${next}T00`);
}
