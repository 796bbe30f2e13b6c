import type { Incident } from '../domain/incident.ts';
import type { Interval } from '../domain/interval.ts';
import type { AvailabilityFigure, Provider } from '../domain/provider.ts';
import { recordOf, type Availability, type ReliabilityRecord } from '../domain/reliability.ts';
import { formatNumber } from '../i18n/names.ts';
import { tellAvailability, tellKnown } from './known.ts';
import type { Voice } from './words.ts';

/** What the record allows for the window of a figure that somebody gave, and whether the two can both be true. */
export interface Comparison {
  readonly window: Interval;
  readonly said: Shares;
  readonly availability: Availability;
  readonly allows: string;
  readonly restsOn: string;
  readonly verdict: string | undefined;
}

/** Shares of a time from 0 to 1 between which one lies. */
export interface Shares {
  readonly least: number;
  readonly most: number;
}

const DAY = 86_400;

/**
 * A figure that was said held against the record of the same window; `undefined` where it names no window. One of all services
 * may have meant each of them or all together, so where a single service can have met it, the verdict says so.
 */
export function compareFigure(
  voice: Voice,
  provider: Provider,
  figure: AvailabilityFigure,
): Comparison | undefined {
  const { archive } = voice;
  if (figure.from === undefined || figure.to === undefined) return undefined;
  const window = { from: figure.from.earliest, to: figure.to.latest };
  const incidents = archive.incidentsOf(provider.id).filter((incident) => isInRegions(incident, figure));
  const recordFor = (services: readonly string[] | undefined): ReliabilityRecord =>
    recordOf({ provider, services }, incidents, window, archive.settings.weights, archive.asOf);
  const record = recordFor(figure.services);
  const said = sharesOf(figure, window);
  const hasUpperEnd = figure.high !== undefined || figure.downtime !== undefined;
  const verdictFor = (each: ReliabilityRecord): Verdict | undefined => verdictOf(each, said, hasUpperEnd);
  const verdict = verdictFor(record);
  const single =
    figure.services === undefined && verdict !== 'yes' && provider.services.length > 1
      ? provider.services.map(({ id }) => verdictFor(recordFor([id])) ?? 'yes')
      : [];
  return {
    window,
    said,
    availability: record.availability,
    allows: tellAllowed(voice, record, figure),
    restsOn: tellBasis(voice, provider, record),
    verdict: verdict && tellVerdict(voice, verdict, single),
  };
}

/** Whether an incident bears on a figure: one that speaks of some regions is held against what hit these, or all. */
function isInRegions({ regions }: Incident, figure: AvailabilityFigure): boolean {
  return (
    regions === undefined ||
    figure.regions === undefined ||
    regions.some((region) => figure.regions?.includes(region))
  );
}

function tellAllowed(
  voice: Voice,
  { availability, downtime }: ReliabilityRecord,
  figure: AvailabilityFigure,
): string {
  const isTime = figure.low === undefined && figure.high === undefined;
  const isSaid = availability.kind === 'at-most' || availability.kind === 'range';
  return isTime && isSaid ? tellKnown(voice, downtime, availability) : tellAvailability(voice, availability);
}

function tellBasis(
  { say, language }: Voice,
  { coverage }: Provider,
  { incidents, tracked, window }: ReliabilityRecord,
): string {
  const [covered, all] = [tracked, window.to - window.from].map((seconds) => Math.round(seconds / DAY));
  const days = say(keyOfDays(coverage, window), {
    covered: formatNumber(covered ?? 0, language),
    all: formatNumber(all ?? 0, language),
  });
  return incidents === 0
    ? days
    : `${say('provider.onRecord', { count: incidents })}${say('semicolon')}${days}`;
}

/** The words for how much of a window is covered: days on which not every incident is promised are covered in part. */
function keyOfDays(coverage: Provider['coverage'], window: Interval) {
  const levels = coverage.flatMap(({ from, to, level }) =>
    (from?.earliest ?? -Infinity) < window.to && (to?.latest ?? Infinity) > window.from ? [level] : [],
  );
  if (levels.includes('selected')) return 'availability.days.selected';
  return levels.includes('major') ? 'availability.days.major' : 'availability.days';
}

/** The shares that a figure speaks of; one that names one end leaves the other open. */
function sharesOf({ low, high, downtime }: AvailabilityFigure, { from, to }: Interval): Shares {
  return downtime === undefined
    ? { least: shareOf(low ?? '0'), most: shareOf(high ?? '100') }
    : { least: Math.max(0, 1 - downtime.most / (to - from)), most: 1 - downtime.least / (to - from) };
}

/** Whether a figure and the record can both be true, mildest first. */
const VERDICTS = ['yes', 'partly', 'no'] as const;
type Verdict = (typeof VERDICTS)[number];

/** Whether both can be true; of what was not tracked in the window nothing is known, so it may all have been up or all down. */
function verdictOf(
  { availability, downtime, tracked, window }: ReliabilityRecord,
  said: Shares,
  hasUpperEnd: boolean,
): Verdict | undefined {
  if (availability.kind !== 'at-most' && availability.kind !== 'range') return undefined;
  const whole = window.to - window.from;
  const most = availability.kind === 'range' && tracked === whole ? downtime.most : whole;
  const allowed = { least: 1 - most / whole, most: 1 - downtime.least / whole };
  if (isAbove(said.least, allowed.most) || isAbove(allowed.least, said.most)) return 'no';
  return hasUpperEnd && isAbove(said.most, allowed.most) ? 'partly' : 'yes';
}

/** A verdict in words; softer where some service by itself gets a milder one. */
function tellVerdict({ say }: Voice, verdict: Verdict, single: readonly Verdict[]): string {
  const isMilder = single.some((each) => VERDICTS.indexOf(each) < VERDICTS.indexOf(verdict));
  switch (verdict) {
    case 'yes':
      return say('availability.verdict.yes');
    case 'partly':
      return say(isMilder ? 'availability.verdict.partly.joint' : 'availability.verdict.partly');
    case 'no':
      return say(isMilder ? 'availability.verdict.no.joint' : 'availability.verdict.no');
  }
}

/** Whether a share is above another by more than arithmetic errs. */
function isAbove(share: number, other: number): boolean {
  return share - other > 1e-12;
}

function shareOf(percentage: string): number {
  return Number(percentage) / 100;
}
