import { dayOf, windowOfDay } from '../../domain/calendar.ts';
import type { Interval } from '../../domain/interval.ts';
import type { Provider } from '../../domain/provider.ts';
import { recordsOf, trackedIn, type Availability, type Subject } from '../../domain/reliability.ts';
import type { Edition } from './edition.ts';
import type { RowOf } from './shapes.ts';
import { given, instantOf, lengthOf } from './values.ts';

/** The record of a provider and of each of its services, for every calendar year of which any of it is tracked. */
export function* reliabilityRows({ archive }: Edition, provider: Provider): Generator<RowOf<'reliability'>> {
  const subjects = [undefined, ...provider.services.map(({ id }) => [id])];
  for (const services of subjects) {
    const { settings, asOf } = archive;
    const subject = { provider, services };
    const years = yearsOf({ archive }, subject);
    const windows = years.map((year) => windowOfYear(year, settings.timeZone));
    const incidents = archive.incidentsOf(provider.id);
    const records = recordsOf(subject, incidents, windows, settings.weights, asOf);
    for (const [index, record] of records.entries()) {
      if (record.availability.kind === 'untracked') continue;
      yield {
        provider: provider.id,
        service: given(services?.[0]),
        year: years[index] ?? 0,
        from: instantOf(record.window.from),
        to: instantOf(record.window.to),
        tracked: record.tracked,
        incidents: record.incidents,
        withoutLength: record.withoutLength,
        affected: lengthOf(record.affected),
        downtime: lengthOf(record.downtime),
        planned: lengthOf(record.planned),
        availability: availabilityOf(record.availability),
      };
    }
  }
}

/** The years from the first that is tracked to that of the as-of; where coverage has no beginning, from the first incident on. */
function yearsOf({ archive }: Pick<Edition, 'archive'>, subject: Subject): number[] {
  const { asOf, settings } = archive;
  const [tracked] = trackedIn(subject, { from: -Infinity, to: Infinity }, asOf);
  const [first] = archive.incidentsOf(subject.provider.id);
  if (tracked === undefined) return [];
  const start = Number.isFinite(tracked.from) ? tracked.from : first?.started.nominal;
  if (start === undefined) return [];
  const [from = 0, to = 0] = [start, asOf].map((instant) =>
    Number(dayOf(instant, settings.timeZone).slice(0, 4)),
  );
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function windowOfYear(year: number, zone: string): Interval {
  const [from, to] = [year, year + 1].map((each) => windowOfDay(`${String(each)}-01-01`, zone).from);
  return { from: from ?? 0, to: to ?? 0 };
}

function availabilityOf(availability: Availability): RowOf<'reliability'>['availability'] {
  return { least: null, nominal: null, most: null, ...availability };
}
