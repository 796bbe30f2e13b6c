import type { Archive } from './archive.ts';
import { courseOf } from './course.ts';
import type { DayId } from './day.ts';
import { derived, derivedOf } from './derived.ts';
import { exactDuration, type Duration } from './duration.ts';
import type { Incident } from './incident.ts';
import type { Interval } from './interval.ts';
import { timeWithAny } from './joint-time.ts';
import { windowOfPeriod, type Period } from './period.ts';
import { incidentsIn } from './presence.ts';
import { troubleOf } from './trouble.ts';

/** What a period did to one provider. */
export interface Share {
  readonly provider: string;
  readonly incidents: number;
  readonly affected: Duration;
}

/** How bad a period was (docs/method.md, Calendars). */
export interface Tally {
  readonly period: Period;
  /** The incidents of the period, planned work too. */
  readonly incidents: number;
  readonly planned: number;
  /** How many of them the record leaves in this period without saying how they went on. */
  readonly withoutLength: number;
  /**
   * Of each provider the seconds in which at least one of its unplanned incidents went on, added up over providers: two
   * providers that are down for the same hour make two hours. No most where an end is not known.
   */
  readonly affected: Duration;
  /** By provider, the most affected first. */
  readonly shares: readonly Share[];
}

/** The tally of a day, a month or a year; of nothing where the archive has nothing then. */
export const tallyOf = derivedOf('tally', (archive, period: Period): Tally => {
  const window = windowOfPeriod(period, archive.settings.timeZone);
  const incidents = incidentsIn(archive, period);
  const shares = [...Map.groupBy(incidents, ({ provider }) => provider)].map(([provider, own]) => ({
    provider,
    incidents: own.length,
    ...timeIn(own, window, archive.asOf),
  }));
  return {
    period,
    incidents: incidents.length,
    planned: incidents.filter(({ planned }) => planned).length,
    withoutLength: shares.reduce((sum, share) => sum + share.withoutLength, 0),
    affected: sumOf(shares.map(({ affected }) => affected)),
    shares: shares.sort(byAffected),
  };
});

function timeIn(
  incidents: readonly Incident[],
  window: Interval,
  asOf: number,
): { affected: Duration; withoutLength: number } {
  const troubles = incidents
    .filter(({ planned }) => !planned)
    .map((incident) => troubleOf(courseOf(incident, undefined, asOf), 'degraded', [window]));
  return {
    affected: timeWithAny(troubles),
    withoutLength: troubles.filter(({ isOpen }) => isOpen).length,
  };
}

function sumOf(durations: readonly Duration[]): Duration {
  return durations.reduce(
    (sum, { least, nominal, most }) => ({
      least: sum.least + least,
      nominal: sum.nominal + nominal,
      most: sum.most + most,
    }),
    exactDuration(0),
  );
}

/** The most affected first; of those that are equal the one with more incidents, then the first by name. */
function byAffected(a: Share, b: Share): number {
  return (
    b.affected.nominal - a.affected.nominal || b.incidents - a.incidents || (a.provider < b.provider ? -1 : 1)
  );
}

/** The days of a period, or of all time, on which most time was affected, at most so many: the worst first, and of equal ones the earliest. */
export function worstDays(archive: Archive, count: number, period: Period = ''): readonly Tally[] {
  return worst(archive, `${String(count)} ${period}`);
}

const worst = derivedOf('worst days', (archive, asked): readonly Tally[] => {
  const [count = '', period = ''] = asked.split(' ');
  return ranked(archive)
    .filter(({ period: day }) => day.startsWith(period))
    .slice(0, Number(count));
});

const ranked = derived('ranked days', (archive): readonly Tally[] =>
  archive.days
    .map((day: DayId) => tallyOf(archive, day))
    .filter(({ affected }) => affected.nominal > 0)
    .sort((a, b) => b.affected.nominal - a.affected.nominal),
);
