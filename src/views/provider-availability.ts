import {
  availabilityChart,
  saidChart,
  type AvailabilityColumn,
  type SaidOfWindow,
} from '../charts/availability.ts';
import { calendarWindows, yearOf, type CalendarWindow, type Grain } from '../domain/calendar-windows.ts';
import type { Provider } from '../domain/provider.ts';
import { recordsOf, type ReliabilityRecord } from '../domain/reliability.ts';
import { spanOf } from '../domain/span.ts';
import { formatDate } from '../i18n/moment.ts';
import { formatNumber } from '../i18n/names.ts';
import { formatWindow } from '../i18n/window.ts';
import type { Comparison } from './availability.ts';
import { chartOf, type CellView, type ChartView } from './chart.ts';
import type { AvailabilityRow } from './figures.ts';
import { tellAvailability, tellKnown } from './known.ts';
import { tellTerm, type Voice } from './words.ts';

/** What may be said of a provider over time, and of single years in more detail. */
export interface AvailabilityView {
  readonly chart: ChartView;
  readonly years: readonly { readonly name: string; readonly chart: ChartView }[];
}

/** A figure that was said of a window, held against the record. */
type Compared = AvailabilityRow & { readonly record: Comparison };

/** A part of time and its record. */
interface Recorded extends CalendarWindow {
  readonly record: ReliabilityRecord;
}

const DAY = 86_400;

const HEADS = [
  'provider.share.window',
  'provider.share.said',
  'provider.share.affected',
  'provider.share.incidents',
  'provider.share.days',
] as const;

/** The most years that are shown month by month, and quarter by quarter, at once. */
const YEARS_OF_MONTHS = 2;
const YEARS_OF_QUARTERS = 6;
/** The most years with something on record that are shown month by month, the last of them: the data has them all. */
const YEARS_TOLD = { few: 8, many: 3 };
/** From how many incidents on a provider has many, and its page less room for each. */
const MANY = 100;

/** What may be said of a provider's availability since the archive knows it, what was said of it drawn over it; `undefined` where there is nothing to show. */
export function viewAvailability(
  voice: Voice,
  provider: Provider,
  name: string,
  rows: readonly AvailabilityRow[],
): AvailabilityView | undefined {
  const { archive, say } = voice;
  const compared = rows.filter(isCompared);
  const years = yearsOf(voice, provider, compared);
  if (years === undefined) return undefined;
  const [first, last] = years;
  const grain = grainOf(last - first + 1);
  const recorded = recordIn(voice, provider, calendarWindows(first, last, grain, archive.settings.timeZone));
  const isTold = ({ window, record }: Recorded): boolean =>
    record.incidents > 0 || compared.some((each) => isPartlyIn(each, window));
  const told =
    grain === 'month'
      ? []
      : recorded.filter(isTold).map(({ window }) => yearOf(window.from, archive.settings.timeZone));
  const isLong = recorded.reduce((sum, { record }) => sum + record.incidents, 0) >= MANY;
  return {
    chart: chartOfWindows(voice, say('provider.share.caption', { name }), recorded, compared),
    years: [...new Set(told)].slice(-(isLong ? YEARS_TOLD.many : YEARS_TOLD.few)).map((year) => ({
      name: say('provider.share.months', { year: String(year) }),
      chart: chartOfWindows(
        voice,
        say('provider.share.caption.months', { name, year: String(year) }),
        recordIn(voice, provider, calendarWindows(year, year, 'month', archive.settings.timeZone)),
        compared,
      ),
    })),
  };
}

/** What was said of a provider, each figure over what the record allows for the same window; `undefined` where no figure names one. */
export function viewSaid(
  voice: Voice,
  name: string,
  rows: readonly AvailabilityRow[],
): ChartView | undefined {
  const compared = rows.filter(isCompared);
  if (compared.length === 0) return undefined;
  const saidRows = compared.map((row) => ({
    ...row.record.said,
    name: formatWindow(row.record.window.from, row.record.window.to, voice.language),
    label: tellSaid(voice, row),
    record: {
      availability: row.record.availability,
      label: tellTerm(
        voice,
        tellTerm(voice, row.window, voice.say('availability.record')),
        [row.record.allows, row.record.restsOn, row.record.verdict]
          .filter(Boolean)
          .join(voice.say('semicolon')),
      ),
    },
  }));
  return chartOf(voice, {
    title: voice.say('provider.said.caption', { name }),
    spec: saidChart(saidRows, voice.language),
    method: 'said-and-recorded',
  });
}

