import type { Archive } from './archive.ts';
import { derived, derivedOf } from './derived.ts';
import { measureIn, union, type Interval } from './interval.ts';
import { windowOfPeriod, type Period } from './period.ts';
import { trackedIn } from './reliability.ts';

const EVER: Interval = { from: -Infinity, to: Infinity };

/** How a period stands in the archive: something is on record; nothing is, though somebody was tracked; nobody was; or it had not begun. */
export type Standing = 'touched' | 'quiet' | 'untracked' | 'ahead';

/** How a day, a month or a year stands, by how many incidents it has. */
export function standingOf(archive: Archive, period: Period, incidents: number): Standing {
  return incidents > 0 ? 'touched' : standingWithout(archive, period);
}

const standingWithout = derivedOf('standing', (archive, period: Period): Standing => {
  const window = windowOfPeriod(period, archive.settings.timeZone);
  if (window.from >= archive.asOf) return 'ahead';
  return measureIn(window, trackedByAny(archive)) > 0 ? 'quiet' : 'untracked';
});

/** The providers that the archive covers, at whatever level, for at least a part of a window. */
export function providersTrackedIn(archive: Archive, { from, to }: Interval): readonly string[] {
  return trackedBetween(archive, `${String(from)} ${String(to)}`);
}

const trackedBetween = derivedOf('tracked between', (archive, ends): readonly string[] => {
  const [from = 0, to = 0] = ends.split(' ').map(Number);
  return [...trackedByEach(archive)]
    .filter(([, tracked]) => measureIn({ from, to }, tracked) > 0)
    .map(([provider]) => provider);
});

/** How many providers the archive knows. */
export const countProviders = derived('number of providers', ({ providers }) => providers.length);

const trackedByEach = derived(
  'tracked by each',
  (archive) =>
    new Map(
      archive.providers.map((provider) => [
        provider.id,
        trackedIn({ provider, services: undefined }, EVER, archive.asOf),
      ]),
    ),
);

const trackedByAny = derived('tracked by any', (archive) =>
  union([...trackedByEach(archive).values()].flat()),
);
