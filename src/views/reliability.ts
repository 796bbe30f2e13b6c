import { addressOfComparison } from '../site/urls.ts';
import { recordByYear } from '../domain/by-year.ts';
import { yearOf } from '../domain/calendar-windows.ts';
import { spanOf } from '../domain/span.ts';
import { wordsOf } from '../i18n/messages.ts';
import { formatNumber } from '../i18n/names.ts';
import { viewCausesByYear } from './cause-charts.ts';
import type { ChartView } from './chart.ts';
import {
  COMPARISON_WORDS,
  compareYears,
  sortRows,
  type Choice,
  type Compared,
  type ComparedCell,
} from './comparison.ts';
import { pack } from './comparison-data.ts';
import { viewDistribution } from './distribution.ts';
import { frameOf, type Frame } from './page.ts';
import { linkTo, linkToMethod, nameOfProvider, plain, type Link, type Voice } from './words.ts';

/** A provider as a row of the comparison. */
export interface ComparedRow {
  readonly id: string;
  readonly name: string;
  readonly link: Link;
  readonly cells: readonly ComparedCell[];
}

/** All that the page on reliability shows, in one language. */
export interface ReliabilityView {
  readonly frame: Frame;
  readonly title: string;
  readonly weights: string;
  /** The whole time of which the archive knows something. */
  readonly whole: Choice;
  readonly caption: string;
  readonly rows: readonly ComparedRow[];
  /** Where a script finds what rows of other years are worked out from. */
  readonly data: string;
  readonly methods: readonly Link[];
  readonly lengths: ChartView | undefined;
  readonly causes: ChartView | undefined;
}

/** The page on reliability: every provider side by side over the whole time, by name. */
export function viewReliability(voice: Voice): ReliabilityView {
  const { archive, say, language } = voice;
  const whole = wholeTime(voice);
  const compared = comparedIn(voice, whole);
  const rows = compared.map((each) => ({
    id: each.id,
    name: each.name,
    link: linkTo(voice, { kind: 'provider', id: each.id }, nameOfProvider(voice, each.id)),
    cells: compareYears(each, whole, voice),
  }));
  const { full, partial, degraded } = archive.settings.weights;
  const title = say('reliability.title');
  return {
    frame: frameOf(voice, {
      page: { kind: 'reliability' },
      title,
      description: say('reliability.description'),
      here: plain(say('nav.reliability')),
    }),
    title,
    weights: say('reliability.weights', {
      full: formatNumber(full, language),
      partial: formatNumber(partial, language),
      degraded: formatNumber(degraded, language),
    }),
    whole,
    caption: say('reliability.table.caption', { from: String(whole.from), to: String(whole.to) }),
    rows: sortRows(rows, { by: 'name', isDescending: false }, language),
    data: addressOfComparison(voice.site, language),
    methods: [
      { ...linkToMethod(voice, 'services-and-providers'), text: say('reliability.method.affected') },
      { ...linkToMethod(voice, 'several-years'), text: say('reliability.method.years') },
      { ...linkToMethod(voice, 'what-may-be-said'), text: say('reliability.method.availability') },
    ],
    lengths: viewDistribution(voice, archive.incidents),
    causes: viewCausesByYear(voice, say('reliability.causes.caption'), archive.incidents),
  };
}

/** What rows of other years and providers are worked out from, and the words for them, as a text for a script to unpack. */
export function comparisonData(voice: Voice): string {
  return pack({
    words: wordsOf(voice.language, COMPARISON_WORDS),
    providers: comparedIn(voice, wholeTime(voice)),
  });
}

function comparedIn(voice: Voice, whole: Choice): Compared[] {
  const { archive } = voice;
  const { weights, timeZone: zone } = archive.settings;
  return archive.providers.map((provider) => ({
    id: provider.id,
    name: nameOfProvider(voice, provider.id).text,
    record: recordByYear(provider, archive.incidentsOf(provider.id), whole.from, whole.to, {
      weights,
      asOf: archive.asOf,
      zone,
    }),
  }));
}

/** From the first year that is covered or has an incident to that of the archive's last instant. */
function wholeTime({ archive }: Voice): Choice {
  const zone = archive.settings.timeZone;
  const instants = [
    ...archive.providers.flatMap(({ coverage }) => coverage.flatMap(({ from }) => from?.earliest ?? [])),
    ...archive.incidents.map((incident) => spanOf(incident, archive.asOf).start.nominal),
  ].filter((instant) => Number.isFinite(instant) && instant < archive.asOf);
  const last = yearOf(archive.asOf - 1, zone);
  return {
    from: Math.min(last, yearOf(Math.min(archive.asOf - 1, ...instants), zone)),
    to: last,
    providers: [],
  };
}
