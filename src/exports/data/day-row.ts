import type { DayId, Editorial } from '../../domain/day.ts';
import { digestOf, type Digest } from '../../domain/digest.ts';
import type { Edition } from './edition.ts';
import type { RowOf } from './shapes.ts';
import { given, instantOf, lengthOf, orNull, pagesOf, sourcesOf, wordsOf, writeUpsOf } from './values.ts';

/** The digest of a day, and what was written of it. */
export function dayRow({ archive, site }: Edition, day: DayId): RowOf<'days'> {
  const digest = digestOf(archive, day);
  return {
    day,
    page: pagesOf(site, { kind: 'day', day }),
    from: instantOf(digest.window.from),
    to: instantOf(digest.window.to),
    ...lanesOf(digest),
    anyDown: lengthOf(digest.anyDown),
    severalDown: lengthOf(digest.severalDown),
    withoutEnd: digest.withoutEnd,
    possible: digest.possible.map(({ id }) => id),
    tracked: [...digest.tracked],
    atOnce: digest.atOnce.map(({ from, to, count }) => ({ from: instantOf(from), to: instantOf(to), count })),
    overlaps: digest.overlaps.map(({ first, second, length }) => ({
      first,
      second,
      length: lengthOf(length),
    })),
    previous: given(digest.previous),
    next: given(digest.next),
    editorial: orNull(archive.editorialOf(day), editorialOf),
  };
}

function lanesOf({ lanes }: Digest): Pick<RowOf<'days'>, 'incidents' | 'beganBefore' | 'goesOn'> {
  const idsOf = (some: Digest['lanes']): string[] => some.map(({ incident }) => incident.id);
  return {
    incidents: idsOf(lanes),
    beganBefore: idsOf(lanes.filter(({ beganBefore }) => beganBefore)),
    goesOn: idsOf(lanes.filter(({ goesOn }) => goesOn)),
  };
}

function editorialOf({ language, title, summary, sources, writeUps }: Editorial): RowOf<'days'>['editorial'] {
  return {
    language,
    title: wordsOf(title),
    summary: orNull(summary, wordsOf),
    sources: sourcesOf(sources),
    writeUps: writeUpsOf(writeUps),
  };
}
