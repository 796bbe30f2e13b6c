import type { Archive } from './archive.ts';
import { dayOf } from './calendar.ts';
import { courseOf, reachOf, runsOf } from './course.ts';
import { derived, derivedOf } from './derived.ts';
import type { Incident } from './incident.ts';
import type { Instant } from './interval.ts';
import { monthOf, windowOfPeriod, yearOf, type MonthId, type Period } from './period.ts';
import { isFeltIn } from './trouble.ts';

/**
 * The incidents of a period, by start: of a day those that touch it; of a month or a year those that touch a day of it, and
 * those of which no day can be named, but that began in it as they are written.
 */
export const incidentsIn = derivedOf('incidents in', (archive, period: Period): readonly Incident[] =>
  period.length === 10
    ? archive.incidentsOn(period)
    : nearby(archive, period).filter((incident) => isOfPeriod(archive, incident, period)),
);

/** The incidents that are not of a period, but of which the doubt reaches into it. */
export const incidentsPossiblyIn = derivedOf(
  'incidents possibly in',
  (archive, period: Period): readonly Incident[] => {
    const window = windowOfPeriod(period, archive.settings.timeZone);
    return nearby(archive, period).filter(
      (incident) =>
        !isOfPeriod(archive, incident, period) &&
        isFeltIn(courseOf(incident, undefined, archive.asOf), [window]),
    );
  },
);

/** The incidents that touch the month or the year of a period, or may. */
function nearby(archive: Archive, period: Period): Incident[] {
  return (nearOf(archive).get(yearOf(period)) ?? [])
    .filter(({ months }) => period.length === 4 || months.has(monthOf(period)))
    .map(({ incident }) => incident);
}

function isOfPeriod(archive: Archive, incident: Incident, period: Period): boolean {
  return periodsOf(archive, incident).some((own) => own.startsWith(period));
}

/** The days that an incident touches; where none can be named, the month or the year in which it began, if it was written so that both of its ends lie in one. */
export function periodsOf(archive: Archive, { id, started: { from, to } }: Incident): readonly Period[] {
  const days = archive.daysOf(id);
  if (days.length > 0 || from === undefined || to === undefined) return days;
  const isSame = (length: number): boolean => from.text.slice(0, length) === to.text.slice(0, length);
  const length = [7, 4].find(isSame);
  return length === undefined ? [] : [from.text.slice(0, length)];
}

/** An incident and the months that it touches, or may. */
interface Near {
  readonly incident: Incident;
  readonly months: ReadonlySet<MonthId>;
}

/** For each year the incidents that touch it, or may, by start. */
const nearOf = derived('near each year', (archive): ReadonlyMap<string, readonly Near[]> => {
  const years = new Map<string, Near[]>();
  for (const incident of archive.incidents) {
    const months = new Set([
      ...monthsReached(archive, incident),
      ...archive.daysOf(incident.id).map(monthOf),
    ]);
    for (const year of new Set([...months].map(yearOf))) {
      const near = years.get(year);
      if (near) near.push({ incident, months });
      else years.set(year, [{ incident, months }]);
    }
  }
  return years;
});

/** Every month that the incident can have touched, and those in which it was written to have begun. */
function monthsReached({ asOf, settings }: Archive, incident: Incident): MonthId[] {
  const runs = runsOf(courseOf(incident, undefined, asOf), ({ severity }) => severity !== 'none');
  const monthAt = (instant: Instant): MonthId => monthOf(dayOf(instant, settings.timeZone));
  const written = [incident.started.from, incident.started.to].flatMap((end) => end?.text.slice(0, 7) ?? []);
  return runs
    .map(reachOf)
    .flatMap(({ from, to }) => monthsBetween(monthAt(from), monthAt(to)))
    .concat(written);
}

function monthsBetween(first: MonthId, last: MonthId): MonthId[] {
  const months: MonthId[] = [];
  let [year = 0, month = 1] = first.split('-').map(Number);
  for (let next = first; next <= last; next = `${String(year)}-${String(month).padStart(2, '0')}`) {
    months.push(next);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
}
