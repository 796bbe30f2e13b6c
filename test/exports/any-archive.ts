import fc from 'fast-check';
import type { Archive } from '../../src/domain/archive.ts';
import type { Duration } from '../../src/domain/duration.ts';
import type { Editorial } from '../../src/domain/day.ts';
import {
  RELATIONS,
  SOURCE_KINDS,
  type Ending,
  type Incident,
  type Source,
} from '../../src/domain/incident.ts';
import type { Moment } from '../../src/domain/moment.ts';
import { CATEGORIES, COVERAGE_LEVELS, type Provider } from '../../src/domain/provider.ts';
import type { Text } from '../../src/domain/text.ts';
import type { Site } from '../../src/site/urls.ts';
import { anArchive, someSettings } from '../domain/an-archive.ts';
import { duration, moment } from '../domain/an-incident.ts';
import { aProvider, aService } from '../domain/a-provider.ts';

/** Texts that break out of one format or another where they are not escaped for it. */
export const NASTY = [
  ']]> ends a section',
  '</script><script>document.title="ran"</script>',
  '<!-- </textarea><img src=x onerror=document.title="ran">',
  '=cmd|" /C calc"!A0',
  '+1+1',
  '-2+3',
  '@SUM(1,1)',
  "'=already quoted",
  "''=twice",
  ' =after a space',
  'one; =two;\t-three',
  'ends in a tab\tand more',
  'first line\nsecond line\n=third line',
  'a "quoted" word, a comma; a semicolon \\ a backslash \\n no break',
  'from \u200Fright\u200E to left \u05D0\u05D1',
  'emoji 👩‍👩‍👧 and 🏴‍☠️',
  'BEGIN:VEVENT\nEND:VCALENDAR',
  '&amp; is not & and &#x3C; is not <',
  '${process.env.HOME} {count} %s %0d%0a',
  'é combined, é composed, ﬀ ligature',
  'null',
  '2012-07-26',
  '0012',
  '1e9',
] as const;

const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => `x${text.trim()}y`),
);

const text: fc.Arbitrary<Text> = fc.oneof(
  words.map((en) => ({ en })),
  fc.record({ en: words, fr: words }),
);

