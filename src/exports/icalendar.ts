import ical, { ICalEventStatus, ICalEventTransparency, type ICalEventData } from 'ical-generator';
import type { CalendarView, EventView } from '../views/events.ts';
import { holdable } from './markup.ts';

/** How often, in seconds, a program that subscribes should look again: the archive speaks of the past. */
const DAILY = 86_400;

/** A calendar as iCalendar (RFC 5545, with the names of RFC 7986). */
export function printCalendar(calendar: CalendarView): string {
  const printed = ical({
    prodId: {
      company: 'Outage Almanac',
      product: 'Outage Almanac',
      language: calendar.language.toUpperCase(),
    },
    name: onOneLine(calendar.title),
    description: onOneLine(calendar.description),
    url: calendar.page,
    source: calendar.self,
    ttl: DAILY,
    events: calendar.events.map(eventOf),
  });
  return `${printed.toString()}\r\n`;
}

function eventOf({ id, title, description, href, categories, occasion, revision }: EventView): ICalEventData {
  const updated = dateOf(revision.updated);
  return {
    id,
    ...when(occasion),
    summary: holdable(title).replace(/\s+/g, ' '),
    description: holdable(`${description}\n\n${href}`),
    url: href,
    categories: categories.map((name) => ({ name: holdable(name) })),
    status: ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    sequence: revision.corrections,
    // The last revision and not the hour of the build, so that the same content gives the same bytes.
    stamp: updated,
    lastModified: updated,
    ...(revision.published !== undefined && { created: dateOf(revision.published) }),
  };
}

function when(occasion: EventView['occasion']): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
  if (occasion.kind === 'days') {
    const [start, end] = [occasion.from, occasion.to].map((day) => new Date(`${day}T00:00:00Z`));
    return { start: start ?? '', end: end ?? '', allDay: true, timezone: 'UTC' };
  }
  const { from, to } = occasion;
  const hasLength = to !== undefined && Math.round(to) > Math.round(from);
  return { start: dateOf(from), ...(hasLength && { end: dateOf(to) }) };
}

/** The properties of a calendar itself are printed as they are, so they are escaped here: nobody's name ends a line. */
function onOneLine(text: string): string {
  return holdable(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\;,]/g, '\\$&');
}

function dateOf(instant: number): Date {
  return new Date(Math.round(instant) * 1000);
}
