import { UNKNOWN_CAUSE } from '../domain/cause.ts';
import type { Incident } from '../domain/incident.ts';
import { countCauses } from '../domain/labels.ts';
import type { Moment } from '../domain/moment.ts';
import type { Provider } from '../domain/provider.ts';
import { spanOf } from '../domain/span.ts';
import { formatNumber, nameOfCountry } from '../i18n/names.ts';
import { viewCausesByYear } from './cause-charts.ts';
import type { ChartView } from './chart.ts';
import { rowOfFigure, windowOf, type AvailabilityRow } from './figures.ts';
import { dated, type Fact, type Line } from './facts.ts';
import type { FigureView } from './incident.ts';
import { viewLengths } from './lengths.ts';
import { dateOf } from './listing.ts';
import { frameOf, type Frame } from './page.ts';
import { viewWindow, type Window } from './parts.ts';
import { viewAvailability, viewSaid, type AvailabilityView } from './provider-availability.ts';
import { chooseWriteUp, editLink, languagesOfProvider, type Prose } from './prose.ts';
import { cite, hostOf, viewSources, type SourceView } from './source.ts';
import {
  join,
  linkTo,
  linkToMethod,
  nameOfProvider,
  namesOfCauses,
  plain,
  tell,
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
  readonly share: AvailabilityView | undefined;
  readonly said: ChartView | undefined;
  readonly lengths: ChartView | undefined;
  readonly causes: ChartView | undefined;
  readonly method: { readonly figures: Link; readonly coverage: Link; readonly said: Link };
  readonly incidents: Window;
  readonly facts: readonly Fact[];
  readonly sources: readonly SourceView[];
}

/** The page of a provider. */
export function viewProvider(voice: Voice, provider: Provider): ProviderView {
  const { archive, say } = voice;
  const incidents = archive.incidentsOf(provider.id);
  const name = tell(voice, provider.name, provider.language);
  const onRecord = tellRecord(voice, incidents);
  const availability = provider.availability.map((figure) => rowOfFigure(voice, provider, figure));
  return {
    frame: frameOf(voice, {
      page: { kind: 'provider', id: provider.id },
      title: name.text,
      description: `${tellTerm(voice, name.text, onRecord)}.`,
      writtenIn: languagesOfProvider(voice.site, provider),
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
    availability,
    audience: provider.audience.map(({ label, value, on, source }) => ({
      lead: tell(voice, label, provider.language),
      text: dated(voice, tell(voice, value, provider.language), on),
      source: cite(voice, source),
    })),
    coverage: provider.coverage.map(({ from, to, level }) =>
      tellTerm(voice, windowOf(voice, from, to), say(`coverage.${level}`)),
    ),
    share: viewAvailability(voice, provider, name.text, availability),
    said: viewSaid(voice, name.text, availability),
    lengths: viewLengths(voice, name.text, incidents),
    causes: viewCausesByYear(voice, say('provider.causes.caption', { name: name.text }), incidents),
    method: {
      figures: linkToMethod(voice, 'lengths'),
      coverage: linkToMethod(voice, 'what-is-tracked'),
      said: linkToMethod(voice, 'said-and-recorded'),
    },
    incidents: viewWindow(voice, { kind: 'provider', id: provider.id }),
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
      ? [{ label: say('provider.lead.last'), value: dateOf(voice, last), ...notedTitle(voice, last) }]
      : []),
    ...longestOf(voice, incidents),
    ...causeOf(voice, incidents),
  ];
}

/** The title of an incident beside a figure, in its own language. */
function notedTitle(voice: Voice, incident: Incident): Pick<FigureView, 'note' | 'noteLang'> {
  const { text, lang } = titleOf(voice, incident);
  return { note: text, noteLang: lang };
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
          ...notedTitle(voice, longest.incident),
        },
      ]
    : [];
}

/** The causes that were given most often, if any was given twice; that of some none is known is said beside. */
function causeOf(voice: Voice, incidents: readonly Incident[]): FigureView[] {
  const { say, language, archive } = voice;
  const { incidents: total, unknown, counts } = countCauses(incidents, archive.causes);
  const known = counts.filter(({ cause }) => cause !== UNKNOWN_CAUSE);
  const most = Math.max(0, ...known.map(({ labels }) => labels));
  if (most < 2) return [];
  const leading = known.filter(({ labels }) => labels === most).map(({ cause }) => cause);
  const note = say('provider.lead.cause.note', {
    count: formatNumber(most, language),
    total: formatNumber(total, language),
  });
  return [
    {
      label: say('provider.lead.cause'),
      value: join(voice, namesOfCauses(voice, leading)),
      note:
        unknown === 0
          ? note
          : `${note}${say('semicolon')}${say('provider.lead.cause.unknown', { count: unknown })}`,
    },
  ];
}

function lifeOf(voice: Voice, launched: Moment | undefined, retired: Moment | undefined): string {
  const parts = [
    ...(launched === undefined ? [] : [voice.say('provider.since', { date: tellMoment(voice, launched) })]),
    ...(retired === undefined ? [] : [voice.say('provider.until', { date: tellMoment(voice, retired) })]),
  ];
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