function isCompared(row: AvailabilityRow): row is Compared {
  return row.record !== undefined;
}

/** Whether a figure speaks of a part of a window only. */
function isPartlyIn({ record: { window } }: Compared, { from, to }: CalendarWindow['window']): boolean {
  return window.from < to && window.to > from && (window.from > from || window.to < to);
}

/** From the first year that is covered, or of which there is something to say, to the last before the archive ends. */
function yearsOf(
  { archive }: Voice,
  provider: Provider,
  compared: readonly Compared[],
): readonly [number, number] | undefined {
  const instants = [
    ...provider.coverage.flatMap(({ from }) => from?.earliest ?? []),
    ...archive.incidentsOf(provider.id).map((incident) => spanOf(incident, archive.asOf).start.nominal),
    ...compared.map(({ record }) => record.window.from),
  ].filter((instant) => Number.isFinite(instant) && instant < archive.asOf);
  if (instants.length === 0) return undefined;
  const zone = archive.settings.timeZone;
  return [yearOf(Math.min(...instants), zone), yearOf(archive.asOf - 1, zone)];
}

function grainOf(years: number): Grain {
  if (years <= YEARS_OF_MONTHS) return 'month';
  return years <= YEARS_OF_QUARTERS ? 'quarter' : 'year';
}

function recordIn({ archive }: Voice, provider: Provider, windows: readonly CalendarWindow[]): Recorded[] {
  const begun = windows.filter(({ window }) => window.from < archive.asOf);
  const records = recordsOf(
    { provider, services: undefined },
    archive.incidentsOf(provider.id),
    begun.map(({ window }) => window),
    archive.settings.weights,
    archive.asOf,
  );
  return begun.flatMap((each, index) => {
    const record = records[index];
    return record ? [{ ...each, record }] : [];
  });
}

function chartOfWindows(
  voice: Voice,
  title: string,
  recorded: readonly Recorded[],
  compared: readonly Compared[],
): ChartView {
  const { say, language } = voice;
  const rows = recorded.map((each) => rowOf(voice, each));
  const isOneYear = new Set(recorded.map(({ id }) => id.slice(0, 4))).size === 1;
  const columns = recorded.map(({ id, window, record }, index): AvailabilityColumn => ({
    name: shortNameOf(voice, id, isOneYear),
    window,
    availability: record.availability,
    label: [0, index],
  }));
  const said = compared.map((row): SaidOfWindow => ({
    ...row.record.said,
    window: row.record.window,
    label: tellSaid(voice, row),
  }));
  return chartOf(voice, {
    title,
    spec: availabilityChart(columns, said, language),
    method: 'what-may-be-said',
    tables: [{ heads: HEADS.map((key) => say(key)), rows }],
  });
}

/** A part of time as a row: what may be said, for how long there was trouble, how many incidents, and how much of it was tracked. */
function rowOf(
  voice: Voice,
  { id, window, record: { availability, affected, incidents, tracked } }: Recorded,
): CellView[] {
  const { say, language } = voice;
  const number = (seconds: number): string => formatNumber(Math.round(seconds / DAY), language);
  return [
    { text: nameOf(voice, id) },
    { text: tellAvailability(voice, availability) },
    { text: incidents === 0 ? '' : tellKnown(voice, affected, availability) },
    { text: incidents === 0 ? '' : formatNumber(incidents, language) },
    {
      text: say('provider.share.days.of', {
        covered: number(tracked),
        all: number(window.to - window.from),
      }),
    },
  ];
}

/** 2012, Q3 2012 or July 2012. */
function nameOf(voice: Voice, id: string): string {
  const [year = '', quarter] = id.split('-Q');
  if (quarter !== undefined) return voice.say('grain.quarter', { year, quarter });
  return id.length === 4 ? id : formatDate(id, voice.language);
}

/** A name that an axis has room for: of a month in a single year without the year. */
function shortNameOf(voice: Voice, id: string, isOneYear: boolean): string {
  return /^\d{4}-\d\d$/.test(id)
    ? formatDate(id, voice.language, isOneYear ? 'brief' : 'short')
    : nameOf(voice, id);
}

/** What somebody said, in one sentence. */
function tellSaid(voice: Voice, { window, by, kind, figure, scope }: AvailabilityRow): string {
  return tellTerm(voice, window, `${tellTerm(voice, `${by.text} (${kind})`, figure)} (${scope})`);
}
