import { calendarWindows } from './calendar-windows.ts';
import { courseOf } from './course.ts';
import type { Duration } from './duration.ts';
import type { Incident } from './incident.ts';
import { lengthOf, type Instant } from './interval.ts';
import type { Provider } from './provider.ts';
import { summariseLengths, type LengthSummary } from './quantile.ts';
import {
  availabilityOf,
  isFullyCovered,
  recordsOf,
  trackedIn,
  type ReliabilityRecord,
} from './reliability.ts';
import type { Weights } from './severity.ts';
import { spanOf } from './span.ts';
import { isFeltIn } from './trouble.ts';

/** What a record of several years needs to know of each. */
export interface YearRecord extends Pick<
  ReliabilityRecord,
  'tracked' | 'withoutLength' | 'affected' | 'downtime'
> {
  readonly year: number;
  /** How long the year is, in seconds. */
  readonly seconds: number;
  /** Whether all that was tracked is covered at level `all`. */
  readonly isComplete: boolean;
}

/** An unplanned incident: the years of whose tracked instants it may have held one, and how long it was in all. */
export interface YearsOfIncident {
  readonly years: readonly number[];
  readonly length: Duration | undefined;
}

/** The record of a provider, trouble in at least one of its services, cut into years that can be put together again. */
export interface RecordByYear {
  readonly years: readonly YearRecord[];
  readonly incidents: readonly YearsOfIncident[];
}

/** The record of a provider over some years. */
export interface RecordOfYears extends Omit<ReliabilityRecord, 'window' | 'planned'> {
  /** The lengths of the incidents whose length is known, in all. */
  readonly lengths: LengthSummary | undefined;
}

/** How a record is to be worked out. */
export interface Reckoning {
  readonly weights: Weights;
  readonly asOf: Instant;
  readonly zone: string;
}

/** The record of a provider in each of the years from one to another. */
export function recordByYear(
  provider: Provider,
  incidents: readonly Incident[],
  first: number,
  last: number,
  { weights, asOf, zone }: Reckoning,
): RecordByYear {
  const subject = { provider, services: undefined };
  const windows = calendarWindows(first, last, 'year', zone).map(({ id, window }) => ({
    year: Number(id),
    window,
    tracked: trackedIn(subject, window, asOf),
  }));
  const records = recordsOf(
    subject,
    incidents,
    windows.map(({ window }) => window),
    weights,
    asOf,
  );
  const unplanned = incidents.filter(({ planned }) => !planned);
  return {
    years: records.map(({ window, tracked, withoutLength, affected, downtime }, index) => ({
      year: first + index,
      seconds: lengthOf(window),
      tracked,
      withoutLength,
      affected,
      downtime,
      isComplete: isFullyCovered(subject, windows[index]?.tracked ?? []),
    })),
    incidents: unplanned.flatMap((incident) => {
      const course = courseOf(incident, undefined, asOf);
      const years = windows.filter(({ tracked }) => isFeltIn(course, tracked)).map(({ year }) => year);
      return years.length === 0 ? [] : [{ years, length: spanOf(incident, asOf).length }];
    }),
  };
}

/**
 * The record of the years from one to another, both included: times are summed year by year, so their bounds hold and can be
 * wider than those of one long window; an incident that more than one year holds counts once (docs/method.md).
 */
export function recordOfYears(record: RecordByYear, first: number, last: number): RecordOfYears {
  const isAsked = (year: number): boolean => year >= first && year <= last;
  const years = record.years.filter(({ year }) => isAsked(year));
  const incidents = record.incidents.filter((each) => each.years.some(isAsked));
  const lengths = incidents.flatMap(({ length }) => length ?? []);
  const sums = {
    tracked: years.reduce((sum, { tracked }) => sum + tracked, 0),
    incidents: incidents.length,
    withoutLength: years.reduce((sum, { withoutLength }) => sum + withoutLength, 0),
    affected: sumOf(years.map(({ affected }) => affected)),
    downtime: sumOf(years.map(({ downtime }) => downtime)),
  };
  const isComplete = years.every((year) => year.isComplete);
  return { ...sums, availability: availabilityOf(sums, isComplete), lengths: summariseLengths(lengths) };
}

function sumOf(durations: readonly Duration[]): Duration {
  const sum = (bound: keyof Duration): number =>
    durations.reduce((total, duration) => total + duration[bound], 0);
  return { least: sum('least'), nominal: sum('nominal'), most: sum('most') };
}
