import type { Incident } from './incident.ts';
import type { Instant } from './interval.ts';
import type { Moment } from './moment.ts';

/** When a text of the archive was first published here, if that was written, when it was last touched, and how often it was corrected. */
export interface Revision {
  readonly published: Instant | undefined;
  readonly updated: Instant;
  readonly corrections: number;
}

/** The revision of an incident, by `added` and `changed`; where neither is there, as of the time it tells of. A day stands for its first instant. */
export function revisionOf({
  added,
  changed,
  started,
}: Pick<Incident, 'added' | 'changed' | 'started'>): Revision {
  const published = instantOf(added);
  const touched = [published, ...changed.map(({ on }) => instantOf(on))].filter((each) => each !== undefined);
  return {
    published,
    updated: touched.length === 0 ? started.nominal : Math.max(...touched),
    corrections: changed.length,
  };
}

/** The revision of what several incidents make up: published with the first of them, touched with the last. */
export function revisionOfSeveral(
  incidents: readonly Pick<Incident, 'added' | 'changed' | 'started'>[],
): Revision {
  const all = incidents.map(revisionOf);
  const published = all.flatMap((each) => each.published ?? []);
  return {
    published: published.length === 0 ? undefined : Math.min(...published),
    updated: Math.max(...all.map(({ updated }) => updated)),
    corrections: all.reduce((sum, { corrections }) => sum + corrections, 0),
  };
}

function instantOf(moment: Moment | undefined): Instant | undefined {
  return moment === undefined
    ? undefined
    : Number.isFinite(moment.earliest)
      ? moment.earliest
      : moment.nominal;
}
