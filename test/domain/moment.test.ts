import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMomentFault, momentAt, parseMoment, writtenDate, type Written } from '../../src/domain/moment.ts';
import { moment } from './an-incident.ts';

/** An instant as a text, `-` and `+` for one that is infinitely early or late. */
function show(instant: number): string {
  if (!Number.isFinite(instant)) return instant < 0 ? '-' : '+';
  return new Date(instant * 1000).toISOString().replace(':00.000Z', 'Z').replace('.000Z', 'Z');
}

describe('a moment', () => {
  it.each([
    ['2012-07-26T15:20Z', '2012-07-26T15:20Z'],
    ['2012-07-26T15:20:09Z', '2012-07-26T15:20:09Z'],
    ['2012-07-26T15:20+02:00', '2012-07-26T13:20Z'],
    ['2012-07-26T08:20-07:00', '2012-07-26T15:20Z'],
    ['2012-07-26T15:20+05:30', '2012-07-26T09:50Z'],
    ['2012-07-26T15:20-02:30', '2012-07-26T17:50Z'],
    ['2012-07-26T00:00+14:00', '2012-07-25T10:00Z'],
    ['2012-07-26T00:00-12:00', '2012-07-26T12:00Z'],
    ['2012-02-29T00:00Z', '2012-02-29T00:00Z'],
    ['2000-02-29T23:59Z', '2000-02-29T23:59Z'],
  ])('is exact as %s', (text, instant) => {
    const { earliest, nominal, latest } = moment(text);
    expect([earliest, nominal, latest].map(show)).toEqual([instant, instant, instant]);
  });

  it.each([
    ['2012-07-26T15:20Z~', '2012-07-26T15:05Z', '2012-07-26T15:20Z', '2012-07-26T15:35Z'],
    ['2012-07-26T15:20Z±30m', '2012-07-26T14:50Z', '2012-07-26T15:20Z', '2012-07-26T15:50Z'],
    ['2012-07-26T15:20Z+-30m', '2012-07-26T14:50Z', '2012-07-26T15:20Z', '2012-07-26T15:50Z'],
    ['2012-07-26T08:20-07:00±1h30m', '2012-07-26T13:50Z', '2012-07-26T15:20Z', '2012-07-26T16:50Z'],
    ['2012-07-26', '2012-07-26T00:00Z', '2012-07-26T12:00Z', '2012-07-27T00:00Z'],
    ['2012-07-26+02:00', '2012-07-25T22:00Z', '2012-07-26T10:00Z', '2012-07-26T22:00Z'],
    ['2012-07-26-07:00', '2012-07-26T07:00Z', '2012-07-26T19:00Z', '2012-07-27T07:00Z'],
    ['2012-12-31', '2012-12-31T00:00Z', '2012-12-31T12:00Z', '2013-01-01T00:00Z'],
    ['2012-02', '2012-02-01T00:00Z', '2012-02-15T12:00Z', '2012-03-01T00:00Z'],
    ['2012-12', '2012-12-01T00:00Z', '2012-12-16T12:00Z', '2013-01-01T00:00Z'],
    ['2012-07-26T15:20Z..2012-07-26T16:20Z', '2012-07-26T15:20Z', '2012-07-26T15:50Z', '2012-07-26T16:20Z'],
    ['2012-07-26T15:20Z~..2012-07-26', '2012-07-26T15:05Z', '2012-07-26T19:32:30Z', '2012-07-27T00:00Z'],
    ['2012-07-25..2012-07-26', '2012-07-25T00:00Z', '2012-07-26T00:00Z', '2012-07-27T00:00Z'],
    ['2012-07-26..2012-07-26', '2012-07-26T00:00Z', '2012-07-26T12:00Z', '2012-07-27T00:00Z'],
    ['2012-06..2012-07', '2012-06-01T00:00Z', '2012-07-01T12:00Z', '2012-08-01T00:00Z'],
    ['2012-07-26T15:20Z..', '2012-07-26T15:20Z', '2012-07-26T15:20Z', '+'],
    ['..2012-07-26', '-', '2012-07-27T00:00Z', '2012-07-27T00:00Z'],
    ['2012-07-26T15:20Z..2012-07-26T15:20Z', '2012-07-26T15:20Z', '2012-07-26T15:20Z', '2012-07-26T15:20Z'],
  ])('has the doubt that %s says', (text, ...bounds) => {
    const { earliest, nominal, latest } = moment(text);
    expect([earliest, nominal, latest].map(show)).toEqual(bounds);
  });

  it('remembers how it was written', () => {
    const { text, from, to } = moment('2012-07-26T08:20-07:00±1h');
    expect(text).toBe('2012-07-26T08:20-07:00±1h');
    expect(from).toMatchObject({
      text: '2012-07-26T08:20-07:00',
      grain: 'minute',
      offset: -420,
      about: true,
    });
    expect(to).toBe(from);
  });

  it('remembers either end of a range, and which is open', () => {
    const range = moment('2012-07..2012-07-26T15:20:30+02:00');
    expect(range.from).toMatchObject({ text: '2012-07', grain: 'month', offset: 0, about: false });
    expect(range.to).toMatchObject({
      text: '2012-07-26T15:20:30+02:00',
      grain: 'second',
      offset: 120,
      about: false,
    });
    expect(moment('2012-07-26..').to).toBeUndefined();
    expect(moment('..2012-07-26').from).toBeUndefined();
    expect(moment('..2012-07-26').to).toMatchObject({ grain: 'day' });
  });

  it('has an offset of zero, not of minus zero, however zero is written', () => {
    for (const zone of ['Z', '+00:00', '-00:00'])
      expect(moment(`2012-07-26T15:20${zone}`).from?.offset).toBe(0);
  });

  it('can be a leap second, which counts as the second after it', () => {
    for (const text of ['2012-06-30T23:59:60Z', '2012-07-01T01:59:60+02:00', '2016-12-31T16:59:60-07:00']) {
      expect(show(moment(text).nominal)).toMatch(/-(07|01)-01T00:00Z$/);
    }
  });

  it('can be made of an instant', () => {
    const { nominal } = moment('2012-07-26T15:20:09Z');
    expect(momentAt(nominal)).toEqual(moment('2012-07-26T15:20:09Z'));
  });
});

