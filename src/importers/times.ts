import { offsetAt } from '../domain/calendar.ts';
import { isMomentFault, parseMoment } from '../domain/moment.ts';
import type { Outcome } from './answers.ts';

const DAY = 86_400;

/** A time as other systems write it: seconds may have parts, hours one digit, and a zone may be missing. */
const LOOSE =
  /^(\d{4}-\d\d-\d\d)[T ]+(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)? ?(?:(Z|UTC|GMT)|([+-])(\d\d):?(\d\d))?(?: (?:UTC|GMT))?$/i;

/**
 * A time of another system as the archive writes it. One without a zone is on the clock of the zone given, and is asked for
 * where none is; a clock time that came twice that day may be either. `-00:00` says UTC.
 */
export function settleTime(text: string, zone: string | undefined): Outcome<string> {
  const trimmed = text.trim();
  const [, date = '', hour = '', minute = '', second = '00', utc, sign, hours = '', minutes = ''] =
    LOOSE.exec(trimmed) ?? [];
  if (date === '') return settleOther(trimmed, zone);
  const clock = `${date}T${hour.padStart(2, '0')}:${minute}${second === '00' ? '' : `:${second}`}`;
  if (sign !== undefined) return asMoment(`${clock}${offsetText(sign, hours, minutes)}`, trimmed);
  if (utc !== undefined) return asMoment(`${clock}Z`, trimmed);
  if (zone === undefined) return askForZone(trimmed);
  return onClock(clock, zone, trimmed);
}

/** A moment as we write it ourselves, or a day, which is one of the clock that is said. */
function settleOther(text: string, zone: string | undefined): Outcome<string> {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || zone === undefined) return asMoment(text, text);
  const local = Date.parse(`${text}T00:00:00Z`) / 1000;
  const offset = Number.isNaN(local) ? 0 : offsetOf(local - offsetOf(local, zone), zone);
  return asMoment(offset === 0 ? text : `${text}${writeOffset(offset)}`, text);
}

function asMoment(moment: string, written: string): Outcome<string> {
  return isMomentFault(parseMoment(moment))
    ? { reason: `"${written.slice(0, 60)}" is not a time that can be read.` }
    : { value: moment };
}

function askForZone(text: string): Outcome<string> {
  return {
    reason: `${text} does not say on which clock.`,
    ask: { key: 'time-zone', answers: ['UTC', 'Europe/Paris', '+02:00'] },
  };
}

/** A clock time that a zone showed once, twice (then between the two), or never. */
function onClock(clock: string, zone: string, written: string): Outcome<string> {
  const local = Date.parse(`${clock}Z`) / 1000;
  if (Number.isNaN(local)) return asMoment(`${clock}Z`, written);
  const offsets = [offsetOf(local - DAY, zone), offsetOf(local + DAY, zone)];
  const shown = [...new Set(offsets)].filter((offset) => offsetOf(local - offset, zone) === offset);
  if (shown.length === 0) return { reason: `${written} is a time that the clocks of ${zone} skipped.` };
  return asMoment(
    shown
      .sort((a, b) => b - a)
      .map((offset) => `${clock}${writeOffset(offset)}`)
      .join('..'),
    written,
  );
}

function offsetText(sign: string, hours: string, minutes: string): string {
  return hours === '00' && minutes === '00' ? 'Z' : `${sign}${hours}:${minutes}`;
}

/** The seconds that a zone, or an offset such as `+02:00`, is ahead of UTC. */
function offsetOf(instant: number, zone: string): number {
  const [, sign = '', hours = '', minutes = ''] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  if (sign === '') return zone === 'Z' ? 0 : offsetAt(instant, zone);
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}

function writeOffset(seconds: number): string {
  if (seconds === 0) return 'Z';
  const minutes = Math.abs(Math.round(seconds / 60));
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${seconds < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
