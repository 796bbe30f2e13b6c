import type { Incident } from '../domain/incident.ts';
import type { AvailabilityFigure, Provider } from '../domain/provider.ts';
import { recordOf, type ReliabilityRecord } from '../domain/reliability.ts';
import { formatNumber } from '../i18n/names.ts';
import { formatShare } from '../i18n/share.ts';
import { tellDuration, type Voice } from './words.ts';

/** What the record allows for the window of a figure that somebody gave, and whether the two can both be true. */
export interface Comparison {
  readonly allows: string;
  readonly restsOn: string;
  readonly verdict: string | undefined;
}

const DAY = 86_400;

/** A figure that was said held against the record of the same window; `undefined` where it names no window. */
export function compareFigure(
  voice: Voice,
  provider: Provider,
  figure: AvailabilityFigure,
): Comparison | undefined {
  const { archive } = voice;
  if (figure.from === undefined || figure.to === undefined) return undefined;
  const window = { from: figure.from.earliest, to: figure.to.latest };
  const subject = { provider, services: figure.services };
  const record = recordOf(
    subject,
    archive.incidentsOf(provider.id).filter((incident) => isInRegions(incident, figure)),
    window,
    archive.settings.weights,
    archive.asOf,
  );
  return {
    allows: tellAllowed(voice, record, figure),
    restsOn: tellBasis(voice, record),
    verdict: verdictOf(voice, record, figure),
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
  const { say, language } = voice;
  const isTime = figure.low === undefined && figure.high === undefined;
  switch (availability.kind) {
    case 'at-most': {
      return isTime
        ? tellDuration(voice, { ...downtime, most: Infinity })
        : say('doubt.atMost', { what: formatShare(availability.most, language, 'up') });
    }
    case 'range': {
      const [least, most] = [
        formatShare(availability.least, language, 'down'),
        formatShare(availability.most, language, 'up'),
      ];
      return isTime ? tellDuration(voice, downtime) : say('doubt.range', { least, most });
    }
    default:
      return say(availability.kind === 'untracked' ? 'availability.untracked' : 'availability.none');
  }
}

function tellBasis({ say, language }: Voice, { incidents, tracked, window }: ReliabilityRecord): string {
  const [covered, all] = [tracked, window.to - window.from].map((seconds) => Math.round(seconds / DAY));
  const days = say('availability.days', {
    covered: formatNumber(covered ?? 0, language),
    all: formatNumber(all ?? 0, language),
  });
  return incidents === 0
    ? days
    : `${say('provider.onRecord', { count: incidents })}${say('semicolon')}${days}`;
}

/** Whether both can be true; of what was not tracked in the window nothing is known, so it may all have been up or all down. */
function verdictOf(
  { say }: Voice,
  { availability, downtime, tracked, window }: ReliabilityRecord,
  { low, high, downtime: said }: AvailabilityFigure,
): string | undefined {
  if (availability.kind !== 'at-most' && availability.kind !== 'range') return undefined;
  const whole = window.to - window.from;
  const most = availability.kind === 'range' && tracked === whole ? downtime.most : whole;
  const [lowest, highest] =
    said === undefined
      ? [shareOf(low ?? '0'), shareOf(high ?? '100')]
      : [1 - said.most / whole, 1 - said.least / whole];
  const allowed = { least: 1 - most / whole, most: 1 - downtime.least / whole };
  if (isAbove(lowest, allowed.most) || isAbove(allowed.least, highest)) return say('availability.verdict.no');
  return say(
    high !== undefined && isAbove(highest, allowed.most)
      ? 'availability.verdict.partly'
      : 'availability.verdict.yes',
  );
}

/** Whether a share is above another by more than arithmetic errs. */
function isAbove(share: number, other: number): boolean {
  return share - other > 1e-12;
}

function shareOf(percentage: string): number {
  return Number(percentage) / 100;
}