describe('the written date', () => {
  it.each([
    ['2012-07-26T23:20-07:00', '2012-07-26'],
    ['2012-07-26T00:20+02:00~', '2012-07-26'],
    ['2012-07-26', '2012-07-26'],
    ['2012-07', '2012-07'],
    ['2012-07..2012-08-03', '2012-07'],
    ['2012-07-26T15:20Z..2012-07-27', '2012-07-26'],
    ['..2012-07-26T15:20Z', '2012-07-26'],
  ])('of %s is %s', (text, date) => {
    expect(writtenDate(moment(text))).toBe(date);
  });
});

describe('a text that is no moment', () => {
  it.each([
    // No zone, or the name of one.
    ['2012-07-26T15:20', 'no-zone', '2012-07-26T15:20Z'],
    ['2012-07-26T15:20~', 'no-zone', '2012-07-26T15:20Z~'],
    ['2012-07-26T15:20±30m', 'no-zone', '2012-07-26T15:20Z±30m'],
    ['2012-07-26T15:20+-30m', 'no-zone', '2012-07-26T15:20Z+-30m'],
    ['2012-07-26 15:20', 'not-a-moment', '2012-07-26T15:20Z'],
    ['2012-07-26T08:20 PDT', 'zone-name', '2012-07-26T08:20-07:00'],
    ['2012-07-26T08:20PDT~', 'zone-name', '2012-07-26T08:20-07:00~'],
    ['2012-07-26 8:20 (PDT)', 'zone-name', '2012-07-26T08:20-07:00'],
    ['2012-07-26T15:20 GMT+1', 'zone-name', '2012-07-26T15:20+01:00'],
    ['2012-07-26 15:20 UTC', 'zone-name', '2012-07-26T15:20Z'],
    ['2012-07-26 15:20 UTC+05:30', 'zone-name', '2012-07-26T15:20+05:30'],
    ['2012-07-26 15:20 PDT+1', 'zone-name', undefined],
    ['2012-07-26 15:20 CST', 'zone-name', undefined],
    ['2012-07-26 15:20 IST', 'zone-name', undefined],
    ['2012-07-26 8:20 PM', 'not-a-moment', '2012-07-26T20:20Z'],
    ['2012-07-26 12:05 a.m. PDT', 'zone-name', '2012-07-26T00:05-07:00'],
    ['2012-07-26 13:20 PM', 'not-a-moment', undefined],
    ['7/26/2012 12:20 PM PDT', 'zone-name', '2012-07-26T12:20-07:00'],
    ['July 26, 2012 8 pm +02:00', 'not-a-moment', '2012-07-26T20:00+02:00'],
    ['26th Jul 2012 at 8:20am GMT', 'zone-name', '2012-07-26T08:20Z'],
    ['7/6/2012 8:20 AM', 'not-a-moment', undefined],
    ['2012-07-26T15:20 Europe/Paris', 'not-a-moment', undefined],
    // Zones that are not.
    ['2012-07-26T15:20+25:00', 'no-such-zone', undefined],
    ['2012-07-26T15:20+14:01', 'no-such-zone', undefined],
    ['2012-07-26T15:20-12:01', 'no-such-zone', undefined],
    ['2012-07-26T15:20+01:60', 'no-such-zone', undefined],
    ['2012-07-26+25:00', 'no-such-zone', undefined],
    ['2012-07-26T15:20+0200', 'not-a-moment', '2012-07-26T15:20+02:00'],
    ['2012-07-26T15:20+2', 'not-a-moment', '2012-07-26T15:20+02:00'],
    ['2012-07-26T15:20ZZ', 'zone-name', undefined],
    // Dates that are not.
    ['2012-02-30', 'no-such-date', '2012-02-29'],
    ['2011-02-29', 'no-such-date', '2011-02-28'],
    ['1900-02-29', 'no-such-date', '1900-02-28'],
    ['2012-06-31T15:20Z', 'no-such-date', '2012-06-30T15:20Z'],
    ['2012-02-30T15:20', 'no-such-date', '2012-02-29T15:20Z'],
    ['2012-07-32', 'no-such-date', '2012-07-31'],
    ['2012-07-00', 'no-such-date', undefined],
    ['2012-13-01', 'no-such-date', undefined],
    ['2012-00-01', 'no-such-date', undefined],
    ['2012-13', 'no-such-date', undefined],
    ['0000-01-01', 'no-such-date', undefined],
    ['0999-12-31', 'no-such-date', undefined],
    ['12012-07-26', 'not-a-moment', undefined],
    ['-2012-07-26', 'not-a-moment', undefined],
    ['2012', 'not-a-moment', undefined],
    ['2012-07+02:00', 'not-a-moment', '2012-07'],
    ['2012-07Z', 'not-a-moment', '2012-07'],
    ['2012-W30-4', 'not-a-moment', undefined],
    ['2012-208', 'not-a-moment', undefined],
    ['2012-7-6', 'not-a-moment', '2012-07-06'],
    ['2012/07/26', 'not-a-moment', '2012-07-26'],
    ['2012/07/26 UTC', 'zone-name', '2012-07-26'],
    ['2012/07/26 GMT+2', 'zone-name', '2012-07-26+02:00'],
    ['20120726', 'not-a-moment', undefined],
    ['26/07/2012', 'not-a-moment', '2012-07-26'],
    ['26 July 2012', 'not-a-moment', '2012-07-26'],
    // Times that are not.
    ['2012-07-26T24:00Z', 'no-such-time', '2012-07-27T00:00Z'],
    ['2012-12-31T24:00:00+02:00~', 'no-such-time', '2013-01-01T00:00:00+02:00~'],
    ['2012-07-26T24:01Z', 'no-such-time', undefined],
    ['9999-12-31T24:00Z', 'no-such-time', undefined],
    ['2012-07-26T25:00Z', 'no-such-time', undefined],
    ['2012-07-26T25:00', 'no-zone', undefined],
    ['2012-07-26T15:60Z', 'no-such-time', undefined],
    ['2012-07-26T15:20:61Z', 'no-such-time', undefined],
    ['2012-07-26T23:59:60Z', 'no-such-time', undefined],
    ['2012-06-30T23:58:60Z', 'no-such-time', undefined],
    ['2012-07-01T05:59:60Z', 'no-such-time', undefined],
    ['2012-03-31T23:59:60Z', 'no-such-time', undefined],
    ['2012-06-30T22:59:60Z', 'no-such-time', undefined],
    ['2012-06-30T23:59:60+02:00', 'no-such-time', undefined],
    ['2012-07-26T15Z', 'not-a-moment', undefined],
    ['2012-07-26T15:20:30.5Z', 'not-a-moment', '2012-07-26T15:20:30Z'],
    ['2012-07-26T15h20Z', 'not-a-moment', '2012-07-26T15:20Z'],
    ['2012-07T15:20Z', 'not-a-moment', undefined],
    // Doubt where it cannot stand, or that is none.
    ['2012-07-26~', 'about-a-day', '2012-07-26'],
    ['2012-07-26+02:00±2h', 'about-a-day', '2012-07-26+02:00'],
    ['2012-07-26+99:00~', 'about-a-day', undefined],
    ['2012-07~', 'about-a-day', '2012-07'],
    ['2012-07-26T15:20Z±', 'not-a-moment', undefined],
    ['2012-07-26T15:20Z±0m', 'not-a-moment', undefined],
    ['2012-07-26T15:20Z±30', 'not-a-moment', undefined],
    ['2012-07-26T15:20Z±~30m', 'not-a-moment', undefined],
    ['2012-07-26T15:20Z±30m±5m', 'not-a-moment', undefined],
    ['2012-07-26T15:20Z±30m+-0m', 'not-a-moment', undefined],
    ['2012-07-26T15:20Z~~', 'not-a-moment', undefined],
    ['2012-07-26T15:20Z ± 30m', 'not-a-moment', '2012-07-26T15:20Z±30m'],
    ['~2012-07-26T15:20Z', 'not-a-moment', undefined],
    // Ranges that hold nothing, or have a fault at an end.
    ['2012-07-26T16:20Z..2012-07-26T15:20Z', 'reversed', '2012-07-26T15:20Z..2012-07-26T16:20Z'],
    ['2012-07-27..2012-07-26', 'reversed', '2012-07-26..2012-07-27'],
    ['2012-07-27T00:00Z..2012-07-26', 'reversed', '2012-07-26..2012-07-27T00:00Z'],
    ['2012-08..2012-07-31', 'reversed', '2012-07-31..2012-08'],
    ['2012-07-26 15:20..2012-07-26 16:20 ', 'not-a-moment', '2012-07-26T15:20Z..2012-07-26T16:20Z'],
    ['2012-07-26T15:20..2012-07-26T16:20', 'no-zone', '2012-07-26T15:20Z..2012-07-26T16:20Z'],
    ['2012-02-30..2012-02-31', 'no-such-date', '2012-02-29..2012-02-29'],
    ['2012-07-26T15:20..later', 'no-zone', undefined],
    ['2012-07-25..2012-07-26..2012-07-27', 'not-a-moment', undefined],
    ['2012-07-25...2012-07-26', 'not-a-moment', undefined],
    ['..', 'not-a-moment', undefined],
    // Other alphabets, cases and spaces.
    ['2012-07-26t15:20z', 'not-a-moment', '2012-07-26T15:20Z'],
    [' 2012-07-26', 'not-a-moment', '2012-07-26'],
    ['2012-07-26\n', 'not-a-moment', '2012-07-26'],
    ['2012-07-26T15:20 Z', 'not-a-moment', '2012-07-26T15:20Z'],
    ['2012-07-26 15:20 utc', 'not-a-moment', '2012-07-26T15:20Z'],
    ['2012-07-26\t15:20 \t Z', 'not-a-moment', '2012-07-26T15:20Z'],
    ['２０１２-07-26', 'not-a-moment', undefined],
    ['٢٠١٢-٠٧-٢٦', 'not-a-moment', undefined],
    ['2012‑07‑26', 'not-a-moment', undefined],
    ['2012-07-26T15:20−07:00', 'not-a-moment', undefined],
    ['', 'not-a-moment', undefined],
    ['yesterday', 'not-a-moment', undefined],
    ['null', 'not-a-moment', undefined],
    ['2012-07-26\n2012-07-27', 'not-a-moment', undefined],
  ])('is refused: "%s" as %s, and "%s" is offered', (text, fault, offer) => {
    expect(parseMoment(text)).toMatchObject({ fault, offer });
  });

  it.each([
    ['2012-07-26T15:20', true],
    ['26 July 2012, 5pm', true],
    ['2012-07-26 15:20..2012-07-26 16:20', true],
    ['2012-07-26T15:20Z..2012-07-26T16:20', true],
    ['2012-02-30T15:20', true],
    ['2012-07-26 15:20 UTC', false],
    ['2012-07-26 8:20 PDT', false],
    ['2012-02-30', false],
    ['2012-07-26T25:00', false],
  ])('says of the offer for "%s" whether UTC is no more than assumed: %s', (text, isUtcAssumed) => {
    expect(parseMoment(text)).toMatchObject({ isUtcAssumed });
  });

  it.each([
    ['Z', 'UTC', 'GMT', 'WET'],
    ['+01:00', 'BST', 'CET', 'WEST'],
    ['+02:00', 'CEST', 'EET'],
    ['+03:00', 'EEST', 'MSK'],
    ['+09:00', 'JST', 'KST'],
    ['+10:00', 'AEST'],
    ['+11:00', 'AEDT'],
    ['+12:00', 'NZST'],
    ['+13:00', 'NZDT'],
    ['-04:00', 'EDT'],
    ['-05:00', 'EST', 'CDT'],
    ['-06:00', 'MDT'],
    ['-07:00', 'MST', 'PDT'],
    ['-08:00', 'PST'],
  ])('is offered %s for the zones that go by such names', (offset, ...names) => {
    for (const zone of names) {
      expect(parseMoment(`2012-07-26T15:20 ${zone}`)).toEqual({
        fault: 'zone-name',
        offer: `2012-07-26T15:20${offset}`,
        isUtcAssumed: false,
      });
    }
  });

  it('may be a doubt too great to be counted', () => {
    expect(parseMoment(`2012-07-26T15:20Z±${'9'.repeat(400)}d`)).toEqual({
      fault: 'not-a-moment',
      offer: undefined,
      isUtcAssumed: false,
    });
  });
});

