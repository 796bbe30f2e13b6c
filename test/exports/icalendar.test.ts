import { inPrint } from '../../src/domain/typography.ts';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/domain/archive.ts';
import type { Ending, Incident } from '../../src/domain/incident.ts';
import { spanOf } from '../../src/domain/span.ts';
import { printCalendar } from '../../src/exports/icalendar.ts';
import type { Scope } from '../../src/site/files.ts';
import { viewCalendar } from '../../src/views/events.ts';
import { voiceOf } from '../../src/views/words.ts';
import { anArchive } from '../domain/an-archive.ts';
import { anIncident, lasting, moment, until } from '../domain/an-incident.ts';
import { aProvider } from '../domain/a-provider.ts';
import { anyArchive, SITE } from './any-archive.ts';

const archive = anyArchive();

function print(from: Archive, language = 'en', of: Scope = { kind: 'all' }): string {
  return printCalendar(viewCalendar(voiceOf(from, SITE, language), { kind: 'calendar', of }));
}

/** A calendar as ical.js reads it. */
function read(text: string): { root: ICAL.Component; events: ICAL.Event[] } {
  const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return { root, events: root.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) };
}

const valueOf = (event: ICAL.Event, name: string): string =>
  String(event.component.getFirstPropertyValue(name));

/** When the only incident of an archive was, as the calendar says it: `DTSTART/DTEND`. */
function occasion(started: string, ending: Ending, timeZone = 'UTC'): string {
  const incident = anIncident({ started: moment(started), ending });
  const { settings, ...rest } = anArchive({
    incidents: [incident],
    asOf: moment('2012-08-01T00:00Z').nominal,
  });
  const text = print(anArchive({ ...rest, settings: { ...settings, timeZone } }));
  const [start, end] = ['DTSTART', 'DTEND'].map(
    (name) => new RegExp(`^${name}[;:](?:VALUE=DATE:)?(.*?)\r$`, 'm').exec(text)?.[1],
  );
  return `${String(start)}/${end ?? ''}`;
}

describe('when an incident was', () => {
  it.each([
    ['2012-07-26T15:20Z', until('2012-07-26T17:25Z'), '20120726T152000Z/20120726T172500Z'],
    ['2012-07-26T15:20Z~', until('2012-07-26T17:25Z~'), '20120726T152000Z/20120726T172500Z'],
    ['2012-07-26T15:20+02:00', lasting('2h'), '20120726T132000Z/20120726T152000Z'],
    ['2012-07-26T15:20Z', { kind: 'ongoing' }, '20120726T152000Z/20120801T000000Z'],
    ['2012-07-26T15:20Z', { kind: 'unknown' }, '20120726T152000Z/'],
    ['2012-07-26T15:20Z', { kind: 'never' }, '20120726T152000Z/'],
    ['2012-07-26T15:20Z', until('2012-07-26T15:20Z'), '20120726T152000Z/'],
    ['2012-07-26', lasting('2h'), '20120726/20120727'],
    ['2012-07-26', { kind: 'unknown' }, '20120726/20120727'],
    ['2012-07-26', until('2012-07-28'), '20120726/20120729'],
    ['2012-07-26T15:20Z', until('2012-07-28'), '20120726/20120729'],
    ['2012-07', { kind: 'unknown' }, '20120701/20120801'],
    ['2012-07', lasting('2h'), '20120701/20120801'],
    ['2012-07-03..2012-07-05', lasting('2h'), '20120703/20120706'],
    ['..2012-07-26T15:20Z', until('2012-07-26T17:25Z'), '20120726T152000Z/20120726T172500Z'],
  ] satisfies [string, Ending, string][])('%s, %o', (started, ending, expected) => {
    expect(occasion(started, ending)).toBe(expected);
  });

  it('is told in days of the archive’s own zone', () => {
    expect(occasion('2012-07-26+09:00', lasting('2h'), 'Asia/Tokyo')).toBe('20120726/20120727');
    expect(occasion('2012-07-26T20:00Z', until('2012-07-28+02:00'), 'Europe/Paris')).toBe(
      '20120726/20120729',
    );
  });
});

describe.each(['en', 'fr'])('the calendar of all incidents, in %s', (language) => {
  const text = print(archive, language);
  const { events } = read(text);

  it('is read by ical.js, every incident that stands, the past too', () => {
    expect(events.map(({ uid }) => uid)).toEqual(
      archive.incidents.map(({ id }) => `${language}/incidents/${id}@example.org`),
    );
  });

  it('says of each what the model does', () => {
    for (const event of events) {
      const incident = archive.incident(event.uid.replace(/^..\/incidents\/|@.*$/g, ''));
      if (!incident) throw new Error(`There is no ${event.uid}`);
      const { title, summary, changed, added } = incident;
      const oneLine = (words: string): string => words.replace(/\s+/g, ' ');
      const printed = (text: typeof title): string =>
        (language === 'en' ? undefined : text[language]) ?? inPrint(text.en ?? '', 'en');
      expect(event.summary).toContain(oneLine(printed(title)));
      expect(event.description).toContain(printed(summary));
      expect(event.sequence).toBe(changed.length);
      expect(valueOf(event, 'url')).toBe(
        `https://example.org/almanac/${language === 'en' ? '' : 'fr/'}incidents/${incident.id}/`,
      );
      if (added)
        expect(valueOf(event, 'created')).toContain(
          new Date(added.earliest * 1000).toISOString().slice(0, 19),
        );
      expect(valueOf(event, 'transp')).toBe('TRANSPARENT');
      expectTimes(event, incident);
    }
  });

  function expectTimes(event: ICAL.Event, incident: Incident): void {
    const { start, end } = spanOf(incident, archive.asOf);
    const grains = [
      incident.started,
      ...(incident.ending.kind === 'time' ? [incident.ending.at] : []),
    ].flatMap(({ from, to }) => [from?.grain, to?.grain]);
    const isDays = grains.some((grain) => grain === 'day' || grain === 'month');
    expect(event.startDate.isDate).toBe(isDays);
    if (isDays) return;
    expect(event.startDate.toUnixTime()).toBe(Math.round(start.nominal));
    if (end && end.nominal > start.nominal) expect(event.endDate.toUnixTime()).toBe(Math.round(end.nominal));
  }

  it('has lines of at most 75 bytes, each ended as the format asks', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([]);
  });

  it('has no part that a text of ours broke out into', () => {
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(archive.incidents.length);
    expect(text.match(/^END:VCALENDAR/gm)).toHaveLength(1);
  });
});

describe('a calendar', () => {
  it('of a provider holds its incidents alone', () => {
    const { events } = read(print(archive, 'en', { kind: 'provider', id: 'google' }));
    expect(events).toHaveLength(archive.incidentsOf('google').length);
  });

  it('is not broken by the name of a provider or of the archive', () => {
    const name = { en: 'A;b,c\\d\r\nBEGIN:VEVENT\nUID:x' };
    const providers = [aProvider({ id: 'x', name })];
    const { root, events } = read(print(anArchive({ providers }), 'en', { kind: 'provider', id: 'x' }));
    expect(events).toEqual([]);
    // ical.js takes this newer property as it stands.
    expect(root.getFirstPropertyValue('name')).toBe('Outage Almanac: A\\;b\\,c\\\\d BEGIN:VEVENT UID:x');
  });
});
