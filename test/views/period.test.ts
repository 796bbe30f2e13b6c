import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/domain/archive.ts';
import { viewDays } from '../../src/views/days.ts';
import { viewOnThisDay } from '../../src/views/on-this-day.ts';
import { viewMonth, viewYear, type PeriodView } from '../../src/views/period.ts';
import { aProvider } from '../domain/a-provider.ts';
import { anEditorial, someSettings } from '../domain/an-archive.ts';
import { anIncident, lasting, moment, until } from '../domain/an-incident.ts';
import { aVoice, inWords, spaced } from './a-voice.ts';

const outage = (id: string, started: string, length: string, title = id) =>
  anIncident({ id, title: { en: title }, started: moment(started), ending: lasting(length) });
const talk = outage('google/talk', '2012-07-26T10:40Z', '4h45m');
const azure = outage('azure/west', '2012-07-26T11:09Z', '2h24m');
const june = outage('twitter/june', '2012-06-21T10:00Z', '30m');
const leap = anIncident({
  id: 'azure/leap-day',
  started: moment('2012-02-29T12:00Z'),
  ending: until('2012-03-01T10:00Z'),
});
const old = outage('google/old', '2009-07-26T10:00Z', '1h');
const somewhen = outage('google/somewhen', '2012-07', '~2h', 'Some day in July');
const work = { ...outage('azure/work', '2012-07-03T10:00Z', '2h'), planned: true };
const open = anIncident({
  id: 'twitter/open',
  started: moment('2012-07-04T10:00Z'),
  ending: { kind: 'unknown' },
});
const coverage = [{ from: moment('2012-02-01'), to: undefined, level: 'selected' as const }];
const facts: Partial<Facts> = {
  incidents: [talk, azure, june, leap, old],
  providers: [...['google', 'azure'].map((id) => aProvider({ id, coverage })), aProvider({ id: 'twitter' })],
  editorials: [anEditorial('2012-07-26')],
  asOf: moment('2012-08-15T12:00Z').nominal,
};
const month = (name: string, more: Partial<Facts> = {}, language = 'en') =>
  viewMonth(aVoice({ ...facts, ...more }, language), name);
const year = (name: string, more: Partial<Facts> = {}, language = 'en') =>
  viewYear(aVoice({ ...facts, ...more }, language), name);

/** A calendar as it is drawn: a digit for each shade, `.` for quiet, `/` for untracked, `>` for what lies ahead. */
function drawn({ calendars }: PeriodView): string[] {
  const signs = { quiet: '.', untracked: '/', ahead: '>' } as const;
  return calendars.map(({ weeks }) =>
    weeks
      .map((week) =>
        week
          .map((field) =>
            field === undefined
              ? ' '
              : typeof field.look === 'number'
                ? String(field.look)
                : signs[field.look],
          )
          .join(''),
      )
      .join('|'),
  );
}