const two = (number: number): string => String(number).padStart(2, '0');
const below = (limit: number): fc.Arbitrary<string> => fc.nat(limit - 1).map(two);

/** A zone from -12:00 to +14:00, Z among them. */
const zone = fc.oneof(
  fc.constant('Z'),
  fc.integer({ min: -12 * 60, max: 14 * 60 }).map((minutes) => {
    const distance = Math.abs(minutes);
    return `${minutes < 0 ? '-' : '+'}${two(Math.floor(distance / 60))}:${two(distance % 60)}`;
  }),
);
const date = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const doubt = fc.constantFrom('', '~', '±30m', '+-1h', '±1d2h3m4s');
const clock = fc
  .tuple(below(24), below(60), fc.option(below(60)))
  .map(([hour, minute, second]) => `T${hour}:${minute}${second === null ? '' : `:${second}`}`);
const written = fc.oneof(
  fc.tuple(date, clock, zone, doubt).map((parts) => parts.join('')),
  fc.tuple(date, fc.oneof(zone, fc.constant(''))).map((parts) => parts.join('')),
  date.map((day) => day.slice(0, 7)),
);
const anyMoment = fc.oneof(
  written,
  fc.tuple(written, written).map((ends) => ends.sort().join('..')),
  written.map((end) => `${end}..`),
  written.map((end) => `..${end}`),
);

