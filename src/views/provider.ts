import type { Incident } from '../domain/incident.ts';
import type { Moment } from '../domain/moment.ts';
import type { AvailabilityFigure, Provider } from '../domain/provider.ts';
import { spanOf } from '../domain/span.ts';
import { formatNumber, nameOfCountry } from '../i18n/names.ts';
import { compareFigure, type Comparison } from './availability.ts';
import { dated, type Fact, type FigureView, type Line } from './incident.ts';
import { viewLengths, type LengthsView } from './lengths.ts';
import { dateOf, newestFirst, rowOfIncident, type IncidentRow } from './listing.ts';
import { frameOf, type Frame } from './page.ts';
import { chooseWriteUp, editLink, type Prose } from './prose.ts';
import { cite, hostOf, viewSources, type Citation, type SourceView } from './source.ts';
import {
  join,
  linkTo,
  nameOfProvider,
  namesOfCauses,
  namesOfServices,
  plain,
  tell,
  tellDuration,
  tellIf,
  tellLength,
  tellMoment,
  tellTerm,
  titleOf,
  type Link,
  type Said,
  type Voice,
} from './words.ts';

/** A service as a row. */
export interface ServiceRow {
  readonly name: Said;
  readonly life: string;
  readonly incidents: string;
}

/** What somebody said of the availability of a provider, as a row. */
export interface AvailabilityRow {
  readonly window: string;
  readonly figure: string;
  readonly by: Said;
  readonly kind: string;
  readonly scope: string;
  readonly record: Comparison | undefined;
  readonly note: Said | undefined;
  readonly source: Citation | undefined;
}

/** All that the page of a provider shows, in one language. */
export interface ProviderView {
  readonly frame: Frame;
  readonly name: Said;
  readonly kicker: string;
  readonly onRecord: string;
  readonly formerly: string | undefined;
  readonly parent: { readonly text: string; readonly link: Link } | undefined;
  readonly figures: readonly FigureView[];
  readonly writeUp: Prose | undefined;
  readonly services: readonly ServiceRow[];
  readonly availability: readonly AvailabilityRow[];
  readonly audience: readonly Line[];
  readonly coverage: readonly string[];
  readonly lengths: LengthsView | undefined;
  readonly incidents: readonly IncidentRow[];
  readonly facts: readonly Fact[];
  readonly sources: readonly SourceView[];
}

/** The page of a provider. */
export function viewProvider(voice: Voice, provider: Provider): ProviderView {
  const { archive, say } = voice;
  const incidents = archive.incidentsOf(provider.id);
  const name = tell(voice, provider.name, provider.language);
  const onRecord = tellRecord(voice, incidents);
  return {
    frame: frameOf(voice, {
      page: { kind: 'provider', id: provider.id },
      title: name.text,
      description: `${tellTerm(voice, name.text, onRecord)}.`,
      writtenIn: [
        provider.language,
        ...voice.site.languages.filter(
          (language) =>
            language !== provider.language &&
            (provider.writeUps[language] ?? provider.name[language]) !== undefined,
        ),
      ],
      crumbs: [linkTo(voice, { kind: 'providers' }, plain(say('nav.providers')))],
      here: name,
      edit: editLink(voice, provider, `providers/${provider.id}.md`),
    }),
    name,
    kicker: kickerOf(voice, provider),
    onRecord,
    formerly: formerlyOf(voice, provider),
    parent:
      provider.parent === undefined
        ? undefined
        : {
            text: say('provider.parent', { name: '' }).trim(),
            link: linkTo(
              voice,
              { kind: 'provider', id: provider.parent },
              nameOfProvider(voice, provider.parent),
            ),
          },
    figures: figuresOf(voice, provider, incidents),
    writeUp: chooseWriteUp(voice, provider),
    services: provider.services.map(({ id, name: words, launched, retired }) => ({
      name: tell(voice, words, provider.language),
      life: lifeOf(voice, launched, retired),
      incidents: formatNumber(
        incidents.filter(({ services }) => services === undefined || services.includes(id)).length,
        voice.language,
      ),
    })),
    availability: provider.availability.map((figure) => availabilityRow(voice, provider, figure)),
    audience: provider.audience.map(({ label, value, on, source }) => ({
      lead: tell(voice, label, provider.language),
      text: dated(voice, tell(voice, value, provider.language), on),
      source: cite(voice, source),
    })),
    coverage: provider.coverage.map(({ from, to, level }) =>
      tellTerm(voice, windowOf(voice, from, to), say(`coverage.${level}`)),
    ),
    lengths: viewLengths(voice, name.text, incidents),
    incidents: newestFirst(incidents).map((incident) => rowOfIncident(voice, incident)),
    facts: factsOf(voice, provider),
    sources: viewSources(voice, provider.sources, provider.language),
  };
}