const maybe = <Value>(of: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(of, { nil: undefined });

const START = Date.UTC(2011, 0, 1) / 60_000;
const minute = (offset: number): string =>
  `${new Date((START + offset) * 60_000).toISOString().slice(0, 16)}Z`;

/** Moments of every way to write one, some minutes after the start of 2011. */
const momentAfter = (offset: number): fc.Arbitrary<Moment> => {
  const at = minute(offset);
  const later = minute(offset + 45);
  return fc
    .constantFrom(at, `${at}~`, `${at}±30m`, `${at}..${later}`, `${at}..`, `..${at}`, at.slice(0, 10), `${at.slice(0, 10)}+02:00`, at.slice(0, 7), `${at.slice(0, -1)}:37Z`)
    .map(moment); // prettier-ignore
};

const anyMoment = fc.nat({ max: 1_000_000 }).chain(momentAfter);
const anyDuration: fc.Arbitrary<Duration> = fc
  .constantFrom('0m', '37s', '~10m', '2h24m', '3h..5h', '5h..', '..5h', '2h±20m', '9d')
  .map(duration);

const endingAfter = (offset: number): fc.Arbitrary<Ending> =>
  fc.oneof(
    fc
      .nat({ max: 9000 })
      .chain((length) => momentAfter(offset + length).map((at): Ending => ({ kind: 'time', at }))),
    anyDuration.map((length): Ending => ({ kind: 'duration', length })),
    fc.constantFrom<Ending>({ kind: 'ongoing' }, { kind: 'unknown' }, { kind: 'never' }),
  );

const services = ['web', 'api'];
const causes = ['config', 'dns', 'unknown'];
const providers = ['twitter', 'google'];
const list = <Value>(of: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> => fc.array(of, { maxLength: 3 });
const number = maybe(fc.constantFrom(1, 2));

const source: fc.Arbitrary<Source> = fc.record({
  url: fc.webUrl(),
  title: words,
  publisher: maybe(words),
  kind: fc.constantFrom(...SOURCE_KINDS),
  language: maybe(fc.constantFrom('en', 'de')),
  published: maybe(anyMoment),
  archived: maybe(fc.webUrl()),
  read: fc.boolean(),
  note: maybe(text),
  claims: maybe(
    fc.record({
      started: maybe(anyMoment),
      ended: maybe(endingAfter(10)),
      duration: maybe(anyDuration.map((length) => ({ ...length, text: 'as written' }))),
      noticed: maybe(anyMoment),
      severity: maybe(fc.constantFrom('full', 'partial', 'degraded')),
      causes: maybe(fc.subarray(causes)),
      regions: maybe(list(words)),
      said: maybe(words),
    }),
  ),
});

const incidentAt = (index: number): fc.Arbitrary<Incident> =>
  fc.nat({ max: 1_000_000 }).chain((offset) =>
    fc.record({
      id: fc.constantFrom(...providers).map((provider) => `${provider}/2011-01-01-number-${String(index)}`),
      language: fc.constant('en'),
      title: text,
      summary: text,
      services: maybe(fc.subarray(services, { minLength: 1 })),
      severity: fc.constantFrom('full', 'partial', 'degraded'),
      started: momentAfter(offset),
      ending: endingAfter(offset),
      downtime: maybe(anyDuration),
      noticed: maybe(anyMoment),
      detected: maybe(anyMoment),
      phases: list(
        fc.record({
          from: momentAfter(offset + 3),
          severity: fc.constantFrom('none', 'degraded', 'partial', 'full'),
          services: maybe(fc.subarray(services, { minLength: 1 })),
          note: maybe(text),
        }),
      ),
      regions: maybe(list(words)),
      unaffected: list(fc.record({ service: maybe(fc.constantFrom(...services)), text, source: number })),
      planned: fc.boolean(),
      causes: fc.subarray(causes, { minLength: 1 }),
      ruledOut: list(fc.record({ cause: fc.constantFrom(...causes), note: maybe(text), source: number })),
      figures: list(fc.record({ label: text, value: text, on: maybe(anyMoment), source: number })),
      related: list(
        fc.record({ incident: fc.constant('twitter/2011-01-01-number-0'), as: fc.constantFrom(...RELATIONS), note: maybe(text), source: number }),
      ), // prettier-ignore
      timeline: list(fc.record({ at: momentAfter(offset), text, source: number })),
      timesNote: maybe(text),
      sources: fc.array(source, { minLength: 1, maxLength: 3 }),
      added: maybe(fc.constantFrom('2026-11-20', '2026-11-21').map(moment)),
      changed: list(fc.record({ on: fc.constantFrom('2026-11-22', '2026-11-23').map(moment), note: text })),
      withdrawn: fc.constant(undefined),
      aliases: list(fc.constant('/old/address/')),
      tags: list(words),
      imported: maybe(fc.record({ from: words, id: words })),
      writeUps: words.map((markdown) => ({
        en: { path: `incidents/number-${String(index)}.md`, format: 'md' as const, markdown },
      })),
    }).map((incident) => ({ ...incident, provider: incident.id.replace(/\/.*/, '') })),
  ); // prettier-ignore

const provider = (id: string): fc.Arbitrary<Provider> =>
  fc
    .record({
      name: text,
      formerly: list(fc.record({ name: words, until: maybe(anyMoment) })),
      parent: fc.constantFrom(undefined, 'google'),
      url: maybe(fc.webUrl()),
      categories: fc.subarray([...CATEGORIES]),
      country: maybe(fc.constant('US')),
      statusPage: maybe(fc.webUrl()),
      launched: fc.constantFrom('2006', '2009-03', '2011-02-03').map((at) => moment(at.length === 4 ? `${at}-01` : at)),
      retired: fc.constant(undefined),
      sources: list(source),
      coverage: fc.constantFrom(...COVERAGE_LEVELS).map((level) => [{ from: moment('2010-01-01'), to: undefined, level }]),
      availability: list(
        fc.record({ from: maybe(anyMoment), to: maybe(anyMoment), low: maybe(fc.constant('99.90')), high: maybe(fc.constant('99.990')), downtime: maybe(anyDuration), kind: fc.constantFrom('claim', 'contract', 'measurement'), by: text, services: maybe(fc.subarray(services)), regions: maybe(list(words)), source: number, note: maybe(text) }),
      ),
      audience: list(fc.record({ on: maybe(anyMoment), label: text, value: text, source: number })),
    })
    .map((rest) => aProvider({ id, ...rest, services: services.map((each) => aService({ id: each, name: rest.name })) })); // prettier-ignore

/** Where the archives of these tests are put up. */
export const SITE: Site = { origin: 'https://example.org', base: '/almanac/', languages: ['en', 'fr'] };

/** An archive of so many incidents in which every field takes every form, the same for the same seed; the last is withdrawn. */
export function anyArchive(count = 60, seed = 20120726): Archive {
  const draw = <Value>(of: fc.Arbitrary<Value>, salt = 0): Value => {
    const [value] = fc.sample(of, { seed: seed + salt, numRuns: 1 });
    if (value === undefined) throw new Error('Nothing was drawn');
    return value;
  };
  const incidents = Array.from({ length: count }, (_, index) => draw(incidentAt(index), index));
  const archive = anArchive({
    settings: someSettings({ title: { en: NASTY[0], fr: NASTY[1] } }),
    causes: causes.map((id, index) => ({ id, name: draw(text, index), description: draw(text, index + 9) })),
    providers: providers.map((id, index) => draw(provider(id), index)),
    incidents: incidents.map((incident, index) =>
      index === count - 1 ? { ...incident, withdrawn: { en: 'It did not happen.' } } : incident,
    ),
    asOf: moment('2026-11-23T00:00Z').nominal,
  });
  const editorials: Editorial[] = archive.days.slice(0, 9).map((day, index) => ({
    day,
    language: 'en',
    title: draw(text, index + 20),
    summary: draw(maybe(text), index + 30),
    sources: draw(list(source), index + 40),
    writeUps: {},
  }));
  return anArchive({ ...archive, incidents: [...archive.incidents, ...archive.withdrawn], editorials });
}