/** Moments with something taken out, put in or changed, and any text at all. */
const damaged = fc
  .tuple(
    anyMoment,
    fc.array(
      fc.tuple(fc.nat(60), fc.nat(2), fc.constantFrom(...Array.from('0123456789-:TZ+~±.. PDT/hm\n'))),
      {
        maxLength: 3,
      },
    ),
  )
  .map(([text, edits]) =>
    edits.reduce(
      (edited, [place, cut, sign]) => edited.slice(0, place) + sign + edited.slice(place + cut),
      text,
    ),
  );
const anyText = fc.oneof(
  { weight: 3, arbitrary: damaged },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

/** The end of a moment printed from what was understood of it; the way its zone and its doubt are spelled is taken from the text. */
function print({ grain, offset, bounds, text }: Written): string {
  const local = (instant: number): string => new Date((instant + offset * 60) * 1000).toISOString();
  if (grain === 'month') return local(bounds.earliest).slice(0, 7);
  const spelled = /(?:Z|[+-]\d\d:\d\d)$/.exec(text.slice(10))?.[0] ?? '';
  if (grain === 'day') return local(bounds.earliest).slice(0, 10) + spelled;
  return local(bounds.nominal).slice(0, grain === 'minute' ? 16 : 19) + spelled;
}

/** The seconds east of UTC that a zone says, read the long way. */
function secondsEast(text: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(text.slice(10)) ?? [];
  return (Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60) * (sign === '-' ? -1 : 1);
}

describe('whatever the text', () => {
  it('a moment written by the book is read', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(parseMoment(text)).not.toHaveProperty('fault');
      }),
      { numRuns: 1_000 },
    );
  });

  it('what is read prints back the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = parseMoment(text);
        fc.pre(!isMomentFault(reading) && !text.includes(':60'));
        expect(reading.text).toBe(text);
        const ends = [reading.from, reading.to].map((end) => (end === undefined ? '' : print(end)));
        expect(ends.join('..')).toBe(
          text.includes('..')
            ? text.replace(/(?:~|(?:±|\+-)[^.]+)(?=\.\.|$)/g, '')
            : `${reading.from?.text ?? ''}..${reading.from?.text ?? ''}`,
        );
        for (const end of [reading.from, reading.to])
          if (end) expect(end.offset * 60 - secondsEast(end.text)).toBe(0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('earliest, nominal and latest are in order, and the nominal is finite', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = parseMoment(text);
        fc.pre(!isMomentFault(reading));
        expect(reading.earliest).toBeLessThanOrEqual(reading.nominal);
        expect(reading.nominal).toBeLessThanOrEqual(reading.latest);
        expect(Number.isFinite(reading.nominal)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('what is offered instead is a moment', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = parseMoment(text);
        fc.pre(isMomentFault(reading) && reading.offer !== undefined);
        expect(parseMoment(reading.offer)).not.toHaveProperty('fault');
      }),
      { numRuns: 2_000 },
    );
  });

  it('it is read quickly, however long', () => {
    const start = performance.now();
    for (const text of ['9', ' ', '..', '±', 'T ', '(A', '2012-07-26 ', ' \n']) {
      parseMoment(`2012-07-26${text.repeat(50_000)}x\ny`);
      parseMoment(`2012-07-26T15:20Z${text.repeat(50_000)}`);
    }
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