function tellRecord(voice: Voice, incidents: readonly Incident[]): string {
  const [first, last] = [incidents[0], incidents.at(-1)];
  const count = voice.say('provider.onRecord', { count: incidents.length });
  if (!first || !last || first === last) return count;
  const [from, to] = [first.id, last.id].map((id) => (id.split('/')[1] ?? '').slice(0, 4));
  return from === to
    ? count
    : `${count}, ${voice.say('provider.onRecord.span', { from: from ?? '', to: to ?? '' })}`;
}

function kickerOf({ say, ...voice }: Voice, { categories, country, launched, retired }: Provider): string {
  return [
    ...categories.map((category) => say(`category.${category}`)),
    ...(country === undefined ? [] : [nameOfCountry(country, voice.language)]),
    ...(launched === undefined
      ? []
      : [say('provider.since', { date: tellMoment({ say, ...voice }, launched) })]),
    ...(retired === undefined
      ? []
      : [say('provider.until', { date: tellMoment({ say, ...voice }, retired) })]),
  ].join(' · ');
}

function formerlyOf(voice: Voice, { formerly }: Provider): string | undefined {
  if (formerly.length === 0) return undefined;
  const names = formerly.map(({ name, until }) =>
    plain(
      until === undefined
        ? name
        : voice.say('provider.formerly.until', { name, date: tellMoment(voice, until) }),
    ),
  );
  return voice.say('provider.formerly', { names: join(voice, names) });
}

function figuresOf(voice: Voice, provider: Provider, incidents: readonly Incident[]): FigureView[] {
  const { say, language } = voice;
  const last = incidents.at(-1);
  return [
    {
      label: say('provider.lead.onRecord'),
      value: formatNumber(incidents.length, language),
      note: [...new Set(provider.coverage.map(({ level }) => say(`coverage.${level}`)))].join(
        say('semicolon'),
      ),
    },
    ...(last
      ? [{ label: say('provider.lead.last'), value: dateOf(voice, last), note: titleOf(voice, last).text }]
      : []),
    ...longestOf(voice, incidents),
    ...causeOf(voice, incidents),
  ];
}

function longestOf(voice: Voice, incidents: readonly Incident[]): FigureView[] {
  const known = incidents.flatMap((incident) => {
    const { length } = spanOf(incident, voice.archive.asOf);
    return length === undefined || incident.planned ? [] : [{ incident, length }];
  });
  const [longest] = known.sort((a, b) => b.length.nominal - a.length.nominal);
  return longest
    ? [
        {
          label: voice.say('provider.lead.longest'),
          value: tellLength(voice, longest.incident.ending, longest.length),
          note: titleOf(voice, longest.incident).text,
        },
      ]
    : [];
}