describe('the page of a month', () => {
  it('has a calendar from Monday to Sunday, shaded by affected time, with links to the days that have pages', () => {
    expect(drawn(month('2012-07'))).toEqual(['      .|.......|.......|.......|...3...|..     ']);
    const [calendar] = month('2012-07').calendars;
    expect(calendar?.weekdays.map(({ name }) => name)[0]).toBe('Monday');
    const linked = calendar?.weeks.flat().filter((field) => field?.href !== undefined);
    expect(linked?.map((field) => field && [field.href, field.text, spaced(field.name), spaced(field.affected), field.who])).toEqual([
      ['/2012/07/26/', '26', '26 July 2012: 2 incidents, time affected: 7 h 9 min', '7 h 9 min', 'google and azure'],
    ]); // prettier-ignore
  });

  it('tells planned work and unknown lengths from quiet days', () => {
    const view = month('2012-07', { incidents: [work, open] });
    expect(drawn(view)[0]?.slice(8, 15)).toBe('.00....');
    expect(
      view.calendars[0]?.weeks.flat().flatMap((field) => (field?.look === 0 ? [field.affected] : [])),
    ).toEqual(['planned work only', 'not known']);
    expect(view.legend[0]?.text).toBe('on record; its length not known, or planned work');
  });

  it('tells what nobody tracked, and what lies ahead, from quiet days', () => {
    expect(drawn(month('2012-02'))).toEqual(['  .....|.......|.......|.......|..3    ']);
    expect(drawn(month('2012-08'))[0]).toBe('  .....|.......|...>>>>|>>>>>>>|>>>>>  ');
    expect(drawn(month('2012-01'))[0]).toMatch(/^ {6}\/(?:\|\/+)+ *$/);
    expect(month('2012-08').legend.map(({ text }) => spaced(text))).toEqual([
      'up to 1 h',
      'up to 4 h',
      'up to 24 h',
      'more than 24 h',
      'nothing on record',
      'after the date this archive speaks to',
    ]);
    expect(
      month('2012-01', {}, 'fr')
        .legend.map(({ text }) => text)
        .at(-1),
    ).toBe('non suivi');
  });

  it('says in figures what it held, and how many providers were tracked', () => {
    expect(month('2012-07').figures.map(inWords)).toEqual([
      'Time affected: 7 h 9 min (added up over providers)',
      'Incidents: 2 (none of them planned work)',
      'Days: 1 of 31 (on which at least one incident went on)',
      'Providers: 2 (google and azure; tracked: 2 of 3)',
    ]);
    expect(month('2012-02').figures[2]?.note).toBe('on which at least one incident went on');
    expect(year('2012').figures.map(inWords)[2]).toBe(
      'Days: 4 of 366 (on 31 of the others nobody was tracked)',
    );
  });

  it('ranks its days, and counts by provider', () => {
    const early = outage('google/early', '2012-07-02T10:00Z', '1h');
    const { days, providers, frame } = month('2012-07', { incidents: [early, talk, azure] });
    expect(days.map(({ link, title, affected, who }) => spaced([link.text, title?.text, affected, who].join('; ')))).toEqual([
      '26 July 2012; A hard day for the cloud; 7 h 9 min; google and azure',
      '2 July 2012; ; 1 h; google',
    ]); // prettier-ignore
    expect(
      providers.map(({ link, incidents, affected }) => spaced(`${link.text}: ${incidents}, ${affected}`)),
    ).toEqual(['google: 2, 5 h 45 min', 'azure: 1, 2 h 24 min']);
    expect(frame.description).toBe('3 incidents on record in July 2012. Most was down on 26 July 2012.');
  });

  it('names the incidents of which no day is known, and those that may have reached into it', () => {
    const late = outage('azure/late', '2012-06-30T23:55Z..2012-07-01T00:01Z', '1m', 'Around midnight');
    const { asides, incidents, figures } = month('2012-07', { incidents: [somewhen, late] });
    expect(asides.map(({ text, links }) => [text, ...links.map((link) => link.text)])).toEqual([
      ['One incident of this time has no known day:', 'Some day in July'],
      ['One more incident may have reached into this time. It is not counted:', 'Around midnight'],
    ]);
    expect(incidents.map(({ title }) => title.text)).toEqual(['Some day in July']);
    expect(inWords(figures[0] ?? { label: '', value: '', note: '' })).toBe(
      'Time affected: at most 2 h 15 min (added up over providers)',
    );
  });

  it('lists at most forty incidents, and says how many more there are', () => {
    const many = Array.from({ length: 45 }, (_, index) =>
      outage(`a/n${String(index)}`, '2012-07-26T10:00Z', '1h'),
    );
    const { incidents, otherIncidents } = month('2012-07', { incidents: many });
    expect([incidents.length, otherIncidents]).toEqual([40, 'And 5 others, found on their days.']);
  });

  it('lies between the months before and after it that have anything, in its year', () => {
    const { turn, frame } = month('2012-06');
    expect([turn.previous?.href, turn.next?.text]).toEqual(['/2012/03/', 'After: July 2012']);
    expect(month('2012-02').turn.previous?.href).toBe('/2009/07/');
    expect(month('2009-07').turn.previous).toBeUndefined();
    expect(frame.crumbs.links.map(({ text, href }) => [text, href])).toEqual([
      ['Home', '/'],
      ['2012', '/2012/'],
    ]);
    expect(frame.crumbs.here?.text).toBe('June 2012');
    expect(month('2012-06', {}, 'fr').frame.crumbs.here?.text).toBe('Juin 2012');
  });
});