function causeOf(voice: Voice, incidents: readonly Incident[]): FigureView[] {
  const counts = new Map<string, number>();
  for (const cause of incidents.flatMap(({ causes }) => causes))
    counts.set(cause, (counts.get(cause) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const leading = voice.archive.causes.filter(({ id }) => counts.get(id) === most).map(({ id }) => id);
  if (most < 2) return [];
  const note = voice.say('provider.lead.cause.note', {
    count: formatNumber(most, voice.language),
    total: formatNumber(incidents.length, voice.language),
  });
  return [
    { label: voice.say('provider.lead.cause'), value: join(voice, namesOfCauses(voice, leading)), note },
  ];
}

function lifeOf(voice: Voice, launched: Moment | undefined, retired: Moment | undefined): string {
  const parts = [
    ...(launched === undefined ? [] : [voice.say('provider.since', { date: tellMoment(voice, launched) })]),
    ...(retired === undefined ? [] : [voice.say('provider.until', { date: tellMoment(voice, retired) })]),
  ];
  return parts.join(', ');
}

/** A window in words; one that is a whole year is that year. */
function windowOf(voice: Voice, from: Moment | undefined, to: Moment | undefined): string {
  const { say } = voice;
  const year = from && to ? wholeYear(from, to) : undefined;
  if (year !== undefined) return year;
  if (from !== undefined && to !== undefined) {
    const [first, last] = [tellMoment(voice, from), tellMoment(voice, to)];
    return first === last ? first : say('provider.window.range', { from: first, to: last });
  }
  if (from !== undefined) return say('provider.window.from', { from: tellMoment(voice, from) });
  return to === undefined
    ? say('provider.window.always')
    : say('provider.window.to', { to: tellMoment(voice, to) });
}

function wholeYear({ text: from }: Moment, { text: to }: Moment): string | undefined {
  const year = from.slice(0, 4);
  return /^\d{4}-01(?:-01)?$/.test(from) && [`${year}-12`, `${year}-12-31`].includes(to) ? year : undefined;
}

function availabilityRow(voice: Voice, provider: Provider, figure: AvailabilityFigure): AvailabilityRow {
  const { say } = voice;
  const services =
    figure.services === undefined
      ? [plain(say('provider.availability.all'))]
      : namesOfServices(voice, provider.id, figure.services);
  return {
    window: windowOf(voice, figure.from, figure.to),
    figure: tellAvailability(voice, figure),
    by: tell(voice, figure.by, provider.language),
    kind: say(`availability.${figure.kind}`),
    scope: [...services.map(({ text }) => text), ...(figure.regions ?? [])].join(', '),
    record: compareFigure(voice, provider, figure),
    note: tellIf(voice, figure.note, provider.language),
    source: cite(voice, figure.source),
  };
}

/** A share in per cent as it was typed, with the decimal sign of the language. */
function tellAvailability(voice: Voice, { low, high, downtime }: AvailabilityFigure): string {
  const { say, language } = voice;
  const sign = formatNumber(1.5, language).charAt(1);
  const shown = (share: string): string => share.replace('.', sign);
  const parts: string[] = [];
  if (low !== undefined && high !== undefined)
    parts.push(
      low === high
        ? say('provider.availability.percent', { value: shown(low) })
        : say('provider.availability.percent.range', { low: shown(low), high: shown(high) }),
    );
  else if (low !== undefined) parts.push(say('provider.availability.percent.atLeast', { low: shown(low) }));
  else if (high !== undefined) parts.push(say('provider.availability.percent.atMost', { high: shown(high) }));
  if (downtime !== undefined)
    parts.push(say('provider.availability.downtime', { duration: tellDuration(voice, downtime) }));
  return parts.join(', ');
}

function factsOf(voice: Voice, provider: Provider): Fact[] {
  const { say } = voice;
  const site = (term: string, url: string | undefined): Fact[] =>
    url === undefined
      ? []
      : [{ term, lines: [], links: [{ href: url, text: hostOf(url), lang: undefined }] }];
  const line = (term: string, words: string | undefined): Fact[] =>
    words === undefined
      ? []
      : [{ term, lines: [{ lead: undefined, text: plain(words), source: undefined }], links: [] }];
  return [
    ...site(say('provider.facts.site'), provider.url),
    ...site(say('provider.facts.statusPage'), provider.statusPage),
    ...line(
      say('provider.facts.country'),
      provider.country && nameOfCountry(provider.country, voice.language),
    ),
  ];
}