describe('the page of a year', () => {
  it('has twelve calendars, those of months that have anything with a link', () => {
    const { calendars } = year('2012');
    const captions = calendars.map(({ caption }) =>
      'href' in caption ? `${caption.text} ${caption.href}` : caption.text,
    );
    expect(captions).toEqual([
      ...['January', 'February /2012/02/', 'March /2012/03/', 'April', 'May', 'June /2012/06/', 'July /2012/07/'],
      ...['August', 'September', 'October', 'November', 'December'],
    ]); // prettier-ignore
    expect(
      calendars.flatMap(({ weeks }) => weeks.flat().filter((field) => field !== undefined)),
    ).toHaveLength(366);
  });

  it('ranks its worst days and leaves the incidents to its months', () => {
    const { days, incidents } = year('2012');
    expect(days.map(({ link, affected }) => spaced(`${link.text}: ${affected}`))).toEqual([
      '29 February 2012: 12 h',
      '1 March 2012: 10 h',
      '26 July 2012: 7 h 9 min',
      '21 June 2012: 30 min',
    ]);
    expect(incidents).toEqual([]);
  });

  it('has days of 23 and 25 hours where its zone does', () => {
    const settings = someSettings({ timeZone: 'Europe/Paris' });
    const long = anIncident({ started: moment('2012-01-01T00:00Z'), ending: until('2012-12-31T23:00Z') });
    const view = year('2012', { incidents: [long], settings, asOf: moment('2013-02-01T00:00Z').nominal });
    const fields = view.calendars.flatMap(({ weeks }) => weeks.flat());
    const affectedOn = (day: string) =>
      spaced(fields.find((field) => field?.href === `/${day}/`)?.affected ?? '');
    expect(['2012/03/25', '2012/10/28', '2012/07/26'].map(affectedOn)).toEqual(['23 h', '25 h', '24 h']);
  });

  it('is small, however much happened', () => {
    const every = Array.from({ length: 400 }, (_, index) =>
      outage(`p${String(index)}/n`, `2012-${String((index % 12) + 1).padStart(2, '0')}-10T10:00Z`, '1h'),
    );
    const { providers, otherProviders, days } = year('2012', { incidents: every });
    expect([providers.length, otherProviders, days.length]).toEqual([30, 'And 370 other providers.', 10]);
  });
});

describe('the page of all years', () => {
  const rows = (language = 'en') =>
    viewDays(aVoice(facts, language)).years.rows.map((row) =>
      row.kind === 'gap' ? `${row.years}: ${row.text}` : `${row.year.text}: ${row.months.map(({ text }) => text || '.').join('')}`,
    ); // prettier-ignore

  it('has a row for each year with the incidents of its months, and one for years without', () => {
    expect(rows()).toEqual(['2012: .11..12.....', '2010–2011: nothing on record', '2009: ......1.....']);
    expect(rows('fr')[1]).toBe('2010-2011: rien au registre');
  });

  it('heads its columns so that no two months look the same', () => {
    const heads = (language: string) =>
      viewDays(aVoice(facts, language)).years.months.map(({ short }) => short);
    expect(new Set(heads('en')).size).toBe(12);
    expect(heads('fr').slice(5, 8)).toEqual(['Juin', 'Juil', 'Août']);
  });

  it('ranks the worst days of all', () => {
    expect(viewDays(aVoice(facts)).worst.map(({ link }) => link.href)[0]).toBe('/2012/02/29/');
    expect(viewDays(aVoice()).worst).toEqual([]);
    expect(viewDays(aVoice()).years.rows).toEqual([]);
  });
});

describe('what happened on a date', () => {
  it('is told for each date of a month, the latest year first', () => {
    const told = viewOnThisDay(aVoice(facts), '07');
    expect(Object.keys(told)).toEqual(['26']);
    expect(told['26']?.map(({ link, title, who }) => [link.href, link.text, title?.text, who])).toEqual([
      ['/2012/07/26/', '26 July 2012', 'A hard day for the cloud', 'google and azure'],
      ['/2009/07/26/', '26 July 2009', undefined, 'google'],
    ]);
    expect(viewOnThisDay(aVoice(facts), '05')).toEqual({});
  });
});
